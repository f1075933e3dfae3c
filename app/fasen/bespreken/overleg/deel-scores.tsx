import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import { Keuzerondjes, Scorelabel, Tabel, Tekstvlak, VeldTekst } from "~/components";
import type { Veld } from "~/protocol/afscherming";
import { leefgebieden, scores, type Leefgebied, type Score } from "~/protocol/lijsten";
import { Markering } from "../markering";
import type { besprekingForm } from "./form";
import type { ScoreView } from "./view";

/** Word, shape and colour of a score that this reader may see. */
export function ScoreVeld({ veld }: { veld: Veld | undefined }) {
  if (veld?.soort !== "zichtbaar") return null;
  const score = (Object.keys(scores) as Score[]).find((naam) => naam === veld.waarde);
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

const opties = Object.entries(scores).map(([waarde, label]) => ({ waarde, label }));

type Invoer = z.input<typeof besprekingForm>;
type Scoreveld = FieldMetadata<NonNullable<Invoer["scores"]>[Leefgebied], Invoer>;

interface Props {
  veld: Scoreveld;
  leefgebied: Leefgebied;
  vorige: ScoreView | undefined;
}

/** One leefgebied: what was found last time beside what is found now. */
export function Leefgebiedscore({ veld, leefgebied, vorige }: Props) {
  const { score, probleem, bevat } = veld.getFieldset();
  return (
    <section aria-label={leefgebieden[leefgebied]} className="border-t border-lijn pt-3">
      <div className="grid gap-4 md:grid-cols-2">
        <div className="space-y-3">
          <Keuzerondjes veld={score} label={leefgebieden[leefgebied]} opties={opties} optioneel kolommen />
          {vorige && (
            <div className="text-sm">
              <p className="text-inkt-zacht">Vorige keer:</p>
              <ScoreVeld veld={vorige.score} />
              {vorige.probleem?.soort === "zichtbaar" && <p className="whitespace-pre-line">{vorige.probleem.tekst}</p>}
            </div>
          )}
        </div>
        <div className="space-y-3">
          <Tekstvlak veld={probleem} label="Aard van het probleem" max={2000} rijen={2} optioneel />
          <Markering veld={bevat} kort />
        </div>
      </div>
    </section>
  );
}
