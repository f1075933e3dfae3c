import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSessie } from "~/auth/sessie.server";
import { Live } from "~/live/live.server";
import type { Envelop, Formulierfout } from "~/protocol/antwoord.server";
import {
  aanwezigheid,
  account,
  agendapunt,
  autorisatie,
  besluit,
  concept,
  gegeven,
  logregel,
  overleg,
  overlegaanwezigheid,
  projectie,
  rij,
  sessie,
} from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../tests/factories/overleg";
import type { TestSysteem } from "../../../tests/factories/systeem";
import { loader as scherm } from "../scherm/route.server";
import type { SchermView } from "../scherm/view";
import { action as plekAction } from "./plek.server";
import { action, loader } from "./route.server";
import { action as veldAction, type Bewaard } from "./veld.server";
import type { TafelView } from "./view";

type Velden = Record<string, string | string[]>;
type Versies = Record<string, Record<string, number>>;

let systeem: TestSysteem;
let casusId: string;
let punt: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, "2026-20001", ["ggz", "wonen", "politie"]);
  maakTestOverleg(systeem, "o1", [casusId], { status: "geopend", punten: "aan_de_orde" });
  punt = `punt-o1-${casusId}`;
});
afterEach(() => {
  systeem.sluit();
});

const params = { id: "o1" };
const doe = (wie: string, handeling: string, velden: Velden = {}, pad = "/overleggen/o1/tafel") =>
  vraag(() => action(maakArgs(systeem, { wie, pad, params, post: { handeling, velden } })));

/** A post about the casus on the table. */
const leg = (wie: string, handeling: string, velden: Velden, versies?: Versies, bij = punt) =>
  vraag(() =>
    action(
      maakArgs(systeem, { wie, pad: `/overleggen/o1/tafel?punt=${bij}`, params, post: { handeling, velden, versies } }),
    ),
  );
const bewaar = (wie: string, velden: Velden, versies?: Versies, bij = punt) =>
  vraag(() =>
    veldAction(
      maakArgs(systeem, {
        wie,
        pad: `/overleggen/o1/tafel/veld?punt=${bij}`,
        params,
        post: { handeling: "bespreking_opslaan", velden, versies },
      }),
    ),
  );

async function open(wie = "procesregisseur", zoek = ""): Promise<TafelView> {
  const antwoord = await vraag(() => loader(maakArgs(systeem, { wie, pad: `/overleggen/o1/tafel${zoek}`, params })));
  return ((await antwoord.json()) as Envelop<TafelView>).view;
}

async function kijk(wie = "procesregisseur"): Promise<SchermView> {
  const antwoord = await vraag(() => scherm(maakArgs(systeem, { wie, pad: "/overleggen/o1/scherm", params })));
  return ((await antwoord.json()) as Envelop<SchermView>).view;
}

const binnen = (...slugs: string[]) =>
  doe("procesregisseur", "aanwezigheid_vastleggen", {
    punt,
    binnen: slugs.map((slug) => `account-${slug}`),
    bevestigt: slugs.map((slug) => `account-${slug}`),
  });
const aantalGegevens = () => systeem.databank.select().from(gegeven).all().length;
const rijenVan = (entiteit: string) => systeem.databank.select().from(rij).where(eq(rij.entiteit, entiteit)).all();

