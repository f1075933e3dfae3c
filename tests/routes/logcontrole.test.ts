import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { startSysteem } from "~/storage/start.server";
import type { Systeem } from "~/storage/systeem.server";
import { ketencontrole, logcontrole, logregel } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakWereld } from "../factories/wereld";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

const pad = "/registers/log";
const als = (systeem: Systeem, slug: string) => Klant.alsDemo(systeem, build, slug);
const leesTekst = async (systeem: Systeem, slug: string, waar = pad) =>
  (await (await als(systeem, slug).get(waar)).text()).replaceAll("<!-- -->", "");
const vast = {
  vanaf: "2026-10-26",
  tot: "2026-11-24",
  uitkomst: "verklaard",
  bevinding: "Nagevraagd bij de werkgever.",
};

describe("review of the log", () => {
  it("is for manager and toezichthouder, each act too", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    for (const slug of ["procesregisseur", "procesondersteuner", "beheerder", "recordmanager", "politie", "melder"]) {
      expect((await als(systeem, slug).get(pad)).status, slug).toBe(404);
      expect((await als(systeem, slug).post(pad, "controle_vastleggen", vast)).status, slug).toBe(404);
      expect((await als(systeem, slug).post(pad, "keten_controleren", {})).status, slug).toBe(404);
    }
    expect(systeem.databank.select().from(logcontrole).all()).toEqual([]);
    for (const slug of ["manager", "toezichthouder"]) expect((await als(systeem, slug).get(pad)).status).toBe(200);
    const gelogd = systeem.databank.select().from(logregel).all();
    expect(gelogd.filter((r) => r.scherm === "logcontrole" && r.gebeurtenis === "ingezien")).toHaveLength(2);
    expect((await als(systeem, "manager").post(pad, "iets_anders", {})).status).toBe(403);
    systeem.sluit();
  });

  it("shows signals with casusnummers and employees, never a value of a dossier", async () => {
    const { systeem, casussen } = maakWereld();
    for (const { nummer } of casussen) await als(systeem, "zorgaanbieder").get(`/casussen/${nummer}/bespreken`);
    await als(systeem, "procesregisseur").get("/casussen");
    await als(systeem, "procesregisseur").get(`/casussen/${casussen[4]?.nummer ?? ""}/betrokkene`);
    const pagina = await leesTekst(systeem, "toezichthouder");
    expect(pagina).toContain("Inzage buiten de eigen casussen: 1");
    expect(pagina).toContain("Zoe Voorbeeldaanbieder");
    expect(pagina).toContain(casussen[4]?.nummer);
    expect(pagina).toContain("Achternaam");
    expect(pagina).not.toMatch(/Kanarie/);
    expect(pagina).not.toContain('href="/casussen');
    const gefilterd = await leesTekst(systeem, "manager", `${pad}?persoon=account-zorgaanbieder&dag=24-11-2026`);
    expect(gefilterd).toContain("9 regels");
    systeem.sluit();
  });

  it("records who looked at which period with what finding, once, and never with a number of nine digits", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    const manager = als(systeem, "manager");
    const geweigerd: Record<string, string>[] = [
      { ...vast, bevinding: "" },
      { ...vast, bevinding: "Zie 9999.90.019" },
      { ...vast, uitkomst: "onzin" },
      { ...vast, tot: "2026-11-25" },
      { ...vast, vanaf: "2026-08-26" },
      { ...vast, vanaf: "2026-11-25", tot: "2026-11-24" },
    ];
    for (const velden of geweigerd) {
      expect((await manager.post(pad, "controle_vastleggen", velden)).status, JSON.stringify(velden)).toBe(422);
    }
    expect((await manager.post(pad, "controle_vastleggen", { ...vast, aantalSignalen: "0" })).status).toBe(400);
    for (let keer = 0; keer < 2; keer++) {
      const antwoord = await manager.post(pad, "controle_vastleggen", vast, { eenmalig: "dezelfde" });
      expect(antwoord.headers.get("Location")).toBe("/registers/log?klaar=opgeslagen");
    }
    expect(systeem.databank.select().from(logcontrole).all()).toMatchObject([
      { ...vast, accountId: "account-manager" },
    ]);
    const pagina = await leesTekst(systeem, "toezichthouder");
    expect(pagina).toContain("Mies Voorbeeldhuis");
    expect(pagina).toContain("Nagevraagd bij de werkgever.");
    expect((await manager.post(pad, "controle_vastleggen", { ...vast, vanaf: "2026-08-27" })).status).toBe(303);
    systeem.sluit();
  });

  it("shows on the screen and in the werkvoorraad of the manager when the review is overdue", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    await als(systeem, "manager").doe(pad, "controle_vastleggen", vast);
    const taak = "Controleer het logboek";
    const teLaat = "De controle van het logboek is te laat";
    const stand = async (dag: string) => {
      systeem.klok.zet(`${dag}T09:00:00Z`);
      const werkvoorraad = await leesTekst(systeem, "manager", "/werkvoorraad");
      return {
        scherm: (await leesTekst(systeem, "manager")).includes(teLaat),
        taak: werkvoorraad.includes(taak),
        rood: /!<\/span> Te laat/.test(werkvoorraad),
      };
    };
    expect(await stand("2026-12-16")).toEqual({ scherm: false, taak: false, rood: false });
    expect(await stand("2026-12-17")).toEqual({ scherm: false, taak: true, rood: false });
    expect(await stand("2026-12-24")).toEqual({ scherm: false, taak: true, rood: false });
    expect(await stand("2026-12-25")).toEqual({ scherm: true, taak: true, rood: true });
    expect(await leesTekst(systeem, "procesregisseur", "/werkvoorraad")).not.toContain(taak);
    systeem.sluit();
  });
});

