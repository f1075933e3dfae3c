import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { postPlek } from "~/post/uitgaand.server";
import { aanwezigheid, account, agendapunt, gegeven, rij, uitgaandePost } from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../../tests/factories/overleg";
import type { TestSysteem } from "../../../../tests/factories/systeem";
import { action, loader } from "./route.server";
import type { OverlegVanCasusView } from "./view";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/bespreken/overleg`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startOverlegwereld();
});
afterEach(() => {
  systeem.sluit();
});

const doe = (
  wie: string,
  handeling: string,
  velden: Record<string, string | string[]>,
  versies?: Record<string, Record<string, number>>,
) => vraag(() => action(maakArgs(systeem, { wie, ...plek, post: { handeling, velden, versies } })));

async function open(wie: string): Promise<CasusEnvelop<OverlegVanCasusView>> {
  const antwoord = await vraag(() => loader(maakArgs(systeem, { wie, ...plek })));
  return (await antwoord.json()) as CasusEnvelop<OverlegVanCasusView>;
}

const agenda = { overlegId: "o1", minuten: "20", doel: "Plan maken", themas: "Wonen", besluiten: "Regieplan" };
const aantalGegevens = () => systeem.databank.select().from(gegeven).all().length;

describe("agenderen", () => {
  it("waits until the betrokkene is informed or a P 16.6 decision stands", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"], { geinformeerd: false });
    maakTestOverleg(systeem, "o1", []);
    expect((await open("procesregisseur")).handelingen.agenderen).toMatchObject({ toegestaan: false });
    expect((await doe("procesregisseur", "agenderen", agenda)).status).toBe(409);
    expect(systeem.databank.select().from(agendapunt).all()).toEqual([]);
    expect(systeem.databank.select().from(uitgaandePost).all()).toEqual([]);
    const uitstel = {
      soort: "uitstellen",
      grond: "b",
      motivering: "Onderzoek loopt",
      herbeoordelen_op: "2026-11-24",
    } as const;
    maakTestRij(systeem, casusId, "uitstel", { waarden: uitstel });
    expect((await doe("procesregisseur", "agenderen", agenda)).status).toBe(303);
  });

  it("invites the lawful deelnemers only, by a mail without personal data (C 12.2 e)", async () => {
    maakTestCasus(systeem, nummer, ["ggz", "wonen", "politie"]);
    systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).where(eq(account.id, "account-politie")).run();
    maakTestOverleg(systeem, "o1", []);
    expect((await open("procesregisseur")).view.nietUitgenodigd.map(({ naam }) => naam)).toEqual([
      "Pim Voorbeeldpolitie",
    ]);
    expect((await doe("procesondersteuner", "agenderen", agenda)).status).toBe(303);
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-ggz", "account-wonen"]);
    for (const { id, sleutelId, tekst, onderwerp } of post) {
      const leesbaar = `${onderwerp} ${tekst ? systeem.kluis.ontzegel(sleutelId, postPlek(id), tekst) : ""}`;
      expect(leesbaar).toContain(nummer);
      expect(leesbaar).not.toMatch(/Fenna|Verzonnen|Plan maken/);
    }
    expect(
      systeem.databank
        .select()
        .from(aanwezigheid)
        .all()
        .map(({ grond }) => grond),
    ).toEqual(["betrokken", "betrokken"]);
  });

  it("refuses an overleg that is open, in the past, unknown, or has the casus already", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"]);
    maakTestOverleg(systeem, "open", [], { status: "geopend" });
    maakTestOverleg(systeem, "oud", [], { datum: "2026-11-23" });
    maakTestOverleg(systeem, "dubbel", [casusId]);
    for (const overlegId of ["open", "oud", "dubbel", "onbekend"]) {
      expect((await doe("procesregisseur", "agenderen", { ...agenda, overlegId })).status, overlegId).toBe(422);
    }
    expect((await doe("ggz", "agenderen", agenda)).status).toBe(403);
    expect(systeem.databank.select().from(agendapunt).all()).toHaveLength(1);
  });
});

describe("asking a Partij for its bijdrage (C 12.2 e)", () => {
  const bijdragen = () => systeem.databank.select().from(rij).where(eq(rij.entiteit, "bijdrage")).all();
  const bijdrage = { overlegId: "o1", partij: "partij-ggz", vraag: "Hoe verloopt de behandeling?" };

  it("is once per Partij of the casus, for an overleg that is still to be held", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz", "wonen"]);
    maakTestOverleg(systeem, "o1", [casusId]);
    maakTestOverleg(systeem, "voorbij", [casusId], { status: "gesloten" });
    const vraagOp = (anders: object = {}) => doe("procesregisseur", "bijdrage_vragen", { ...bijdrage, ...anders });
    expect((await vraagOp({ overlegId: "voorbij" })).status).toBe(404);
    expect((await vraagOp({ overlegId: "onbekend" })).status).toBe(404);
    expect((await vraagOp({ partij: "partij-dji" })).status).toBe(422);
    expect(bijdragen()).toEqual([]);
    expect((await vraagOp()).status).toBe(303);
    expect((await vraagOp()).status).toBe(422);
    const gevraagd = bijdragen();
    expect(gevraagd).toMatchObject([{ voorPartijId: "partij-ggz", overlegId: "o1" }]);
    // A question is not moved to another Partij by its id.
    expect((await vraagOp({ rij: gevraagd[0]?.id ?? "", partij: "partij-wonen" })).status).toBe(404);
    expect(bijdragen()).toEqual(gevraagd);
  });

  it("does not show a Partij what it may not have", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz", "wonen"]);
    maakTestOverleg(systeem, "o1", [casusId]);
    const vraag = { ...bijdrage, partij: "partij-wonen", bevat: ["strafrechtelijk"] };
    expect((await doe("procesregisseur", "bijdrage_vragen", vraag)).status).toBe(422);
    expect(bijdragen()).toEqual([]);
  });
});

describe("the discussion of a casus", () => {
  it("is written at the chair's screen of the overleg, to which staff find the way from here", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"]);
    expect((await open("procesregisseur")).view.tafel).toBeNull();
    maakTestOverleg(systeem, "nu", [casusId], { status: "geopend", punten: "aan_de_orde" });
    expect((await open("procesondersteuner")).view.tafel).toBe(`/overleggen/nu/tafel?punt=punt-nu-${casusId}`);
    const partner = await open("ggz");
    expect([partner.view.tafel, partner.view.bevat]).toEqual([null, []]);
    const vooraf = aantalGegevens();
    const antwoord = await doe("procesregisseur", "bespreking_opslaan", { toestandsbeeld: "Het gaat beter" });
    expect(antwoord.status).toBe(403);
    expect(aantalGegevens()).toBe(vooraf);
  });

  it("is read here per overleg, newest first, in the order of the discussion", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"]);
    for (const [id, datum] of [
      ["eerst", "2026-09-01"],
      ["later", "2026-10-01"],
    ] as const) {
      maakTestOverleg(systeem, id, [casusId], { datum, status: "gesloten", punten: "besproken" });
      maakTestRij(systeem, casusId, "bespreking", { code: "besluit", overlegId: id, waarden: { besluit: `B ${id}` } });
      maakTestRij(systeem, casusId, "bespreking", {
        code: "beeld",
        overlegId: id,
        waarden: { toestandsbeeld: `T ${id}` },
      });
    }
    const { view } = await open("ggz");
    expect(view.besprekingen.map(({ overlegId, velden }) => [overlegId, velden.map(({ sleutel }) => sleutel)])).toEqual(
      [
        ["later", ["toestandsbeeld", "besluit"]],
        ["eerst", ["toestandsbeeld", "besluit"]],
      ],
    );
  });
});
