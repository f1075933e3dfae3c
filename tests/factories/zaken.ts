import { listSleutels } from "~/protocol/gegevensregister";
import { zaakregister, type Zaakentiteit } from "~/protocol/zaakregister";
import type { Zaaksoort } from "~/protocol/zaaklezer.server";
import { schrijf } from "~/storage/databank.server";
import { datalek, datalekbericht, datalekbesluit } from "~/storage/tabellen.server";
import { maakZaak, schrijfZaakgegevens } from "~/storage/zaak.server";
import type { TestSysteem } from "./systeem";

/** One unique word in one field of a file that is no casus. `door`: who wrote it. */
export interface Zaakkanarie {
  woord: string;
  zaak: Zaaksoort;
  entiteit: Zaakentiteit;
  sleutel: string;
  door: string;
}

const moment = "2026-11-20T08:00:00.000Z";

/** A word of its own kind, apart from those of the casussen. */
function maakWoord(nummer: number): string {
  const letters = [nummer, Math.floor(nummer / 26)].map((deel) => String.fromCharCode(97 + (deel % 26))).join("");
  return `Kanariezzz${letters}q`;
}

/** A datalek that a medewerker of wonen reported and the manager handled, with a canary in every field of text. */
export function maakZaken(systeem: TestSysteem): Zaakkanarie[] {
  const kanaries: Zaakkanarie[] = [];
  schrijf(systeem, (tx) => {
    const zaak = maakZaak(tx, systeem, {
      soort: "datalek",
      accountId: "account-wonen",
      partijId: "partij-wonen",
      moment,
      jaar: "2026",
    });
    tx.insert(datalek)
      .values({
        zaakId: zaak.id,
        inbreuk: "anders",
        kennisgenomenOp: moment,
        gemeldOp: moment,
        partijId: "partij-wonen",
        casusnummers: "2026-10005",
      })
      .run();
    const vast = { zaakId: zaak.id, accountId: "account-manager", moment };
    tx.insert(datalekbesluit)
      .values({ id: "besluit-lek", ...vast, onderdeel: "ap", uitkomst: "melden" })
      .run();
    tx.insert(datalekbericht)
      .values({ id: "bericht-lek", ...vast, soort: "betrokkenen", gedaanOp: moment })
      .run();
    const rijen: Partial<Record<Zaakentiteit, string>> = {
      datalekbesluit: "besluit-lek",
      datalekbericht: "bericht-lek",
    };
    for (const entiteit of Object.keys(zaakregister) as Zaakentiteit[]) {
      if (zaakregister[entiteit].zaak !== "datalek") continue;
      const door = entiteit === "datalek" ? "wonen" : "manager";
      const waarden: Record<string, string> = {};
      for (const sleutel of listSleutels(entiteit)) {
        const velden: Record<string, { vorm: { soort: string } }> = zaakregister[entiteit].velden;
        if (["keuze", "keuzes"].includes(velden[sleutel]?.vorm.soort ?? "")) continue;
        const kanarie = { woord: maakWoord(kanaries.length), zaak: "datalek", entiteit, sleutel, door } as const;
        kanaries.push(kanarie);
        waarden[sleutel] = kanarie.woord;
      }
      schrijfZaakgegevens(tx, systeem, {
        zaakId: zaak.id,
        entiteit,
        rijId: rijen[entiteit] ?? zaak.id,
        schrijver: { accountId: `account-${door}`, partijId: door === "wonen" ? "partij-wonen" : "partij-vhru" },
        waarden,
        versies: {},
      });
    }
  });
  return kanaries;
}
