import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CasusEnvelop, Formulierfout } from "~/protocol/antwoord.server";
import { scanWachtende } from "~/bestanden/scanner.server";
import { bestand, bestanddeel, concept, gegeven, logregel, rij, uitgaandePost } from "~/storage/tabellen.server";
import { maakDocx, maakJpeg, maakTestPdf } from "../../tests/factories/bestanden";
import { maakArgs, maakTestCasus, startOverlegwereld, vraag } from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import { loader as download } from "./download.server";
import { action, loader } from "./route.server";
import type { BijlagenView } from "./view";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/bijlagen`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startOverlegwereld();
  maakTestCasus(systeem, nummer, ["politie", "ggz", "wonen", "veiligthuis", "slachtofferhulp"], {
    toestand: "uitvoeren",
  });
});
afterEach(() => systeem.sluit());

type Velden = Record<string, string | string[]>;
const partner: Velden = {
  soort: "cjib_overzicht",
  omschrijving: "Overzicht van boetes",
  datum: "01-11-2026",
  grondslag: "Wmo",
  doel: "Een aflosplan",
  toestemming: "niet_nodig",
  zeggenschap: "per_fase",
  delen_met: "alle",
};
/** P 7.2 b, c. */
const gekregen: Velden = {
  toestemming: "gegeven",
  toestemming_op: "01-11-2026",
  toestemming_van: "betrokkene",
  toestemming_schriftelijk: "on",
  toestemming_intrekbaar: "on",
};
const staf: Velden = {
  soort: "verzoek_betrokkene",
  omschrijving: "Besluit op het verzoek om inzage",
  datum: "01-11-2026",
  delen_met: "geen",
};
const pdf = maakTestPdf("Geachte lezer");

interface Opties {
  bytes?: Uint8Array<ArrayBuffer> | null;
  versies?: Record<string, Record<string, number>>;
  eenmalig?: string;
}

function doe(wie: string, handeling: string, velden: Velden, { bytes, ...rest }: Opties = {}) {
  const bestanden: Record<string, Uint8Array<ArrayBuffer>> = bytes ? { bestand: bytes } : {};
  return vraag(() => action(maakArgs(systeem, { wie, ...plek, post: { handeling, velden, bestanden, ...rest } })));
}
const voegToe = (wie: string, anders: Velden = {}, bytes: Opties["bytes"] = pdf) =>
  doe(wie, "bijlage_toevoegen", { ...(wie.startsWith("proces") ? staf : partner), ...anders }, { bytes });

async function open(wie: string): Promise<BijlagenView> {
  const antwoord = await vraag(() => loader(maakArgs(systeem, { wie, ...plek })));
  return ((await antwoord.json()) as CasusEnvelop<BijlagenView>).view;
}
const haal = (wie: string, id: string) =>
  vraag(() =>
    download(maakArgs(systeem, { wie, pad: `${plek.pad}/${id}`, params: { ...plek.params, bijlageId: id } })),
  );
const fouten = async (antwoord: Response) => ((await antwoord.json()) as Formulierfout).inzending;
const listBijlagen = () => systeem.databank.select().from(rij).where(eq(rij.entiteit, "bijlage")).all();
const laatsteLog = () => systeem.databank.select().from(logregel).all().at(-1);
const telAlles = () =>
  [rij, gegeven, bestand, bestanddeel].map((tabel) => systeem.databank.select().from(tabel).all().length);

describe("adding a document", () => {
  it("keeps it cleaned and sealed, as a gegeven of the own Partij, without the name it had", async () => {
    expect((await voegToe("ggz")).status).toBe(303);
    expect(listBijlagen()).toMatchObject([
      { code: "cjib_overzicht", status: "ingediend", verstrekkerPartijId: "partij-ggz" },
    ]);
    const [regel] = systeem.databank.select().from(gegeven).where(eq(gegeven.soort, "bijlage.inhoud")).all();
    expect(regel).toMatchObject({
      verstrekkerPartijId: "partij-ggz",
      auteurAccountId: "account-ggz",
      fase: "uitvoeren",
    });
    expect(laatsteLog()).toMatchObject({
      gebeurtenis: "gewijzigd",
      handeling: "bijlage_toevoegen",
      casusnummer: nummer,
    });
    expect(JSON.parse(laatsteLog()?.soorten ?? "")).toMatchObject({ "bijlage.inhoud": 1, "bijlage.omschrijving": 1 });
    const [deel] = systeem.databank.select().from(bestanddeel).all();
    expect(deel?.inhoud.includes("%PDF")).toBe(false);
  });

  it("is done once, however often it is sent", async () => {
    const eenmalig = "een-sleutel-van-de-pagina";
    for (const _keer of [1, 2]) {
      expect((await doe("ggz", "bijlage_toevoegen", partner, { bytes: pdf, eenmalig })).status).toBe(303);
    }
    expect(listBijlagen()).toHaveLength(1);
    expect(systeem.databank.select().from(bestand).all()).toHaveLength(1);
  });

  it.each<[string, string, Velden, Opties["bytes"], string]>([
    ["no file", "ggz", {}, null, "bestand"],
    ["another kind of file", "ggz", {}, Buffer.from("GIF89a"), "bestand"],
    ["a file with a macro", "ggz", {}, maakDocx({ extra: [["word/vbaProject.bin", "x"]] }), "bestand"],
    ["no kind", "ggz", { soort: [] }, pdf, "soort"],
    ["a kind that is not one of the four", "ggz", { soort: "rapport" }, pdf, "soort"],
    ["a kind of another Partij", "ggz", { soort: "sfeerverbaal" }, pdf, "soort"],
    ["a kind of the politie by staff", "procesregisseur", { soort: "sfeerverbaal" }, pdf, "soort"],
    ["a date that is still to come", "ggz", { datum: "25-11-2026" }, pdf, "datum"],
    ["no ground", "ggz", { grondslag: "" }, pdf, "grondslag"],
    ["no article by the politie", "politie", { soort: "sfeerverbaal" }, pdf, "wpg_artikel"],
    [
      "no purpose by the politie",
      "politie",
      { soort: "sfeerverbaal", wpg_artikel: "artikel_8", doel: "" },
      pdf,
      "doel",
    ],
    ["given toestemming without its date", "ggz", { ...gekregen, toestemming_op: "" }, pdf, "toestemming_op"],
    [
      "given toestemming that is not in writing",
      "ggz",
      { ...gekregen, toestemming_schriftelijk: [] },
      pdf,
      "toestemming_schriftelijk",
    ],
    ["conflict van plichten without a weighing", "ggz", { toestemming: "conflict_van_plichten" }, pdf, "afweging"],
    ["politiegegevens of elsewhere without permission", "ggz", { bevat: ["politiegegevens"] }, pdf, "wpg"],
    ["a chosen Partij that is not involved", "ggz", { delen_met: "gekozen", partijen: ["partij-om"] }, pdf, "partijen"],
    ["strict data by who may not process them", "wonen", { bevat: ["strafrechtelijk"] }, pdf, ""],
    ["a Partij that only receives", "veiligthuis", {}, pdf, "soort"],
    ["Slachtofferhulp without toestemming", "slachtofferhulp", {}, pdf, ""],
  ])("refuses %s, keeps the rest of the form, and stores nothing", async (_, wie, anders, bytes, veld) => {
    const voor = telAlles();
    const antwoord = await voegToe(wie, anders, bytes);
    expect(antwoord.status).toBe(422);
    const { error, initialValue } = await fouten(antwoord);
    expect(Object.keys(error ?? {})).toEqual([veld]);
    if (!("omschrijving" in anders)) expect(initialValue?.omschrijving).toMatch(/Overzicht|Besluit/);
    expect(telAlles()).toEqual(voor);
  });

  it("names what is wrong with the file beside what is wrong with the rest", async () => {
    const { error } = await fouten(await voegToe("ggz", { datum: "" }, Buffer.from("tekst")));
    expect(Object.keys(error ?? {}).sort()).toEqual(["bestand", "datum"]);
    expect(String(error?.bestand)).toContain("kan niet worden toegevoegd");
  });

  it("is not for who has no place in the team, nor in a phase before bespreken", async () => {
    expect((await voegToe("om")).status).toBe(404);
    expect((await voegToe("melder")).status).toBe(403);
    maakTestCasus(systeem, "2026-20002", ["ggz"], { toestand: "triage" });
    const elders = { pad: "/casussen/2026-20002/bijlagen", params: { casusnummer: "2026-20002" } };
    expect((await vraag(() => loader(maakArgs(systeem, { wie: "procesregisseur", ...elders })))).status).toBe(404);
    const post = { handeling: "bijlage_toevoegen", velden: partner, bestanden: { bestand: pdf } };
    expect((await vraag(() => action(maakArgs(systeem, { wie: "ggz", ...elders, post })))).status).toBe(409);
    expect(listBijlagen()).toEqual([]);
  });

  it("keeps its texts as a draft, without the file", async () => {
    const args = maakArgs(systeem, {
      wie: "ggz",
      ...plek,
      post: { handeling: "bijlage_toevoegen", velden: { ...partner, bevat: [] }, bestanden: { bestand: pdf } },
    });
    const formulier = await args.request.clone().formData();
    formulier.append("_concept", "1");
    const antwoord = await vraag(() =>
      action({ ...args, request: new Request(args.request.url, { method: "POST", body: formulier }) }),
    );
    expect(antwoord.status).toBe(303);
    expect(systeem.databank.select().from(concept).all()).toHaveLength(1);
    expect(telAlles().slice(2)).toEqual([0, 0]);
  });
});

describe("who sees it", () => {
  it("others not before it was shared in the overleg, or released with the accord of the verstrekker (C 12.2 f)", async () => {
    await voegToe("ggz", { vooraf: "on" });
    const [bijlage] = listBijlagen();
    const id = bijlage?.id ?? "";
    expect((await open("wonen")).bijlagen).toEqual([]);
    expect((await haal("wonen", id)).status).toBe(404);
    expect((await open("procesregisseur")).bijlagen).toMatchObject([
      { id, magVrijgeven: true, verstrekker: expect.any(String) },
    ]);
    expect((await doe("procesondersteuner", "bijlage_vrijgeven", { rij: id })).status).toBe(403);
    expect((await doe("procesregisseur", "bijlage_vrijgeven", { rij: id })).status).toBe(303);
    expect((await open("wonen")).bijlagen).toMatchObject([
      { id, deling: null, magVerwijderen: false, voorwaarden: null },
    ]);
    expect((await haal("wonen", id)).status).toBe(200);
    // Taking the accord back ends the release too.
    const voorwaarden = { rij: id, toestemming: "niet_nodig", delen_met: "alle", zeggenschap: "per_fase" };
    expect((await doe("ggz", "bijlage_voorwaarden", voorwaarden)).status).toBe(303);
    expect((await haal("wonen", id)).status).toBe(404);
  });

  it("is decided by its verstrekker, not by staff; what staff added is shared by staff", async () => {
    await voegToe("ggz");
    const [vanGgz] = listBijlagen();
    const delen = { rij: vanGgz?.id ?? "", delen_met: "geen" };
    expect((await doe("procesregisseur", "bijlage_voorwaarden", delen)).status).toBe(404);
    expect(listBijlagen()).toEqual([vanGgz]);
  });

  it("releases nothing without accord", async () => {
    await voegToe("ggz");
    const id = listBijlagen()[0]?.id ?? "";
    expect((await doe("procesregisseur", "bijlage_vrijgeven", { rij: id })).status).toBe(422);
    expect(listBijlagen()[0]?.vrijgegevenOp).toBeNull();
  });

  it("staff share their own at once, with whom they choose; strict data only with who may have them", async () => {
    await voegToe("procesondersteuner", { delen_met: "alle", vooraf: "on", bevat: ["strafrechtelijk"] });
    await voegToe("procesregisseur", { delen_met: "gekozen", partijen: ["partij-wonen"], vooraf: "on" });
    await voegToe("procesregisseur", { delen_met: "geen", vooraf: "on" });
    await voegToe("procesregisseur", { delen_met: "alle" });
    const telVoor = async (wie: string) => (await open(wie)).bijlagen.length;
    expect(await telVoor("procesregisseur")).toBe(4);
    expect(await telVoor("politie")).toBe(1);
    expect(await telVoor("wonen")).toBe(1);
    expect(await telVoor("ggz")).toBe(1);
  });

  it("toestemming that is taken back closes it at once, and tells who could read it (P 7.2, 13.7)", async () => {
    await voegToe("ggz", { vooraf: "on", ...gekregen });
    const id = listBijlagen()[0]?.id ?? "";
    await doe("procesregisseur", "bijlage_vrijgeven", { rij: id });
    expect((await haal("wonen", id)).status).toBe(200);
    const voorwaarden = {
      rij: id,
      toestemming: "ingetrokken",
      delen_met: "alle",
      zeggenschap: "per_fase",
      vooraf: "on",
    };
    expect((await doe("wonen", "bijlage_voorwaarden", voorwaarden)).status).toBe(404);
    expect((await doe("ggz", "bijlage_voorwaarden", voorwaarden)).status).toBe(303);
    expect((await haal("wonen", id)).status).toBe(404);
    expect((await haal("ggz", id)).status).toBe(200);
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId }) => aanAccountId)).toContain("account-wonen");
    expect(post.map(({ aanAccountId }) => aanAccountId)).not.toContain("account-ggz");
  });
});

describe("downloading", () => {
  it("gives the cleaned bytes to keep, with a name of numbers, and is logged as such", async () => {
    await voegToe("ggz", {}, maakJpeg());
    const id = listBijlagen()[0]?.id ?? "";
    const antwoord = await haal("ggz", id);
    expect(Object.fromEntries(antwoord.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition": `attachment; filename="bijlage-${nummer}-1.jpg"`,
      "cache-control": "no-store",
    });
    const bytes = Buffer.from(await antwoord.arrayBuffer());
    expect(bytes.subarray(0, 2).toString("hex")).toBe("ffd8");
    expect(bytes.toString("latin1")).not.toContain("Pietje");
    expect(laatsteLog()).toMatchObject({
      gebeurtenis: "gedownload",
      casusnummer: nummer,
      soorten: '{"bijlage.inhoud":1}',
    });
  });

  it("of another casus, or of nothing, answers alike, also to who may see both", async () => {
    await voegToe("ggz");
    const id = listBijlagen()[0]?.id ?? "";
    maakTestCasus(systeem, "2026-20003", ["ggz"], { toestand: "uitvoeren" });
    const elders = (bijlageId: string) =>
      vraag(() =>
        download(
          maakArgs(systeem, {
            wie: "ggz",
            pad: `/casussen/2026-20003/bijlagen/${bijlageId}`,
            params: { casusnummer: "2026-20003", bijlageId },
          }),
        ),
      );
    const antwoorden = [await elders(id), await elders("onbekend")];
    expect(antwoorden.map(({ status }) => status)).toEqual([404, 404]);
    expect(await antwoorden[0]?.text()).toBe(await antwoorden[1]?.text());
  });

  it("gives nothing of a document whose use is restricted, also not to who may know that it is there (AVG 18)", async () => {
    await voegToe("ggz");
    const id = listBijlagen()[0]?.id ?? "";
    expect((await haal("ggz", id)).status).toBe(200);
    systeem.databank
      .update(gegeven)
      .set({ beperkt: "verzoek_betrokkene" })
      .where(eq(gegeven.soort, "bijlage.inhoud"))
      .run();
    expect((await open("procesregisseur")).bijlagen).toHaveLength(1);
    expect((await haal("procesregisseur", id)).status).toBe(404);
  });

  it("waits for the virus scanner where one is set, and never opens what it found", async () => {
    const metScanner: TestSysteem = { ...systeem, virusscanner: { wek: () => (gewekt += 1) } };
    let gewekt = 0;
    systeem = metScanner;
    await voegToe("ggz");
    systeem.klok.zet("2026-11-24T09:05:00Z");
    await voegToe("ggz", { omschrijving: "Tweede" }, maakJpeg());
    expect(gewekt).toBe(2);
    const [een, twee] = (await open("ggz")).bijlagen;
    expect([een?.bestand?.stand, twee?.bestand?.stand]).toEqual(["wacht", "wacht"]);
    const dicht = await haal("ggz", een?.id ?? "");
    expect([dicht.status, await dicht.text()]).toEqual([409, expect.stringContaining("gecontroleerd op virussen")]);
    await scanWachtende(systeem, (bytes) => Promise.resolve(bytes[0] === 0xff ? "besmet" : "schoon"));
    expect((await open("ggz")).bijlagen.map((bijlage) => bijlage.bestand?.stand)).toEqual(["open", "besmet"]);
    expect((await haal("ggz", een?.id ?? "")).status).toBe(200);
    const besmet = await haal("ggz", twee?.id ?? "");
    expect([besmet.status, await besmet.text()]).toEqual([409, expect.stringContaining("virus")]);
  });
});

describe("removing", () => {
  it("is for the own Partij and the procesregisseur; nothing of it remains, and who could read it is told", async () => {
    await voegToe("ggz", { vooraf: "on" });
    await voegToe("wonen");
    const [ggz, wonen] = listBijlagen();
    await doe("procesregisseur", "bijlage_vrijgeven", { rij: ggz?.id ?? "" });
    expect((await doe("wonen", "bijlage_verwijderen", { rij: ggz?.id ?? "" })).status).toBe(404);
    expect((await doe("procesondersteuner", "bijlage_verwijderen", { rij: ggz?.id ?? "" })).status).toBe(404);
    expect(listBijlagen()).toHaveLength(2);
    expect((await doe("ggz", "bijlage_verwijderen", { rij: ggz?.id ?? "" })).status).toBe(303);
    expect((await haal("ggz", ggz?.id ?? "")).status).toBe(404);
    expect(
      systeem.databank
        .select()
        .from(uitgaandePost)
        .all()
        .some(({ aanAccountId }) => aanAccountId === "account-wonen"),
    ).toBe(true);
    expect((await doe("procesregisseur", "bijlage_verwijderen", { rij: wonen?.id ?? "" })).status).toBe(303);
    expect(listBijlagen()).toEqual([]);
    expect(
      systeem.databank
        .select()
        .from(gegeven)
        .all()
        .filter(({ soort }) => soort.startsWith("bijlage.")),
    ).toEqual([]);
    expect([bestand, bestanddeel].map((tabel) => systeem.databank.select().from(tabel).all())).toEqual([[], []]);
  });

  it("from a page that is out of date is refused, and removes nothing", async () => {
    await voegToe("ggz", { vooraf: "on" });
    const id = listBijlagen()[0]?.id ?? "";
    const { versies } = (await open("ggz")).bijlagen[0] ?? { versies: {} };
    await doe("procesregisseur", "bijlage_vrijgeven", { rij: id });
    expect((await doe("ggz", "bijlage_verwijderen", { rij: id }, { versies })).status).toBe(409);
    expect((await haal("ggz", id)).status).toBe(200);
  });
});
