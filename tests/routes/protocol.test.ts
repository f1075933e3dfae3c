import type { ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { logregel } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { leesBlad } from "../factories/spreadsheet";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;

beforeAll(async () => {
  build = await laadBouw();
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
});

const als = (slug: string) => Klant.alsDemo(systeem, build, slug);

describe("protocol", () => {
  it("is for who is logged in, whatever the role", async () => {
    for (const pad of ["/protocol", "/protocol/download"]) {
      for (const slug of ["beheerder", "melder", "toezichthouder", "recordmanager", "manager"])
        expect((await als(slug).get(pad)).status, `${pad} as ${slug}`).toBe(200);
      const vreemde = await new Klant(systeem, build, null).get(pad);
      expect(vreemde.status).toBe(302);
      expect(vreemde.headers.get("Location")).toMatch(/^\/inloggen/);
    }
  });

  it("shows rules with quotes and the chosen part of the matrix, without script", async () => {
    const tekst = await (
      await als("toezichthouder").get("/protocol?partijtype=wijkteam&gegeven=analyse&uitleg=ja")
    ).text();
    const html = tekst.slice(0, tekst.indexOf("window.__remixContext"));
    expect(html).toContain("Er is sprake van een strikte doelbinding per fase");
    expect(html).toContain('title="R-grondslag (DPIA 11, P 6.4)"');
    expect(html).toMatch(/<option value="wijkteam" selected=""/);
    expect(html).toMatch(/<details[^>]* open=""/);
    expect(html).not.toContain("Score per leefgebied</th>");
  });

  it("is an overview until a kind of gegevens is chosen, and says in one word what the fields say", async () => {
    const haal = async (zoek: string) => {
      const tekst = await (await als("manager").get(`/protocol?partijtype=wonen&rol=deelnemer&${zoek}`)).text();
      return tekst.slice(tekst.indexOf('id="matrix"'), tekst.indexOf("window.__remixContext"));
    };
    const overzicht = await haal("");
    const woordVan = (naam: string) =>
      new RegExp(`<th scope="row">(?:<a [^>]*>)?${naam}(?:</a>)?</th><td class="(\\w+)">\\1<`).exec(overzicht)?.[1];
    // Housing receives what is not strafrechtelijk or of health, as far as shared (DPIA 11); of the triage nothing.
    expect(woordVan("Inbreng")).toBe("deels");
    expect(woordVan("Triage")).toBe("nee");
    // P 16.2: when and how the betrokkene was told.
    expect(woordVan("Inlichten betrokkene")).toBe("ja");
    expect(overzicht).not.toContain(">Wanneer</th>");
    const href = /href="(\/protocol\?[^"]*gegeven=triage[^"]*)"/.exec(overzicht)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(new URLSearchParams(href.split("?")[1]).get("partijtype")).toBe("wonen");
    const velden = await haal("gegeven=alle");
    expect(velden).toContain(">Wanneer</th>");
    expect(velden.match(/scope="rowgroup"/g)?.length).toBe(overzicht.match(/scope="row"/g)?.length);
  });

  it("takes a word that is no choice for no choice", async () => {
    const antwoord = await als("manager").get("/protocol?fase=onzin&rol=__proto__&gegeven=constructor&aanpak=toString");
    expect(antwoord.status).toBe(200);
  });

  it("gives a file for a spreadsheet and logs it", async () => {
    const antwoord = await als("manager").get("/protocol/download?fase=alle&partijtype=wonen");
    expect(antwoord.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(antwoord.headers.get("Content-Disposition")).toBe('attachment; filename="protocolmatrix-2026-11-24.csv"');
    const bytes = new Uint8Array(await antwoord.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain('"Woningcorporatie of beschermd wonen"');
    const blad = await als("manager").get("/protocol/download?fase=alle&partijtype=wonen&vorm=xlsx");
    expect(blad.headers.get("Content-Disposition")).toBe('attachment; filename="protocolmatrix-2026-11-24.xlsx"');
    expect(leesBlad(new Uint8Array(await blad.arrayBuffer()))).toContain("Woningcorporatie of beschermd wonen");
    const laatste = systeem.databank.select().from(logregel).all().at(-1);
    expect(laatste).toMatchObject({ gebeurtenis: "gedownload", scherm: "protocol", casusnummer: null });
  });
});
