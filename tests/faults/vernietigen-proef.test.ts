import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync, gzipSync } from "node:zlib";
import BetterSqlite3 from "better-sqlite3";
import { eq } from "drizzle-orm";
import { zipSync } from "fflate";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { werkNaamindexBij } from "~/casussen/naamindex.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import { casus, gegeven, vernietiging, vernietigingsverklaring } from "~/storage/tabellen.server";
import { pasVernietigingenToe } from "~/vernietiging/herhalen.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { plaatsen, type Plaats } from "~/vernietiging/plaatsen.server";
import { stapnamen, stappen, type Stapnaam, type Stapwerk } from "~/vernietiging/stappen.server";
import { maakRuwePdf, maakStroom } from "../factories/bestanden";
import { verwachting } from "../factories/bijlage1";
import { Speurder } from "../factories/speurder";
import { losseTeksten, maakLosseTeksten, maakVolleCasus } from "../factories/volle-casus";

const SCRIPT = fileURLToPath(new URL("./sterf-bij-stap.ts", import.meta.url));
const WORTEL = fileURLToPath(new URL("../../", import.meta.url));

/** A data folder with one full casus, a draft, a message and old copies of the database; each test works on a copy of it. */
let map: string;
let speurder: Speurder;
let nummer = 0;

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), "pga-proef-"));
  const systeem = start(map);
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const sleutels = [dossier.sleutelId, ...maakLosseTeksten(systeem, "2026-11111")];
  speurder = maakSpeurder(systeem, dossier, sleutels);
  systeem.sluit();
  // As an update, a herstel and a back-up that was killed leave them.
  mkdirSync(join(map, "data", "back-ups"));
  for (const kopie of ["back-ups/voor-migratie-2026.db", "pga.db.vervangen-2026", "sleutels.db.vervangen-2026"])
    cpSync(join(map, "data", kopie.startsWith("sleutels") ? "sleutels.db" : "pga.db"), join(map, "data", kopie));
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

function start(waar: string): GestartSysteem {
  return startSysteem({
    dataMap: join(waar, "data"),
    kekBestand: join(waar, "kek", "kek.key"),
    soort: "echt",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    logger: pino({ level: "silent" }),
  });
}

/** A copy of what stands at the beginning. */
function kopie(): string {
  const waar = join(map, `proef-${++nummer}`);
  for (const deel of ["data", "kek"]) cpSync(join(map, deel), join(waar, deel), { recursive: true });
  return waar;
}

function maakSpeurder(systeem: GestartSysteem, dossier: typeof casus.$inferSelect, sleutels: string[]): Speurder {
  // A word of a list that may stay with one field is no trace of another.
  const blijft = new Set(Object.values(verwachting).map(([, na]) => na));
  const teksten = Object.values(verwachting).flatMap(([waarde]) =>
    typeof waarde === "string" && !blijft.has(waarde) && waarde.length > 5 ? [waarde] : [],
  );
  const kluisbestand = new BetterSqlite3(join(map, "data", "sleutels.db"), { readonly: true });
  const verpakt = sleutels.flatMap((id): [string, Buffer][] => {
    const bytes = kluisbestand.prepare<[string], Buffer>("SELECT verpakt FROM sleutel WHERE id = ?").pluck().get(id);
    return bytes ? [["wrapped key", bytes.subarray(1, 25)]] : [];
  });
  kluisbestand.close();
  expect(verpakt).toHaveLength(3);
  const gesloten = systeem.databank.select().from(gegeven).where(eq(gegeven.casusId, dossier.id)).all();
  return new Speurder(
    [...teksten, ...Object.values(losseTeksten)],
    [
      ...verpakt,
      ...gesloten.flatMap(({ waarde }): [string, Buffer][] =>
        waarde ? [["sealed value", waarde.subarray(1, 25)]] : [],
      ),
      ["index of the BSN", Buffer.from(dossier.bsnIndex ?? "no index")],
    ],
  );
}

