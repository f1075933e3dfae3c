import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Datumveld,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Keuzeveld,
  Paginakop,
  Tekstveld,
  Tekstvlak,
  Vinkjes,
} from "~/components";
import { Bevat } from "~/inbreng/deel-bevat";
import { Toestemming } from "~/inbreng/deel-toestemming";
import { Zeggenschap } from "~/inbreng/deel-zeggenschap";
import { voorwaardenlabels } from "~/inbreng/voorwaarden";
import { useEnvelop } from "~/lib/view";
import { useActionData } from "@remix-run/react";
import type { Envelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { aanpakken, gemeenten } from "~/protocol/lijsten";
import type { verzoekForm } from "./form";
import { BekendBevestigen, Persooncontrole } from "./deel-persooncontrole";
import type { NieuwVerzoekView } from "./nieuw.server";

export const meta: MetaFunction = () => [{ title: "Aanmelden – PGA-systeem" }];

const lijst = (woorden: Readonly<Record<string, string>>) =>
  Object.entries(woorden).map(([waarde, label]) => ({ waarde, label }));

const labels = {
  aanpak: "Aanpak",
  gemeente: "Gemeente",
  namens: "Namens welke Partij",
  "persoon.voornamen": "Voornamen",
  "persoon.achternaam": "Achternaam",
  "persoon.geboortedatum": "Geboortedatum",
  "persoon.bsn": "BSN",
  "persoon.postcode": "Postcode",
  "persoon.huisnummer": "Huisnummer",
  "verzoek.reden_instroom": "Reden van aanmelding",
  "verzoek.problematiek": "Beschrijving van de problematiek",
  "verzoek.leefgebieden": "Leefgebieden",
  bekend: "Al bekend",
  ...Object.fromEntries(Object.entries(voorwaardenlabels).map(([naam, label]) => [`voorwaarden.${naam}`, label])),
};

function isAntwoord(antwoord: unknown): antwoord is Envelop<NieuwVerzoekView> {
  return typeof antwoord === "object" && antwoord !== null && "view" in antwoord;
}

export default function NieuwVerzoek() {
  const envelop = useEnvelop<NieuwVerzoekView>();
  const antwoord = useActionData();
  const view = isAntwoord(antwoord) ? antwoord.view : envelop.view;
  const {
    partijen,
    partijNaam,
    gemeente,
    controle,
    leefgebieden,
    markeringen,
    toestemmingen,
    isPolitie,
    isZorgOfHulp,
  } = view;
  return (
    <>
      <Paginakop
        titel="Casus aanmelden"
        inleiding="Geef alleen gegevens die nodig zijn om te beoordelen of de casus thuishoort bij het Veiligheidshuis (protocol, artikel 9.2)."
      />
      {partijen && <Persooncontrole envelop={envelop} controle={controle} />}
      <Handelingsformulier<z.input<typeof verzoekForm>>
        key={controle ? JSON.stringify(controle.persoon) : ""}
        envelop={envelop}
        handeling="verzoek_indienen"
        stand={altijd("Verzoek indienen")}
        waarden={{
          aanpak: "top_x",
          gemeente: gemeente ?? undefined,
          zeggenschap: "per_fase",
          ...(controle && { persoon: controle.persoon }),
          ...(!isZorgOfHulp && { voorwaarden: { toestemming: "niet_nodig" } }),
        }}
        labels={labels}
        metConcept
      >
        {(velden) => {
          const persoon = velden.persoon.getFieldset();
          const verzoek = velden.verzoek.getFieldset();
          const contact = velden.contact.getFieldset();
          const voorwaarden = velden.voorwaarden.getFieldset();
          return (
            <>
              <Kaart titel="Aanmelding">
                <div className="space-y-5">
                  {partijen ? (
                    <Keuzeveld
                      veld={velden.namens}
                      label="Namens welke Partij"
                      hint="Voor een casus van de blauwlijst."
                      opties={partijen}
                    />
                  ) : (
                    <p>
                      U meldt aan namens <strong>{partijNaam}</strong>.
                    </p>
                  )}
                  <Keuzerondjes veld={velden.aanpak} label="Aanpak" opties={lijst(aanpakken)} />
                  <Keuzeveld
                    veld={velden.gemeente}
                    label="Gemeente"
                    hint="Waar de betrokkene woont of verblijft."
                    opties={lijst(gemeenten)}
                  />
                </div>
              </Kaart>
              <Kaart titel="Betrokkene">
                <div className="space-y-5">
                  <Tekstveld veld={persoon.voornamen} label="Voornamen" />
                  <Tekstveld veld={persoon.tussenvoegsel} label="Tussenvoegsel" breedte="kort" optioneel />
                  <Tekstveld veld={persoon.achternaam} label="Achternaam" hint="Zonder tussenvoegsel." />
                  <Datumveld
                    veld={persoon.geboortedatum}
                    label="Geboortedatum"
                    hint="dd-mm-jjjj. Is de dag of maand onbekend, vul dan 00 in, bijvoorbeeld 00-00-1998."
                  />
                  <Tekstveld
                    veld={persoon.bsn}
                    label="BSN"
                    hint="Negen cijfers."
                    breedte="kort"
                    inputMode="numeric"
                    optioneel
                  />
                  <Keuzeveld
                    veld={persoon.geslacht}
                    label="Geslacht"
                    opties={beschrijfVeld("persoon", "geslacht").opties}
                    optioneel
                  />
                  <Tekstveld veld={persoon.straat} label="Straat" optioneel />
                  <Tekstveld
                    veld={persoon.huisnummer}
                    label="Huisnummer"
                    breedte="kort"
                    inputMode="numeric"
                    optioneel
                  />
                  <Tekstveld veld={persoon.huisnummertoevoeging} label="Toevoeging" breedte="kort" optioneel />
                  <Tekstveld
                    veld={persoon.postcode}
                    label="Postcode"
                    hint="Bijvoorbeeld 1234 AB."
                    breedte="kort"
                    optioneel
                  />
                  <Tekstveld veld={persoon.woonplaats} label="Woonplaats" optioneel />
                </div>
              </Kaart>
              <Kaart titel="Verzoek">
                <div className="space-y-5">
                  <Tekstveld
                    veld={verzoek.reden_instroom}
                    label="Reden van aanmelding"
                    hint="In één zin."
                    breedte="lang"
                  />
                  <Tekstvlak
                    veld={verzoek.problematiek}
                    label="Beschrijving van de problematiek"
                    max={8000}
                    rijen={6}
                  />
                  <Tekstvlak veld={verzoek.al_geprobeerd} label="Wat is al geprobeerd" max={8000} optioneel />
                  <Tekstvlak
                    veld={verzoek.delictgedrag}
                    label="Delictgedrag"
                    hint="Strafrechtelijke gegevens. Niet elke organisatie heeft daarvoor een grondslag."
                    max={8000}
                    optioneel
                  />
                  <Vinkjes
                    veld={verzoek.leefgebieden}
                    label="Leefgebieden met problemen"
                    opties={leefgebieden}
                    kolommen
                  />
                  <Bevat
                    velden={{
                      bevat: velden.bevat,
                      wpg: voorwaarden.wpg,
                      wpg_door: voorwaarden.wpg_door,
                      wpg_op: voorwaarden.wpg_op,
                    }}
                    label="De beschrijving hierboven bevat ook"
                    markeringen={markeringen}
                    isPolitie={isPolitie}
                    kanVragen={false}
                  />
                  <Toestemming velden={voorwaarden} opties={toestemmingen} />
                </div>
              </Kaart>
              <Kaart titel="Contactpersoon bij een betrokken organisatie">
                <div className="space-y-5">
                  <Tekstveld veld={contact.naam} label="Naam" optioneel />
                  <Tekstveld veld={contact.organisatie} label="Organisatie" optioneel />
                  <Tekstveld
                    veld={contact.telefoon}
                    label="Zakelijk telefoonnummer"
                    type="tel"
                    inputMode="tel"
                    optioneel
                  />
                  <Tekstveld
                    veld={contact.email}
                    label="Zakelijk e-mailadres"
                    type="email"
                    inputMode="email"
                    optioneel
                  />
                </div>
              </Kaart>
              <Kaart titel="Na de aanmelding">
                <Zeggenschap
                  veld={velden.zeggenschap}
                  hint="Uw verzoek is voor de triage. Wie de betrokkene is, gaat ook daarna mee. Over uw beschrijving en de contactpersoon houdt u de zeggenschap (protocol, artikel 3.5 c). U kunt dit altijd wijzigen."
                />
              </Kaart>
              {partijen && <BekendBevestigen veld={velden.bekend} />}
            </>
          );
        }}
      </Handelingsformulier>
    </>
  );
}
