import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { leegWal, schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { type casus as casusTabel, vernietiging, vernietigingsverklaring } from "~/storage/tabellen.server";
import { anonimiseerCasus } from "./anonimiseren.server";
import { vernietigSleutel } from "./afmaken.server";
import { listPlaatsen } from "./plaatsen.server";
import { leesTelling } from "./telling";

export type Vernietiging = typeof vernietiging.$inferSelect;
export type Casusrij = typeof casusTabel.$inferSelect;

/** `false`: not possible now (something else reads), try again later. Doing a step twice has the effect of doing it once. */
export type Stapwerk = (systeem: Systeem, opdracht: Vernietiging, casus: Casusrij) => boolean;

interface Stap {
  /** What the progress screen says. */
  readonly label: string;
  readonly doe: Stapwerk;
}

/** First of all, outside everything that can be put back: from here on no back-up brings the dossier back. */
const zetOpLijst: Stapwerk = (systeem, { casusnummer, soort }, { id }) => {
  const moment = systeem.klok.nu().toISOString();
  systeem.vernietigd?.voegToe({ moment, casusId: id, casusnummer, soort: soort === "verloren" ? "verloren" : "casus" });
  return true;
};

const anonimiseer: Stapwerk = (systeem, opdracht, casus) => {
  if (casus.vernietigdOp) return true;
  const nieuweSleutel = systeem.kluis.nieuweSleutel();
  schrijf(systeem, (tx) => {
    const { sleutels, telling } = anonimiseerCasus(tx, systeem, casus, { soort: opdracht.soort, nieuweSleutel });
    // With the values in one transaction: a stop right after it still knows which keys must go.
    tx.update(vernietiging)
      .set({ sleutels: JSON.stringify(sleutels), telling: JSON.stringify(telling) })
      .where(eq(vernietiging.id, opdracht.id))
      .run();
  });
  return true;
};

const ruimBestandenOp: Stapwerk = (systeem, _opdracht, casus) => {
  for (const [, plaats] of listPlaatsen()) plaats.ruimBestandenOp?.(systeem, casus);
  return true;
};

const vernietigSleutels: Stapwerk = (systeem, opdracht) => {
  const sleutels: unknown = JSON.parse(opdracht.sleutels);
  const ids = Array.isArray(sleutels) ? sleutels.filter((id) => typeof id === "string") : [];
  return ids.every((id) => vernietigSleutel(systeem, id));
};

/** What lives in this process only. Another process has nothing: it fills its index from what is stored. */
const vergeet: Stapwerk = (systeem, _opdracht, casus) => {
  systeem.naamindex.verwijder(casus.id);
  return true;
};

/** Files in the data folder that are copies of the database: of before a migration, and of what herstel put aside. */
export function listDatabankkopieen(dataMap: string): string[] {
  const inMap = (map: string, patroon: RegExp) =>
    existsSync(map)
      ? readdirSync(map)
          .filter((naam) => patroon.test(naam))
          .map((naam) => join(map, naam))
      : [];
  return [
    ...inMap(join(dataMap, "back-ups"), /^voor-migratie-.*\.db/),
    ...inMap(join(dataMap, "tijdelijk"), /./),
    ...inMap(dataMap, /\.db\.(vervangen-.*|nieuw)$/),
  ];
}

/** Encrypted, but the structure around the values is not: these copies name the dossier, and hold the index of its BSN. */
const ruimKopieenOp: Stapwerk = ({ dataMap }) => {
  for (const bestand of dataMap ? listDatabankkopieen(dataMap) : []) rmSync(bestand, { force: true, recursive: true });
  return true;
};

const leegLogboeken: Stapwerk = ({ sqlite }) => leegWal(sqlite);

const legVast: Stapwerk = (systeem, opdracht) => {
  schrijf(systeem, (tx) => voegVerklaringToe(tx, systeem, opdracht));
  return true;
};

function voegVerklaringToe(tx: Transactie, systeem: Systeem, opdracht: Vernietiging): void {
  const telling = leesTelling(opdracht.telling);
  const moment = systeem.klok.nu().toISOString();
  tx.insert(vernietigingsverklaring)
    .values({
      id: opdracht.id,
      casusnummer: opdracht.casusnummer,
      moment,
      accountId: opdracht.accountId,
      bevestigdDoorAccountId: opdracht.bevestigdDoorAccountId,
      regel: opdracht.regel,
      aantallen: JSON.stringify(
        Object.fromEntries(Object.entries(telling.gegevens).map(([e, { rijen }]) => [e, rijen])),
      ),
      telling: opdracht.telling,
    })
    .onConflictDoNothing()
    .run();
}

/** In this order: what must not come back first, what proves that it is done last. */
export const stappen = {
  lijst: { label: "Op de lijst van vernietigde dossiers zetten, buiten de back-ups", doe: zetOpLijst },
  gegevens: { label: "Gegevens anonimiseren volgens DPIA bijlage 1", doe: anonimiseer },
  bestanden: { label: "Bestanden verwijderen", doe: ruimBestandenOp },
  sleutels: { label: "Sleutels vernietigen", doe: vernietigSleutels },
  geheugen: { label: "Uit het geheugen van het systeem halen", doe: vergeet },
  kopieen: { label: "Kopieën van de databank verwijderen", doe: ruimKopieenOp },
  logboeken: { label: "Tijdelijke schrijfbestanden van de databank legen", doe: leegLogboeken },
  verklaring: { label: "Vernietigingsverklaring opmaken", doe: legVast },
} as const satisfies Record<string, Stap>;

export type Stapnaam = keyof typeof stappen;
export const stapnamen = Object.keys(stappen) as Stapnaam[];
/** After the last one. */
export const klaar = "klaar";

export function isStapnaam(woord: string): woord is Stapnaam {
  return Object.hasOwn(stappen, woord);
}
