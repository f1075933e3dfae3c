import { getCollectionProps, type FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import { kaderKlasse, Scorelabel, Tabel, Tekstvlak, Veldfout, VeldTekst } from "~/components";
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

type Invoer = z.input<typeof besprekingForm>;
type Scoreveld = FieldMetadata<NonNullable<Invoer["scores"]>[Leefgebied], Invoer>;

interface Props {
  veld: Scoreveld;
  leefgebied: Leefgebied;
  vorige: ScoreView | undefined;
}

/** The four scores in one row, each with its shape beside the word. */
function Scorekeuze({
  veld,
  leefgebied,
}: {
  veld: ReturnType<Scoreveld["getFieldset"]>["score"];
  leefgebied: Leefgebied;
}) {
  const items = getCollectionProps(veld, { type: "radio", options: Object.keys(scores), ariaAttributes: false });
  return (
    <fieldset
      id={veld.id}
      tabIndex={-1}
      aria-describedby={veld.errors?.length ? veld.errorId : undefined}
      className={kaderKlasse(veld.errors)}
    >
      <legend className="float-left w-full font-semibold">{leefgebieden[leefgebied]}</legend>
      <div className="clear-both flex flex-wrap gap-x-2 gap-y-1">
        <Veldfout id={veld.errorId} fouten={veld.errors} />
        {(Object.keys(scores) as Score[]).map((score, plaats) => {
          const item = items[plaats];
          if (!item) return null;
          const { key, ...invoer } = item;
          return (
            <span key={key} className="flex items-center gap-1 py-0.5">
              <input {...invoer} autoComplete="off" className="keuze mt-0" />
              <label htmlFor={invoer.id}>
                <Scorelabel score={score} />
              </label>
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}

function VorigeKeer({ vorige: { score, probleem } }: { vorige: ScoreView }) {
  return (
    <p className="text-sm">
      <span className="text-inkt-zacht">Vorige keer: </span>
      <ScoreVeld veld={score} />{" "}
      <span className="whitespace-pre-line">
        <VeldTekst veld={probleem} />
      </span>
    </p>
  );
}

/** One row of the matrix: what was found last time and what is found now, with its nature beside it. */
export function Leefgebiedscore({ veld, leefgebied, vorige }: Props) {
  const { score, probleem, bevat } = veld.getFieldset();
  return (
    <section
      aria-label={leefgebieden[leefgebied]}
      className="grid gap-x-5 gap-y-2 border-t border-lijn pt-2 pb-1 lg:grid-cols-[34rem_minmax(0,1fr)]"
    >
      <div className="space-y-1">
        <Scorekeuze veld={score} leefgebied={leefgebied} />
        {vorige && <VorigeKeer vorige={vorige} />}
      </div>
      <div className="matrixtekst space-y-1 text-sm">
        <Tekstvlak veld={probleem} label="Aard van het probleem" rijen={1} optioneel />
        <Markering veld={bevat} opRij kort />
      </div>
    </section>
  );
}
