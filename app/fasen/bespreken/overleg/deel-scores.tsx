import { Scorelabel, Tabel, VeldTekst } from "~/components";
import type { Veld } from "~/protocol/afscherming";
import { leesScore, type ScoreView } from "~/overleg/scores";

/** Word, shape and colour of a score that this reader may see. */
export function ScoreVeld({ veld }: { veld: Veld | undefined }) {
  const score = leesScore(veld);
  return score ? <Scorelabel score={score} /> : <VeldTekst veld={veld} />;
}

export function Scoretabel({ scores: rijen }: { scores: readonly ScoreView[] }) {
  return (
    <Tabel
      onderschrift="Score per leefgebied"
      rijen={rijen}
      sleutelVan={({ leefgebied }) => leefgebied}
      kolommen={[
        { sleutel: "leefgebied", kop: "Leefgebied", cel: ({ label }) => label },
        { sleutel: "score", kop: "Score", cel: ({ score }) => <ScoreVeld veld={score} /> },
        {
          sleutel: "probleem",
          kop: "Aard van het probleem",
          cel: ({ probleem }) => (
            <span className="whitespace-pre-line">
              <VeldTekst veld={probleem} />
            </span>
          ),
        },
      ]}
    />
  );
}
