import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import pino from "pino";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { pasVernietigingenToe } from "~/vernietiging/herhalen.server";
import { verwijderGegevens } from "~/vernietiging/gegevens.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import { casus, gegeven, rij, vernietigingsverklaring } from "~/storage/tabellen.server";
import { maakBackup } from "../../scripts/lib/back-up";
import { herstel, type Herstelkeuze } from "../../scripts/lib/herstel";
import { laadBouw } from "../factories/bouw";

let map: string;
let dataMap: string;
const kekBestand = () => path.join(map, "kek", "kek.key");

function start(): GestartSysteem {
  return startSysteem({
    dataMap,
    kekBestand: kekBestand(),
    soort: "demo",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    logger: pino({ level: "silent" }),
  });
}

/** What a script says when it refuses, run as an operator runs it. */
function faal(naam: string, ...args: string[]): string {
  const env = { ...process.env, DATA_DIR: dataMap, KEK_FILE: kekBestand() };
  const uit = spawnSync(process.execPath, ["--import", "tsx", `scripts/${naam}.ts`, ...args], {
    env,
    encoding: "utf8",
  });
  expect(uit.status).toBe(1);
  return uit.stderr;
}

const verzoek = {
  aanpak: "top_x",
  gemeente: "utrecht",
  "persoon.voornamen": "Fictief",
  "persoon.achternaam": "Terugzetproef",
  "persoon.geboortedatum": "01-03-2004",
  "persoon.bsn": "999990019",
  "verzoek.reden_instroom": "Herhaalde overlast",
  "verzoek.problematiek": "Een tekst die weg moet blijven.",
  "verzoek.leefgebieden": "justitie",
};