describe("who may have the chair's screen and the projector", () => {
  it("is staff of the Veiligheidshuis; others get the answer of what does not exist, and change nothing", async () => {
    for (const wie of ["ggz", "casusregisseur", "manager", "beheerder", "toezichthouder", "melder"]) {
      for (const laad of [loader, scherm]) {
        const antwoord = await vraag(() => laad(maakArgs(systeem, { wie, pad: "/overleggen/o1/tafel", params })));
        expect(antwoord.status, wie).toBe(404);
      }
      expect((await doe(wie, "scherm_zetten", { punt, aan: "ja" })).status, wie).toBe(404);
      expect((await bewaar(wie, { toestandsbeeld: "X" })).status, wie).toBe(404);
    }
    expect(systeem.databank.select().from(projectie).all()).toEqual([]);
    expect(rijenVan("bespreking")).toEqual([]);
  });

  it("holds of the other casussen on the agenda the number only", async () => {
    const ander = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestOverleg(systeem, "o2", [casusId, ander], { status: "geopend" });
    const antwoord = await vraag(() =>
      loader(maakArgs(systeem, { wie: "procesregisseur", pad: "/overleggen/o2/tafel", params: { id: "o2" } })),
    );
    const tekst = await antwoord.text();
    expect(tekst).toContain("2026-20002");
    expect(tekst).not.toMatch(/Verzonnen00[12]|Doel van/);
  });
});

describe("the room", () => {
  it("takes along who was there to the next casus, with the ground that holds there, and lets one step out for one item", async () => {
    const tweede = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestOverleg(systeem, "o3", [casusId, tweede], { status: "geopend" });
    const bij = (handeling: string, velden: Velden) =>
      vraag(() =>
        action(
          maakArgs(systeem, {
            wie: "procesregisseur",
            pad: "/overleggen/o3/tafel",
            params: { id: "o3" },
            post: { handeling, velden },
          }),
        ),
      );
    // Attendance before the first casus.
    await bij("aanwezigheid_vastleggen", {
      binnen: ["account-ggz", "account-wonen", "account-om"],
      bevestigt: ["account-ggz", "account-wonen", "account-om"],
    });
    const [een, twee] = [`punt-o3-${casusId}`, `punt-o3-${tweede}`];
    await bij("agendapunt_starten", { punt: een });
    const standen = (id: string) =>
      systeem.databank
        .select()
        .from(aanwezigheid)
        .where(eq(aanwezigheid.agendapuntId, id))
        .all()
        .map(({ accountId, grond, aanwezig }) => [accountId.slice(8), grond, aanwezig])
        .sort();
    expect(standen(een)).toEqual([
      ["ggz", "betrokken", true],
      ["om", "expertise", true],
      ["politie", "betrokken", false],
      ["wonen", "betrokken", true],
    ]);
    await bij("aanwezigheid_vastleggen", { punt: een, even_weg: ["account-wonen"], weg: ["account-om"] });
    expect(standen(een).filter(([, , aanwezig]) => aanwezig)).toEqual([["ggz", "betrokken", true]]);
    await bij("agendapunt_afronden", { punt: een });
    await bij("agendapunt_starten", { punt: twee });
    expect(standen(twee)).toEqual([
      ["ggz", "betrokken", true],
      ["wonen", "expertise", true],
    ]);
    // The record of the first casus stays what it was.
    expect(standen(een).filter(([, , aanwezig]) => aanwezig)).toEqual([["ggz", "betrokken", true]]);
    expect((await bij("aanwezigheid_vastleggen", { punt: een, binnen: ["account-wonen"] })).status).toBe(422);
  });

  it("shows nothing while somebody in the room has not confirmed the geheimhouding, and starts no casus (P 13.1)", async () => {
    await binnen("ggz");
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    expect(await kijk()).toMatchObject({ stand: "aan", naam: [{}, {}] });
    await doe("procesregisseur", "aanwezigheid_vastleggen", { punt, binnen: ["account-wonen"] });
    expect(await kijk()).toMatchObject({ naam: [], elementen: [] });
    const wonen = async () => (await open()).zaal.find(({ accountId }) => accountId === "account-wonen");
    expect(await wonen()).toMatchObject({ bevestigd: false, bezwaar: { regel: "R-geheimhouding" } });
    // Who is not in cannot confirm.
    await doe("procesregisseur", "aanwezigheid_vastleggen", { punt, bevestigt: ["account-om"] });
    const bevestigd = () =>
      systeem.databank
        .select()
        .from(overlegaanwezigheid)
        .all()
        .filter(({ bevestigdOp }) => bevestigdOp !== null)
        .map(({ accountId, bevestigdDoorAccountId }) => [accountId, bevestigdDoorAccountId]);
    expect(bevestigd()).toEqual([["account-ggz", "account-procesregisseur"]]);
    await doe("procesregisseur", "agendapunt_afronden", { punt });
    const tweede = maakTestCasus(systeem, "2026-20009", ["ggz"]);
    maakTestOverleg(systeem, "o9", [tweede]);
    systeem.databank.update(agendapunt).set({ overlegId: "o1" }).where(eq(agendapunt.overlegId, "o9")).run();
    const start = () => doe("procesregisseur", "agendapunt_starten", { punt: `punt-o9-${tweede}` });
    expect((await start()).status).toBe(422);
    await doe("procesondersteuner", "aanwezigheid_vastleggen", { bevestigt: ["account-wonen"] });
    expect(bevestigd()).toHaveLength(2);
    expect((await start()).status).toBe(303);
  });

  it("refuses with its rule who may not be present, and then changes nothing", async () => {
    systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).where(eq(account.id, "account-dji")).run();
    const antwoord = await binnen("ggz", "dji");
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("R-geheimhouding, P 13.1, 13.3");
    for (const wie of ["manager", "beheerder", "toezichthouder"]) expect((await binnen(wie)).status, wie).toBe(422);
    expect((await binnen("bestaat-niet")).status).toBe(404);
    expect(
      (await open()).zaal.filter(({ stand }) => stand === "binnen").map(({ isVoorzitter }) => isVoorzitter),
    ).toEqual([true]);
  });

  it("tells the chair per block because of whom it is not on the screen", async () => {
    maakTestRij(systeem, casusId, "bespreking", {
      code: "beeld",
      overlegId: "o1",
      waarden: { toestandsbeeld: "Aangehouden op straat" },
      gemarkeerd: ["strafrechtelijk"],
    });
    await binnen("ggz", "wonen");
    expect((await open()).punt?.vakken.beeld.scherm).toMatchObject({
      getoond: false,
      wie: [{ naam: "Wout Voorbeeldwonen", regel: "R-grondslag" }],
    });
    await doe("procesondersteuner", "aanwezigheid_vastleggen", { punt, even_weg: ["account-wonen"] });
    expect((await open()).punt?.vakken.beeld.scherm).toEqual({ getoond: true });
  });
});

