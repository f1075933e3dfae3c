import { asc, eq } from "drizzle-orm";
import { plusMaanden } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import { account } from "~/storage/tabellen.server";
import type { Anderesoort } from "./ander";

export const accounts: Anderesoort = {
  soort: "accounts",
  label: "Accounts",
  rollen: ["beheerder"],
  list: ({ systeem: { databank }, vandaag }) => {
    const grens = plusMaanden(vandaag, 1);
    return databank
      .select()
      .from(account)
      .where(eq(account.actief, true))
      .orderBy(asc(account.achternaam))
      .all()
      .filter(({ geheimhoudingOp, vogGeldigTot }) => !geheimhoudingOp || !vogGeldigTot || vogGeldigTot < grens)
      .map((a) => ({
        wat: `Werk het account van ${schrijfNaam(a)} bij`,
        waarom: !a.geheimhoudingOp
          ? "Er is geen getekende geheimhoudingsverklaring vastgelegd (P 13.1)."
          : "De VOG of screening ontbreekt of verloopt (P 13.3).",
        casusnummer: null,
        href: `/beheer/accounts/${a.id}`,
        urgentie: !a.vogGeldigTot || a.vogGeldigTot < vandaag ? "nu" : "binnenkort",
        sinds: null,
        uiterlijk: a.vogGeldigTot,
      }));
  },
};
