import { eq } from "drizzle-orm";
import { plusMaanden } from "~/lib/datum";
import { partij } from "~/storage/tabellen.server";
import type { Anderesoort } from "./ander";

export const partijen: Anderesoort = {
  soort: "partijen",
  label: "Partijen",
  rollen: ["beheerder"],
  list: ({ systeem: { databank }, vandaag }) => {
    const grens = plusMaanden(vandaag, 2);
    return databank
      .select()
      .from(partij)
      .where(eq(partij.type, "politie"))
      .all()
      .filter(({ artikel20Tot }) => !artikel20Tot || artikel20Tot < grens)
      .map(({ id, naam, artikel20Tot }) => ({
        wat: `Vraag ${naam} om een nieuwe artikel 20-beslissing`,
        waarom: "Zonder geldige beslissing mag de politie niets verstrekken (P 6.4 d).",
        casusnummer: null,
        href: `/beheer/partijen/${id}`,
        urgentie: !artikel20Tot || artikel20Tot < vandaag ? "te_laat" : "binnenkort",
        sinds: null,
        uiterlijk: artikel20Tot,
      }));
  },
};
