import { createHash } from "node:crypto";
import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { kondigVernietigingenAan } from "~/bewaartermijnen/aankondigen.server";
import { Klant } from "~db/seed/klant";
import { schrijf } from "~/storage/databank.server";
import {
  account,
  besluit,
  bewaartermijn,
  casus,
  concept,
  logregel,
  regie,
  rij,
  uitgaandePost,
  vernietiging,
  vernietigingsverklaring,
} from "~/storage/tabellen.server";
import { zetTestBestand } from "../factories/bestanden";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, maakTestRij, startOverlegwereld } from "../factories/overleg";
import { leesPdf, schrijfBoom } from "../factories/pdf";
import type { TestSysteem } from "../factories/systeem";

const nummer = "2026-54321";
const pad = `/casussen/${nummer}/vernietigen`;
const tot = "2027-01-24";

let build: ServerBuild;
let systeem: TestSysteem;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const dossier = () => systeem.databank.select().from(casus).where(eq(casus.casusnummer, nummer)).get();
const tekstVan = async (slug: string, waar = pad) => (await als(slug).get(waar)).text();
const bevat = async (slug: string, woord: string, waar = pad) => (await tekstVan(slug, waar)).includes(woord);

beforeAll(async () => {
  build = await laadBouw();
});
// Closed two months ago under a short term: not archived, and announced from today.
beforeEach(() => {
  systeem = startOverlegwereld();
  systeem.databank.update(account).set({ vogGeldigTot: "2035-01-01" }).run();
  const id = maakTestCasus(systeem, nummer, ["wonen"], { toestand: "afgesloten" });
  const gesloten = { afgeslotenOp: "2026-09-24", bewarenTot: tot, bsnIndex: systeem.kluis.hmac("bsn", "999990019") };
  systeem.databank.update(casus).set(gesloten).where(eq(casus.id, id)).run();
  const casusregisseur = { soort: "casusregisseur", partijId: "partij-reclassering" };
  systeem.databank
    .insert(regie)
    .values({ id: "r2", casusId: id, ...casusregisseur, accountId: "account-casusregisseur", vanaf: "2026-02-01" })
    .run();
  maakTestRij(systeem, id, "notitie", { waarden: { tekst: "Kanarienotitie over het gezin" } });
  return () => systeem.sluit();
});

const voorstel = (slug: string, datum = "24-11-2027", reden = "Lopende procedure") =>
  als(slug).post(pad, "langer_bewaren", { reden, nieuwe_datum: datum });
const voorstelId = () =>
  systeem.databank.select().from(rij).where(eq(rij.entiteit, "bewaarbesluit")).all().at(-1)?.id ?? "";
const bevestig = (slug: string) => als(slug).post(pad, "langer_bewaren_bevestigen", { rijId: voorstelId() });

/** The steps run in the background, one after the other. */
async function totKlaar(): Promise<void> {
  for (let n = 0; n < 100; n += 1) {
    const open = systeem.databank.select().from(vernietiging).all();
    if (open.every(({ stap }) => stap === "klaar")) return;
    await new Promise(setImmediate);
  }
  throw new Error("The destruction did not finish");
}

describe("the notice", () => {
  const listPost = () => systeem.databank.select().from(uitgaandePost).all();

  it("goes two months before to staff and the casusregisseur, once per date, with numbers only", () => {
    systeem.klok.zet("2026-11-23T09:00:00Z");
    expect(kondigVernietigingenAan(systeem)).toBe(0);
    systeem.klok.zet("2026-11-24T09:00:00Z");
    expect(kondigVernietigingenAan(systeem)).toBe(1);
    expect(kondigVernietigingenAan(systeem)).toBe(0);
    const post = listPost();
    const staf = ["account-casusregisseur", "account-procesondersteuner", "account-procesregisseur"];
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual([...staf, "account-procesregisseur-2"].sort());
    for (const { id, sleutelId, tekst, onderwerp } of post) {
      const woorden = `${onderwerp} ${systeem.kluis.ontzegel(sleutelId, `${id}|uitgaande_post|tekst`, tekst ?? Buffer.alloc(0))}`;
      expect(woorden).toContain(nummer);
      expect(woorden).toContain("24 januari 2027");
      expect(woorden).not.toMatch(/Fenna|Verzonnen|Kanarie/);
    }
  });

  it("comes again for a new date, and not for a dossier that is gone", async () => {
    kondigVernietigingenAan(systeem);
    await voorstel("procesondersteuner");
    await bevestig("procesregisseur");
    systeem.klok.zet("2027-09-24T09:00:00Z");
    expect(kondigVernietigingenAan(systeem)).toBe(1);
    systeem.databank.update(casus).set({ toestand: "vernietigd", aangekondigdVoor: null }).run();
    expect(kondigVernietigingenAan(systeem)).toBe(0);
  });
});