const opdracht = { soort: "bewaartermijn", regel: "proef", accountId: "account-recordmanager" } as const;

function vernietig(systeem: GestartSysteem): void {
  const dossier = systeem.databank.select().from(casus).get();
  if (!dossier) throw new Error("no casus");
  werkNaamindexBij(systeem);
  schrijf(systeem, (tx) => vernietigCasus(tx, systeem, dossier, opdracht)).naAfloop();
}

/** Kinds of traces that are left in the files, without their places. */
const listSporen = (waar: string) =>
  [...new Set(speurder.zoek(join(waar, "data")).map((vondst) => vondst.replace(/^.*: (.*) \(.*\)$/, "$1")))].sort();

it("finds the traces before, and none after", () => {
  const waar = kopie();
  expect(listSporen(waar)).toEqual(["index of the BSN", "sealed value", "wrapped key"]);
  const systeem = start(waar);
  vernietig(systeem);
  expect(listSporen(waar)).toEqual([]);
  systeem.sluit();
  expect(speurder.zoek(waar)).toEqual([]);
});

describe("kill -9", () => {
  /** Kills a process in this step and goes on after a restart; gives how far the dead process had come. */
  async function sterf(stap: Stapnaam, halverwege = false): Promise<{ stand: string; waar: string }> {
    const waar = kopie();
    const argumenten = [join(waar, "data"), join(waar, "kek", "kek.key"), stap, ...(halverwege ? ["halverwege"] : [])];
    const kind = spawn(process.execPath, ["--import", "tsx", SCRIPT, ...argumenten], { cwd: WORTEL, stdio: "inherit" });
    const signaal = await new Promise((klaar) => kind.on("exit", (_code, sein) => klaar(sein)));
    expect(signaal).toBe("SIGKILL");
    const sqlite = new BetterSqlite3(join(waar, "data", "pga.db"));
    const stand = sqlite.prepare<[], string>("SELECT stap FROM vernietiging").pluck().get() ?? "";
    sqlite.close();
    return { stand, waar };
  }

  function maakAf(waar: string): void {
    const systeem = start(waar);
    pasVernietigingenToe(systeem);
    expect(systeem.databank.select().from(vernietiging).all()).toMatchObject([{ stap: "klaar", sleutels: "[]" }]);
    expect(systeem.databank.select().from(vernietigingsverklaring).all()).toHaveLength(1);
    expect(systeem.vernietigd?.list()).toHaveLength(1);
    expect(listSporen(waar)).toEqual([]);
    systeem.sluit();
    expect(listSporen(waar)).toEqual([]);
  }

  it("in every step: the restart finishes it", async () => {
    // Two at a time, because that is what the machine has.
    for (let begin = 0; begin < stapnamen.length; begin += 2) {
      const paar = stapnamen.slice(begin, begin + 2);
      for (const [plaats, { stand, waar }] of (await Promise.all(paar.map((stap) => sterf(stap)))).entries()) {
        expect(stand).toBe(paar[plaats]);
        maakAf(waar);
      }
    }
  });

  it("halfway through the values: nothing was replaced, and the restart does all of it", async () => {
    const { stand, waar } = await sterf("gegevens", true);
    expect(stand).toBe("gegevens");
    expect(listSporen(waar)).toContain("sealed value");
    maakAf(waar);
  });
});

