import { Knoplink, Reden } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { Besluitnaam } from "./form";

interface Props {
  envelop: CasusEnvelop<unknown>;
  besluit: Besluitnaam;
}

/** The way to the screen on which the casus moves on; where it is not possible yet the reason stands in its place. */
export function Faseovergangknop({ envelop: { kop, handelingen }, besluit }: Props) {
  const stand = handelingen[besluit];
  if (!stand) return null;
  if (!stand.toegestaan) {
    return <Reden titel={`${stand.label}: nog niet mogelijk`} uitleg={stand.uitleg ?? ""} artikel={stand.artikel} />;
  }
  return (
    <Knoplink href={`/casussen/${kop.casusnummer}/faseovergang/${besluit}`} soort="eerste">
      {stand.label}
    </Knoplink>
  );
}
