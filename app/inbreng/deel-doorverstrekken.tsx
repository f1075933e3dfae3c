import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Keuzerondjes, Keuzevervolg, Tekstveld, Tekstvlak } from "~/components";
import { voorwaardenlabels, wpgOpties } from "./voorwaarden";

interface Props<A, B, C, D> {
  velden: {
    wpg: FieldMetadata<A>;
    wpg_door: FieldMetadata<B>;
    wpg_op: FieldMetadata<C>;
    /** Absent where it cannot be asked here. */
    wpg_vraag?: FieldMetadata<D>;
  };
  /** The politie takes part in this casus, and can be asked here. */
  kanVragen: boolean;
}

/** P 7.1: politiegegevens that a Partij got from the politie before, for something else. */
export function Doorverstrekken<A, B, C, D>({ velden, kanVragen }: Props<A, B, C, D>) {
  const opties = Object.entries(wpgOpties).filter(([waarde]) => kanVragen || waarde === "gegeven");
  return (
    <Keuzevervolg
      keuze={
        <Keuzerondjes
          veld={velden.wpg}
          label="Mag u deze politiegegevens doorverstrekken?"
          hint="U kreeg ze eerder van de politie, voor een ander doel. Liever verstrekt de politie ze zelf. Tot de politie toestemming geeft ziet niemand buiten uw organisatie deze informatie (protocol, artikel 7.1)."
          opties={opties.map(([waarde, label]) => ({ waarde, label }))}
        />
      }
      vervolg={[
        {
          bij: "gegeven" as const,
          inhoud: (
            <>
              <Tekstveld
                veld={velden.wpg_door}
                label={voorwaardenlabels.wpg_door}
                hint="Naam en functie. De politie legt haar toestemming ook in haar eigen systeem vast."
              />
              <Datumveld veld={velden.wpg_op} label={voorwaardenlabels.wpg_op} />
            </>
          ),
        },
        ...(velden.wpg_vraag && kanVragen
          ? [
              {
                bij: "gevraagd" as const,
                inhoud: (
                  <Tekstvlak
                    veld={velden.wpg_vraag}
                    label={voorwaardenlabels.wpg_vraag}
                    hint="Welke gegevens, wanneer en waarvoor kreeg u ze? De politie leest dit, niet de informatie zelf."
                    max={2000}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
