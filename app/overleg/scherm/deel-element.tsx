import { VeldTekst } from "~/components";
import type { Veld } from "~/protocol/afscherming";
import { scores, type Score } from "~/protocol/lijsten";
import { leesScore } from "../scores";
import type { Element, Scorecel } from "./bladen";

function Vorm({ score }: { score: Score }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`scherm-vorm scherm-${score}`}>
      {score === "groen" && <circle cx="8" cy="8" r="7" />}
      {score === "oranje" && <path d="M8 1 15.5 15H.5Z" />}
      {score === "rood" && <path d="M1 1h14v14H1Z" />}
      {score === "niet_besproken" && <path d="M1 6.5h14v3H1Z" />}
    </svg>
  );
}

function Scorewoord({ veld, klein = false }: { veld: Veld | undefined; klein?: boolean }) {
  const score = leesScore(veld);
  if (!score) return null;
  return (
    <span className={klein ? "scherm-eerder" : "scherm-score"}>
      {klein && "eerst "}
      <Vorm score={score} />
      {scores[score]}
    </span>
  );
}

/** The score now, and the one before only where it was another. */
function Cel({ cel, kop }: { cel: Scorecel; kop: boolean }) {
  const anders = leesScore(cel.vorige) !== leesScore(cel.score);
  return (
    <>
      {kop ? <h2 className="scherm-leefgebied">{cel.label}</h2> : <dt className="scherm-leefgebied">{cel.label}</dt>}
      <Regel kop={kop}>
        <Scorewoord veld={cel.score} />
        {anders && <Scorewoord veld={cel.vorige} klein />}
      </Regel>
    </>
  );
}

function Regel({ kop, children }: { kop: boolean; children: React.ReactNode }) {
  return kop ? <p className="scherm-scoreregel">{children}</p> : <dd className="scherm-scoreregel">{children}</dd>;
}

/** One piece of a page on the projector. Nothing here can be pressed or typed in. */
export function SchermElement({ element }: { element: Element }) {
  switch (element.soort) {
    case "kop":
      return (
        <div className="scherm-blok">
          <h2 className="scherm-kopje">
            {element.tekst}
            {element.vervolg && <span className="scherm-vervolg"> (vervolg)</span>}
          </h2>
          {element.onder && <p className="scherm-onder">{element.onder}</p>}
        </div>
      );
    case "tekst":
      return (
        <p className={element.groot ? "scherm-tekst scherm-groot" : "scherm-tekst"}>
          {element.label && <strong>{element.label}: </strong>}
          <VeldTekst veld={element.veld} zonderWpg />
        </p>
      );
    case "bijschrift":
      return (
        <p className="scherm-onder">
          {element.tekst}
          {element.velden.map((veld, plaats) => (
            <span key={veld.sleutel}>
              {(plaats > 0 || element.tekst) && " · "}
              {veld.label}: <VeldTekst veld={veld} zonderWpg />
            </span>
          ))}
        </p>
      );
    case "overzicht":
      return (
        <dl className="scherm-overzicht">
          {element.cellen.map((cel) => (
            <div key={cel.label}>
              <Cel cel={cel} kop={false} />
            </div>
          ))}
        </dl>
      );
    case "score":
      return (
        <div className="scherm-blok scherm-scorekop">
          <Cel cel={element} kop />
        </div>
      );
  }
}
