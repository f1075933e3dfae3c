import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import type { PrivacyverklaringView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Privacyverklaring – PGA-systeem" }];

export default function Privacyverklaring() {
  const { veiligheidshuis, blokken } = useLoaderData() as PrivacyverklaringView;
  return (
    <article className="max-w-prose space-y-6">
      <header>
        <h1>Privacyverklaring</h1>
        <p className="mt-1">{veiligheidshuis}</p>
      </header>
      {blokken.map(({ kop, artikel, alineas, lijst = [], slot = [] }) => (
        <section key={kop} aria-label={kop} className="break-inside-avoid space-y-2">
          <h2>{kop}</h2>
          {alineas.map((alinea) => (
            <p key={alinea} className="whitespace-pre-line">
              {alinea}
            </p>
          ))}
          {lijst.length > 0 && (
            <ul className="list-disc space-y-1 pl-5">
              {lijst.map((regel) => (
                <li key={regel}>{regel}</li>
              ))}
            </ul>
          )}
          {slot.map((alinea) => (
            <p key={alinea}>{alinea}</p>
          ))}
          <p className="text-xs text-inkt-zacht">Privacy Protocol, artikel {artikel}</p>
        </section>
      ))}
    </article>
  );
}
