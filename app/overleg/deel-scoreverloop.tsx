import { Leegmelding, Scorelabel, Tabel, Vouw } from "~/components";
import { formatDagKort } from "~/lib/datum";
import { scores, type Score } from "~/protocol/lijsten";
import type { Scoreverloop as Verloop } from "./verloop";

const rijhoogte = 26;
const kopruimte = 30;
const labelbreedte = 230;
const kolombreedte = 110;

const kleuren: Record<Score, { vlak: string; rand: string }> = {
  groen: { vlak: "var(--color-score-groen)", rand: "var(--color-score-groen)" },
  oranje: { vlak: "var(--color-score-oranje)", rand: "var(--color-score-rand)" },
  rood: { vlak: "var(--color-score-rood)", rand: "var(--color-score-rood)" },
  niet_besproken: { vlak: "none", rand: "var(--color-rand)" },
};

/** Circle, triangle, square, dash: the same shapes as in the score label. */
function Teken({ score, x, y }: { score: Score; x: number; y: number }) {
  const { vlak: fill, rand: stroke } = kleuren[score];
  const kleur = { fill, stroke, strokeWidth: 2 };
  switch (score) {
    case "groen":
      return <circle cx={x} cy={y} r={9} {...kleur} />;
    case "oranje":
      return <path d={`M${String(x)} ${String(y - 10)} l10 18 h-20 Z`} {...kleur} />;
    case "rood":
      return <rect x={x - 9} y={y - 9} width={18} height={18} {...kleur} />;
    case "niet_besproken":
      return <path d={`M${String(x - 8)} ${String(y)} h16`} {...kleur} />;
  }
}

/** Presentation attributes only: the content policy allows no inline styles. */
function Grafiek({ verloop: { overleggen, rijen } }: { verloop: Verloop }) {
  const breedte = labelbreedte + overleggen.length * kolombreedte;
  const hoogte = kopruimte + rijen.length * rijhoogte;
  const midden = (kolom: number) => labelbreedte + kolom * kolombreedte + kolombreedte / 2;
  const lijn = { stroke: "var(--color-lijn)", strokeWidth: 1 };
  return (
    <svg
      viewBox={`0 0 ${String(breedte)} ${String(hoogte)}`}
      width={breedte}
      height={hoogte}
      role="img"
      aria-label="Score per leefgebied over de overleggen. Dezelfde scores staan in de tabel met de scores in woorden."
    >
      {overleggen.map(({ id, datum }, kolom) => (
        <text key={id} x={midden(kolom)} y={18} textAnchor="middle" fontSize={14} fill="var(--color-inkt)">
          {formatDagKort(datum)}
        </text>
      ))}
      {rijen.map(({ leefgebied, label, scores: waarden }, plaats) => {
        const y = kopruimte + plaats * rijhoogte + rijhoogte / 2;
        return (
          <g key={leefgebied}>
            <line x1={0} x2={breedte} y1={y - rijhoogte / 2} y2={y - rijhoogte / 2} {...lijn} />
            <text x={0} y={y + 5} fontSize={14} fill="var(--color-inkt)">
              {label}
            </text>
            {waarden.map((score, kolom) =>
              score ? <Teken key={overleggen[kolom]?.id} score={score} x={midden(kolom)} y={y} /> : null,
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Scores over the overleggen as a chart, with the same in words: the one way in which a course of scores is shown. */
export function Scoreverloop({ verloop }: { verloop: Verloop }) {
  if (verloop.rijen.length === 0) return <Leegmelding>Er zijn nog geen scores vastgelegd.</Leegmelding>;
  const bak = { role: "region", tabIndex: 0, "aria-label": "Grafiek van de scores" };
  return (
    <>
      <div className="overflow-x-auto" {...bak}>
        <Grafiek verloop={verloop} />
      </div>
      <ul className="my-3 flex flex-wrap gap-3" aria-label="Betekenis van de tekens">
        {(Object.keys(scores) as Score[]).map((score) => (
          <li key={score}>
            <Scorelabel score={score} />
          </li>
        ))}
      </ul>
      <Vouw titel="Scores in woorden (tabel)">
        <Tabel
          onderschrift="Score per leefgebied en overleg"
          verbergOnderschrift
          rijen={verloop.rijen}
          sleutelVan={({ leefgebied }) => leefgebied}
          kolommen={[
            { sleutel: "leefgebied", kop: "Leefgebied", cel: ({ label }) => label },
            ...verloop.overleggen.map(({ id, datum }, kolom) => ({
              sleutel: id,
              kop: formatDagKort(datum),
              cel: (rij: Verloop["rijen"][number]) => {
                const score = rij.scores[kolom];
                return score ? scores[score] : "";
              },
            })),
          ]}
        />
      </Vouw>
    </>
  );
}
