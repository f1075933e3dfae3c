import type { MetaFunction } from "@remix-run/node";
import { Kaart, Paginakop } from "~/components";
import { useEnvelop } from "~/lib/view";
import type { OverzichtView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Registers – PGA-systeem" }];

export default function Registers() {
  const { registers } = useEnvelop<OverzichtView>().view;
  return (
    <>
      <Paginakop
        titel="Registers"
        inleiding="Wat het Veiligheidshuis moet kunnen verantwoorden. Elk register kunt u doorzoeken, afdrukken en downloaden."
      />
      <div className="grid gap-x-4 md:grid-cols-2">
        {registers.map(({ href, label, uitleg }) => (
          <Kaart key={href} titel={label}>
            <p className="mb-2">{uitleg}</p>
            <a href={href}>
              Open<span className="sr-only"> {label}</span>
            </a>
          </Kaart>
        ))}
      </div>
    </>
  );
}
