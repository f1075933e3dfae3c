import { eq } from "drizzle-orm";
import { dagVanMoment } from "~/lib/datum";
import { uitgaandePost } from "~/storage/tabellen.server";
import type { Anderesoort } from "./ander";

export const mail: Anderesoort = {
  soort: "mail",
  label: "Mail",
  rollen: ["procesondersteuner", "beheerder"],
  list: ({ systeem: { databank } }) => {
    const mislukt = databank.select().from(uitgaandePost).where(eq(uitgaandePost.status, "mislukt")).all();
    const eerste = mislukt
      .filter(({ tekst }) => tekst !== null)
      .map(({ aangemaaktOp }) => aangemaaktOp)
      .sort()[0];
    if (!eerste) return [];
    return [
      {
        wat: "Kijk naar mail die niet is aangekomen",
        waarom: "De mailserver heeft berichten blijvend geweigerd. De ontvanger weet van niets.",
        casusnummer: null,
        href: "/beheer/postvak",
        urgentie: "te_laat",
        sinds: dagVanMoment(eerste),
        uiterlijk: null,
      },
    ];
  },
};
