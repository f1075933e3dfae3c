import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Keuzeveld, Tekstveld, Tekstvlak } from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import { beschrijfVeld } from "~/protocol/formulier";
import type { Optie } from "~/protocol/keuzelijsten";
import type { Besluitnaam } from "./form";

/** Every field that one of the besluiten has; each form holds its own. */
export type Besluitvelden = Partial<
  Record<"toelichting" | "besluit_toelichting" | "terugkoppeling" | "reden" | "andere_regio" | "contact_op", string> & {
    bevat: string[];
  }
>;

type Velden = Required<{ [K in keyof Besluitvelden]: FieldMetadata<Besluitvelden[K], Besluitvelden> }>;

export const besluitlabels = {
  toelichting: "Toelichting",
  besluit_toelichting: "Onderbouwing van het besluit",
  terugkoppeling: "Terugkoppeling aan melder",
  reden: "Reden van afsluiten",
  andere_regio: beschrijfVeld("afsluiting", "andere_regio").label,
  contact_op: beschrijfVeld("afsluiting", "contact_op").label,
  bevat: "De tekst bevat",
};

const mail = "Deze tekst gaat per mail. Noem geen namen of andere persoonsgegevens.";

/** The words of the besluit itself. */
export function Besluitdeel({
  besluit,
  velden,
  sluitredenen,
}: {
  besluit: Besluitnaam;
  velden: Velden;
  sluitredenen: readonly Optie[];
}) {
  switch (besluit) {
    case "in_behandeling_nemen":
      return <Tekstvlak veld={velden.toelichting} label={besluitlabels.toelichting} rijen={3} optioneel />;
    case "aanpak_starten":
    case "naar_lokaal":
      return (
        <>
          <Tekstvlak veld={velden.besluit_toelichting} label={besluitlabels.besluit_toelichting} rijen={4} />
          <Tekstvlak
            veld={velden.terugkoppeling}
            label={besluitlabels.terugkoppeling}
            hint={
              besluit === "aanpak_starten"
                ? `${mail} Houd het beperkt: de melder hoeft niet meer te weten dan dat de aanpak start.`
                : mail
            }
            max={2000}
            rijen={3}
            optioneel
          />
          <Markering veld={velden.bevat} label="De onderbouwing bevat" />
        </>
      );
    case "afsluiten":
      return (
        <>
          <Keuzeveld veld={velden.reden} label={besluitlabels.reden} opties={sluitredenen} />
          <Tekstvlak veld={velden.toelichting} label={besluitlabels.toelichting} optioneel />
          <Tekstveld
            veld={velden.andere_regio}
            label={besluitlabels.andere_regio}
            hint="Alleen als de betrokkene verhuist naar een andere regio. Het systeem draagt zelf niets over (DPIA 3.6)."
            optioneel
          />
          <Datumveld
            veld={velden.contact_op}
            label={besluitlabels.contact_op}
            hint="Alleen bij verhuizing. De procesregisseur van daar sluit aan bij het afsluitende casusoverleg. dd-mm-jjjj"
            optioneel
          />
          <Markering veld={velden.bevat} />
        </>
      );
    case "naar_bespreken":
    case "naar_uitvoeren":
      return null;
  }
}
