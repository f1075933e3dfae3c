import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../tests/factories/overleg";
import type { TestSysteem } from "../../../tests/factories/systeem";
import { agendapunt, gegeven, logregel, overleg, overlegaanwezigheid } from "~/storage/tabellen.server";
import { zonderTijdInOpening } from "./maak.server";
import { action, loader } from "./route.server";
import type { OpenenView } from "./view";

let systeem: TestSysteem;
let casusId: string;
let punt: string;
const opgesteld = "2026-10-20T09:00:00.000Z";

beforeEach(() => {
  systeem = startOverlegwereld();
  // Agreed on in an earlier overleg: this casus has not moved on to uitvoeren yet.
  casusId = maakTestCasus(systeem, "2026-20001", ["ggz", "wonen"]);
  maakTestOverleg(systeem, "o1", [casusId]);
  punt = `punt-o1-${casusId}`;
});
afterEach(() => {
  systeem.sluit();
});

type Velden = Readonly<Record<string, string | readonly string[]>>;
type Versies = Record<string, Record<string, number>>;
const params = { id: "o1" };
const open = (wie = "procesregisseur") =>
  vraag(() => loader(maakArgs(systeem, { wie, pad: "/overleggen/o1/openen", params })));
const getView = async () => ((await (await open()).json()) as { view: OpenenView }).view;
const doe = (wie: string, handeling: string, velden: Velden = {}, zoek = "", versies: Versies = {}) =>
  vraag(() =>
    action(
      maakArgs(systeem, { wie, pad: `/overleggen/o1/openen${zoek}`, params, post: { handeling, velden, versies } }),
    ),
  );

function maakActie(
  voor: string,
  omschrijving: string,
  anders: Partial<Parameters<typeof maakTestRij<"actie">>[3]> = {},
): string {
  const id = maakTestRij(systeem, casusId, "actie", {
    waarden: { omschrijving, deadline: "2026-11-01", status: "open" },
    voorPartijId: `partij-${voor}`,
    voorAccountId: `account-${voor}`,
    ...anders,
  });
  systeem.sqlite.prepare("update rij set aangemaakt_op = ? where id = ?").run(opgesteld, id);
  return id;
}

const laatBinnen = (...slugs: string[]) => {
  const ids = slugs.map((slug) => `account-${slug}`);
  return doe("procesregisseur", "aanwezigheid_vastleggen", { binnen: ids, bevestigt: ids });
};
const opschrijven = async (): Promise<[partij: string, acties: (readonly [string | null, string])[]][]> => {
  const { groepen } = await getView();
  return groepen.map(({ partij, acties }) => [
    partij,
    acties.map(({ titel, stand }) => [titel?.soort === "zichtbaar" ? titel.tekst : null, stand] as const),
  ]);
};
const waarden = (id: string) =>
  systeem.databank
    .select({ soort: gegeven.soort, versie: gegeven.versie })
    .from(gegeven)
    .where(eq(gegeven.rijId, id))
    .all()
    .filter(({ soort }) => soort !== "actie.omschrijving" && soort !== "actie.deadline");

/** The versions that the page gave for this actie, as its form sends them. */
const versiesVan = async (id: string): Promise<Versies> =>
  (await getView()).groepen.flatMap(({ acties }) => acties).find((actie) => actie.id === id)?.versies ?? {};

describe("the opening of an overleg", () => {
  it("is for staff: others get the answer of what does not exist, and change nothing", async () => {
    const id = maakActie("ggz", "Bel de verhuurder");
    systeem.databank.update(overleg).set({ status: "geopend", geopendOp: "2026-11-24T08:00:00.000Z" }).run();
    for (const wie of ["ggz", "manager", "toezichthouder", "melder"]) {
      expect((await open(wie)).status, wie).toBe(404);
      const poging = await doe(wie, "actie_afhandelen", { rij: id, status: "gedaan" }, `?punt=${punt}`);
      expect(poging.status, wie).toBe(404);
    }
    expect(waarden(id)).toEqual([{ soort: "actie.status", versie: 1 }]);
  });

  it("comes right after opening, and tells nothing of the casussen before it", async () => {
    maakActie("ggz", "Bel de verhuurder");
    expect((await getView()).groepen).toEqual([]);
    const antwoord = await doe("procesregisseur", "overleg_openen");
    expect(antwoord.headers.get("Location")).toBe("/overleggen/o1/openen");
    expect((await doe("procesondersteuner", "overleg_openen")).status).toBe(403);
  });

  it("records who is there and who confirmed, each with who wrote it down and when", async () => {
    await doe("procesregisseur", "overleg_openen");
    await doe("procesregisseur", "aanwezigheid_vastleggen", { binnen: ["account-ggz", "account-wonen"] });
    expect((await getView()).onbevestigd).toBe(2);
    await doe("procesondersteuner", "aanwezigheid_vastleggen", { bevestigt: ["account-ggz", "account-wonen"] });
    expect((await getView()).onbevestigd).toBe(0);
    expect(systeem.databank.select().from(overlegaanwezigheid).all()).toMatchObject([
      { bevestigdDoorAccountId: "account-procesondersteuner", bevestigdOp: systeem.klok.nu().toISOString() },
      { bevestigdDoorAccountId: "account-procesondersteuner" },
    ]);
    expect(
      systeem.databank
        .select()
        .from(logregel)
        .all()
        .map(({ handeling }) => handeling),
    ).toContain("aanwezigheid_vastleggen");
  });
});

