import type { DefaultValue } from "@conform-to/react";
import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Keuzeveld, Tekstveld, Tekstvlak } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { Bevat } from "./deel-bevat";
import { Delen } from "./deel-delen";
import { Toestemming } from "./deel-toestemming";
import { inbrenglabels, type inbrengForm } from "./form";
import { alsVinkjes } from "./voorwaarden";
import type { EigenInbreng, InbrengView } from "./view";

interface Props {
  envelop: CasusEnvelop<InbrengView>;
  /** The concept to change; absent for a new inbreng. */
  concept?: EigenInbreng;
}

function leesWaarden(concept: EigenInbreng): DefaultValue<z.input<typeof inbrengForm>> {
  const { toestemming_schriftelijk, toestemming_intrekbaar, ...waarden } = concept.waarden;
  return {
    ...waarden,
    ...alsVinkjes({ toestemming_schriftelijk, toestemming_intrekbaar }),
    bevat: [...concept.bevat],
    toestemming: concept.toestemming,
    wpg: concept.wpgToestemming === "geweigerd" ? undefined : (concept.wpgToestemming ?? undefined),
    delen_met: concept.delenMet,
    partijen: [...concept.gekozen],
    vooraf: concept.vooraf,
    zeggenschap: concept.zeggenschap,
    daarna: "concept",
  };
}

export function Inbrengformulier({ envelop, concept }: Props) {
  const { keuze } = envelop.view;
  if (!keuze) return null;
  const { grondslag, doel, bevat, markeringen, isPolitie, doelVerplicht, partijen, soorten, toestemmingen } = keuze;
  return (
    <Handelingsformulier<z.input<typeof inbrengForm>>
      envelop={envelop}
      handeling="inbrengen"
      formulierId={concept ? `inbrengen-${concept.id}` : "inbrengen"}
      stand={envelop.handelingen.inbrengen}
      waarden={
        concept
          ? leesWaarden(concept)
          : { grondslag, doel, bevat, delen_met: "alle", zeggenschap: "per_fase", daarna: "concept" }
      }
      versies={concept?.versies}
      labels={inbrenglabels}
      knop="Opslaan"
      metConcept
    >
      {(velden) => (
        <>
          <h3>1. Wat u inbrengt</h3>
          {concept ? (
            <>
              <input type="hidden" name="rij" value={concept.id} />
              <p>
                Soort informatie: <strong>{concept.soort}</strong>
              </p>
            </>
          ) : (
            <Keuzeveld veld={velden.soort} label="Soort informatie" opties={soorten} />
          )}
          <Tekstvlak
            veld={velden.tekst}
            label="Informatie"
            hint="Alleen wat nodig is voor de aanpak van deze casus (protocol, artikel 9.3)."
            max={8000}
            rijen={6}
          />
          <Bevat
            velden={velden}
            label="De tekst bevat"
            markeringen={markeringen}
            isPolitie={isPolitie}
            kanVragen={keuze.kanPolitieVragen}
          />
          <h3 className="pt-2">2. Op welke grond</h3>
          <Tekstveld
            veld={velden.grondslag}
            label="Grondslag"
            hint="Ingevuld volgens het protocol. Pas aan als voor deze informatie een andere grondslag geldt."
            breedte="lang"
          />
          <Tekstveld
            veld={velden.doel}
            label="Doel waarvoor u deze informatie verstrekt"
            hint="Wie de informatie leest, mag deze alleen voor dit doel gebruiken (protocol, artikel 13.5 en 13.6)."
            breedte="lang"
            optioneel={!doelVerplicht}
          />
          {isPolitie && (
            <Keuzerondjes
              veld={velden.wpg_artikel}
              label="Politiegegevens"
              hint="De politie verstrekt alleen artikel 8- en artikel 13-gegevens (protocol, artikel 6.4 d)."
              opties={beschrijfVeld("inbreng", "wpg_artikel").opties}
            />
          )}
          <Toestemming velden={velden} opties={toestemmingen} />
          <h3 className="pt-2">3. Met wie, en wanneer</h3>
          <Delen velden={velden} partijen={partijen} />
          <Keuzerondjes
            veld={velden.daarna}
            label="Wat wilt u doen?"
            opties={[
              { waarde: "concept", label: "Nog niet indienen", hint: "Alleen uw eigen organisatie ziet het." },
              {
                waarde: "indienen",
                label: "Indienen bij de procesregisseur",
                hint: "Daarna kunt u de tekst niet meer wijzigen. Intrekken kan altijd.",
              },
            ]}
          />
        </>
      )}
    </Handelingsformulier>
  );
}
