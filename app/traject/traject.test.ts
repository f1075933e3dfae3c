import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CasusEnvelop, Formulierfout } from "~/protocol/antwoord.server";
import { bestand, gegeven, logregel, regie, rij } from "~/storage/tabellen.server";
import { maakTestPdf } from "../../tests/factories/bestanden";
import { maakArgs, maakTestCasus, maakTestRij, startOverlegwereld, vraag } from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import { action as uitvoeren } from "../fasen/uitvoeren/route.server";
import { loader as download } from "./download.server";
import { action, loader } from "./route.server";
import type { TrajectView } from "./view";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/traject`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
let casusId: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, nummer, ["casusregisseur", "ggz", "wonen", "dji", "wijkteam"], {
    toestand: "uitvoeren",
  });
  systeem.databank
    .insert(regie)
    .values({
      id: "r",
      casusId,
      soort: "casusregisseur",
      partijId: "partij-reclassering",
      accountId: "account-casusregisseur",
      vanaf: "2026-11-01",
    })
    .run();
});
afterEach(() => systeem.sluit());

type Velden = Record<string, string | string[]>;
type Versies = Record<string, Record<string, number>>;

function doe(wie: string, handeling: string, velden: Velden, versies?: Versies, bytes?: Uint8Array<ArrayBuffer>) {
  const bestanden = bytes && { bestanden: { bestand: bytes } };
  return vraag(() => action(maakArgs(systeem, { wie, ...plek, post: { handeling, velden, versies, ...bestanden } })));
}
async function open(wie: string): Promise<TrajectView> {
  return ((await (await vraag(() => loader(maakArgs(systeem, { wie, ...plek })))).json()) as CasusEnvelop<TrajectView>)
    .view;
}
const huidig = async (wie: string) => {
  const [deel] = (await open(wie)).trajecten;
  if (!deel) throw new Error("There is no traject");
  return deel;
};
const listRijen = (entiteit: string) => systeem.databank.select().from(rij).where(eq(rij.entiteit, entiteit)).all();
const fouten = async (antwoord: Response) =>
  Object.keys(((await antwoord.json()) as Formulierfout).inzending.error ?? {});
const start = () => doe("casusregisseur", "traject_starten", { start: "01-11-2026" });

const gesprek: Velden = { datum: "20-11-2026", aanwezig: "Betrokkene en begeleider", verslag: "Goed gesprek gehad" };
const interventie: Velden = {
  omschrijving: "Training",
  leefgebied: "justitie",
  partij: "partij-ggz",
  start: "01-11-2026",
  beoogd_einde: "01-12-2026",
};

describe("a traject", () => {
  it("is begun once, closed with words, and can then be begun anew", async () => {
    expect((await doe("ggz", "traject_starten", { start: "01-11-2026" })).status).toBe(403);
    expect((await start()).status).toBe(303);
    expect(listRijen("traject")).toMatchObject([{ status: "loopt", verstrekkerPartijId: "partij-reclassering" }]);
    expect((await start()).status).toBe(422);
    const slot = { geeindigd_op: "24-11-2026", slot_toelichting: "Doelen gehaald" };
    const { versies } = await huidig("procesregisseur");
    expect(
      (await doe("procesregisseur", "traject_afsluiten", { ...slot, geeindigd_op: "31-10-2026" }, versies)).status,
    ).toBe(422);
    expect((await doe("procesregisseur", "traject_afsluiten", slot, versies)).status).toBe(303);
    expect((await doe("procesregisseur", "traject_afsluiten", slot, versies)).status).toBe(422);
    expect((await doe("procesregisseur", "gesprek_opslaan", gesprek)).status).toBe(422);
    expect(listRijen("gesprek")).toEqual([]);
    expect((await start()).status).toBe(303);
    expect((await open("procesregisseur")).trajecten.map(({ isAfgesloten }) => isAfgesloten)).toEqual([false, true]);
  });

  it("does not exist before the phase uitvoeren", async () => {
    maakTestCasus(systeem, "2026-20002", ["ggz"], { toestand: "bespreken" });
    const elders = { pad: "/casussen/2026-20002/traject", params: { casusnummer: "2026-20002" } };
    expect((await vraag(() => loader(maakArgs(systeem, { wie: "procesregisseur", ...elders })))).status).toBe(404);
  });
});

describe("hulpvragen", () => {
  it("are answered once per leefgebied, described only when there is one, and seen by the team", async () => {
    await start();
    const ja = { leefgebied: "financien", antwoord: "ja", omschrijving: "Overzicht over schulden" };
    expect(
      await fouten(await doe("casusregisseur", "hulpvraag_opslaan", { ...ja, antwoord: "geen_toestemming" })),
    ).toEqual(["omschrijving"]);
    expect(await fouten(await doe("casusregisseur", "hulpvraag_opslaan", { antwoord: "nee" }))).toEqual(["leefgebied"]);
    expect((await doe("casusregisseur", "hulpvraag_opslaan", ja)).status).toBe(303);
    expect((await doe("wonen", "hulpvraag_opslaan", ja)).status).toBe(403);
    const deel = await huidig("wonen");
    expect(deel.hulpvragen).toMatchObject([
      { antwoord: { tekst: "Ja" }, omschrijving: { tekst: "Overzicht over schulden" }, formulier: null },
    ]);
    expect((await open("casusregisseur")).leefgebieden.map(({ waarde }) => waarde)).not.toContain("financien");

    // Toestemming is taken back: what was written goes with it.
    const [eigen] = (await huidig("casusregisseur")).hulpvragen;
    const terug = { rij: eigen?.id ?? "", antwoord: "geen_toestemming" };
    expect((await doe("casusregisseur", "hulpvraag_opslaan", terug, eigen?.formulier?.versies)).status).toBe(303);
    const na = (await huidig("procesregisseur")).hulpvragen[0];
    expect([na?.antwoord, na?.omschrijving, na?.leefgebied]).toMatchObject([
      { tekst: "Geen toestemming" },
      undefined,
      { tekst: "Financiën" },
    ]);
  });

  it("with strict words are withheld from who may not have them, without a trace", async () => {
    await start();
    const velden = {
      leefgebied: "justitie",
      antwoord: "ja",
      omschrijving: "Uitleg over de zitting",
      bevat: ["strafrechtelijk"],
    };
    expect((await doe("procesregisseur", "hulpvraag_opslaan", velden)).status).toBe(303);
    expect((await huidig("wonen")).hulpvragen).toEqual([]);
    expect((await huidig("dji")).hulpvragen).toHaveLength(1);
  });
});

describe("gesprekken", () => {
  it("are for the procesregie and the casusregisseur, who change them without overwriting each other", async () => {
    await start();
    expect((await doe("casusregisseur", "gesprek_opslaan", { ...gesprek, doelen: "Kennismaken" })).status).toBe(303);
    expect((await huidig("ggz")).gesprekken).toEqual([]);
    const [eerste] = (await huidig("procesregisseur")).gesprekken;
    const versies = eerste?.formulier?.versies;
    const id = eerste?.id ?? "";
    // What is left empty on the form is emptied.
    expect(
      (await doe("procesregisseur", "gesprek_opslaan", { ...gesprek, rij: id, verslag: "Aangevuld" }, versies)).status,
    ).toBe(303);
    const na = (await huidig("casusregisseur")).gesprekken[0];
    expect(na?.velden.map(({ sleutel }) => sleutel)).toEqual(["datum", "aanwezig", "verslag"]);
    const laat = await doe("casusregisseur", "gesprek_opslaan", { ...gesprek, rij: id, verslag: "Anders" }, versies);
    expect(laat.status).toBe(409);
    expect(((await laat.json()) as Formulierfout).conflict.map(({ naam }) => naam)).toContain("verslag");
    expect((await doe("ggz", "gesprek_opslaan", { ...gesprek, rij: id })).status).toBe(403);
  });

  it("of another casus are unknown", async () => {
    await start();
    const elders = maakTestCasus(systeem, "2026-20003", ["ggz"], { toestand: "uitvoeren" });
    const id = maakTestRij(systeem, elders, "gesprek", { waarden: { verslag: "X" } });
    expect((await doe("procesregisseur", "gesprek_opslaan", { ...gesprek, rij: id })).status).toBe(404);
  });
});

describe("detentieperioden", () => {
  it("are brought in by DJI as its own, and change only there or by the regie", async () => {
    await start();
    const periode = { start: "01-10-2026", eind: "15-12-2026" };
    expect(await fouten(await doe("dji", "detentie_opslaan", { ...periode, eind: "30-09-2026" }))).toEqual(["eind"]);
    expect((await doe("dji", "detentie_opslaan", periode)).status).toBe(303);
    expect(listRijen("detentieperiode")).toMatchObject([{ verstrekkerPartijId: "partij-dji" }]);
    const [regel] = (await huidig("ggz")).detenties;
    expect(regel).toMatchObject({ stand: "nu", formulier: null });
    const wijzig = { rij: regel?.id ?? "", start: "01-10-2026" };
    expect((await doe("ggz", "detentie_opslaan", wijzig)).status).toBe(404);
    const versies = (await huidig("dji")).detenties[0]?.formulier?.versies;
    expect((await doe("dji", "detentie_opslaan", wijzig, versies)).status).toBe(303);
    expect((await huidig("dji")).detenties[0]?.eind).toBeUndefined();
  });

  it.each(["wonen", "wijkteam"])(
    "are not for %s, which has no ground for strafrechtelijke gegevens (DPIA 11)",
    async (wie) => {
      await start();
      await doe("dji", "detentie_opslaan", { start: "01-10-2026" });
      expect((await huidig(wie)).detenties).toEqual([]);
      expect((await open(wie)).magDetentie).toBe(false);
      expect((await doe(wie, "detentie_opslaan", { start: "01-10-2026" })).status).toBe(422);
      expect(listRijen("detentieperiode")).toHaveLength(1);
    },
  );
});

describe("interventies and acties of a traject", () => {
  it("stand in the plan of the casus too, and are worked on there", async () => {
    await start();
    expect(
      await fouten(await doe("casusregisseur", "trajectinterventie_opslaan", { ...interventie, partij: "partij-om" })),
    ).toEqual(["partij"]);
    expect(
      await fouten(
        await doe("casusregisseur", "trajectinterventie_opslaan", { ...interventie, beoogd_einde: "31-10-2026" }),
      ),
    ).toEqual(["beoogd_einde"]);
    expect((await doe("casusregisseur", "trajectinterventie_opslaan", interventie)).status).toBe(303);
    const actie = { omschrijving: "Afspraak maken", uitvoerder: "account-ggz", deadline: "01-12-2026" };
    expect((await doe("casusregisseur", "trajectactie_opslaan", { ...actie, uitvoerder: "account-om" })).status).toBe(
      422,
    );
    expect((await doe("casusregisseur", "trajectactie_opslaan", actie)).status).toBe(303);
    const [plan] = listRijen("interventie");
    const voortgang = { rij: plan?.id ?? "", stand: "loopt", tekst: "Begonnen" };
    const post = { handeling: "voortgang_opslaan", velden: voortgang };
    const args = maakArgs(systeem, { wie: "ggz", pad: `/casussen/${nummer}/uitvoeren`, params: plek.params, post });
    expect((await vraag(() => uitvoeren(args))).status).toBe(303);
    const deel = await huidig("ggz");
    expect(deel.interventies).toMatchObject([{ voortgang: { tekst: { tekst: "Begonnen" } } }]);
    expect(deel.acties).toMatchObject([{ stand: "open" }]);
  });

  it("are not given to who could not read them (R-grondslag)", async () => {
    await start();
    const velden = { ...interventie, partij: "partij-wonen", bevat: ["strafrechtelijk"] };
    expect(await fouten(await doe("procesregisseur", "trajectinterventie_opslaan", velden))).toEqual(["bevat"]);
    expect(listRijen("interventie")).toEqual([]);
  });
});

describe("notities and AGG", () => {
  it("are for the procesregie and the casusregisseur; the file goes by the same decision", async () => {
    await start();
    expect((await doe("casusregisseur", "trajectnotitie_opslaan", { tekst: "Let op de planning" })).status).toBe(303);
    expect((await doe("casusregisseur", "agg_opslaan", { gegevens: "X" })).status).toBe(403);
    expect(await fouten(await doe("procesregisseur", "agg_opslaan", {}))).toEqual(["gegevens"]);
    const slecht = await doe(
      "procesregisseur",
      "agg_opslaan",
      { gegevens: "Blijft staan" },
      undefined,
      Buffer.from("GIF89a"),
    );
    expect(slecht.status).toBe(422);
    expect(((await slecht.json()) as Formulierfout).inzending.initialValue).toMatchObject({ gegevens: "Blijft staan" });
    expect(
      (await doe("procesregisseur", "agg_opslaan", { gegevens: "Uitkomst" }, undefined, maakTestPdf())).status,
    ).toBe(303);
    expect(systeem.databank.select().from(bestand).all()).toMatchObject([{ soort: "agg.bestand" }]);
    const deel = await huidig("casusregisseur");
    expect([deel.notities.length, deel.agg.length]).toEqual([1, 1]);
    const voorAnder = await huidig("ggz");
    expect([voorAnder.notities, voorAnder.agg]).toEqual([[], []]);

    const aggId = deel.agg[0]?.id ?? "";
    const haal = (wie: string) =>
      vraag(() =>
        download(maakArgs(systeem, { wie, pad: `${plek.pad}/agg/${aggId}`, params: { ...plek.params, aggId } })),
      );
    expect((await haal("ggz")).status).toBe(404);
    const antwoord = await haal("casusregisseur");
    expect([antwoord.status, antwoord.headers.get("Content-Disposition")]).toEqual([
      200,
      `attachment; filename="agg-${nummer}-1.pdf"`,
    ]);
    expect(systeem.databank.select().from(logregel).all().at(-1)).toMatchObject({
      gebeurtenis: "gedownload",
      soorten: '{"agg.bestand":1}',
    });
  });

  it("leave nothing behind when the transaction fails", async () => {
    const voor = systeem.databank.select().from(gegeven).all().length;
    expect(
      (await doe("procesregisseur", "agg_opslaan", { gegevens: "Zonder traject" }, undefined, maakTestPdf())).status,
    ).toBe(422);
    expect(systeem.databank.select().from(gegeven).all()).toHaveLength(voor);
    expect(systeem.databank.select().from(bestand).all()).toEqual([]);
  });
});
