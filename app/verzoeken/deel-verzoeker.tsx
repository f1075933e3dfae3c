import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Keuzerondjes, Tekstveld, Tekstvlak } from "~/components";
import { beschrijfVeld } from "~/protocol/formulier";
import type { Sleutel } from "~/protocol/gegevensregister";
import { namens } from "./lijsten";

type Veldsleutel = Sleutel<"rechtenverzoek">;
type Verzoekervelden<S extends Record<string, unknown>> = Record<Veldsleutel, FieldMetadata<unknown, S>> & {
  namens: FieldMetadata<unknown, S>;
};

const label = (sleutel: Veldsleutel) => beschrijfVeld("rechtenverzoek", sleutel).label;

export const verzoekerlabels = {
  soort: "Wat vraagt de betrokkene",
  ontvangen_op: "Ontvangen op",
  namens: "Wie doet het verzoek",
  voornamen: label("voornamen"),
  tussenvoegsel: label("tussenvoegsel"),
  achternaam: label("achternaam"),
  geboortedatum: label("geboortedatum"),
  straat: label("straat"),
  huisnummer: label("huisnummer"),
  huisnummertoevoeging: label("huisnummertoevoeging"),
  postcode: label("postcode"),
  woonplaats: label("woonplaats"),
  vertegenwoordiger: label("vertegenwoordiger"),
  omschrijving: label("omschrijving"),
};

const opties = Object.entries(namens).map(([waarde, woorden]) => ({ waarde, label: woorden }));

/** Who asks, and what: enough to find the dossier and to send the answer. No BSN, no number of a document (P 18.4). */
export function Verzoekervelden<S extends Record<string, unknown>>({ velden }: { velden: Verzoekervelden<S> }) {
  return (
    <>
      <Keuzerondjes veld={velden.namens} label={verzoekerlabels.namens} opties={opties} />
      <Tekstveld
        veld={velden.vertegenwoordiger}
        label={verzoekerlabels.vertegenwoordiger}
        hint="Als een ander het verzoek doet. Laat de machtiging of het gezag zien bij het vaststellen van de identiteit."
        optioneel
      />
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-[1fr_8rem_1fr]">
        <Tekstveld veld={velden.voornamen} label={verzoekerlabels.voornamen} breedte="lang" />
        <Tekstveld veld={velden.tussenvoegsel} label={verzoekerlabels.tussenvoegsel} breedte="lang" optioneel />
        <Tekstveld veld={velden.achternaam} label={verzoekerlabels.achternaam} breedte="lang" />
      </div>
      <Datumveld
        veld={velden.geboortedatum}
        label={verzoekerlabels.geboortedatum}
        hint="dd-mm-jjjj. Hiermee en met de naam wordt het dossier gezocht."
      />
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-[1fr_8rem_8rem]">
        <Tekstveld veld={velden.straat} label={verzoekerlabels.straat} breedte="lang" optioneel />
        <Tekstveld veld={velden.huisnummer} label={verzoekerlabels.huisnummer} inputMode="numeric" optioneel />
        <Tekstveld veld={velden.huisnummertoevoeging} label={verzoekerlabels.huisnummertoevoeging} optioneel />
      </div>
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-[10rem_1fr]">
        <Tekstveld veld={velden.postcode} label={verzoekerlabels.postcode} optioneel />
        <Tekstveld veld={velden.woonplaats} label={verzoekerlabels.woonplaats} optioneel />
      </div>
      <Tekstvlak
        veld={velden.omschrijving}
        label={verzoekerlabels.omschrijving}
        hint="In de woorden van de betrokkene. Bij verzet ook de persoonlijke omstandigheden (P 20.1)."
        max={4000}
        rijen={3}
      />
    </>
  );
}
