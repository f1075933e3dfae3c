import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Tekstveld, Tekstvlak, Uitklap, Vinkje, Vinkjes } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { Registerpagina, useRegister } from "~/registers/deel-register";
import { labels, maxTekst, type maakIndienForm } from "./form";
import { geschilsoorten } from "./handelingen";
import type { GeschillenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Geschillen – PGA-systeem" }];

const soorten = Object.entries(geschilsoorten).map(([waarde, { label, artikel }]) => ({
  waarde,
  label: `${label} (${artikel})`,
}));

function Indienen({ envelop }: { envelop: Envelop<GeschillenView> }) {
  const { indienen, partijen } = envelop.view;
  if (!indienen) return null;
  return (
    <Uitklap titel="Geschil indienen" envelop={envelop} formulierId="geschil_indienen">
      <Handelingsformulier<z.input<ReturnType<typeof maakIndienForm>>>
        envelop={envelop}
        handeling="geschil_indienen"
        stand={indienen}
        labels={labels}
        metConcept
      >
        {(velden) => (
          <>
            <Keuzerondjes veld={velden.soort} label="Waar gaat het over" opties={soorten} />
            <Tekstvlak
              veld={velden.omschrijving}
              label="Omschrijving"
              hint="Over taken en afspraken, niet over de betrokkene. Het stuk kan naar het Partneroverleg gaan."
              max={maxTekst}
            />
            <Vinkjes
              veld={velden.partijen}
              label="Partijen die direct zijn betrokken"
              opties={partijen}
              kolommen
              optioneel
            />
            <Tekstveld
              veld={velden.casusnummer}
              label="Casusnummer"
              hint="Alleen te zien voor wie deze casus mag openen. Gaat niet mee naar het Partneroverleg."
              breedte="kort"
              optioneel
            />
            <Vinkje veld={velden.zonderNamen} label="In deze tekst staan geen persoonsgegevens van een betrokkene" />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

export default function Geschillen() {
  const envelop = useRegister<GeschillenView>();
  return (
    <Registerpagina
      envelop={envelop}
      titel="Geschillen"
      inleiding={
        envelop.view.isKetenpartner
          ? "Een geschil over hoe een taak wordt uitgevoerd. U ziet wat u zelf indiende en waar uw organisatie direct bij is betrokken (DPIA 14)."
          : "Geschillen over hoe een taak wordt uitgevoerd: eerst naar de procesregisseur of de manager, zo nodig naar het Partneroverleg of de Stuurgroep (C 11.4, 12.4, 13.4). Zonder persoonsgegevens (DPIA 14)."
      }
      boven={<Indienen envelop={envelop} />}
    />
  );
}