describe("keeping a dossier longer", () => {
  it("does not confirm a date that went by since it was proposed", async () => {
    systeem.databank.update(casus).set({ bewarenTot: "2026-11-24" }).run();
    expect((await voorstel("procesondersteuner", "26-11-2026")).status).toBe(303);
    systeem.klok.zet("2026-11-27T09:00:00Z");
    const antwoord = await bevestig("procesregisseur");
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("De voorgestelde datum is voorbij.");
    expect(dossier()?.bewarenTot).toBe("2026-11-24");
  });

  it("records a hand-over only of the besluit that stands open", async () => {
    await als("procesregisseur").doe(pad, "overdragen", { archief: "Regionaal archief", reden: "Historische waarde" });
    const velden = { rijId: "een-ander-besluit", overgedragen_op: "24-11-2026", ontvangst: "RA-1" };
    expect((await als("procesregisseur").post(pad, "overdracht_vastleggen", velden)).status).toBe(404);
    expect(dossier()?.bewarenTot).toBe(tot);
  });

  it("needs a reason, a later day, and a procesregisseur who did not propose it", async () => {
    expect((await voorstel("procesregisseur", "24-01-2027")).status).toBe(422);
    expect((await voorstel("procesregisseur", "24-11-2027", "")).status).toBe(422);
    expect((await voorstel("wonen")).status).toBe(404);
    expect((await voorstel("procesregisseur")).status).toBe(303);
    expect(dossier()?.bewarenTot).toBe(tot);
    expect((await voorstel("procesondersteuner")).status).toBe(409);
    expect((await bevestig("procesregisseur")).status).toBe(409);
    for (const slug of ["procesondersteuner", "casusregisseur", "manager", "recordmanager"])
      expect((await bevestig(slug)).status, slug).toBe(403);
    expect(dossier()?.bewarenTot).toBe(tot);
    expect((await als("procesregisseur-2").post(pad, "langer_bewaren_bevestigen", { rijId: "vreemd" })).status).toBe(
      404,
    );
    expect((await bevestig("procesregisseur-2")).status).toBe(303);
    expect(dossier()?.bewarenTot).toBe("2027-11-24");
    const [besluitrij] = systeem.databank.select().from(besluit).all();
    expect(besluitrij).toMatchObject({
      handeling: "langer_bewaren_bevestigen",
      accountId: "account-procesregisseur-2",
    });
  });

  it("can be proposed by the casusregisseur, who then reads how it ended", async () => {
    expect((await voorstel("casusregisseur")).status).toBe(303);
    expect(await bevat("casusregisseur", "Lopende procedure")).toBe(true);
    const afwijzen = { rijId: voorstelId(), oordeel: "De procedure is al afgerond" };
    expect(
      (await als("procesregisseur").post(pad, "langer_bewaren_afwijzen", { ...afwijzen, oordeel: "" })).status,
    ).toBe(422);
    expect((await als("procesregisseur").post(pad, "langer_bewaren_afwijzen", afwijzen)).status).toBe(303);
    expect(await bevat("casusregisseur", "al afgerond")).toBe(true);
    expect(dossier()?.bewarenTot).toBe(tot);
  });

  it("is shown to the toezichthouder with both persons and without the reason", async () => {
    await voorstel("procesondersteuner");
    await bevestig("procesregisseur");
    const lijst = await tekstVan("toezichthouder", "/bewaartermijnen");
    expect(lijst).toContain("Bevestigd");
    expect(lijst).toContain("24-11-2027");
    expect(lijst).not.toContain("Lopende procedure");
  });

  it("holds up a destruction, but an unanswered proposal only for thirty days", async () => {
    systeem.klok.zet("2027-01-20T09:00:00Z");
    await voorstel("procesondersteuner", "24-11-2027");
    const klaarzetten = () => als("recordmanager").post(pad, "vernietigen_klaarzetten", {});
    systeem.klok.zet("2027-02-19T09:00:00Z");
    expect((await klaarzetten()).status).toBe(409);
    systeem.klok.zet("2027-02-20T09:00:00Z");
    expect((await bevestig("procesregisseur")).status).toBe(409);
    expect((await klaarzetten()).status).toBe(303);
  });
});

