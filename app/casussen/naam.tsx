import { VeldTekst, Wpgmerk } from "~/components";
import type { Veld } from "~/protocol/afscherming";

/** As people look it up: geslachtsnaam first, what stands before it last. Parts that are not for the reader are not there. */
export function Opzoeknaam({ velden }: { velden: readonly Veld[] }) {
  const deel = (sleutel: string) => velden.find((veld) => veld.sleutel === sleutel);
  const [achternaam, ...rest] = [deel("achternaam"), deel("voornamen"), deel("tussenvoegsel")];
  const overige = rest.filter((veld) => veld !== undefined);
  return (
    <>
      <VeldTekst veld={achternaam} zonderWpg />
      {achternaam && overige.length > 0 && ","}
      {overige.map((veld) => (
        <span key={veld.sleutel}>
          {" "}
          <VeldTekst veld={veld} zonderWpg />
        </span>
      ))}
      <Wpgmerk velden={velden} />
    </>
  );
}
