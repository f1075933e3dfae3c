import { eq, isNotNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { account, agendapunt, logregel, overleg } from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../tests/factories/overleg";
import { leesPdf, schrijfBoom, type Tag } from "../../../tests/factories/pdf";
import { maakWereld } from "../../../tests/factories/wereld";
import { magZien } from "../../../tests/protocol/tweede-lezing";
import type { TestSysteem } from "../../../tests/factories/systeem";
import { loader } from "./pdf.server";

const haal = (systeem: TestSysteem, wie: string, casusnummer: string, id: string) =>
  vraag(() =>
    loader(
      maakArgs(systeem, {
        wie,
        pad: `/casussen/${casusnummer}/bespreken/overleg/${id}/pdf`,
        params: { casusnummer, id },
      }),
    ),
  );

async function lees(systeem: TestSysteem, wie: string, casusnummer = "2026-20001", id = "o1") {
  const antwoord = await haal(systeem, wie, casusnummer, id);
  return { antwoord, bytes: new Uint8Array(await antwoord.arrayBuffer()) };
}

const woorden = (tags: readonly Tag[]): string =>
  tags.map(({ tekst, kinderen }) => tekst + woorden(kinderen)).join(" ");

function maakHeelOverleg(): { systeem: TestSysteem; casusId: string } {
  const systeem = startOverlegwereld();
  const casusId = maakTestCasus(systeem, "2026-20001", ["wonen", "ggz"], { toestand: "uitvoeren" });
  maakTestOverleg(systeem, "o0", [casusId], { datum: "2026-10-06", status: "gesloten", punten: "besproken" });
  maakTestOverleg(systeem, "o1", [casusId], { status: "gesloten", punten: "besproken" });
  const rij = <E extends Parameters<typeof maakTestRij>[2]>(
    entiteit: E,
    waarden: object,
    anders: Partial<Parameters<typeof maakTestRij<E>>[3]> = {},
  ) => maakTestRij(systeem, casusId, entiteit, { ...anders, waarden: waarden as never });
  rij("bespreking", { toestandsbeeld: "Het gaat beter thuis" }, { overlegId: "o1", code: "beeld" });
  rij("bespreking", { besluit: "Doorgaan met de regeling" }, { overlegId: "o1", code: "besluit" });
  rij("bespreking", { notulen: "Iedereen is het eens" }, { overlegId: "o1", code: "verslag" });
  rij("bespreking", { notulen: "Oude notulen" }, { overlegId: "o0", code: "verslag" });
  rij("leefgebiedscore", { score: "rood" }, { overlegId: "o0", code: "huisvesting" });
  rij("leefgebiedscore", { score: "groen", probleem: "Huur betaald" }, { overlegId: "o1", code: "huisvesting" });
  const ouderId = rij(
    "interventie",
    { omschrijving: "Woning behouden", beoogd_einde: "2027-01-05" },
    { voorPartijId: "partij-wonen" },
  );
  rij("voortgang", { stand: "op_schema", tekst: "Regeling getekend" }, { ouderId });
  rij(
    "actie",
    { omschrijving: "Regeling voorstellen", deadline: "2026-12-08", status: "gedaan", resultaat: "Aanvaard" },
    { overlegId: "o1", voorPartijId: "partij-wonen", voorAccountId: "account-wonen" },
  );
  rij("afschalingscriterium", { criterium: "Drie maanden huur betaald", bereikt: "deels" });
  rij("inbreng", { tekst: "Losse inbreng" }, { partij: "ggz", status: "ingediend", gedeeldOp: "2026-11-24T08:00:00Z" });
  return { systeem, casusId };
}

describe("notulen and regieplan as PDF", () => {
  it("can be read aloud, in order, and carries no name in its title or file name", async () => {
    const { systeem } = maakHeelOverleg();
    const { antwoord, bytes } = await lees(systeem, "wonen");
    expect([antwoord.status, antwoord.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
    expect(antwoord.headers.get("Content-Disposition")).toBe(
      'attachment; filename="verslag-2026-20001-2026-11-24.pdf"',
    );
    const pdf = leesPdf(bytes);
    expect(pdf).toMatchObject({ taal: "nl-NL", toontTitel: true, isGetagd: true });
    expect(pdf.titel).toBe("Verslag casusoverleg 24 november 2026, casus 2026-20001");
    expect(pdf.metadata).not.toMatch(/Fenna|Verzonnen/);
    expect(pdf.paginas.every(({ zonderTag }) => zonderTag === "")).toBe(true);
    const boom = schrijfBoom(pdf.boom).map((regel) => regel.trim());
    const koppen = boom.filter((regel) => /^H\d/.test(regel));
    expect(koppen).toEqual([
      "H1 Verslag van het casusoverleg van 24 november 2026",
      "H2 Voorbereiding",
      "H2 Gezamenlijk toestandsbeeld",
      "H2 Score per leefgebied",
      "H2 Besluiten",
      "H2 Notulen",
      "H2 Regieplan: interventies, stand van 24 november 2026",
      "H3 Woning behouden",
      "H2 Regieplan: acties, stand van 24 november 2026",
      "H2 Criteria voor afschaling",
    ]);
    const tekst = boom.join("\n");
    for (const woord of ["Fenna Verzonnen001", "Het gaat beter thuis", "Iedereen is het eens", "Regeling getekend"])
      expect(tekst).toContain(woord);
    for (const cel of ["TH (Row) Huisvesting", "TD Groen", "TD Rood", "TD Huur betaald", "TD Aanvaard", "TD Deels"])
      expect(boom).toContain(cel);
    // Of another overleg, or no part of the plan (P 9.3).
    expect(tekst).not.toMatch(/Oude notulen|Losse inbreng|Aanwezig/);
    systeem.sluit();
  });

  it("leaves for a Partij without the right the same bytes as when the part was not there", async () => {
    const { systeem, casusId } = maakHeelOverleg();
    const zonder = (await lees(systeem, "wonen")).bytes;
    const staf = (await lees(systeem, "procesregisseur")).bytes;
    const geheim = { gemarkeerd: ["strafrechtelijk"] as const };
    maakTestRij(systeem, casusId, "actie", {
      ...geheim,
      overlegId: "o1",
      waarden: { omschrijving: "Strafzaak volgen", deadline: "2026-12-01", status: "open" },
    });
    maakTestRij(systeem, casusId, "interventie", { ...geheim, waarden: { omschrijving: "Toezicht" } });
    maakTestRij(systeem, casusId, "afschalingscriterium", { ...geheim, waarden: { criterium: "Geen nieuwe zaak" } });
    expect(Buffer.from((await lees(systeem, "wonen")).bytes).equals(Buffer.from(zonder))).toBe(true);
    const daarna = (await lees(systeem, "procesregisseur")).bytes;
    expect(Buffer.from(daarna).equals(Buffer.from(staf))).toBe(false);
    expect(schrijfBoom(leesPdf(daarna).boom).join()).toContain("Strafzaak volgen");
    systeem.sluit();
  });

  it("is there of a discussed casus in a closed overleg only, for its team only", async () => {
    const { systeem } = maakHeelOverleg();
    const status = async (wie: string, id = "o1", nummer = "2026-20001") =>
      (await haal(systeem, wie, nummer, id)).status;
    const ander = maakTestCasus(systeem, "2026-20002", ["wonen"], { toestand: "uitvoeren" });
    maakTestOverleg(systeem, "o2", [ander], { status: "gesloten", punten: "besproken" });
    expect([await status("ggz"), await status("procesondersteuner")]).toEqual([200, 200]);
    for (const wie of ["dji", "manager", "melder", "recordmanager", "beheerder", "toezichthouder"])
      expect(await status(wie), wie).toBe(404);
    // Of another casus, or unknown.
    expect([await status("wonen", "o2"), await status("wonen", "bestaat-niet")]).toEqual([404, 404]);
    systeem.databank.update(agendapunt).set({ status: "vervallen" }).where(eq(agendapunt.overlegId, "o0")).run();
    systeem.databank.update(overleg).set({ status: "geopend" }).where(eq(overleg.id, "o1")).run();
    expect([await status("ggz", "o0"), await status("ggz", "o1")]).toEqual([404, 404]);
    systeem.sluit();
  });

  it("is logged as a download of what stands in it, by kind and without a value", async () => {
    const { systeem } = maakHeelOverleg();
    await lees(systeem, "ggz");
    const regels = systeem.databank.select().from(logregel).all();
    expect(regels).toHaveLength(1);
    expect(regels[0]).toMatchObject({ gebeurtenis: "gedownload", casusnummer: "2026-20001", accountId: "account-ggz" });
    const soorten = JSON.parse(regels[0]?.soorten ?? "{}") as Record<string, number>;
    expect(soorten).toMatchObject({ "bespreking.notulen": 1, "actie.omschrijving": 1, "voortgang.tekst": 1 });
    expect(Object.keys(soorten).filter((soort) => soort.startsWith("inbreng"))).toEqual([]);
    expect(JSON.stringify(regels)).not.toMatch(/Regeling|Fenna|eens/);
    systeem.sluit();
  });

  it("holds for every account exactly what the second reading of the protocol allows", async () => {
    const wereld = maakWereld({ toestanden: [{ toestand: "uitvoeren" }] });
    const { systeem, kanaries } = wereld;
    const nummer = wereld.casussen[0]?.nummer ?? "";
    const slugs = systeem.databank
      .select({ slug: account.demoSlug })
      .from(account)
      .where(isNotNull(account.demoSlug))
      .all()
      .flatMap(({ slug }) => slug ?? []);
    const lekken: string[] = [];
    const gezien = new Map<string, Set<string>>();
    for (const slug of slugs) {
      const { antwoord, bytes } = await lees(systeem, slug, nummer, `overleg-${nummer}`);
      if (antwoord.status !== 200) continue;
      const { boom, titel, metadata, paginas } = leesPdf(bytes);
      const alles = [woorden(boom), titel, metadata, ...paginas.map(({ versiering }) => versiering)].join(" ");
      const eigen = new Set(alles.replace(/\s/g, "").match(/Kanarie[a-z]{5}q/g));
      gezien.set(slug, eigen);
      for (const woord of eigen) {
        const kanarie = kanaries.find((kandidaat) => kandidaat.woord === woord);
        if (!kanarie) throw new Error(`A word that no fixture made: ${woord}`);
        if (!magZien(slug, kanarie)) lekken.push(`${slug} reads ${kanarie.entiteit}.${kanarie.sleutel}`);
      }
    }
    expect(lekken).toEqual([]);
    expect(gezien.size).toBeGreaterThan(12);
    // What the rules give to nobody would prove nothing: the Partijen differ, and staff read most.
    const aantal = (slug: string) => gezien.get(slug)?.size ?? 0;
    expect(aantal("wonen")).toBeGreaterThan(8);
    expect(aantal("procesregisseur")).toBeGreaterThan(aantal("wonen"));
    expect(aantal("politie")).toBeGreaterThan(aantal("wonen"));
    systeem.sluit();
  });
});
