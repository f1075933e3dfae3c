import { VeldTekst, Wpgmerk } from "~/components";
import type { Veld } from "~/protocol/afscherming";

/** The name of the betrokkene as far as it is for this reader. */
export function DossierNaam({ velden }: { velden: readonly Veld[] }) {
  return (
    <>
      {velden.map((deel, plaats) => (
        <span key={deel.sleutel}>
          {plaats > 0 && " "}
          <VeldTekst veld={deel} zonderWpg />
        </span>
      ))}
      <Wpgmerk velden={velden} />
    </>
  );
}