describe("the archive", () => {
  const pakket = (slug: string) => als(slug).get(`${pad}/pakket`);
  const overdrachtId = () =>
    systeem.databank.select().from(rij).where(eq(rij.entiteit, "archiefoverdracht")).all().at(-1)?.id ?? "";

  it("gets a package whose checksums fit, with what staff may see and nothing that is withheld", async () => {
    const casusId = dossier()?.id ?? "";
    const inbreng = { partij: "ggz", waarden: { tekst: "Kanariegeheim zonder toestemming" } };
    maakTestRij(systeem, casusId, "inbreng", { ...inbreng, status: "ingediend", toestemming: "ontbreekt" });
    const schrijver = { accountId: "account-wonen", partijId: "partij-wonen", fase: "uitvoeren" as const };
    const bijlage = (toestemming: "niet_nodig" | "ontbreekt", inhoud: string) => {
      const waarden = { omschrijving: "Kanariebijlage" };
      const rijId = maakTestRij(systeem, casusId, "bijlage", {
        partij: "wonen",
        waarden,
        status: "ingediend",
        toestemming,
      });
      const bytes = Buffer.from(inhoud);
      const doel = { casusId, entiteit: "bijlage", rijId, sleutel: "inhoud", schrijver, bytes } as const;
      return schrijf(systeem, (tx) => zetTestBestand(tx, systeem, doel));
    };
    const bestandId = bijlage("niet_nodig", "Kanariedocument dat mee mag");
    bijlage("ontbreekt", "Kanariedocument zonder toestemming");
    expect((await pakket("procesregisseur")).status).toBe(404);
    const besluitVelden = { archief: "Verzonnen Archief", reden: "Van belang voor later onderzoek" };
    expect((await als("procesondersteuner").post(pad, "overdragen", besluitVelden)).status).toBe(403);
    await als("procesregisseur").doe(pad, "overdragen", besluitVelden);
    for (const slug of ["recordmanager", "manager", "casusregisseur", "wonen"])
      expect((await pakket(slug)).status, slug).toBe(404);

    const antwoord = await pakket("procesregisseur");
    expect(antwoord.headers.get("Content-Disposition")).toBe(`attachment; filename="dossier-${nummer}.zip"`);
    const bytes = new Uint8Array(await antwoord.arrayBuffer());
    expect(Buffer.from(new Uint8Array(await (await pakket("procesregisseur")).arrayBuffer())).equals(bytes)).toBe(true);
    const bestanden = unzipSync(bytes);
    const lees = (naam: string) => bestanden[`dossier-${nummer}/${naam}`] ?? new Uint8Array();
    const tekst = (naam: string) => Buffer.from(lees(naam)).toString("utf8");
    for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      const regels = tekst(manifest).trim().split("\n");
      expect(regels).toHaveLength(manifest.startsWith("tag") ? 3 : 4);
      for (const regel of regels) {
        const [hash, naam = ""] = regel.split("  ");
        expect(createHash("sha256").update(lees(naam)).digest("hex"), naam).toBe(hash);
      }
    }
    expect(Object.keys(bestanden)).toHaveLength(8);
    expect(tekst(`data/bestanden/${bestandId}.pdf`)).toBe("Kanariedocument dat mee mag");
    expect(tekst("data/gegevens.json")).toContain(bestandId);
    expect(tekst("data/gegevens.json")).toContain("Kanarienotitie over het gezin");
    expect(tekst("data/gegevens.json")).not.toContain("Kanariegeheim");
    const boom = schrijfBoom(leesPdf(lees("data/dossier.pdf")).boom).join("\n");
    expect(boom).toContain("Kanarienotitie over het gezin");
    expect(boom).not.toContain("Kanariegeheim");
    const log = systeem.databank.select().from(logregel).all();
    expect(log.filter(({ gebeurtenis }) => gebeurtenis === "gedownload")).toHaveLength(2);
    expect(JSON.stringify(log)).not.toContain("Kanarie");
  });

  it("then the dossier is on the list at once, and is destroyed on that ground", async () => {
    await als("procesregisseur").doe(pad, "overdragen", { archief: "Verzonnen Archief", reden: "Onderzoek" });
    expect((await als("recordmanager").post(pad, "vernietigen_klaarzetten", {})).status).toBe(409);
    const velden = { rijId: overdrachtId(), overgedragen_op: "25-11-2026", ontvangst: "Kenmerk 12" };
    expect((await als("procesondersteuner").post(pad, "overdracht_vastleggen", velden)).status).toBe(422);
    await als("procesondersteuner").doe(pad, "overdracht_vastleggen", { ...velden, overgedragen_op: "24-11-2026" });
    expect(dossier()?.bewarenTot).toBe("2026-11-24");
    expect((await pakket("procesregisseur")).status).toBe(404);
    await als("recordmanager").doe(pad, "vernietigen_klaarzetten", {});
    await als("manager").doe(pad, "vernietigen", { casusnummer: nummer });
    await totKlaar();
    expect(systeem.databank.select().from(vernietigingsverklaring).all()).toMatchObject([
      { regel: "Overgedragen aan het regionaal archief (DPIA 10)" },
    ]);
  });

  it("can be taken back until then", async () => {
    await als("procesregisseur").doe(pad, "overdragen", { archief: "Verzonnen Archief", reden: "Onderzoek" });
    await als("procesregisseur").doe(pad, "overdracht_intrekken", {});
    expect((await pakket("procesregisseur")).status).toBe(404);
    expect(dossier()?.bewarenTot).toBe(tot);
  });
});

