import type { DefaultValue } from "@conform-to/react";
import type { z } from "zod";
import {
  Datumveld,
  Handelingsformulier,
  Keuzerondjes,
  Keuzeveld,
  Tekstveld,
  Tekstvlak,
  Vinkje,
  Vinkjes,
} from "~/components";
import { beschrijfVeld } from "~/protocol/formulier";
import type { Envelop } from "~/protocol/antwoord.server";
import { Meldvelden, meldlabels } from "./deel-meldvelden";
import type {
  aanvulForm,
  afrondForm,
  apBesluitForm,
  beoordeelForm,
  berichtForm,
  betrokkenenBesluitForm,
  kortBerichtForm,
} from "./form";
import { apUitkomsten, betrokkenenGronden, betrokkenenUitkomsten } from "./lijsten";
import type { DatalekView } from "./view";

interface Props {
  envelop: Envelop<DatalekView>;
}

const lijst = (woorden: Readonly<Record<string, string>>) =>
  Object.entries(woorden).map(([waarde, label]) => ({ waarde, label }));
const beoordeling = (sleutel: Parameters<typeof beschrijfVeld<"datalekbeoordeling">>[1]) =>
  beschrijfVeld("datalekbeoordeling", sleutel);

export function Aanvulformulier({ envelop }: Props) {
  const { aanvullen, casusnummers, handelingen } = envelop.view;
  return (
    <Handelingsformulier<z.input<typeof aanvulForm>>
      envelop={envelop}
      handeling="aanvullen"
      stand={handelingen.aanvullen}
      waarden={{ ...aanvullen.waarden, casusnummers: casusnummers.join(", ") }}
      versies={aanvullen.versies}
      labels={meldlabels}
      metConcept
    >
      {(velden) => <Meldvelden velden={velden} />}
    </Handelingsformulier>
  );
}

const beoordeellabels = {
  betrokkenen: beoordeling("betrokkenen").label,
  aantal: beoordeling("aantal").label,
  gegevens: beoordeling("gegevens").label,
  versleuteld: beoordeling("versleuteld").label,
  aanbevolen: beoordeling("aanbevolen").label,
  gevolgen_vastgesteld: beoordeling("gevolgen_vastgesteld").label,
  maatregelen: beoordeling("maatregelen").label,
};

export function Beoordeelformulier({ envelop }: Props) {
  const { behandeling, handelingen } = envelop.view;
  return (
    <Handelingsformulier<z.input<typeof beoordeelForm>>
      envelop={envelop}
      handeling="beoordelen"
      stand={handelingen.beoordelen}
      waarden={behandeling?.beoordelen.waarden as DefaultValue<z.input<typeof beoordeelForm>>}
      versies={behandeling?.beoordelen.versies}
      labels={beoordeellabels}
      metConcept
    >
      {(velden) => (
        <>
          <Vinkjes
            veld={velden.betrokkenen}
            label={beoordeellabels.betrokkenen}
            opties={beoordeling("betrokkenen").opties}
          />
          <Tekstveld veld={velden.aantal} label={beoordeellabels.aantal} hint="Bijvoorbeeld: 1, of 10 tot 15." />
          <Vinkjes
            veld={velden.gegevens}
            label={beoordeellabels.gegevens}
            opties={beoordeling("gegevens").opties}
            kolommen
          />
          <Keuzerondjes
            veld={velden.versleuteld}
            label={beoordeellabels.versleuteld}
            opties={beoordeling("versleuteld").opties}
          />
          <Tekstvlak
            veld={velden.aanbevolen}
            label={beoordeellabels.aanbevolen}
            hint="Ook wat betrokkenen zelf kunnen doen."
            max={2000}
            rijen={3}
          />
          <Tekstvlak
            veld={velden.gevolgen_vastgesteld}
            label={beoordeellabels.gevolgen_vastgesteld}
            max={2000}
            rijen={3}
          />
          <Tekstvlak veld={velden.maatregelen} label={beoordeellabels.maatregelen} max={2000} rijen={3} />
        </>
      )}
    </Handelingsformulier>
  );
}

export function ApBesluitformulier({ envelop }: Props) {
  return (
    <Handelingsformulier<z.input<typeof apBesluitForm>>
      envelop={envelop}
      handeling="ap_besluiten"
      stand={envelop.view.handelingen.ap_besluiten}
      labels={{ uitkomst: "Besluit", motivering: "Motivering" }}
    >
      {(velden) => (
        <>
          <Keuzerondjes veld={velden.uitkomst} label="Besluit" opties={lijst(apUitkomsten)} />
          <Tekstvlak veld={velden.motivering} label="Motivering" max={2000} rijen={3} />
        </>
      )}
    </Handelingsformulier>
  );
}

const besluitlabels = {
  hoog_risico: "Is een hoog risico voor betrokkenen waarschijnlijk",
  alleen_om: "Het gaat alleen om gegevens van het Openbaar Ministerie",
  uitkomst: "Besluit",
  grond: "Grond om later, beperkt of niet te informeren",
  overleg_op: "Besloten in het Partneroverleg van",
  mandaat: "Welke Partij informeert namens allen",
  herbeoordelen_op: "Opnieuw beoordelen op",
  motivering: "Motivering",
};