describe("the same scan without one of the cleaning steps", () => {
  function zonder(namen: readonly Stapnaam[], werk: () => void): void {
    const oud = namen.map((naam): [{ doe: Stapwerk }, Stapwerk] => [stappen[naam], stappen[naam].doe]);
    for (const [stap] of oud) stap.doe = () => true;
    try {
      werk();
    } finally {
      for (const [stap, doe] of oud) stap.doe = doe;
    }
  }

  it.each<[Stapnaam[], string]>([
    [["gegevens"], "sealed value"],
    [["sleutels"], "wrapped key"],
    [["kopieen"], "sealed value"],
    [["kopieen"], "wrapped key"],
    [["kopieen"], "index of the BSN"],
    [["logboeken"], "sealed value"],
  ])("%s finds: %s", (namen, spoor) => {
    zonder(namen, () => {
      const waar = kopie();
      const systeem = start(waar);
      // What stood in the database before goes into its log now, as in a system that has run for a while.
      systeem.sqlite.exec("UPDATE gegeven SET versie = versie + 1");
      vernietig(systeem);
      expect(listSporen(waar)).toContain(spoor);
      systeem.sluit();
    });
  });

  it.each(["concept", "uitgaande_post"] as const)("a place that is forgotten (%s) finds its key", (naam) => {
    const plaats: { wis: Plaats["wis"] } = plaatsen[naam];
    const { wis } = plaats;
    plaats.wis = () => [];
    try {
      const waar = kopie();
      const systeem = start(waar);
      vernietig(systeem);
      expect(listSporen(waar)).toEqual(["wrapped key"]);
      systeem.sluit();
    } finally {
      plaats.wis = wis;
    }
  });

  it("a database that does not overwrite what it deletes finds: sealed value", () => {
    const waar = kopie();
    const systeem = start(waar);
    systeem.sqlite.pragma("secure_delete = OFF");
    vernietig(systeem);
    expect(listSporen(waar)).toContain("sealed value");
    systeem.sluit();
  });

  it("without the list, an older data folder brings the dossier back; with it, it does not", () => {
    for (const metLijst of [false, true]) {
      const waar = kopie();
      const systeem = start(waar);
      if (metLijst) vernietig(systeem);
      else zonder(["lijst"], () => vernietig(systeem));
      systeem.sluit();
      // The whole data folder of before, keys and all; only what lies outside it is of now.
      rmSync(join(waar, "data"), { recursive: true });
      cpSync(join(map, "data"), join(waar, "data"), { recursive: true });
      const weer = start(waar);
      expect(pasVernietigingenToe(weer)).toEqual(metLijst ? ["2026-11111"] : []);
      expect(listSporen(waar).length > 0).toBe(!metLijst);
      weer.sluit();
    }
  });

  it("a value in any form, and in any wrapping, is found", () => {
    const waar = join(map, "vormen");
    mkdirSync(waar);
    const woord = 'Zoë "van" Müller & <zn>';
    const proef = new Speurder([woord]);
    const vormen: Record<string, string | Buffer> = {
      utf16: Buffer.from(`x${woord}`, "utf16le"),
      groot: woord.toUpperCase(),
      json: JSON.stringify({ woord }),
      jsonAscii: '"Zo\\u00eb \\"van\\" M\\u00fcller & <zn>"',
      html: "<p>Zoë &quot;van&quot; Müller &amp; &lt;zn&gt;</p>",
      htmlGetallen: "Zo&#235; &quot;van&quot; M&#252;ller &amp; &lt;zn&gt;",
      url: `?q=${encodeURIComponent(woord)}`,
      formulier: new URLSearchParams({ woord }).toString(),
      base64: Buffer.from(`ab${woord}cd`).toString("base64"),
      hex: Buffer.from(woord).toString("hex"),
      zip: Buffer.from(zipSync({ "map/blad.xml": Buffer.from(woord.repeat(3)) })),
      gzip: gzipSync(woord.repeat(3)),
      pdf: maakRuwePdf([maakStroom("/Filter /FlateDecode", deflateSync(woord.repeat(3)))]),
    };
    for (const [naam, inhoud] of Object.entries(vormen)) writeFileSync(join(waar, naam), inhoud);
    const los = new BetterSqlite3(join(waar, "tabel"));
    los.exec("CREATE TABLE t (a TEXT); CREATE INDEX i ON t (a)");
    los.prepare("INSERT INTO t VALUES (?)").run(woord);
    los.close();
    vormen.tabel = "";
    const gevonden = new Set(proef.zoek(waar).map((vondst) => vondst.split(/[: ]/)[0]));
    expect(Object.keys(vormen).filter((naam) => !gevonden.has(naam))).toEqual([]);
  });
});
