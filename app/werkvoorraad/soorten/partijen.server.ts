import { listPartijen } from "~/registers/partijen/repository.server";
import { weegArtikel20 } from "~/registers/partijen/stand";
import type { Taak } from "../taak";
import type { Anderesoort } from "./ander";

export const partijen: Anderesoort = {
  soort: "partijen",
  label: "Partijen",
  rollen: ["manager"],
  list: ({ systeem, vandaag }) => {
    const alle = listPartijen(systeem);
    const artikel20 = alle
      .filter((partij) => ["ontbreekt", "verloopt"].includes(weegArtikel20(partij, vandaag)))
      .map((partij): Omit<Taak, "soort"> => ({
        wat: `Vraag ${partij.naam} om een nieuwe artikel 20-beslissing`,
        waarom: "Zonder geldige beslissing mag de politie niets verstrekken (P 6.4 d).",
        casusnummer: null,
        href: `/registers/partijen/${partij.id}`,
        urgentie: weegArtikel20(partij, vandaag) === "ontbreekt" ? "te_laat" : "binnenkort",
        sinds: null,
        uiterlijk: partij.artikel20Tot,
      }));
    const huis = alle.find(({ type }) => type === "veiligheidshuis");
    if (!huis || huis.telefoon || huis.email || huis.postadres) return artikel20;
    return [
      ...artikel20,
      {
        wat: "Vul de contactgegevens van het Veiligheidshuis in",
        waarom: "De privacyverklaring zegt nog niet waar een betrokkene terecht kan (P 16.5 j).",
        casusnummer: null,
        href: `/registers/partijen/${huis.id}`,
        urgentie: "nu",
        sinds: null,
        uiterlijk: null,
      },
    ];
  },
};