export function BetrokkenenBesluitformulier({ envelop }: Props) {
  const { behandeling, handelingen } = envelop.view;
  return (
    <Handelingsformulier<z.input<typeof betrokkenenBesluitForm>>
      envelop={envelop}
      handeling="betrokkenen_besluiten"
      stand={handelingen.betrokkenen_besluiten}
      labels={besluitlabels}
    >
      {(velden) => (
        <>
          <Keuzerondjes
            veld={velden.hoog_risico}
            label={besluitlabels.hoog_risico}
            opties={[
              { waarde: "ja", label: "Ja" },
              { waarde: "nee", label: "Nee" },
            ]}
          />
          <Vinkje
            veld={velden.alleen_om}
            label={besluitlabels.alleen_om}
            hint="Alleen dan gelden de gronden van P 14.10."
          />
          <Keuzerondjes veld={velden.uitkomst} label={besluitlabels.uitkomst} opties={lijst(betrokkenenUitkomsten)} />
          <Keuzeveld
            veld={velden.grond}
            label={besluitlabels.grond}
            leeg="Geen: betrokkenen worden geïnformeerd"
            opties={lijst(betrokkenenGronden)}
            optioneel
          />
          <Datumveld
            veld={velden.overleg_op}
            label={besluitlabels.overleg_op}
            hint="dd-mm-jjjj. Verplicht bij een hoog risico (P 14.6)."
            optioneel
          />
          <Keuzeveld
            veld={velden.mandaat}
            label={besluitlabels.mandaat}
            leeg="Iedere Partij zelf"
            opties={behandeling?.partijen ?? []}
            optioneel
          />
          <Datumveld
            veld={velden.herbeoordelen_op}
            label={besluitlabels.herbeoordelen_op}
            hint="dd-mm-jjjj. Alleen bij later informeren."
            optioneel
          />
          <Tekstvlak
            veld={velden.motivering}
            label={besluitlabels.motivering}
            hint="Waarom is dit noodzakelijk en evenredig?"
            max={2000}
            rijen={3}
          />
        </>
      )}
    </Handelingsformulier>
  );
}

const berichtlabels = {
  dag: "Gedaan op",
  tijd: "Hoe laat",
  kenmerk: "Kenmerk of wijze",
  inhoud: "Tekst van de kennisgeving",
  vertraging: "Reden van de vertraging",
};

type Lang = "ap_melden" | "partijen_informeren" | "betrokkenen_informeren";

/** The text is made from the record; what was really sent is kept. */
export function Berichtformulier({ envelop, handeling, tekst }: Props & { handeling: Lang; tekst: string }) {
  return (
    <Handelingsformulier<z.input<typeof berichtForm>>
      envelop={envelop}
      handeling={handeling}
      stand={envelop.view.handelingen[handeling]}
      waarden={{ inhoud: tekst }}
      labels={berichtlabels}
      metConcept
    >
      {(velden) => (
        <>
          <Tekstvlak
            veld={velden.inhoud}
            label={berichtlabels.inhoud}
            hint="Gemaakt uit de melding en de beoordeling. Pas de tekst aan zoals u hem verstuurt."
            max={12000}
            rijen={14}
          />
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            <Datumveld veld={velden.dag} label={berichtlabels.dag} />
            <Tekstveld veld={velden.tijd} label={berichtlabels.tijd} hint="uu:mm" breedte="kort" />
          </div>
          <Tekstveld
            veld={velden.kenmerk}
            label={berichtlabels.kenmerk}
            hint={handeling === "ap_melden" ? "Het nummer dat de AP geeft." : "Bijvoorbeeld: per brief."}
            optioneel
          />
          {handeling === "ap_melden" && (
            <Tekstvlak
              veld={velden.vertraging}
              label={berichtlabels.vertraging}
              hint="Verplicht na 72 uur."
              max={1000}
              rijen={2}
              optioneel
            />
          )}
        </>
      )}
    </Handelingsformulier>
  );
}

export function KortBerichtformulier({
  envelop,
  handeling,
}: Props & { handeling: "afschrift_sturen" | "fg_informeren" }) {
  return (
    <Handelingsformulier<z.input<typeof kortBerichtForm>>
      envelop={envelop}
      handeling={handeling}
      stand={envelop.view.handelingen[handeling]}
      labels={berichtlabels}
    >
      {(velden) => (
        <>
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            <Datumveld veld={velden.dag} label={berichtlabels.dag} />
            <Tekstveld veld={velden.tijd} label={berichtlabels.tijd} hint="uu:mm" breedte="kort" />
          </div>
          <Tekstveld veld={velden.kenmerk} label={berichtlabels.kenmerk} optioneel />
        </>
      )}
    </Handelingsformulier>
  );
}

export function Afrondformulier({ envelop }: Props) {
  const { handelingen, behandeling } = envelop.view;
  return (
    <Handelingsformulier<z.input<typeof afrondForm>>
      envelop={envelop}
      handeling="afronden"
      stand={handelingen.afronden}
      versies={behandeling?.beoordelen.versies}
      labels={{ lessen: "Wat is geleerd en verbeterd" }}
    >
      {(velden) => <Tekstvlak veld={velden.lessen} label="Wat is geleerd en verbeterd" max={2000} rijen={3} />}
    </Handelingsformulier>
  );
}
