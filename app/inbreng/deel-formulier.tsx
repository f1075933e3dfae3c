import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Keuzeveld, Tekstveld, Tekstvlak, Vinkjes } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld, markeringen } from "~/protocol/formulier";
import { alsOpties, Delen } from "./deel-delen";
import { inbrenglabels, type inbrengForm } from "./form";
import type { EigenInbreng, InbrengView } from "./view";

interface Props {
  envelop: CasusEnvelop<InbrengView>;
  /** The concept to change; absent for a new inbreng. */
  concept?: EigenInbreng;
}

export function Inbrengformulier({ envelop, concept }: Props) {
  const { keuze } = envelop.view;
  if (!keuze) return null;
  const { grondslag, bevat, isPolitie, doelVerplicht, partijen, soorten } = keuze;
  const waarden = concept
    ? {
        ...concept.waarden,
        bevat: [...concept.bevat],
        toestemming: concept.toestemming,
        delen_met: concept.delenMet,
        partijen: [...concept.gekozen],
        vooraf: concept.vooraf,
        daarna: "concept",
      }
    : { grondslag, bevat, toestemming: undefined, delen_met: "alle", daarna: "concept" };
  return (
    <Handelingsformulier<z.input<typeof inbrengForm>>
      envelop={envelop}
      handeling="inbrengen"
      formulierId={concept ? `inbrengen-${concept.id}` : "inbrengen"}
      stand={envelop.handelingen.inbrengen}
      waarden={waarden}
      versies={concept?.versies}
      labels={inbrenglabels}
      knop="Opslaan"
      metConcept
    >
      {(velden) => (
        <>
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
          <Tekstveld
            veld={velden.grondslag}
            label="Grondslag"
            hint="Ingevuld volgens het protocol. Pas aan als voor deze informatie een andere grondslag geldt."
            breedte="lang"
          />
          <Tekstveld
            veld={velden.doel}
            label="Doel waarvoor u deze informatie verstrekt"
            hint="Wie de informatie leest, mag deze alleen voor dit doel gebruiken."
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
          <Vinkjes
            veld={velden.bevat}
            label="De tekst bevat"
            hint="Zo komt de tekst alleen bij Partijen die deze gegevens mogen ontvangen."
            opties={alsOpties(markeringen)}
            optioneel
          />
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