describe("the projector", () => {
  beforeEach(() => {
    maakTestRij(systeem, casusId, "bespreking", {
      code: "beeld",
      overlegId: "o1",
      waarden: { toestandsbeeld: "Het gaat beter" },
    });
  });

  it("is black until somebody switches it on, with people in the room, for this very casus", async () => {
    expect(await kijk()).toEqual({ stand: "zwart", donker: false });
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    // Nobody was recorded as present.
    expect(await kijk()).toEqual({ stand: "zwart", donker: false });
    await binnen("ggz");
    expect(await kijk()).toMatchObject({ stand: "aan", deel: "beeldvorming", blad: 1 });
    expect(JSON.stringify(await kijk())).toContain("Het gaat beter");
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "nee" });
    expect(await kijk()).toEqual({ stand: "zwart", donker: false });
  });

  it("goes black by itself when the casus ends, and the next one does not appear by itself", async () => {
    const tweede = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    systeem.databank.update(overleg).set({ status: "gesloten" }).where(eq(overleg.id, "o1")).run();
    maakTestOverleg(systeem, "o4", [casusId, tweede], { status: "geopend" });
    const bij = (handeling: string, velden: Velden) =>
      vraag(() =>
        action(
          maakArgs(systeem, {
            wie: "procesregisseur",
            pad: "/overleggen/o4/tafel",
            params: { id: "o4" },
            post: { handeling, velden },
          }),
        ),
      );
    const opScherm = async () => {
      const antwoord = await vraag(() =>
        scherm(maakArgs(systeem, { wie: "procesregisseur", pad: "/overleggen/o4/scherm", params: { id: "o4" } })),
      );
      return ((await antwoord.json()) as Envelop<SchermView>).view;
    };
    expect(await opScherm()).toEqual({ stand: "wacht", donker: false });
    await bij("aanwezigheid_vastleggen", { binnen: ["account-ggz"], bevestigt: ["account-ggz"] });
    const [een, twee] = [`punt-o4-${casusId}`, `punt-o4-${tweede}`];
    await bij("agendapunt_starten", { punt: een });
    await bij("scherm_zetten", { punt: een, aan: "ja", deel: "besluitvorming", donker: "ja" });
    expect(await opScherm()).toMatchObject({ stand: "aan", deel: "besluitvorming" });
    await bij("agendapunt_afronden", { punt: een });
    expect(await opScherm()).toEqual({ stand: "wacht", donker: true });
    await bij("agendapunt_starten", { punt: twee });
    expect(await opScherm()).toEqual({ stand: "zwart", donker: true });
    // What was meant for the casus before does not switch on this one.
    expect((await bij("scherm_zetten", { punt: een, aan: "ja" })).status).toBe(422);
    expect(await opScherm()).toEqual({ stand: "zwart", donker: true });
  });

  it("goes black after fifteen minutes without a sign of anybody at the chair's screen, not one second earlier", async () => {
    await binnen("ggz");
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    systeem.klok.zet("2026-11-24T09:14:59Z");
    expect((await kijk()).stand).toBe("aan");
    systeem.klok.zet("2026-11-24T09:15:00Z");
    expect((await kijk()).stand).toBe("zwart");
    // Typing does not bring back what went black by itself; the chair does.
    await bewaar("procesregisseur", { notulen: "Verder" });
    expect((await kijk()).stand).toBe("zwart");
    expect((await open()).punt?.projectie).toMatchObject({ aan: false, reden: "rust" });
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    expect((await kijk()).stand).toBe("aan");
  });

  it.each([
    ["typing", () => bewaar("procesondersteuner", { notulen: "Verder" })],
    ["attendance", () => binnen("wonen")],
    [
      "a sign of life",
      () =>
        vraag(() =>
          plekAction(
            maakArgs(systeem, {
              wie: "procesregisseur",
              pad: "/overleggen/o1/tafel/plek",
              params,
              post: { handeling: "plek_melden", velden: { plek: "verslag" } },
            }),
          ),
        ),
    ],
  ])("stays on by %s", async (_wat, teken) => {
    await binnen("ggz");
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    systeem.klok.zet("2026-11-24T09:10:00Z");
    expect((await teken()).status).toBeLessThan(400);
    systeem.klok.zet("2026-11-24T09:20:00Z");
    expect((await kijk()).stand).toBe("aan");
  });

  it("narrows at once when a right is withdrawn from somebody in the room", async () => {
    await binnen("ggz", "wonen");
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    expect(JSON.stringify(await kijk())).toContain("Het gaat beter");
    systeem.databank
      .update(autorisatie)
      .set({ tot: "2026-11-23" })
      .where(eq(autorisatie.accountId, "account-wonen"))
      .run();
    const nu = await kijk();
    expect(nu).toMatchObject({ stand: "aan", naam: [], elementen: [] });
    expect((await open()).zaal.find(({ accountId }) => accountId === "account-wonen")?.bezwaar?.regel).toBe(
      "R-betrokken",
    );
    systeem.databank.update(account).set({ actief: false }).where(eq(account.id, "account-wonen")).run();
    expect((await kijk()).stand).toBe("zwart");
  });

  it("logs for each person in the room what stood before that person, once, and not what nobody saw", async () => {
    await binnen("ggz", "om");
    await kijk();
    const meegekeken = () => systeem.databank.select().from(logregel).where(eq(logregel.handeling, "meegekeken")).all();
    expect(meegekeken()).toEqual([]);
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    await kijk();
    await kijk();
    expect(
      meegekeken().map(({ accountId, casusnummer, gebeurtenis }) => [accountId, casusnummer, gebeurtenis]),
    ).toEqual([
      ["account-ggz", "2026-20001", "ingezien"],
      ["account-om", "2026-20001", "ingezien"],
    ]);
    expect(JSON.parse(meegekeken()[0]?.soorten ?? "")).toMatchObject({ "bespreking.toestandsbeeld": 1 });
    await bewaar("procesregisseur", { besluit: "Doorgaan", met: ["besluit"] });
    await doe("procesregisseur", "scherm_zetten", { punt, deel: "besluitvorming" });
    await kijk();
    expect(meegekeken()).toHaveLength(4);
    expect(JSON.parse(meegekeken().at(-1)?.soorten ?? "")).toMatchObject({ "bespreking.besluit": 1 });
  });

  it("does not answer when the log cannot be written", async () => {
    await binnen("ggz");
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    systeem.sqlite.exec("create trigger vol before insert on logregel begin select raise(abort, 'vol'); end");
    await expect(kijk()).rejects.toThrow("vol");
    systeem.sqlite.exec("drop trigger vol");
    expect((await kijk()).stand).toBe("aan");
  });
});

