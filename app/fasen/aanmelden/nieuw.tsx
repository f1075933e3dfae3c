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
import { useEnvelop } from "~/lib/view";
import { beschrijfVeld, markeringen } from "~/protocol/formulier";
import { aanpakken, gemeenten } from "~/protocol/lijsten";
import type { verzoekForm } from "./form";
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
};

export default function NieuwVerzoek() {
  const envelop = useEnvelop<NieuwVerzoekView>();
  const { partijen, partijNaam, gemeente } = envelop.view;
  return (
    <>
      <Paginakop
        titel="Casus aanmelden"
        inleiding="Geef alleen gegevens die nodig zijn om te beoordelen of de casus thuishoort bij het Veiligheidshuis (protocol, artikel 9.2)."
      />
      <Handelingsformulier<z.input<typeof verzoekForm>>
        envelop={envelop}
        handeling="verzoek_indienen"
        stand={altijd("Verzoek indienen")}
        waarden={{ aanpak: "top_x", gemeente: gemeente ?? undefined }}
        labels={labels}
        metConcept
      >
        {(velden) => {
          const persoon = velden.persoon.getFieldset();
          const verzoek = velden.verzoek.getFieldset();
          const contact = velden.contact.getFieldset();
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
                    opties={beschrijfVeld("verzoek", "leefgebieden").opties}
                    kolommen
                  />
                  <Vinkjes
                    veld={velden.bevat}
                    label="De beschrijving hierboven bevat ook"
                    hint="Zo komt de tekst alleen bij organisaties die deze gegevens mogen ontvangen."
                    opties={lijst(markeringen)}
                    optioneel
                  />
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
            </>
          );
        }}
      </Handelingsformulier>
    </>
  );
}
