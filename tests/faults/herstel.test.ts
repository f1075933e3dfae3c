import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import pino from "pino";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { anonimiseerCasus } from "~/fasen/vernietigen/anonimiseren.server";
import { pasVernietigingenToe } from "~/fasen/vernietigen/herstel.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import { casus, gegeven, vernietigingsverklaring } from "~/storage/tabellen.server";
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

function script(naam: string, ...args: string[]): string {
  const env = { ...process.env, DATA_DIR: dataMap, KEK_FILE: kekBestand() };
  return execFileSync(process.execPath, ["--import", "tsx", `scripts/${naam}.ts`, ...args], {
    env,
    encoding: "utf8",
    stdio: "pipe",
  });
}

function faal(naam: string, ...args: string[]): string {
  try {
    script(naam, ...args);
  } catch (fout) {
    return String((fout as { stderr: string }).stderr);
  }
  throw new Error(`${naam} did not fail`);
}

const verzoek = {
  aanpak: "top_x",
  gemeente: "utrecht",
  "persoon.voornamen": "Fictief",
  "persoon.achternaam": "Terugzetproef",
  "persoon.geboortedatum": "01-03-2004",
  "verzoek.reden_instroom": "Herhaalde overlast",
  "verzoek.problematiek": "Een tekst die weg moet blijven.",
  "verzoek.leefgebieden": "justitie",
};

beforeEach(() => {
  map = mkdtempSync(path.join(tmpdir(), "pga-herstel-"));
  dataMap = path.join(map, "data");
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

describe("back-up and herstel", () => {
  it("puts back what was there, and destroys again what was destroyed since", async () => {
    const build = await laadBouw();
    let systeem = start();
    vulOrganisatie(systeem);
    const melder = Klant.alsDemo(systeem, build, "melder");
    const weg = await melder.doe("/aanmelden", "verzoek_indienen", verzoek);
    const blijft = await melder.doe("/aanmelden", "verzoek_indienen", {
      ...verzoek,
      "persoon.achternaam": "Blijverproef",
    });
    const bestanden = script("back-up", `--to=${path.join(map, "kopie")}`)
      .trim()
      .split("\n");
    expect(bestanden).toHaveLength(2);

    const nummer = weg.split("/")[2] ?? "";
    const dossier = systeem.databank.select().from(casus).where(eq(casus.casusnummer, nummer)).get();
    if (!dossier) throw new Error("The casus was not made");
    schrijf(systeem, (tx) =>
      anonimiseerCasus(tx, systeem, dossier, { accountId: "account-recordmanager", regel: "proef" }),
    ).naAfloop();
    expect(faal("herstel", `--from=${bestanden[0]}`)).toContain("another process");
    systeem.sluit();

    script("herstel", `--from=${bestanden[0]}`);
    systeem = start();
    expect(pasVernietigingenToe(systeem)).toEqual([nummer]);
    expect(systeem.databank.select().from(casus).where(eq(casus.id, dossier.id)).get()).toMatchObject({
      toestand: "vernietigd",
      bsnIndex: null,
    });
    expect(systeem.databank.select().from(gegeven).where(eq(gegeven.casusId, dossier.id)).all()).toEqual([]);
    expect(systeem.databank.select().from(vernietigingsverklaring).all()).toMatchObject([
      { casusnummer: nummer, accountId: null },
    ]);
    const lezer = Klant.alsDemo(systeem, build, "procesregisseur");
    expect((await lezer.get(`/casussen/${nummer}/aanmelden`)).status).toBe(404);
    expect(await (await lezer.get(blijft)).text()).toContain("Blijverproef");
    expect(pasVernietigingenToe(systeem)).toEqual([]);
    systeem.sluit();
    for (const naam of readdirSync(dataMap, { recursive: true, encoding: "utf8" })) {
      if (!naam.includes(".")) continue;
      expect(readFileSync(path.join(dataMap, naam)).includes("Terugzetproef"), naam).toBe(false);
    }
  });

  it("refuses what would lose data or bring destroyed data back", () => {
    const systeem = start();
    systeem.sluit();
    const kopie = path.join(map, "kopie");
    const [pga, sleutels] = script("back-up", `--to=${kopie}`).trim().split("\n");
    expect(faal("herstel", `--from=${pga}`, `--keys=${sleutels}`)).toContain("has a key file");
    expect(faal("herstel", `--from=${path.join(map, "niets.db")}`)).toContain("does not exist");
    expect(faal("back-up", `--to=${path.join(dataMap, "binnen")}`)).toContain("inside DATA_DIR");
    expect(faal("back-up")).toContain("--to=FOLDER is missing");
    expect(faal("herstel", `--from=${path.join(kopie, "kapot.db")}`)).toContain("does not exist");
  });
});
