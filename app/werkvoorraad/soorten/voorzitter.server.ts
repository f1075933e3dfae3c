import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import { formatDag } from "~/lib/datum";
import { account, overleg } from "~/storage/tabellen.server";
import type { Anderesoort } from "./ander";

/** An overleg whose chair left or is no procesregisseur any more: without a chair nothing can be shown there. */
export const voorzitter: Anderesoort = {
  soort: "voorzitter",
  label: "Voorzitter van een overleg",
  rollen: ["procesregisseur", "procesondersteuner"],
  list: ({ systeem }) =>
    systeem.databank
      .select({ id: overleg.id, datum: overleg.datum, status: overleg.status })
      .from(overleg)
      .innerJoin(account, eq(account.id, overleg.voorzitterAccountId))
      .where(
        and(
          inArray(overleg.status, ["gepland", "geopend"]),
          or(eq(account.actief, false), ne(account.rol, "procesregisseur")),
        ),
      )
      .orderBy(asc(overleg.datum))
      .all()
      .map(({ id, datum, status }) => ({
        wat: status === "geopend" ? "Neem het voorzitterschap over" : "Wijs een andere voorzitter aan",
        waarom: `Wie het overleg van ${formatDag(datum)} ${status === "geopend" ? "voorzit" : "zou voorzitten"}, kan dat niet meer (C 12.2 e).`,
        casusnummer: null,
        href: `/overleggen/${id}/${status === "geopend" ? "tafel" : "voorbereiden"}`,
        urgentie: "nu",
        sinds: null,
        uiterlijk: datum,
      })),
};
