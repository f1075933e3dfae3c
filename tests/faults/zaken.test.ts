import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import {
  concept,
  datalek,
  geraadpleegde,
  raadpleging,
  rechtenbesluit,
  rechtencasus,
  rechtenverzoek,
  zaak,
  zaakgegeven,
} from "~/storage/tabellen.server";
import { listZaakrijen } from "~/storage/zaak.server";
import { aanvaardVerlies, pasVernietigingenToe } from "~/vernietiging/herhalen.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { vernietigVerlopenZaken } from "~/vernietiging/zaken.server";
import { maakTestKlok } from "../factories/systeem";
import { maakVolleCasus } from "../factories/volle-casus";
import { maakZaken } from "../factories/zaken";

let map: string;
let klok: ReturnType<typeof maakTestKlok>;
let open: GestartSysteem[];
const casusnummer = "2026-11111";

function start(waar = "data"): GestartSysteem {
  const systeem = startSysteem({
    dataMap: join(map, waar),
    kekBestand: join(map, "kek", "kek.key"),
    soort: "echt",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    klok,
    logger: pino({ level: "silent" }),
  });
  open.push(systeem);
  return systeem;
}

function stop(systeem: GestartSysteem): void {
  systeem.sluit();
  open = open.filter((ander) => ander !== systeem);
}

/** One datalek and one verzoek that are finished and kept until that day, with a draft on a page of the verzoek. */
function maak(systeem: GestartSysteem, bewarenTot: string | null) {
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, casusnummer);
  const { nummers } = maakZaken(systeem, { casusnummer, casusId: dossier.id, rijId: "rij-1" });
  const [lek = "", verzoek = ""] = nummers;
  const sleutelId = systeem.kluis.nieuweSleutel();
  schrijf(systeem, (tx) => {
    tx.update(zaak)
      .set({ bewarenTot, afgerondOp: bewarenTot && "2026-11-20T08:00:00.000Z" })
      .run();
    const formulier = `/verzoeken/${verzoek}/gegevens#gegeven_besluiten`;
    const waarden = systeem.kluis.verzegel(sleutelId, "plek", "Kanarieconcept over een verzoek");
    const moment = systeem.klok.nu().toISOString();
    tx.insert(concept)
      .values({ id: "concept", accountId: "account-manager", formulier, sleutelId, waarden, moment })
      .run();
  });
  return {
    dossier,
    lek,
    verzoek,
    sleutels: [
      ...systeem.databank
        .select()
        .from(zaak)
        .all()
        .map((z) => z.sleutelId),
      sleutelId,
    ],
  };
}

const tel = ({ databank }: GestartSysteem) =>
  Object.fromEntries(
    Object.entries({ zaakgegeven, concept, rechtencasus, rechtenbesluit, raadpleging, geraadpleegde }).map(
      ([naam, tabel]) => [naam, databank.select().from(tabel).all().length],
    ),
  );
const niets = { zaakgegeven: 0, concept: 0, rechtencasus: 0, rechtenbesluit: 0, raadpleging: 0, geraadpleegde: 0 };

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-zaken-"));
  klok = maakTestKlok();
  open = [];
});
afterEach(() => {
  for (const systeem of open) systeem.sluit();
  rmSync(map, { recursive: true, force: true });
});

it("destroys what is past its term on the first day, not on the day before, and leaves what runs", () => {
  const systeem = start();
  const { sleutels, lek } = maak(systeem, "2026-12-01");
  schrijf(systeem, (tx) => tx.update(zaak).set({ bewarenTot: null }).where(eq(zaak.nummer, lek)).run());
  const vol = tel(systeem);
  klok.zet("2026-11-30T22:59:00.000Z");
  expect(vernietigVerlopenZaken(systeem)).toBe(0);
  expect(tel(systeem)).toEqual(vol);

  // Midnight in the Netherlands.
  klok.zet("2026-11-30T23:00:00.000Z");
  expect(vernietigVerlopenZaken(systeem)).toBe(1);
  expect(vernietigVerlopenZaken(systeem)).toBe(0);
  const over = systeem.databank.select().from(zaak).all();
  expect(over.map(({ nummer, vernietigdOp }) => [nummer === lek, vernietigdOp !== null])).toEqual([
    [true, false],
    [false, true],
  ]);
  const { zaakgegeven: vanLek, ...rest } = tel(systeem);
  expect(vanLek).toBeGreaterThan(3);
  expect({ ...rest, zaakgegeven: 0 }).toEqual(niets);
  const [sleutelLek, sleutelVerzoek, sleutelConcept] = sleutels;
  expect([sleutelLek, sleutelVerzoek, sleutelConcept].map((id) => systeem.kluis.bestaat(id ?? ""))).toEqual([
    true,
    false,
    false,
  ]);
});