describe("saving while somebody types", () => {
  const versiesVan = (bewaard: Bewaard, ...plekken: string[]): Versies =>
    Object.fromEntries(
      plekken.flatMap((plek) =>
        bewaard.plekken[plek] ? [[bewaard.plekken[plek].rijId, bewaard.plekken[plek].versies]] : [],
      ),
    );

  it("stores one field and tells its version, so that the next one is no conflict", async () => {
    const eerste = (await (await bewaar("procesregisseur", { toestandsbeeld: "Het" })).json()) as Bewaard;
    const tweede = await bewaar("procesregisseur", { toestandsbeeld: "Het gaat" }, versiesVan(eerste, "beeld"));
    expect(tweede.status).toBe(200);
    expect((await open()).punt?.vakken.beeld.waarden).toEqual({ toestandsbeeld: "Het gaat" });
    expect(rijenVan("bespreking").map(({ code, overlegId }) => [code, overlegId])).toEqual([["beeld", "o1"]]);
  });

  it("leaves the fields alone that the post does not hold, and empties one that it holds empty", async () => {
    await bewaar("procesregisseur", { besluit: "Doorgaan", "scores.financien.score": "rood" });
    const na = (await (
      await bewaar("procesondersteuner", { "scores.financien.probleem": "Schulden" })
    ).json()) as Bewaard;
    expect((await open()).punt?.scores[0]?.waarden).toEqual({ score: "rood", probleem: "Schulden" });
    expect((await open()).punt?.vakken.besluit.waarden).toEqual({ besluit: "Doorgaan" });
    await bewaar("procesregisseur", { "scores.financien.probleem": "" }, versiesVan(na, "financien"));
    expect((await open()).punt?.scores[0]?.waarden).toEqual({ score: "rood" });
  });

  it("keeps both texts when two write in one field, and tells no version of what the page has not shown", async () => {
    const van = (await (await bewaar("procesregisseur", { notulen: "Van de een" })).json()) as Bewaard;
    const antwoord = await bewaar("procesondersteuner", { notulen: "Van de ander" });
    expect(antwoord.status).toBe(409);
    const fout = (await antwoord.json()) as Formulierfout;
    expect(fout.conflict[0]?.veld).toMatchObject({ tekst: "Van de een" });
    expect((await open()).punt?.vakken.verslag.waarden).toEqual({ notulen: "Van de een" });
    expect((await bewaar("procesondersteuner", { notulen: "Samen" }, fout.versies)).status).toBe(200);
    // The first writer, who has not seen that, does not overwrite it.
    expect((await bewaar("procesregisseur", { notulen: "Weer mijn" }, versiesVan(van, "verslag"))).status).toBe(409);
    expect((await open()).punt?.vakken.verslag.waarden).toEqual({ notulen: "Samen" });
    await bewaar("procesregisseur", { besluit: "A" });
    const anders = (await (await bewaar("procesondersteuner", { afschalen: "doorgaan" })).json()) as Bewaard;
    expect(Object.keys(anders.plekken.besluit?.versies ?? {}).sort()).toEqual(["$rij", "afschalen"]);
  });

  it("marks each text apart: strict by default, and as its author says; unseen marks are not replaced", async () => {
    maakTestRij(systeem, casusId, "inbreng", {
      partij: "ggz",
      status: "ingediend",
      gemarkeerd: ["bijzonder"],
      waarden: { tekst: "Behandeling" },
    });
    const na = (await (await bewaar("procesregisseur", { toestandsbeeld: "Rustig" })).json()) as Bewaard;
    await bewaar("procesregisseur", { notulen: "Over de behandeling" });
    expect((await open()).punt?.vakken.beeld.bevat).toEqual(["bijzonder"]);
    expect((await bewaar("procesregisseur", { met: "beeld" }, versiesVan(na, "beeld"))).status).toBe(200);
    const { vakken } = (await open()).punt ?? {};
    expect([vakken?.beeld.bevat, vakken?.verslag.bevat]).toEqual([[], ["bijzonder"]]);
    const ongezien = await bewaar("procesondersteuner", { met: "beeld", "bevat.beeld": "strafrechtelijk" });
    expect(ongezien.status).toBe(409);
    expect((await open()).punt?.vakken.beeld.bevat).toEqual([]);
  });

  it("records the besluit to close once, for the state of the overleg", async () => {
    const na = (await (await bewaar("procesregisseur", { afschalen: "afsluiten" })).json()) as Bewaard;
    await bewaar("procesregisseur", { besluit: "We stoppen" }, versiesVan(na, "besluit"));
    expect(systeem.databank.select().from(besluit).all()).toMatchObject([
      { handeling: "bespreking_opslaan", overlegId: "o1" },
    ]);
  });

  it("refuses a field that does not exist, a text that is too long, and another handeling", async () => {
    const vooraf = aantalGegevens();
    const foute: [Velden, number][] = [
      [{ bsn: "999990019" }, 400],
      [{ toestandsbeeld: "x".repeat(8001) }, 422],
      [{ "scores.financien.score": "blauw" }, 422],
    ];
    for (const [velden, status] of foute) expect((await bewaar("procesregisseur", velden)).status).toBe(status);
    const ander = await vraag(() =>
      veldAction(
        maakArgs(systeem, {
          wie: "procesregisseur",
          pad: `/overleggen/o1/tafel/veld?punt=${punt}`,
          params,
          post: { handeling: "casusregisseur_aanwijzen", velden: { medewerker: "account-ggz" } },
        }),
      ),
    );
    expect(ander.status).toBe(403);
    expect(aantalGegevens()).toBe(vooraf);
  });

  it("writes nothing for another casus than the one that the page was about, nor after the overleg is closed", async () => {
    const elders = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestOverleg(systeem, "o9", [elders], { status: "geopend", punten: "aan_de_orde" });
    expect((await bewaar("procesregisseur", { notulen: "X" }, {}, `punt-o9-${elders}`)).status).toBe(404);
    expect((await bewaar("procesregisseur", { notulen: "X" }, {}, "")).status).toBe(404);
    systeem.databank.update(overleg).set({ status: "gesloten" }).where(eq(overleg.id, "o1")).run();
    // What was typed meanwhile is not lost: it is kept as a draft of the casus.
    expect((await bewaar("procesregisseur", { notulen: "Te laat" })).status).toBe(409);
    expect(rijenVan("bespreking")).toEqual([]);
    expect(
      systeem.databank
        .select()
        .from(concept)
        .all()
        .map(({ formulier }) => formulier),
    ).toEqual(["/casussen/2026-20001/bespreken/overleg#bespreking_opslaan"]);
  });

  it("keeps what came after the session ended for its writer, and puts it back at the table", async () => {
    const { cookie } = startSessie(systeem, "account-procesregisseur", "127.0.0.1");
    const token = systeem.databank.select().from(sessie).get()?.token ?? "";
    systeem.klok.zet("2026-11-24T09:45:00Z");
    const pad = `/overleggen/o1/tafel/veld?punt=${punt}`;
    const post = { handeling: "bespreking_opslaan", velden: { notulen: "Na de pauze getypt" } };
    const args = maakArgs(systeem, { wie: "procesregisseur", pad, params, post });
    const lichaam = new URLSearchParams(await args.request.text());
    lichaam.set("_token", token);
    const request = new Request(args.request.url, { method: "POST", body: lichaam, headers: { Cookie: cookie } });
    const antwoord = await vraag(() => veldAction({ ...args, request, context: { ...args.context, sessie: null } }));
    expect([antwoord.status, antwoord.headers.get("Location")?.startsWith("/inloggen")]).toEqual([303, true]);
    expect(rijenVan("bespreking")).toEqual([]);
    const bewaard = async (wie: string) => {
      const vers = await vraag(() => loader(maakArgs(systeem, { wie, pad: "/overleggen/o1/tafel", params })));
      return ((await vers.json()) as Envelop<TafelView>).concepten.map(({ velden }) => velden);
    };
    expect(await bewaard("procesregisseur")).toEqual([[["notulen", "Na de pauze getypt"]]]);
    expect(await bewaard("procesondersteuner")).toEqual([]);
  });

  it("keeps earlier overleggen as they were and shows their scores beside the new ones", async () => {
    maakTestOverleg(systeem, "vorig", [casusId], { datum: "2026-10-01", status: "gesloten", punten: "besproken" });
    const oud = maakTestRij(systeem, casusId, "leefgebiedscore", {
      code: "financien",
      overlegId: "vorig",
      waarden: { score: "rood", probleem: "Geen inkomen" },
    });
    await bewaar("procesregisseur", { "scores.financien.score": "oranje" });
    expect((await open()).punt?.scores[0]).toMatchObject({
      waarden: { score: "oranje" },
      vorige: { score: { waarde: "rood" }, probleem: { waarde: "Geen inkomen" } },
    });
    const oude = systeem.databank.select().from(gegeven).where(eq(gegeven.rijId, oud)).all();
    expect(oude.map(({ versie }) => versie)).toEqual([1, 1]);
  });
});

