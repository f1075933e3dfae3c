import { Gegevenslijst, ToonVelden, VeldTekst } from "~/components";
import { formatDagKort } from "~/lib/datum";
import { listGemarkeerd, zoekVeld } from "./feiten";
import type { InterventieView, VoortgangView } from "./view";

/** One report in one line. */
export function Voortgang({ regel: { stand, tekst } }: { regel: VoortgangView }) {
  const gemarkeerd = listGemarkeerd([stand, tekst].filter((veld) => veld !== undefined));
  return (
    <>
      <p className="whitespace-pre-line">
        <strong>
          <VeldTekst veld={stand} />
        </strong>
        {stand?.soort === "zichtbaar" && tekst?.soort === "zichtbaar" && ": "}
        <VeldTekst veld={tekst} />
      </p>
      {gemarkeerd.length > 0 && (
        <Gegevenslijst>
          <ToonVelden velden={gemarkeerd} />
        </Gegevenslijst>
      )}
    </>
  );
}

/** The facts in one line; a fact that this reader may not see leaves no hole. */
export function Feiten({ interventie: { leefgebied, partij, velden } }: { interventie: InterventieView }) {
  const dag = (sleutel: string) => {
    const veld = zoekVeld(velden, sleutel);
    return veld && formatDagKort(String(veld.waarde));
  };
  const start = dag("start");
  const einde = dag("geeindigd_op");
  const beoogd = dag("beoogd_einde");
  const feiten = [
    leefgebied,
    partij,
    zoekVeld(velden, "uitvoerder")?.tekst,
    start && `vanaf ${start}`,
    einde ? `geëindigd ${einde}` : beoogd && `beoogd einde ${beoogd}`,
  ].filter(Boolean);
  return <p className="text-sm text-inkt-zacht">{feiten.join(" · ")}</p>;
}

export function Afloop({ velden }: Pick<InterventieView, "velden">) {
  const resultaat = zoekVeld(velden, "resultaat");
  const toelichting = zoekVeld(velden, "slot_toelichting");
  if (!resultaat && !toelichting) return null;
  return (
    <p className="whitespace-pre-line">
      <strong>{resultaat?.tekst}</strong>
      {resultaat && toelichting && ": "}
      {toelichting?.tekst}
    </p>
  );
}
