import { Link } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Kaart, Knoplink, Knoppenrij } from "~/components";
import { Faseovergangknop } from "~/faseovergang/knop";
import { useCasusEnvelop } from "~/lib/view";
import { Besprekennavigatie } from "./deel-navigatie";
import type { BesprekenView, Stap } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Bespreken – ${params.casusnummer} – PGA-systeem` }];

const standen: Record<Stap["stand"], { woord: string; teken: string; klasse: string }> = {
  gereed: { woord: "Gereed", teken: "✓", klasse: "border-succes text-succes" },
  bezig: { woord: "Bezig", teken: "…", klasse: "border-info text-info" },
  nog_niet: { woord: "Nog niet", teken: "○", klasse: "border-rand text-inkt-zacht" },
};

export default function Bespreken() {
  const envelop = useCasusEnvelop<BesprekenView>();
  const { view, kop } = envelop;
  const { stappen, taak, voorwaarden } = view;
  return (
    <CasusScherm envelop={envelop} titel="Bespreken" fase="bespreken">
      <Besprekennavigatie casusnummer={kop.casusnummer} />
      <Kaart titel="Wat wordt nu van u gevraagd">
        <p className="mb-3 max-w-prose">{taak.tekst}</p>
        {taak.href && (
          <Knoppenrij>
            <Knoplink href={taak.href} soort="eerste">
              {taak.label}
            </Knoplink>
          </Knoppenrij>
        )}
      </Kaart>
      <Kaart titel="Voorbereiding">
        <ol className="divide-y divide-lijn">
          {stappen.map((stap, plaats) => {
            const { woord, teken, klasse } = standen[stap.stand];
            return (
              <li key={stap.naam} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
                <span className={`w-28 flex-none border-l-4 pl-2 font-semibold ${klasse}`}>
                  <span aria-hidden="true">{teken} </span>
                  {woord}
                </span>
                <span className="min-w-0 flex-1">
                  {stap.href ? (
                    <Link to={stap.href} className="font-semibold">
                      {plaats + 1}. {stap.naam}
                    </Link>
                  ) : (
                    <strong>
                      {plaats + 1}. {stap.naam}
                    </strong>
                  )}
                  <span className="block text-inkt-zacht">{stap.uitleg}</span>
                </span>
              </li>
            );
          })}
        </ol>
      </Kaart>
      {voorwaarden && (
        <Kaart titel="Door naar uitvoeren en bewaken" id="door">
          <p className="max-w-prose">
            Dit besluit kan niet ongedaan worden gemaakt. De casus kan in de volgende fase opnieuw worden besproken.
          </p>
          <ul className="my-3 space-y-1">
            {voorwaarden.map(({ tekst, voldaan }) => (
              <li key={tekst}>
                <span aria-hidden="true">{voldaan ? "✓" : "○"} </span>
                {tekst}: <strong>{voldaan ? "ja" : "nog niet"}</strong>
              </li>
            ))}
          </ul>
          <Faseovergangknop envelop={envelop} besluit="naar_uitvoeren" />
        </Kaart>
      )}
    </CasusScherm>
  );
}
