import { Gegevenslijst, Scorelabel, ToonVeld, ToonVelden, VeldTekst, Vouw } from "~/components";
import type { Inbrengblok, Inhoud, Planblok } from "./inhoud";
import { delen } from "./projectie";
import { leesScore } from "./scores";

function Inbreng({ blok, soort }: { blok: Inbrengblok; soort: string }) {
  if (!blok.tekst) return null;
  return (
    <Vouw
      rij
      titel={
        <span>
          <strong>{soort}</strong>, {blok.verstrekker}
        </span>
      }
    >
      <Gegevenslijst>
        <ToonVeld veld={blok.tekst} />
        <ToonVeld veld={blok.doel} />
      </Gegevenslijst>
    </Vouw>
  );
}

function Beeld({ inhoud }: { inhoud: Inhoud }) {
  const { toestandsbeeld, analyse, inbreng, ketenanalyses } = inhoud;
  return (
    <section aria-label={delen.beeldvorming}>
      <h4 className="mt-3 font-semibold">{delen.beeldvorming}</h4>
      <Gegevenslijst>
        <ToonVeld veld={toestandsbeeld} />
        <ToonVeld veld={analyse} />
      </Gegevenslijst>
      <div className="mt-2 space-y-1.5">
        {inbreng.map((blok) => (
          <Inbreng key={blok.id} blok={blok} soort={blok.soort} />
        ))}
        {ketenanalyses.map((blok) => (
          <Inbreng key={blok.id} blok={blok} soort="Ketenanalyse" />
        ))}
      </div>
    </section>
  );
}

function Oordeel({ scores }: Pick<Inhoud, "scores">) {
  if (scores.length === 0) return null;
  return (
    <section aria-label={delen.oordeelsvorming}>
      <h4 className="mt-3 font-semibold">{delen.oordeelsvorming}</h4>
      <dl className="divide-y divide-lijn">
        {scores.map(({ leefgebied, label, score, vorige, probleem }) => {
          const [nu, eerder] = [leesScore(score), leesScore(vorige)];
          return (
            <div key={leefgebied} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-1.5">
              <dt className="w-56 flex-none font-semibold">{label}</dt>
              <dd className="min-w-0 flex-1 basis-72">
                <span className="flex flex-wrap items-baseline gap-3">
                  {nu && <Scorelabel score={nu} />}
                  {eerder && eerder !== nu && (
                    <span className="text-sm text-inkt-zacht">
                      vorige keer <Scorelabel score={eerder} />
                    </span>
                  )}
                </span>
                <span className="block whitespace-pre-line">
                  <VeldTekst veld={probleem} />
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Plan({ titel, blokken }: { titel: string; blokken: readonly Planblok[] }) {
  if (blokken.length === 0) return null;
  return (
    <>
      <h5 className="mt-2 font-semibold">{titel}</h5>
      <ul className="divide-y divide-lijn">
        {blokken.map(({ id, titel: wat, wie, velden }) => (
          <li key={id} className="py-1.5">
            <VeldTekst veld={wat} />
            {wie && <span className="block text-sm text-inkt-zacht">{wie}</span>}
            <Gegevenslijst>
              <ToonVelden velden={velden} />
            </Gegevenslijst>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is discussed now, on the own device of a deelnemer and by the own rights; as fresh as the screen in the room. */
export function Meelezen({ inhoud }: { inhoud: Inhoud }) {
  return (
    <div className="mt-2">
      <Beeld inhoud={inhoud} />
      <Oordeel scores={inhoud.scores} />
      <Besluiten inhoud={inhoud} />
    </div>
  );
}

function Besluiten({ inhoud }: { inhoud: Inhoud }) {
  const { besluit, afschalen, interventies, acties, criteria, casusregisseur } = inhoud;
  const plan = interventies.length + acties.length + criteria.length;
  if (!besluit && !afschalen && !casusregisseur && plan === 0) return null;
  return (
    <section aria-label={delen.besluitvorming}>
      <h4 className="mt-3 font-semibold">{delen.besluitvorming}</h4>
      <Gegevenslijst>
        <ToonVeld veld={besluit} />
        <ToonVeld veld={afschalen} />
      </Gegevenslijst>
      {casusregisseur && <p>Casusregisseur: {casusregisseur}</p>}
      <Plan titel="Interventies" blokken={interventies} />
      <Plan titel="Acties" blokken={acties} />
      <Plan titel="Criteria voor afschaling" blokken={criteria} />
    </section>
  );
}
