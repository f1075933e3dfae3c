import path from "node:path";
import pino from "pino";
import { vulOrganisatie } from "~db/seed/organisatie";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { openSqlite, schrijf } from "~/storage/databank.server";
import { gegevenPlek, maakRij } from "~/storage/dossier.server";
import { leesOfMaakKek } from "~/storage/kek.server";
import { openKluis } from "~/storage/kluis.server";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import { account, casus } from "~/storage/tabellen.server";

export const casusnummer = "2026-54321";
const casusId = "casus-proef";

/** A demo installation in this folder with one casus in uitvoering. Opens the folder when it is there already. */
export function openWereld(map: string, adres = "http://127.0.0.1"): GestartSysteem {
  const systeem = startSysteem({
    dataMap: path.join(map, "data"),
    kekBestand: path.join(map, "kek", "kek.key"),
    soort: "demo",
    adres,
    soorten: listGegevenssoorten(),
    logger: pino({ level: "silent" }),
  });
  if (systeem.databank.select().from(account).get()) return systeem;
  vulOrganisatie(systeem);
  const schrijver = { accountId: "account-procesregisseur", partijId: null, fase: "aanmelden" as const };
  schrijf(systeem, (tx) => {
    tx.insert(casus)
      .values({
        id: casusId,
        casusnummer,
        aanpak: "top_x",
        gemeente: "utrecht",
        toestand: "uitvoeren",
        persoonNummer: "persoon-proef",
        sleutelId: systeem.kluis.nieuweSleutel(),
        melderAccountId: "account-melder",
        melderPartijId: "partij-politie",
        aangemeldOp: "2026-01-05",
      })
      .run();
    const waarden = { voornamen: "Fenna", achternaam: "Verzonnenproef" };
    maakRij(tx, systeem, { casusId, entiteit: "persoon", schrijver, waarden });
  });
  return systeem;
}

/** Adds a notitie as a screen does: one transaction, encrypted under the key of the casus. */
export function schrijfNotitie(systeem: GestartSysteem, tekst: string): void {
  const schrijver = { accountId: "account-procesregisseur", partijId: null, fase: "uitvoeren" as const };
  schrijf(systeem, (tx) => maakRij(tx, systeem, { casusId, entiteit: "notitie", schrijver, waarden: { tekst } }));
}

/** The texts of all notities in the files of a data folder, decrypted; and rows of them that miss their text. */
export function leesNotities(dataMap: string, kekBestand: string): { teksten: Set<string>; half: number } {
  const sqlite = openSqlite(path.join(dataMap, "pga.db"));
  const kek = leesOfMaakKek({ bestand: kekBestand, dataMap, bestaatData: true });
  const kluis = openKluis({ bestand: path.join(dataMap, "sleutels.db"), kek });
  try {
    const sleutel = sqlite.prepare<[], string>("SELECT sleutel_id FROM casus").pluck().get() ?? "";
    const rijen = sqlite
      .prepare<[], { rij_id: string; waarde: Buffer | null }>(
        `SELECT rij.id AS rij_id, gegeven.waarde FROM rij
           LEFT JOIN gegeven ON gegeven.rij_id = rij.id AND gegeven.soort = 'notitie.tekst'
           WHERE rij.entiteit = 'notitie'`,
      )
      .all();
    const teksten = rijen.flatMap(({ rij_id: rijId, waarde }) =>
      waarde ? [String(JSON.parse(kluis.ontzegel(sleutel, gegevenPlek(casusId, "notitie.tekst", rijId), waarde)))] : [],
    );
    return { teksten: new Set(teksten), half: rijen.length - teksten.length };
  } finally {
    kluis.sluit();
    sqlite.close();
  }
}