describe("the plan and the plain forms, without script", () => {
  it("saves a whole block at once, refuses an unseen overwrite, and comes back to the same page", async () => {
    const antwoord = await leg("procesregisseur", "bespreking_opslaan", {
      "scores.financien.score": "oranje",
      "scores.financien.probleem": "Schulden",
      "scores.justitie.score": "groen",
      met: ["financien", "justitie"],
      "scores.justitie.bevat": ["strafrechtelijk"],
    });
    expect([antwoord.status, antwoord.headers.get("Location")]).toEqual([303, "/overleggen/o1/tafel?klaar=opgeslagen"]);
    const scores = rijenVan("leefgebiedscore").map(({ code, gemarkeerd }) => [code, gemarkeerd]);
    expect(scores.sort()).toEqual([
      ["financien", null],
      ["justitie", "strafrechtelijk"],
    ]);
    expect((await leg("procesondersteuner", "bespreking_opslaan", { "scores.financien.score": "rood" })).status).toBe(
      409,
    );
  });

  it("records nothing in an overleg that was closed, when the casus is on the table of the next one by then", async () => {
    maakTestOverleg(systeem, "o2", [casusId], { status: "geopend", punten: "aan_de_orde" });
    systeem.databank.update(overleg).set({ status: "gesloten" }).where(eq(overleg.id, "o1")).run();
    const telaat = { besluit: "Te laat" };
    const wegen = [() => bewaar("procesregisseur", telaat), () => leg("procesregisseur", "bespreking_opslaan", telaat)];
    for (const post of wegen) {
      const antwoord = await post();
      expect(antwoord.status).toBe(422);
      expect(await antwoord.text()).toContain("Dit overleg is intussen gesloten.");
    }
    expect(rijenVan("bespreking")).toEqual([]);
    expect(systeem.databank.select().from(projectie).all()).toEqual([]);
  });

  it("gives acties to the casus team only, as the regieplan does", async () => {
    const actie = { omschrijving: "Bel de wijkagent", deadline: "1-12-2026" };
    expect((await leg("procesregisseur", "actie_opslaan", { ...actie, uitvoerder: "account-dji" })).status).toBe(422);
    expect(rijenVan("actie")).toEqual([]);
    const antwoord = await leg("procesregisseur", "actie_opslaan", { ...actie, uitvoerder: "account-ggz" });
    expect([antwoord.status, antwoord.headers.get("Location")]).toEqual([303, "/overleggen/o1/tafel?klaar=opgeslagen"]);
    expect((await open()).punt?.plan.acties).toHaveLength(1);
    expect((await leg("procesondersteuner", "casusregisseur_aanwijzen", { medewerker: "account-ggz" })).status).toBe(
      403,
    );
    expect((await leg("procesregisseur", "casusregisseur_aanwijzen", { medewerker: "account-ggz" })).status).toBe(303);
    expect(systeem.databank.select().from(besluit).all()).toMatchObject([
      { handeling: "casusregisseur_aanwijzen", overlegId: "o1" },
    ]);
  });

  it("lets a casus that was discussed already be completed while the overleg is open, and shows no other", async () => {
    await doe("procesregisseur", "agendapunt_afronden", { punt });
    expect((await open()).punt).toBeNull();
    expect((await open("procesregisseur", `?punt=${punt}`)).punt?.casusnummer).toBe("2026-20001");
    const antwoord = await leg("procesregisseur", "bespreking_opslaan", { notulen: "Nagekomen" });
    expect(antwoord.headers.get("Location")).toBe(`/overleggen/o1/tafel?punt=${punt}&klaar=opgeslagen`);
    expect((await open("procesregisseur", "?punt=onbekend")).punt).toBeNull();
  });
});

describe("who else is at the table", () => {
  it("is seen by colleagues, with the place, and never by oneself", async () => {
    const live = new Live({ wekker: { na: () => () => undefined, elke: () => () => undefined } });
    const samen = { ...systeem, live };
    const stop = new AbortController();
    live.sluitAan(
      {
        overlegId: "o1",
        venster: "tafel",
        accountId: "account-procesondersteuner",
        sessie: "s2",
        raakt: () => true,
        leeft: () => true,
        meet: () => "x",
      },
      stop.signal,
    );
    live.zetPlek("s2", "o1", "verslag");
    const lees = async (wie: string) => {
      const args = maakArgs(samen, { wie, pad: "/overleggen/o1/tafel", params });
      return ((await (await vraag(() => loader(args))).json()) as Envelop<TafelView>).view.aanwezig;
    };
    expect(await lees("procesregisseur")).toEqual([{ naam: "Oda Voorbeeldsteun", plek: "verslag", waar: "Notulen" }]);
    expect(await lees("procesondersteuner")).toEqual([]);
    stop.abort();
    expect(await lees("procesregisseur")).toEqual([]);
  });
});