describe("check of the chain", () => {
  it("says that it is whole but that its end is not known where there is no head", async () => {
    const { systeem } = maakWereld({ toestanden: [] });
    await als(systeem, "manager").doe(pad, "keten_controleren", {});
    expect(systeem.databank.select().from(ketencontrole).get()).toMatchObject({ foutNr: null, kop: "onbekend" });
    expect(await leesTekst(systeem, "manager")).toContain("Het logboek is heel");
    systeem.sluit();
  });

  it("compares with the head outside, and names the first wrong row", async () => {
    const map = mkdtempSync(path.join(tmpdir(), "pga-keten-"));
    const systeem = startSysteem({
      dataMap: path.join(map, "data"),
      kekBestand: path.join(map, "sleutel", "kek"),
      soort: "demo",
      adres: "http://127.0.0.1:3000",
      soorten: listGegevenssoorten(),
    });
    try {
      vulOrganisatie(systeem);
      const manager = als(systeem, "manager");
      for (let i = 0; i < 5; i++) await manager.get("/werkvoorraad");
      const controleer = async () => {
        await manager.doe(pad, "keten_controleren", {});
        const alle = systeem.databank.select().from(ketencontrole).all();
        return alle.at(-1);
      };
      expect(await controleer()).toMatchObject({ aantal: 5, foutNr: null, kop: "vergeleken" });

      const kop = path.join(map, "sleutel", "logkop.json");
      const goed = readFileSync(kop, "utf8");
      writeFileSync(kop, goed.replace(/"nr":\d+/, '"nr":1'));
      expect(await controleer()).toMatchObject({ foutNr: null, kop: "beschadigd" });
      expect(await leesTekst(systeem, "manager")).toContain("Het logboek kan niet worden vertrouwd");

      systeem.sqlite.exec("DROP TRIGGER logregel_niet_wijzigen; UPDATE logregel SET scherm = 'anders' WHERE nr = 3");
      expect(await controleer()).toMatchObject({ aantal: null, foutNr: 3 });
      expect(await leesTekst(systeem, "toezichthouder")).toContain("Het logboek is niet heel: regel 3");
      const werkvoorraad = await leesTekst(systeem, "manager", "/werkvoorraad");
      expect(werkvoorraad).toContain("Onderzoek het logboek: het is niet heel");
    } finally {
      systeem.sluit();
      rmSync(map, { recursive: true });
    }
  });
});
