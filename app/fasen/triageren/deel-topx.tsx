import { Kaart, Knoplink } from "~/components";
import { VastgelegdeToetsing } from "./topx/deel-vastgelegd";
import type { StafView } from "./view";

interface Props {
  topx: NonNullable<StafView["topx"]>;
  casusnummer: string;
  isInTriage: boolean;
}

/** The outcome of the table of Top-X; counting has a screen of its own. */
export function Topxkaart({ topx, casusnummer, isInTriage }: Props) {
  return (
    <Kaart
      titel="Criteria Top-X"
      id="top-x"
      acties={
        isInTriage && (
          <Knoplink href={`/casussen/${casusnummer}/triageren/top-x`}>
            {topx.vastgelegd ? "Opnieuw toetsen" : "Toetsen"}
          </Knoplink>
        )
      }
    >
      <VastgelegdeToetsing vastgelegd={topx.vastgelegd} kort />
    </Kaart>
  );
}