describe("destroying", () => {
  const vernietig = (slug: string, casusnummer = nummer) => als(slug).post(pad, "vernietigen", { casusnummer });

  it("shows first what would go, is prepared by one and confirmed by another, and leaves nothing to open", async () => {
    await als("procesregisseur").post(pad, "langer_bewaren", { _concept: "1", reden: "Kanarieconcept" });
    systeem.klok.zet("2027-01-23T09:00:00Z");
    expect((await als("recordmanager").post(pad, "vernietigen_klaarzetten", {})).status).toBe(409);
    systeem.klok.zet("2027-01-24T09:00:00Z");
    const vooraf = await tekstVan("recordmanager");
    expect(vooraf).toContain("Wat weggaat en wat blijft");
    expect(vooraf).not.toMatch(/Fenna|Verzonnen321|Kanarie/);
    expect((await vernietig("manager")).status).toBe(409);
    await als("recordmanager").doe(pad, "vernietigen_klaarzetten", {});
    expect(dossier()).toMatchObject({ toestand: "afgesloten" });
    expect(await bevat("manager", "Wacht op een tweede persoon", "/bewaartermijnen")).toBe(true);
    // The number leads to the screen for who can open it, and nowhere for who cannot.
    for (const slug of ["manager", "toezichthouder"]) {
      const opent = (await als(slug).get(pad)).status === 200;
      expect([slug, await bevat(slug, `href="${pad}"`, "/bewaartermijnen")]).toEqual([slug, opent]);
      expect([slug, opent]).toEqual([slug, slug === "manager"]);
    }

    expect((await vernietig("recordmanager")).status).toBe(409);
    expect((await vernietig("procesondersteuner")).status).toBe(403);
    expect((await vernietig("manager", "2026-54322")).status).toBe(422);
    expect(systeem.databank.select().from(vernietigingsverklaring).all()).toEqual([]);
    const naar = await als("manager").doe(pad, "vernietigen", { casusnummer: nummer });
    expect(naar).toMatch(/^\/bewaartermijnen\/vernietigingen\//);
    for (const slug of ["procesregisseur", "recordmanager", "manager", "casusregisseur", "toezichthouder"])
      for (const scherm of ["vernietigen", "afsluiten", "aanmelden"])
        expect((await als(slug).get(`/casussen/${nummer}/${scherm}`)).status).toBe(404);
    await totKlaar();

    expect(dossier()).toMatchObject({ toestand: "vernietigd", bsnIndex: null });
    expect(systeem.databank.select().from(concept).all()).toEqual([]);
    const voortgang = await tekstVan("recordmanager", naar);
    expect(voortgang).toContain("Het dossier is vernietigd");
    expect(voortgang).toContain("Mies Voorbeeldhuis");
    for (const slug of ["melder", "wonen", "beheerder"]) expect((await als(slug).get(naar)).status).toBe(404);
    expect((await als("recordmanager").get("/bewaartermijnen/vernietigingen/onbekend")).status).toBe(404);

    const pdf = leesPdf(new Uint8Array(await (await als("toezichthouder").get(`${naar}/verklaring`)).arrayBuffer()));
    const boom = schrijfBoom(pdf.boom).join("\n");
    expect(pdf).toMatchObject({ taal: "nl-NL", titel: `Vernietigingsverklaring ${nummer}`, isGetagd: true });
    expect(boom).toContain("Bewaartermijn verstreken (DPIA 10, 15; P 11.2)");
    expect(boom).toContain("TH (Row) Notitie");
    expect(boom).not.toMatch(/Fenna|Verzonnen321|Kanarie/);
  });

  it("can be taken back while it waits, and is overtaken by a besluit to keep the dossier", async () => {
    systeem.klok.zet("2027-01-24T09:00:00Z");
    await als("recordmanager").doe(pad, "vernietigen_klaarzetten", {});
    expect((await als("recordmanager").post(pad, "vernietigen_klaarzetten", {})).status).toBe(409);
    await als("recordmanager").doe(pad, "vernietigen_intrekken", {});
    expect((await vernietig("manager")).status).toBe(409);
    await als("recordmanager").doe(pad, "vernietigen_klaarzetten", {});
    await voorstel("procesondersteuner", "24-11-2027");
    expect((await vernietig("manager")).status).toBe(409);
    await bevestig("procesregisseur");
    expect((await vernietig("manager")).status).toBe(409);
    expect(systeem.databank.select().from(vernietiging).all()).toEqual([]);
    expect(dossier()?.toestand).toBe("afgesloten");
  });

  it("has one effect when the button is pressed twice", async () => {
    systeem.klok.zet("2027-01-24T09:00:00Z");
    await als("recordmanager").doe(pad, "vernietigen_klaarzetten", {});
    const velden = { casusnummer: nummer };
    const eenmalig = "dubbelgeklikt";
    const [een, twee] = await Promise.all([
      als("manager").post(pad, "vernietigen", velden, { eenmalig }),
      als("manager").post(pad, "vernietigen", velden, { eenmalig }),
    ]);
    expect([een.status, twee.status].sort()).toEqual([303, 303].sort());
    await totKlaar();
    expect(systeem.databank.select().from(vernietigingsverklaring).all()).toHaveLength(1);
  });
});

describe("the terms", () => {
  const wijzig = (slug: string, anders: Record<string, string> = {}) =>
    als(slug).post("/bewaartermijnen/instellen", "termijn_wijzigen", {
      aanpak: "top_x",
      maanden: "12",
      bron: "P 11.2",
      reden: "Besluit van de Stuurgroep",
      ...anders,
    });

  it("are changed by the manager only, with source and reason, and every change stays readable", async () => {
    for (const slug of ["procesregisseur", "recordmanager", "toezichthouder"])
      expect((await wijzig(slug)).status, slug).toBe(403);
    expect((await wijzig("wonen")).status).toBe(404);
    const slecht: Record<string, string>[] = [
      { maanden: "0" },
      { maanden: "241" },
      { maanden: "1,5" },
      { bron: "" },
      { reden: "" },
    ];
    for (const velden of slecht) expect((await wijzig("manager", velden)).status).toBe(422);
    expect(systeem.databank.select().from(bewaartermijn).all()).toEqual([]);
    expect((await wijzig("manager")).status).toBe(303);
    systeem.klok.zet("2026-11-25T09:00:00Z");
    expect((await wijzig("manager", { maanden: "24", bron: "Selectielijst" })).status).toBe(303);
    const scherm = await tekstVan("toezichthouder", "/bewaartermijnen/instellen");
    for (const woord of ["1 jaar", "2 jaar", "Besluit van de Stuurgroep", "P 11.2", "Mies Voorbeeldhuis"])
      expect(scherm.includes(woord), woord).toBe(true);
    expect(scherm).not.toContain("Termijn in maanden");
    expect(dossier()?.bewarenTot).toBe(tot);
  });

  it("can hold for closed dossiers too: never earlier than two months from now, and not for what was kept longer", async () => {
    const ander = maakTestCasus(systeem, "2026-11111", [], { toestand: "afgesloten" });
    const gestuit = maakTestCasus(systeem, "2026-22222", [], { toestand: "afgesloten" });
    const zet = (id: string, afgeslotenOp: string, bewarenTot: string) =>
      systeem.databank.update(casus).set({ afgeslotenOp, bewarenTot }).where(eq(casus.id, id)).run();
    zet(ander, "2025-01-10", "2030-01-10");
    zet(gestuit, "2025-01-10", "2031-05-05");
    maakTestRij(systeem, gestuit, "bewaarbesluit", { status: "bevestigd", waarden: { reden: "Procedure" } });
    const nu = () =>
      Object.fromEntries(
        systeem.databank
          .select()
          .from(casus)
          .all()
          .map(({ casusnummer, bewarenTot }) => [casusnummer, bewarenTot]),
      );
    await wijzig("manager", { ook_gesloten: "on" });
    expect(nu()).toEqual({ [nummer]: "2027-09-24", "2026-11111": "2027-01-24", "2026-22222": "2031-05-05" });
    expect(systeem.databank.select().from(bewaartermijn).all()).toMatchObject([{ aangepast: 2 }]);
  });
});
