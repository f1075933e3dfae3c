import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { regie, rij } from "~/storage/tabellen.server";
import { action as bijlageActie } from "../bijlagen/route.server";
import { maakTestPdf } from "../../tests/factories/bestanden";
import { maakArgs, maakTestCasus, maakTestRij, startOverlegwereld, vraag } from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import { action, loader } from "./route.server";
import type { LogboekView } from "./view";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/logboek`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
let casusId: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, nummer, ["casusregisseur", "ggz"], { toestand: "uitvoeren" });
  const waarden = { soort: "casusregisseur", partijId: "partij-reclassering", accountId: "account-casusregisseur" };
  systeem.databank
    .insert(regie)
    .values({ id: "r", casusId, ...waarden, vanaf: "2026-11-01" })
    .run();
});
afterEach(() => systeem.sluit());

const regel = { datum: "20-11-2026", soort: "telefoon", inhoud: "Gebeld over de sleutel" };
const doe = (wie: string, handeling: string, velden: Record<string, string | string[]>) =>
  vraag(() => action(maakArgs(systeem, { wie, ...plek, post: { handeling, velden } })));
const vraagScherm = (wie: string) => vraag(() => loader(maakArgs(systeem, { wie, ...plek })));
const open = async (wie: string) => ((await (await vraagScherm(wie)).json()) as CasusEnvelop<LogboekView>).view;
const listRegels = () => systeem.databank.select().from(rij).where(eq(rij.entiteit, "logboek")).all();

describe("logboek", () => {
  it("is kept by the procesregie and the casusregisseur, newest day first", async () => {
    expect((await doe("casusregisseur", "logboek_opslaan", regel)).status).toBe(303);
    expect((await doe("procesondersteuner", "logboek_opslaan", { ...regel, datum: "22-11-2026" })).status).toBe(303);
    expect((await doe("procesregisseur", "logboek_opslaan", { ...regel, datum: "21-11-2026" })).status).toBe(303);
    const { regels } = await open("casusregisseur");
    expect(regels.map(({ datum }) => datum?.soort === "zichtbaar" && datum.waarde)).toEqual([
      "2026-11-22",
      "2026-11-21",
      "2026-11-20",
    ]);
    expect(listRegels().map(({ verstrekkerPartijId }) => verstrekkerPartijId)).toEqual([
      "partij-reclassering",
      null,
      null,
    ]);
  });

  it("does not exist for a deelnemer, a melder, or before bespreken", async () => {
    expect((await vraagScherm("ggz")).status).toBe(404);
    expect((await vraagScherm("melder")).status).toBe(404);
    expect((await doe("ggz", "logboek_opslaan", regel)).status).toBe(403);
    maakTestCasus(systeem, "2026-20002", [], { toestand: "inlichten" });
    const elders = { pad: "/casussen/2026-20002/logboek", params: { casusnummer: "2026-20002" } };
    expect((await vraag(() => loader(maakArgs(systeem, { wie: "procesregisseur", ...elders })))).status).toBe(404);
    expect(listRegels()).toEqual([]);
  });

  it.each([
    ["a day that is still to come", { datum: "25-11-2026" }],
    ["no words", { inhoud: " " }],
    ["a kind that is not in the list", { soort: "duif" }],
  ])("refuses %s", async (_, anders) => {
    expect((await doe("procesregisseur", "logboek_opslaan", { ...regel, ...anders })).status).toBe(422);
    expect(listRegels()).toEqual([]);
  });

  it("has notities beside it", async () => {
    expect((await doe("casusregisseur", "notitie_opslaan", { tekst: "Belt zelf terug" })).status).toBe(303);
    expect((await open("procesregisseur")).notities).toHaveLength(1);
  });

  it("shows the documents of an entry, which are added under Bijlagen by who sees the logboek", async () => {
    await doe("procesregisseur", "logboek_opslaan", regel);
    const logboekregel = listRegels()[0]?.id ?? "";
    const elders = maakTestCasus(systeem, "2026-20003", [], { toestand: "uitvoeren" });
    const vreemd = maakTestRij(systeem, elders, "logboek", { waarden: { inhoud: "X" } });
    const bijlage = (wie: string, naar: string, anders: Record<string, string> = {}) =>
      vraag(() =>
        bijlageActie(
          maakArgs(systeem, {
            wie,
            pad: `/casussen/${nummer}/bijlagen`,
            params: plek.params,
            post: {
              handeling: "bijlage_toevoegen",
              velden: {
                soort: "cjib_overzicht",
                omschrijving: "Overzicht",
                datum: "01-11-2026",
                delen_met: "geen",
                logboekregel: naar,
                ...anders,
              },
              bestanden: { bestand: maakTestPdf() },
            },
          }),
        ),
      );
    expect((await bijlage("procesregisseur", vreemd)).status).toBe(422);
    expect((await bijlage("ggz", logboekregel, { grondslag: "Wgbo", toestemming: "niet_nodig" })).status).toBe(422);
    expect((await bijlage("procesregisseur", logboekregel)).status).toBe(303);
    expect((await open("procesregisseur")).regels[0]?.bijlagen).toMatchObject([{ label: "CJIB-overzicht" }]);
    expect((await open("casusregisseur")).regels[0]?.bijlagen).toEqual([]);
  });
});
