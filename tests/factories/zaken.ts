import { listSleutels } from "~/protocol/gegevensregister";
import { zaakregister, type Zaakentiteit } from "~/protocol/zaakregister";
import type { Zaaksoort } from "~/protocol/zaaklezer.server";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import {
  datalek,
  datalekbericht,
  datalekbesluit,
  geraadpleegde,
  raadpleging,
  rechtenbesluit,
  rechtencasus,
  rechtenverzoek,
} from "~/storage/tabellen.server";
import { maakZaak, schrijfZaakgegevens } from "~/storage/zaak.server";

/** One unique word in one field of a file that is no casus. `door`: who wrote it; `voor`: whom it asks. */
export interface Zaakkanarie {
  woord: string;
  zaak: Zaaksoort;
  entiteit: Zaakentiteit;
  sleutel: string;
  door: string;
  voor?: string;
}

const moment = "2026-11-20T08:00:00.000Z";

/** A word of its own kind, apart from those of the casussen. */
function maakWoord(nummer: number): string {
  const letters = [nummer, Math.floor(nummer / 26)].map((deel) => String.fromCharCode(97 + (deel % 26))).join("");
  return `Kanariezzz${letters}q`;
}

/** Fills every field of the entities of one zaak: a canary in every text, something valid in the rest. */
function vul(
  tx: Transactie,
  systeem: Systeem,
  wie: { id: string; soort: Zaaksoort },
  kanaries: Zaakkanarie[],
  waar: Partial<Record<Zaakentiteit, { door: string; rijId?: string; voor?: string }>>,
): void {
  for (const entiteit of Object.keys(zaakregister) as Zaakentiteit[]) {
    if (zaakregister[entiteit].zaak !== wie.soort) continue;
    const { door = "manager", rijId = wie.id, voor } = waar[entiteit] ?? {};
    const waarden: Record<string, string> = {};
    for (const sleutel of listSleutels(entiteit)) {
      const velden: Record<string, { vorm: { soort: string } }> = zaakregister[entiteit].velden;
      const vorm = velden[sleutel]?.vorm.soort ?? "";
      if (["keuze", "keuzes"].includes(vorm)) continue;
      if (["datum", "deeldatum"].includes(vorm)) {
        waarden[sleutel] = "1990-02-01";
        continue;
      }
      const kanarie = {
        woord: maakWoord(kanaries.length),
        zaak: wie.soort,
        entiteit,
        sleutel,
        door,
        ...(voor && { voor }),
      };
      kanaries.push(kanarie);
      waarden[sleutel] = kanarie.woord;
    }
    schrijfZaakgegevens(tx, systeem, {
      zaakId: wie.id,
      entiteit,
      rijId,
      schrijver: { accountId: `account-${door}`, partijId: door === "manager" ? "partij-vhru" : `partij-${door}` },
      ...(voor && { voorPartijId: `partij-${voor}` }),
      waarden,
      versies: {},
    });
  }
}

/** A datalek that a medewerker of wonen reported and the manager handled. */
function maakDatalek(tx: Transactie, systeem: Systeem, casusnummer: string, kanaries: Zaakkanarie[]) {
  const door = { accountId: "account-wonen", partijId: "partij-wonen", moment, jaar: "2026" };
  const zaak = maakZaak(tx, systeem, { soort: "datalek", ...door });
  tx.insert(datalek)
    .values({
      zaakId: zaak.id,
      inbreuk: "anders",
      kennisgenomenOp: moment,
      gemeldOp: moment,
      partijId: "partij-wonen",
      casusnummers: casusnummer,
    })
    .run();
  const vast = { zaakId: zaak.id, accountId: "account-manager", moment };
  tx.insert(datalekbesluit)
    .values({ id: "besluit-lek", ...vast, onderdeel: "ap", uitkomst: "melden" })
    .run();
  tx.insert(datalekbericht)
    .values({ id: "bericht-lek", ...vast, soort: "betrokkenen", gedaanOp: moment })
    .run();
  vul(tx, systeem, zaak, kanaries, {
    datalek: { door: "wonen" },
    datalekbesluit: { door: "manager", rijId: "besluit-lek" },
    datalekbericht: { door: "manager", rijId: "bericht-lek" },
  });
  return zaak;
}

/** A verzoek that a medewerker of ggz sent on, about this casus; a medewerker of wonen was asked and answered. */
function maakVerzoek(
  tx: Transactie,
  systeem: Systeem,
  { casusnummer, casusId, rijId }: Gekoppeld,
  kanaries: Zaakkanarie[],
) {
  const door = { accountId: "account-ggz", partijId: "partij-ggz", moment, jaar: "2026" };
  const zaak = maakZaak(tx, systeem, { soort: "rechtenverzoek", ...door });
  const vast = { zaakId: zaak.id, casusId, accountId: "account-manager", moment };
  tx.insert(rechtenverzoek)
    .values({
      zaakId: zaak.id,
      soort: "inzage",
      ontvangenOp: "2026-11-18",
      namens: "zelf",
      identiteitSoort: "paspoort",
      identiteitOp: "2026-11-19",
      identiteitDoorAccountId: "account-manager",
      gezochtOp: moment,
    })
    .run();
  tx.insert(rechtencasus)
    .values({ ...vast, overeenkomst: "casusnummer", stand: "bevestigd" })
    .run();
  tx.insert(rechtenbesluit)
    .values({ id: `besluit-${casusnummer}`, ...vast, rijId, soort: "inbreng.tekst", uitkomst: "deels" })
    .run();
  tx.insert(raadpleging)
    .values({
      id: `vraag-${casusnummer}`,
      zaakId: zaak.id,
      casusId,
      partijId: "partij-wonen",
      gevraagdOp: moment,
      uiterlijkOp: "2026-11-27",
      doorAccountId: "account-manager",
    })
    .run();
  tx.insert(geraadpleegde)
    .values({ raadplegingId: `vraag-${casusnummer}`, accountId: "account-wonen" })
    .run();
  vul(tx, systeem, zaak, kanaries, {
    rechtenverzoek: { door: "ggz" },
    rechtenbesluit: { door: "manager", rijId: `besluit-${casusnummer}` },
    raadpleging: { door: "manager", rijId: `vraag-${casusnummer}`, voor: "wonen" },
  });
  return zaak;
}

/** The casus about which the verzoek is, and a row of it about which something is decided. */
interface Gekoppeld {
  casusnummer: string;
  casusId: string;
  rijId: string;
}

/** A datalek and a verzoek van betrokkene, with a canary in every field of text. */
export function maakZaken(systeem: Systeem, over: Gekoppeld): { kanaries: Zaakkanarie[]; nummers: string[] } {
  const kanaries: Zaakkanarie[] = [];
  const zaken = schrijf(systeem, (tx) => [
    maakDatalek(tx, systeem, over.casusnummer, kanaries),
    maakVerzoek(tx, systeem, over, kanaries),
  ]);
  return { kanaries, nummers: zaken.map(({ nummer }) => nummer) };
}