describe("two at the opening", () => {
  it("see of each other who is there, and get nothing of a casus that is on the table already", async () => {
    maakTestRij(systeem, casusId, "bespreking", {
      overlegId: "o1",
      waarden: { toestandsbeeld: "Alleen aan de tafel" },
    });
    await doe("procesregisseur", "overleg_openen");
    await laatBinnen("ggz");
    const afdruk = async () => JSON.stringify(zonderTijdInOpening(await getView()));
    const eerst = await afdruk();
    expect(await afdruk()).toBe(eerst);
    await doe("procesondersteuner", "aanwezigheid_vastleggen", { binnen: ["account-wonen"] });
    expect(await afdruk()).not.toBe(eerst);
    systeem.databank.update(agendapunt).set({ status: "aan_de_orde" }).where(eq(agendapunt.id, punt)).run();
    const { tafel } = await getView();
    expect(tafel).toMatchObject({ punt: null, puntVanZaal: punt });
    expect(JSON.stringify(tafel)).not.toMatch(/Alleen aan de tafel|Fenna/);
  });
});

describe("the open acties of last time", () => {
  beforeEach(async () => {
    await doe("procesregisseur", "overleg_openen");
  });

  it("stand Partij by Partij, without what was agreed on since, what was done before, and what is of another casus", async () => {
    maakActie("wonen", "Wonen doet dit");
    maakActie("ggz", "Ggz doet dit");
    maakActie("ggz", "Was al klaar", { waarden: { omschrijving: "Was al klaar", status: "gedaan" } });
    systeem.sqlite.prepare("update gegeven set moment = ? where soort = 'actie.status'").run(opgesteld);
    const nieuw = maakActie("ggz", "Vandaag afgesproken");
    systeem.sqlite.prepare("update rij set aangemaakt_op = ? where id = ?").run(systeem.klok.nu().toISOString(), nieuw);
    const elders = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestRij(systeem, elders, "actie", { waarden: { omschrijving: "Elders", status: "open" } });
    expect((await opschrijven()).map(([, acties]) => acties)).toEqual([
      [["Ggz doet dit", "over_tijd"]],
      [["Wonen doet dit", "over_tijd"]],
    ]);
  });

  it("get one of three states; what was not done asks for its reason, and nothing changes without it", async () => {
    const [een, twee, drie] = [maakActie("ggz", "A"), maakActie("ggz", "B"), maakActie("wonen", "C")];
    const zet = async (rij: string, velden: Velden) =>
      doe("procesregisseur", "actie_afhandelen", { rij, ...velden }, `?punt=${punt}`, await versiesVan(rij));
    expect((await zet(twee, { status: "niet_gedaan" })).status).toBe(422);
    expect((await zet(drie, { status: "overgedragen" })).status).toBe(422);
    expect(waarden(twee)).toHaveLength(1);
    expect((await zet(een, { status: "gedaan" })).headers.get("Location")).toBe(
      "/overleggen/o1/openen?klaar=opgeslagen",
    );
    expect((await zet(twee, { status: "niet_gedaan", resultaat: "Was ziek" })).status).toBe(303);
    expect((await zet(drie, { status: "niet_mogelijk", resultaat: "Geen woning", bevat: ["bijzonder"] })).status).toBe(
      303,
    );
    // What was handled here stays in sight.
    expect((await opschrijven()).flatMap(([, acties]) => acties)).toEqual([
      ["A", "klaar"],
      ["B", "klaar"],
      ["C", "klaar"],
    ]);
    const laatste = systeem.databank.select().from(logregel).all().at(-1);
    expect(laatste).toMatchObject({ handeling: "bekijken", casusnummer: "2026-20001" });
  });

  it("are not changed through the agenda of another overleg, or against a version that has gone", async () => {
    const id = maakActie("ggz", "A");
    const vreemd = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    maakTestOverleg(systeem, "o2", [vreemd], { status: "geopend" });
    const versies = await versiesVan(id);
    const zet = (zoek: string, status = "gedaan") =>
      doe("procesregisseur", "actie_afhandelen", { rij: id, status, resultaat: "Reden" }, zoek, versies);
    for (const zoek of ["", "?punt=onzin", `?punt=punt-o2-${vreemd}`]) expect((await zet(zoek)).status, zoek).toBe(404);
    expect((await zet(`?punt=${punt}`)).status).toBe(303);
    expect((await zet(`?punt=${punt}`, "niet_mogelijk")).status).toBe(409);
  });

  it("say who of those present may not hear them (P 9.6)", async () => {
    maakActie("ggz", "Over de behandeling", { gemarkeerd: ["strafrechtelijk"] });
    await laatBinnen("ggz", "wonen");
    const [groep] = (await getView()).groepen;
    expect(groep?.acties[0]?.nietVoor).toEqual(["Wout Voorbeeldwonen"]);
  });
});
