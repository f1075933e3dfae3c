import type { z } from "zod";
import { Datumveld, Handelingsformulier, Keuzeveld, Tekstveld, Tekstvlak, type Elders } from "~/components";
import type { CasusEnvelop, Envelop } from "~/protocol/antwoord.server";
import { Markering } from "../markering";
import type { actieForm, criteriumForm, interventieForm } from "./form";
import type { PlanRij, RegieplanView } from "./view";

/** What the forms need of a page, so that they stand as well on the chair's screen of an overleg. */
export type Planenvelop = Envelop<RegieplanView> &
  Pick<CasusEnvelop<RegieplanView>, "handelingen"> & { readonly elders?: Elders };

interface Props {
  envelop: Planenvelop;
  /** Absent: a new row. */
  rij?: PlanRij;
}

type Planhandeling = "interventie_opslaan" | "actie_opslaan" | "criterium_opslaan";

/** What the three forms share: a new row starts with the strictest marks of the casus (domein 12). */
function opzet({ envelop, rij }: Props, handeling: Planhandeling) {
  return {
    envelop,
    handeling,
    stand: rij && !rij.formulier ? undefined : envelop.handelingen[handeling],
    formulierId: rij ? `${handeling}-${rij.id}` : handeling,
    waarden: rij?.formulier?.waarden ?? { bevat: envelop.view.bevat },
    versies: rij?.formulier?.versies,
    elders: envelop.elders,
  };
}

function Rijveld({ rij }: Pick<Props, "rij">) {
  return rij ? <input type="hidden" name="rij" value={rij.id} /> : null;
}

const vanInterventie = {
  omschrijving: "Interventie",
  interventietype: "Interventietype",
  leefgebied: "Leefgebied",
  toelichting: "Toelichting",
  start: "Startdatum",
  beoogd_einde: "Beoogde einddatum",
  partij: "Verantwoordelijke instantie",
  uitvoerder: "Uitvoerder",
};

export function InterventieFormulier(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof interventieForm>>
      {...opzet(props, "interventie_opslaan")}
      labels={vanInterventie}
      metConcept
    >
      {(velden) => (
        <>
          <Rijveld rij={props.rij} />
          <Tekstveld veld={velden.omschrijving} label={vanInterventie.omschrijving} breedte="lang" />
          <Keuzeveld
            veld={velden.interventietype}
            label={vanInterventie.interventietype}
            opties={props.envelop.view.interventietypen}
            optioneel
          />
          <Keuzeveld
            veld={velden.leefgebied}
            label={vanInterventie.leefgebied}
            opties={props.envelop.view.leefgebieden}
          />
          <Tekstvlak veld={velden.toelichting} label={vanInterventie.toelichting} max={4000} optioneel />
          <Datumveld veld={velden.start} label={vanInterventie.start} />
          <Datumveld veld={velden.beoogd_einde} label={vanInterventie.beoogd_einde} />
          <Keuzeveld
            veld={velden.partij}
            label={vanInterventie.partij}
            hint="Een Partij die bij deze casus is betrokken."
            opties={props.envelop.view.partijen}
          />
          <Tekstveld
            veld={velden.uitvoerder}
            label={vanInterventie.uitvoerder}
            hint="Naam of functie van wie het doet."
            optioneel
          />
          <Markering veld={velden.bevat} />
        </>
      )}
    </Handelingsformulier>
  );
}

const vanActie = { omschrijving: "Actie", deadline: "Uiterlijk op", uitvoerder: "Uitvoerder" };

export function ActieFormulier(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof actieForm>> {...opzet(props, "actie_opslaan")} labels={vanActie} metConcept>
      {(velden) => (
        <>
          <Rijveld rij={props.rij} />
          <Tekstvlak veld={velden.omschrijving} label={vanActie.omschrijving} max={1000} rijen={2} />
          <Datumveld veld={velden.deadline} label={vanActie.deadline} />
          <Keuzeveld
            veld={velden.uitvoerder}
            label={vanActie.uitvoerder}
            hint="Een deelnemer van deze casus of een medewerker van het Veiligheidshuis."
            opties={props.envelop.view.uitvoerders}
          />
          <Markering veld={velden.bevat} />
        </>
      )}
    </Handelingsformulier>
  );
}

const vanCriterium = { criterium: "Criterium" };

export function CriteriumFormulier(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof criteriumForm>> {...opzet(props, "criterium_opslaan")} labels={vanCriterium}>
      {(velden) => (
        <>
          <Rijveld rij={props.rij} />
          <Tekstveld
            veld={velden.criterium}
            label={vanCriterium.criterium}
            hint="Waaraan ziet u dat de aanpak kan stoppen?"
            breedte="lang"
          />
          <Markering veld={velden.bevat} />
        </>
      )}
    </Handelingsformulier>
  );
}
