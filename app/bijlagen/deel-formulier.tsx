import type { z } from "zod";
import {
  Bestandveld,
  Datumveld,
  Handelingsformulier,
  Keuzerondjes,
  Keuzeveld,
  Melding,
  Tekstveld,
  Vinkje,
  Uitklap,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import { Bevat } from "~/inbreng/deel-bevat";
import { Delen, Delenmet } from "~/inbreng/deel-delen";
import { Toestemming } from "~/inbreng/deel-toestemming";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { bijlagesoorten } from "~/protocol/bijlagesoorten";
import { beschrijfVeld } from "~/protocol/formulier";
import { bijlagelabels, type bijlageForm } from "./form";
import type { BijlagenView } from "./view";

/** DPIA 3.5: said before a file is chosen. */
function Waarschuwing() {
  return (
    <Melding soort="waarschuwing" titel="Alleen deze vier soorten documenten zijn toegestaan">
      <ul className="list-disc pl-5">
        {Object.values(bijlagesoorten).map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p>Andere documenten horen niet in dit systeem. Schrijf op wat nodig is bij Inbreng.</p>
    </Melding>
  );
}

export function Bijlageformulier({ envelop }: { envelop: CasusEnvelop<BijlagenView> }) {
  const { keuze } = envelop.view;
  const stand = envelop.handelingen.bijlage_toevoegen;
  if (!keuze || !stand) return null;
  const { isStaf, soorten, partijen, grondslag, bevat, isPolitie, doelVerplicht, logboek } = keuze;
  const waarden = {
    bevat: [...bevat],
    delen_met: isStaf ? "geen" : "alle",
    ...(!isStaf && { grondslag, zeggenschap: "per_fase" }),
    ...(soorten.length === 1 && { soort: soorten[0]?.waarde }),
  };
  return (
    <Uitklap titel="Bijlage toevoegen" envelop={envelop} formulierId="bijlage_toevoegen" stand={stand} soort="eerste">
      <Waarschuwing />
      <Handelingsformulier<z.input<typeof bijlageForm>>
        envelop={envelop}
        handeling="bijlage_toevoegen"
        stand={stand}
        waarden={waarden}
        labels={bijlagelabels}
        metBestand
      >
        {(velden) => (
          <>
            <Keuzerondjes veld={velden.soort} label="Welk soort document is dit?" opties={soorten} />
            <Bestandveld veld={velden.bestand} label="Bestand">
              De naam van het bestand wordt niet bewaard. Ook auteur, datum en plaats van een foto worden uit het
              bestand gehaald; een digitale handtekening vervalt daardoor.
            </Bestandveld>
            <Tekstveld
              veld={velden.omschrijving}
              label="Omschrijving"
              hint="Zo vinden anderen dit document terug. Bijvoorbeeld: besluit op het verzoek om inzage."
              breedte="lang"
            />
            <Datumveld veld={velden.datum} label="Datum van het document" />
            {logboek.length > 0 && (
              <Keuzeveld
                veld={velden.logboekregel}
                label="Hoort bij een regel van het logboek"
                leeg="Niet bij een regel"
                opties={logboek.map(({ waarde, datum, soort }) => ({
                  waarde,
                  label: [datum, soort].map((veld) => (veld?.soort === "zichtbaar" ? veld.tekst : "")).join(", "),
                }))}
                optioneel
              />
            )}
            {isStaf ? (
              <Markering veld={velden.bevat} label="Het document bevat" />
            ) : (
              <Bevat
                velden={velden}
                label="Het document bevat"
                markeringen={keuze.markeringen}
                isPolitie={isPolitie}
                kanVragen={false}
              />
            )}
            {!isStaf && (
              <>
                <Tekstveld
                  veld={velden.grondslag}
                  label="Grondslag"
                  hint="Ingevuld volgens het protocol. Pas aan als voor dit document een andere grondslag geldt."
                  breedte="lang"
                />
                <Tekstveld
                  veld={velden.doel}
                  label="Doel waarvoor u dit document verstrekt"
                  breedte="lang"
                  optioneel={!doelVerplicht}
                />
              </>
            )}
            {isPolitie && (
              <Keuzerondjes
                veld={velden.wpg_artikel}
                label="Politiegegevens"
                hint="De politie verstrekt alleen artikel 8- en artikel 13-gegevens (protocol, artikel 6.4 d)."
                opties={beschrijfVeld("bijlage", "wpg_artikel").opties}
              />
            )}
            {isStaf ? (
              <>
                <Delenmet
                  velden={velden}
                  partijen={partijen}
                  hint="Deel alleen wat de Partijen voor hun rol in deze casus nodig hebben (protocol, artikel 9.6)."
                />
                <Vinkje
                  veld={velden.vooraf}
                  label="Direct delen"
                  hint="Anders zien de Partijen het document pas als de casus aan de orde is in het casusoverleg."
                />
              </>
            ) : (
              <>
                <Toestemming velden={velden} opties={keuze.toestemmingen} />
                <Delen velden={velden} partijen={partijen} />
              </>
            )}
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}