it("keeps kind, days and outcome for the register, and opens without words", () => {
  const systeem = start();
  const { lek, verzoek } = maak(systeem, "2026-12-01");
  klok.zet("2026-12-01T08:00:00.000Z");
  expect(vernietigVerlopenZaken(systeem)).toBe(2);
  expect(systeem.databank.select().from(datalek).all()).toMatchObject([{ inbreuk: "anders", casusnummers: null }]);
  expect(systeem.databank.select().from(rechtenverzoek).all()).toMatchObject([
    { soort: "inzage", identiteitSoort: null },
  ]);
  for (const nummer of [lek, verzoek]) {
    const id = systeem.databank.select().from(zaak).where(eq(zaak.nummer, nummer)).get()?.id ?? "";
    expect(listZaakrijen(systeem, id, "rechtenverzoek").size).toBe(0);
  }
  // A start finds keys and database in order.
  stop(systeem);
  expect(pasVernietigingenToe(start())).toEqual([]);
});

it("is destroyed again when an older back-up comes back, with and without its keys", () => {
  const systeem = start();
  const { lek, verzoek } = maak(systeem, "2026-12-01");
  stop(systeem);
  for (const kopie of ["oud", "oud zonder sleutels"]) cpSync(join(map, "data"), join(map, kopie), { recursive: true });
  klok.zet("2026-12-02T08:00:00.000Z");
  const verder = start();
  vernietigVerlopenZaken(verder);
  stop(verder);

  cpSync(join(map, "data", "sleutels.db"), join(map, "oud zonder sleutels", "sleutels.db"));
  for (const kopie of ["oud", "oud zonder sleutels"]) {
    const terug = start(kopie);
    expect(tel(terug).zaakgegeven).toBeGreaterThan(10);
    expect(pasVernietigingenToe(terug).toSorted()).toEqual([lek, verzoek].toSorted());
    expect({ ...tel(terug), kopie }).toEqual({ ...niets, kopie });
    expect(pasVernietigingenToe(terug)).toEqual([]);
    stop(terug);
  }
});

it("refuses a key file without the keys of zaken that nobody destroyed, unless the operator gives them up", () => {
  const systeem = start();
  const { verzoek, sleutels } = maak(systeem, null);
  systeem.kluis.vernietigSleutel(sleutels[1] ?? "");
  stop(systeem);
  const zonder = start();
  expect(() => pasVernietigingenToe(zonder)).toThrow(`keys of 1 dossiers are missing (${verzoek})`);
  expect(tel(zonder).zaakgegeven).toBeGreaterThan(10);
  expect(aanvaardVerlies(zonder)).toEqual([verzoek]);
  expect(pasVernietigingenToe(zonder)).toEqual([verzoek]);
});

it("unties a verzoek from a casus that is destroyed: who asked is known longer than that it is hers", () => {
  const systeem = start();
  const { dossier, sleutels } = maak(systeem, null);
  const opdracht = { soort: "bewaartermijn", accountId: "account-recordmanager", regel: "proef" } as const;
  schrijf(systeem, (tx) => vernietigCasus(tx, systeem, dossier, opdracht)).naAfloop();
  const { zaakgegeven: woorden, ...rest } = tel(systeem);
  expect({ ...rest, zaakgegeven: 0 }).toEqual(niets);
  const soorten = systeem.databank.select({ soort: zaakgegeven.soort }).from(zaakgegeven).all();
  expect(soorten.map(({ soort }) => soort)).toContain("rechtenverzoek.achternaam");
  expect(soorten.filter(({ soort }) => /^(rechtenbesluit|raadpleging)\.|rechtenantwoord\.brief/.test(soort))).toEqual(
    [],
  );
  expect(woorden).toBe(soorten.length);
  expect(sleutels.map((id) => systeem.kluis.bestaat(id))).toEqual([true, true, false]);
});
