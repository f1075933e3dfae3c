import {
  Gegevenslijst,
  Leegmelding,
  Melding,
  Tabel,
  ToonVeld,
  ToonVelden,
  VeldTekst,
  Vouw,
  type Kolom,
} from "~/components";
import { topxCriteria } from "~/protocol/lijsten";
import { AdviesMelding, Uitkomstwoord } from "./deel-telling";
import type { Criteriumview, Vastgelegd } from "./view";

const kolommen: Kolom<Criteriumview>[] = [
  { sleutel: "criterium", kop: "Criterium", cel: ({ criterium }) => topxCriteria[criterium] },
  { sleutel: "aantal", kop: "Aantal", getal: true, cel: ({ aantal }) => <VeldTekst veld={aantal} /> },
  { sleutel: "recent", kop: "Afgelopen jaar", getal: true, cel: ({ recent }) => <VeldTekst veld={recent} /> },
  {
    sleutel: "uitkomst",
    kop: "Uitkomst",
    cel: ({ uitkomst }) => (uitkomst.soort === "zichtbaar" ? <Uitkomstwoord uitkomst={uitkomst.waarde} /> : null),
  },
];

/**
 * What was kept of the test: per criterium the count and the outcome, never the registrations (P 9.2). `kort`: the advice,
 * with the rest behind one line.
 */
export function VastgelegdeToetsing({ vastgelegd, kort = false }: { vastgelegd: Vastgelegd | null; kort?: boolean }) {
  if (!vastgelegd) return <Leegmelding>De criteria van Top-X zijn nog niet getoetst.</Leegmelding>;
  const { groep, criteria, advies, overige } = vastgelegd;
  const voldaan = criteria.filter(({ uitkomst }) => uitkomst.soort === "zichtbaar" && uitkomst.waarde === "voldaan");
  const inhoud = (
    <>
      {criteria.length > 0 && (
        <Tabel
          onderschrift="Vastgelegde uitkomst per criterium"
          verbergOnderschrift
          kolommen={kolommen}
          rijen={criteria}
          sleutelVan={({ criterium }) => criterium}
        />
      )}
      <Gegevenslijst>
        <ToonVeld veld={groep} />
        <ToonVelden velden={overige} />
      </Gegevenslijst>
    </>
  );
  return (
    <>
      {advies ? (
        <AdviesMelding advies={advies} voldaan={voldaan.map(({ criterium }) => topxCriteria[criterium])} />
      ) : (
        <Melding soort="info" titel="De tabel van Top-X geldt niet bij deze leeftijd">
          Voor Top-X is geen leeftijdsgrens vastgesteld (DPIA 1). De motivering staat hieronder.
        </Melding>
      )}
      {kort ? <Vouw titel="Wat is vastgelegd">{inhoud}</Vouw> : inhoud}
    </>
  );
}