beforeEach(() => {
  map = mkdtempSync(path.join(tmpdir(), "pga-herstel-"));
  dataMap = path.join(map, "data");
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

/** The files of one run. */
function backup(): { databank: string; sleutels: string } {
  const [naar, sleutelsNaar] = [path.join(map, "kopie"), path.join(map, "sleutelkopie")];
  const regels: string[] = [];
  const plekken = { dataMap, kekBestand: kekBestand() };
  maakBackup(plekken, { naar, sleutelsNaar, dagen: 30, meld: (regel) => regels.push(regel) });
  const [databank = "", sleutels = ""] = regels.map((regel) => regel.split(": ")[0] ?? "");
  return { databank, sleutels };
}

function zetTerug(van: string, anders: Partial<Herstelkeuze> = {}): string[] {
  return herstel(
    { dataMap, kekBestand: kekBestand(), lijstkopie: undefined },
    { van, sleutels: undefined, lijst: undefined, zonderLijst: false, aanvaardVerlies: false, ...anders },
  );
}

/** A casus without content, with a key of its own. */
function voegCasusToe(systeem: GestartSysteem, nummer: string): void {
  schrijf(systeem, (tx) => {
    tx.insert(casus)
      .values({
        id: `c-${nummer}`,
        casusnummer: nummer,
        aanpak: "top_x",
        gemeente: "utrecht",
        toestand: "triage",
        persoonNummer: nummer,
        sleutelId: systeem.kluis.nieuweSleutel(),
        melderAccountId: "account-melder",
        melderPartijId: "partij-politie",
        aangemeldOp: "2026-01-05",
      })
      .run();
  });
}

function listSporen(map: string, woord: string): string[] {
  return readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((bestand) => bestand.isFile())
    .map((bestand) => path.join(bestand.parentPath, bestand.name))
    .filter((bestand) => readFileSync(bestand).includes(woord));
}

describe("back-up and herstel", () => {
  it("puts back what was there, and destroys again what was destroyed since, also with an older key file", async () => {
    const build = await laadBouw();
    let systeem = start();
    vulOrganisatie(systeem);
    const melder = Klant.alsDemo(systeem, build, "melder");
    const weg = await melder.doe("/aanmelden", "verzoek_indienen", verzoek);
    const blijft = await melder.doe("/aanmelden", "verzoek_indienen", {
      ...verzoek,
      "persoon.achternaam": "Blijverproef",
      "persoon.bsn": "999990020",
    });
    const { databank, sleutels } = backup();
    // In a process of its own: that is how it meets a running system.
    expect(faal("herstel", `--from=${databank}`)).toContain("another process");
    // The structure of a database names employees and numbers; in the back-up not even that can be read.
    expect(listSporen(dataMap, "Voorbeeldregie")).not.toEqual([]);
    for (const woord of ["Voorbeeldregie", "SQLite format", weg.split("/")[2] ?? ""])
      expect(listSporen(path.join(map, "kopie"), woord)).toEqual([]);

    const nummer = weg.split("/")[2] ?? "";
    const dossier = systeem.databank.select().from(casus).where(eq(casus.casusnummer, nummer)).get();
    const ander = systeem.databank
      .select()
      .from(casus)
      .where(eq(casus.casusnummer, blijft.split("/")[2] ?? ""))
      .get();
    if (!dossier || !ander) throw new Error("The casussen were not made");
    const opdracht = { soort: "bewaartermijn", accountId: "account-recordmanager", regel: "proef" } as const;
    schrijf(systeem, (tx) => vernietigCasus(tx, systeem, dossier, opdracht)).naAfloop();
    const verzoekrij = systeem.databank.select().from(rij).where(eq(rij.casusId, ander.id)).all();
    const rijId = verzoekrij.find(({ entiteit }) => entiteit === "verzoek")?.id ?? "";
    schrijf(systeem, (tx) =>
      verwijderGegevens(tx, systeem, ander, [{ rijId, entiteit: "verzoek", sleutels: ["problematiek"] }], {
        regel: "proef",
        accountId: "account-procesregisseur",
        hoe: "leeg",
      }),
    ).naAfloop();
    systeem.sluit();

    for (const welke of ["the key file that is there", "an older key file"]) {
      if (welke === "an older key file") rmSync(path.join(dataMap, "sleutels.db"));
      expect(zetTerug(databank, welke === "an older key file" ? { sleutels } : {})).toEqual([nummer]);
      // As it lies there, before anything was started on it.
      expect(dossier.bsnIndex).toMatch(/^[0-9a-f]{64}$/);
      expect(listSporen(dataMap, dossier.bsnIndex ?? "")).toEqual([]);
      systeem = start();
      expect(pasVernietigingenToe(systeem)).toEqual([]);
      expect(systeem.databank.select().from(casus).where(eq(casus.id, dossier.id)).get()).toMatchObject({
        toestand: "vernietigd",
        bsnIndex: null,
      });
      expect(systeem.kluis.bestaat(dossier.sleutelId)).toBe(false);
      const rest = systeem.databank.select().from(gegeven).where(eq(gegeven.casusId, dossier.id)).all();
      expect(rest.filter(({ soort }) => soort === "persoon.voornamen")).toHaveLength(
        welke === "an older key file" ? 1 : 0,
      );
      expect(systeem.databank.select().from(vernietigingsverklaring).all()).toMatchObject([
        { casusnummer: nummer, accountId: null, regel: "Opnieuw toegepast na het terugzetten van een back-up" },
      ]);
      const lezer = Klant.alsDemo(systeem, build, "procesregisseur");
      expect((await lezer.get(`/casussen/${nummer}/aanmelden`)).status).toBe(404);
      const pagina = await (await lezer.get(blijft)).text();
      expect(pagina).toContain("Blijverproef");
      expect(pagina).not.toContain("Een tekst die weg moet blijven");
      systeem.sluit();
    }
  });

  it("refuses what is wrong, damaged, of another installation or too old, and changes nothing", () => {
    const systeem = start();
    vulOrganisatie(systeem);
    voegCasusToe(systeem, "2026-11111");
    systeem.sluit();
    const { databank, sleutels } = backup();
    const inMap = () => readdirSync(dataMap).map((naam) => [naam, readFileSync(path.join(dataMap, naam), "base64")]);
    const voor = inMap();
    const weiger = (woorden: string, van: string, anders?: Partial<Herstelkeuze>) => {
      expect(() => zetTerug(van, anders)).toThrow(woorden);
      expect(inMap()).toEqual(voor);
    };
    weiger("has a key file", databank, { sleutels });
    weiger("does not exist", path.join(map, "niets"));
    weiger("is not a back-up of the database", sleutels);
    weiger("is not a back-up of this system", path.join(dataMap, "pga.db"));
    const heel = readFileSync(databank);
    const kapot = path.join(map, "kapot.back-up");
    const kop = heel.indexOf("\n") + 1;
    const andereKop = heel.subarray(0, kop).toString().replace('"vernietigd":0', '"vernietigd":1');
    for (const bytes of [
      heel.subarray(0, heel.length - 1),
      heel.subarray(0, kop),
      Buffer.concat([heel, Buffer.from("x")]),
      Buffer.concat([heel.subarray(0, kop + 900), Buffer.of(0, 0, 0), heel.subarray(kop + 903)]),
      Buffer.concat([Buffer.from(andereKop), heel.subarray(kop)]),
    ]) {
      writeFileSync(kapot, bytes);
      weiger("is damaged", kapot);
    }
    const kek = readFileSync(kekBestand());
    writeFileSync(kekBestand(), `${Buffer.alloc(32, 9).toString("base64")}\n`);
    weiger("was made with another KEK", databank);
    writeFileSync(kekBestand(), kek);
    rmSync(path.join(map, "kek", "vernietigd.jsonl"));
    weiger("the list of what was destroyed is not there", databank);
    expect(zetTerug(databank, { zonderLijst: true })).toEqual([]);
    const plekken = { dataMap, kekBestand: kekBestand() };
    const keuze = { naar: `${map}/a`, sleutelsNaar: `${map}/a`, dagen: 30, meld: () => undefined };
    expect(() => maakBackup(plekken, keuze)).toThrow("different folders");
    expect(() => maakBackup(plekken, { ...keuze, naar: path.join(dataMap, "binnen") })).toThrow("inside DATA_DIR");
  });

  it("refuses keys that do not belong to the database, unless their loss is accepted", () => {
    const systeem = start();
    vulOrganisatie(systeem);
    voegCasusToe(systeem, "2026-11111");
    const { sleutels } = backup();
    voegCasusToe(systeem, "2026-22222");
    const { databank } = backup();
    systeem.sluit();
    rmSync(path.join(dataMap, "sleutels.db"));
    expect(() => zetTerug(databank, { sleutels })).toThrow("the keys of 1 dossiers are missing (2026-22222)");
    expect(existsSync(path.join(dataMap, "sleutels.db"))).toBe(false);
    expect(zetTerug(databank, { sleutels, aanvaardVerlies: true })).toEqual(["2026-22222"]);
  });

  it("refuses a list that is older than the back-up", () => {
    const systeem = start();
    systeem.vernietigd?.voegToe({ moment: "2026-01-01", casusId: "x", casusnummer: "2026-11111", soort: "casus" });
    systeem.sluit();
    const lijst = path.join(map, "kek", "vernietigd.jsonl");
    const { databank } = backup();
    const nu = readFileSync(lijst);
    writeFileSync(lijst, nu.subarray(0, nu.indexOf("\n") + 1));
    expect(() => zetTerug(databank)).toThrow("holds 0 lines, and held 1");
    writeFileSync(path.join(map, "kopie.jsonl"), nu);
    expect(zetTerug(databank, { lijst: path.join(map, "kopie.jsonl") })).toEqual([]);
    expect(readFileSync(lijst).equals(nu)).toBe(true);
  });

  it("removes key copies after their term, and nothing else", () => {
    start().sluit();
    const sleutelmap = path.join(map, "sleutelkopie");
    mkdirSync(sleutelmap);
    for (const naam of ["sleutels-2020-01-01T00-00-00-000Z.back-up", "sleutels-oud.back-up", "iets-anders"])
      writeFileSync(path.join(sleutelmap, naam), "x");
    const { sleutels } = backup();
    expect(readdirSync(sleutelmap).sort()).toEqual(
      ["iets-anders", path.basename(sleutels), "sleutels-oud.back-up"].sort(),
    );
    expect(existsSync(path.join(dataMap, "tijdelijk"))).toBe(false);
  });
});
