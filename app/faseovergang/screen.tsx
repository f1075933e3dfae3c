import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { CasusScherm, Handelingsformulier, Kaart, Knoplink, Leegmelding, Melding } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Besluitdeel, besluitlabels, type Besluitvelden } from "./deel-besluit";
import { Groep } from "./deel-groep";
import { Keuzetoetsen } from "./deel-toetsen";
import type { FaseovergangView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Faseovergang – ${params.casusnummer} – PGA-systeem` }];

/** What a form that was refused or kept already held; names are ids of pieces and groups. */
function leesGekozen(begin: unknown) {
  const { keuze = {}, groep = {} } = (begin ?? {}) as Partial<Record<"keuze" | "groep", Record<string, string>>>;
  return { keuze, groep };
}

function Vooraf({ view, gegevens }: { view: FaseovergangView; gegevens: string }) {
  const { teVragen, blijft, altijd } = view;
  return (
    <>
      {teVragen.length > 0 && (
        <Melding soort="info" titel="Deze verstrekkers beslissen zelf en zijn nog niet gevraagd">
          {teVragen.join(", ")}. U kunt het nu al vragen bij <Link to={gegevens}>Gegevens</Link>. Neemt u het besluit
          nu, dan worden zij daarna gevraagd over wat u nodig vindt.
        </Melding>
      )}
      {altijd.length > 0 && (
        <p className="mt-3 text-sm text-inkt-zacht">
          Gaat vanzelf mee, omdat het verantwoordt wat er is gedaan:{" "}
          {altijd
            .map(({ label, aantal, artikel }) => `${label.toLowerCase()} (${String(aantal)}, ${artikel})`)
            .join("; ")}
          .
        </p>
      )}
      {blijft > 0 && (
        <p className="mt-1 text-sm text-inkt-zacht">
          Beperkt of ingetrokken: {blijft}. Die gegevens worden niet gebruikt en gaan niet mee.
        </p>
      )}
    </>
  );
}

export default function Faseovergang() {
  const envelop = useCasusEnvelop<FaseovergangView>();
  const { view, kop, handelingen } = envelop;
  const { besluit, doel, groepen, terug } = view;
  const stand = handelingen[besluit];
  return (
    <CasusScherm
      envelop={envelop}
      titel={`Door naar ${doel}`}
      inleiding={`Beoordeel alle gegevens opnieuw voor het nieuwe doel: ${view.doeltekst} Wat niet meegaat, ziet niemand meer en komt op de verwijderlijst (protocol, artikel 3.5 b).`}
      acties={<Knoplink href={terug.href}>Terug naar {terug.label.toLowerCase()}</Knoplink>}
    >
      <Kaart titel="Is elk gegeven nog nodig, en mag het worden gebruikt?">
        <Handelingsformulier<Besluitvelden>
          key={besluit}
          envelop={envelop}
          handeling={besluit}
          stand={stand}
          waarden={{ bevat: view.bevat }}
          labels={besluitlabels}
          breed
          metConcept
        >
          {(velden, form) => {
            const gekozen = leesGekozen(form.initialValue);
            const fouten: Partial<Record<string, string[]>> = form.allErrors;
            return (
              <>
                <Vooraf view={view} gegevens={`/casussen/${kop.casusnummer}/gegevens`} />
                <Keuzetoetsen>
                  {groepen.length === 0 && <Leegmelding>Er zijn geen gegevens om te beoordelen.</Leegmelding>}
                  {groepen.map((groep) => (
                    <Groep
                      key={groep.id}
                      formulierId={form.id}
                      groep={groep}
                      gekozen={gekozen}
                      fouten={fouten[`groep.${groep.id}`]}
                    />
                  ))}
                </Keuzetoetsen>
                <h2 className="pt-2">Het besluit</h2>
                <p className="max-w-prose">Dit besluit kan niet ongedaan worden gemaakt.</p>
                <div className="max-w-2xl space-y-4">
                  <Besluitdeel besluit={besluit} velden={velden} sluitredenen={envelop.view.sluitredenen} />
                </div>
              </>
            );
          }}
        </Handelingsformulier>
      </Kaart>
    </CasusScherm>
  );
}
