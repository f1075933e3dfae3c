import { getBewaartermijnMaanden } from "~/bewaartermijnen/termijn.server";
import { plusMaanden } from "~/lib/datum";
import { controleerTerugkoppeling } from "~/post/persoonsgegevens.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Waarden } from "~/protocol/gegevensregister";
import { leesBevat } from "~/protocol/markering.server";
import type { Pen } from "~/protocol/pen.server";
import type { FaseContext } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import type { Overgang } from "~/storage/gebruik.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { eindigBevraging } from "./repository.server";

/**
 * The besluit of the triage with its words; what the criteria marked stays marked. `overgang`: for the two outcomes with
 * which the casus goes on (P 3.5 b).
 */
export function legUitkomstVast(
  pen: Pen<FaseContext>,
  waarden: Waarden<"triage">,
  bevat: readonly string[] | undefined,
  { overgang }: { overgang?: Overgang } = {},
): void {
  const { systeem, casus, opener, lezer, vandaag } = pen.context;
  const { terugkoppeling, uitkomst } = waarden;
  if (terugkoppeling) controleerTerugkoppeling(systeem, casus, terugkoppeling);
  const rij = listRijen(systeem, casus.id, "triage", pen.tx).at(-1);
  const eerder = (rij && opener.kop(rij)?.gemarkeerd) ?? [];
  const rijId = pen.schrijfEnige("triage", waarden, { gemarkeerd: [...new Set([...eerder, ...leesBevat(bevat)])] });
  // What is handed over is not kept without end (decision 5).
  const bewarenTot = plusMaanden(vandaag, getBewaartermijnMaanden(systeem, casus.aanpak));
  pen.besluit({
    rijId,
    ...(uitkomst === "lokaal" && { casusVelden: { bewarenTot } }),
    ...(overgang && { overgang }),
  });
  if (terugkoppeling) {
    legBerichtKlaar(pen.tx, systeem, {
      aanAccountId: casus.melderAccountId,
      sjabloon: "terugkoppeling",
      casusnummer: casus.casusnummer,
      onderwerp: `Terugkoppeling op uw verzoek ${casus.casusnummer}`,
      tekst: terugkoppeling,
    });
  }
  if (uitkomst === "geen_aanpak") {
    // DPIA 3: of what is rejected only reporting data remain.
    const regel = "Geen aanpak na triage (DPIA 3.2)";
    const { naAfloop } = vernietigCasus(pen.tx, systeem, casus, {
      soort: "geen_aanpak",
      regel,
      accountId: lezer.accountId,
    });
    pen.naAfloop.push(naAfloop);
  } else {
    eindigBevraging(pen.tx, casus, vandaag);
  }
}
