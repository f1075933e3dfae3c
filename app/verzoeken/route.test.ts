import type { ActionFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  casus,
  raadpleging,
  rechtenbesluit,
  rechtencasus,
  rechtenverzoek,
  rij,
  uitgaandePost,
  zaak,
  zaakgegeven,
} from "~/storage/tabellen.server";
import { maakArgs, maakTestCasus, maakTestRij, startOverlegwereld, vraag } from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import { action as gegevensAction } from "./gegevens.server";
import { action as lijstAction } from "./lijst.server";
import { action } from "./route.server";

type Velden = Readonly<Record<string, string | readonly string[]>>;
type Route = (args: ActionFunctionArgs) => Promise<unknown>;

let systeem: TestSysteem;
let eerste: string;
let tweede: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  eerste = maakTestCasus(systeem, "2026-30001", ["ggz", "wonen"]);
  tweede = maakTestCasus(systeem, "2026-30002", ["ggz"]);
  return () => systeem.sluit();
});

/** Today is 24 November 2026. */
const verzoek: Velden = {
  soort: "inzage",
  ontvangen_op: "10-11-2026",
  namens: "zelf",
  voornamen: "Verzoekvoornaam",
  achternaam: "Nergensbekend",
  geboortedatum: "15-09-2001",
  omschrijving: "Wat weet u van mij?",
};

const leg = (anders: Velden = {}) =>
  vraag(() =>
    lijstAction(
      maakArgs(systeem, {
        wie: "manager",
        pad: "/verzoeken",
        params: {},
        post: { handeling: "verzoek_vastleggen", velden: { ...verzoek, ...anders } },
      }),
    ),
  );
const stuur = (route: Route, deel: string) => (wie: string, handeling: string, velden: Velden) => {
  const nummer = systeem.databank.select().from(zaak).get()?.nummer ?? "";
  const pad = `/verzoeken/${nummer}${deel}`;
  return vraag(() => route(maakArgs(systeem, { wie, pad, params: { nummer }, post: { handeling, velden } })));
};
const post = stuur(action, "");
const postGegevens = stuur(gegevensAction, "/gegevens");
const doe = async (wie: string, handeling: string, velden: Velden = {}) => {
  const antwoord = await post(wie, handeling, velden);
  expect([handeling, antwoord.status]).toEqual([handeling, 303]);
};

const tabellen = [zaak, rechtenverzoek, rechtencasus, rechtenbesluit, raadpleging, uitgaandePost, zaakgegeven] as const;
const staat = () => JSON.stringify(tabellen.map((tabel) => systeem.databank.select().from(tabel).all()));

/** Refused with these words, and nothing is written. */
async function weiger(werk: () => Promise<Response>, woorden: string): Promise<void> {
  const voor = staat();
  const antwoord = await werk();
  expect([antwoord.status, woorden]).toEqual([422, woorden]);
  expect(await antwoord.text()).toContain(woorden);
  expect(staat()).toBe(voor);
}

async function identificeer(): Promise<void> {
  const gezien = { document: "paspoort", gezien_op: "12-11-2026", persoonlijk: "on" };
  await doe("manager", "identiteit_vastleggen", gezien);
}

/** A verzoek of which both casussen are of who asks. */
async function bevestigd(): Promise<void> {
  expect((await leg()).status).toBe(303);
  await identificeer();
  await doe("manager", "dossiers_zoeken");
  for (const [id, casusnummer] of [
    [eerste, "2026-30001"],
    [tweede, "2026-30002"],
  ] as const) {
    await doe("manager", "casus_koppelen", { casusnummer });
    await doe("manager", "casus_bevestigen", { casus: id });
  }
}

const raadpleeg = (partijen: readonly string[]) =>
  post("manager", "raadplegen", { partijen, vraag: "Heeft u bezwaar?", uiterlijk_op: "01-12-2026" });

describe("a date that cannot be", () => {
  it("is no day on which a verzoek came in", async () => {
    await weiger(() => leg({ ontvangen_op: "25-11-2026" }), "Deze datum ligt in de toekomst.");
    expect((await leg({ ontvangen_op: "24-11-2026" })).status).toBe(303);
  });

  it.each([
    ["25-11-2026", "Deze datum ligt in de toekomst."],
    ["09-11-2026", "Toen was het verzoek nog niet ontvangen."],
  ])("is no day of the overleg: %s", async (dag, woorden) => {
    await bevestigd();
    const velden = { overleg_op: dag, afstemming: "Akkoord." };
    await weiger(() => post("manager", "overleg_vastleggen", velden), woorden);
    await doe("manager", "overleg_vastleggen", { ...velden, overleg_op: "10-11-2026" });
  });

  it.each([
    ["25-11-2026", "Deze datum ligt in de toekomst."],
    ["23-11-2026", "Het antwoord kan niet eerder zijn."],
  ])("is no day of the answer: %s", async (dag, woorden) => {
    await leg({ soort: "overdraagbaarheid" });
    await doe("manager", "besluit_vaststellen");
    const velden = { wijze: "persoonlijk", gegeven_op: dag };
    await weiger(() => post("manager", "antwoord_vastleggen", velden), woorden);
    await doe("manager", "antwoord_vastleggen", { ...velden, gegeven_op: "24-11-2026" });
  });
});

describe("a dossier that is tied to a verzoek", () => {
  it("exists, and one that was destroyed does not", async () => {
    await leg();
    await identificeer();
    const koppel = (casusnummer: string) => post("manager", "casus_koppelen", { casusnummer });
    await weiger(() => koppel("2026-39999"), "Er is geen dossier met dit nummer.");
    systeem.databank.update(casus).set({ vernietigdOp: "2026-11-20" }).where(eq(casus.id, tweede)).run();
    await weiger(() => koppel("2026-30002"), "Er is geen dossier met dit nummer.");
    expect((await koppel("2026-30001")).status).toBe(303);
  });

  it("is judged once: the second of two windows does not turn it around, nor somebody for a casus that was not found", async () => {
    await bevestigd();
    const fout: Velden[] = [{ casus: eerste }, { casus: "bestaat-niet" }, { casus: eerste, relatie: "rij-x" }];
    for (const velden of fout) {
      await weiger(() => post("procesregisseur", "casus_afwijzen", velden), "Hierover is al besloten.");
    }
  });
});

describe("asking the Partijen", () => {
  it("is done once for each casus; a second window asks nobody again", async () => {
    await bevestigd();
    expect((await raadpleeg([`${eerste}|partij-ggz`])).status).toBe(303);
    // The whole form is refused: the other Partij in it is not asked either.
    await weiger(() => raadpleeg([`${eerste}|partij-wonen`, `${eerste}|partij-ggz`]), "is al geraadpleegd.");
    expect((await raadpleeg([`${tweede}|partij-ggz`])).status).toBe(303);
  });

  it("is answered once for each question, also when a colleague still has another one open", async () => {
    await bevestigd();
    await raadpleeg([`${eerste}|partij-ggz`, `${tweede}|partij-ggz`]);
    const id = systeem.databank.select().from(raadpleging).where(eq(raadpleging.casusId, eerste)).get()?.id ?? "";
    await doe("ggz", "advies_geven", { raadpleging: id, advies: "akkoord" });
    const toch = { raadpleging: id, advies: "bezwaar", toelichting: "Bij nader inzien" };
    await weiger(() => post("ggz", "advies_geven", toch), "Een collega heeft deze vraag al beantwoord.");
  });
});

describe("the besluit about each gegeven", () => {
  it("is taken back once, and per group about a group that there is", async () => {
    await bevestigd();
    maakTestRij(systeem, eerste, "notitie", { waarden: { tekst: "Van het Veiligheidshuis" } });
    const intrek = { besluit: "bestaat-niet" };
    await weiger(() => postGegevens("manager", "besluit_intrekken", intrek), "Dit besluit is er niet meer.");
    for (const entiteit of ["onzin", "constructor"]) {
      const groep = { casus: eerste, entiteit };
      await weiger(() => postGegevens("manager", "groep_geven", groep), "Deze groep bestaat niet.");
    }
    expect((await postGegevens("manager", "groep_geven", { casus: eerste, entiteit: "notitie" })).status).toBe(303);
    const { id = "" } = systeem.databank.select().from(rechtenbesluit).get() ?? {};
    expect((await postGegevens("manager", "besluit_intrekken", { besluit: id })).status).toBe(303);
    await weiger(() => postGegevens("procesregisseur", "besluit_intrekken", { besluit: id }), "is er niet meer.");
  });
});

it("cannot end because nobody came, when somebody did", async () => {
  await leg();
  await identificeer();
  const reden = (woord: string) => post("manager", "buiten_behandeling", { reden: woord });
  await weiger(() => reden("niet_verschenen"), "De identiteit is wel vastgesteld.");
  expect((await reden("ingetrokken")).status).toBe(303);
});

it("ends the question about use in a next phase when nothing is left of what it was about (P 19.3, 3.5 c)", async () => {
  const inbreng = (tekst: string) =>
    maakTestRij(systeem, eerste, "inbreng", {
      partij: "ggz",
      status: "ingediend",
      waarden: { tekst },
    });
  const [weg, blijft] = [inbreng("Dit gaat weg"), inbreng("Dit blijft")];
  const vragen = [weg, blijft].map((ouderId) =>
    maakTestRij(systeem, eerste, "fasevraag", {
      ouderId,
      voorPartijId: "partij-ggz",
      code: "uitvoeren",
      status: "open",
      waarden: {},
    }),
  );
  const standen = () => vragen.map((id) => systeem.databank.select().from(rij).where(eq(rij.id, id)).get()?.status);
  expect(await leg({ soort: "verwijdering" })).toMatchObject({ status: 303 });
  await identificeer();
  await doe("manager", "dossiers_zoeken");
  await doe("manager", "casus_koppelen", { casusnummer: "2026-30001" });
  await doe("manager", "casus_bevestigen", { casus: eerste });
  await raadpleeg([`${eerste}|partij-wonen`]);
  const { id = "" } = systeem.databank.select().from(raadpleging).get() ?? {};
  await doe("wonen", "advies_geven", { raadpleging: id, advies: "akkoord" });
  await doe("manager", "overleg_vastleggen", { overleg_op: "20-11-2026", afstemming: "Akkoord." });
  const besluit = { casus: eerste, rij: weg, soort: "inbreng.tekst", gevraagd: "Weg", uitkomst: "toewijzen" };
  expect((await postGegevens("manager", "gegeven_besluiten", { ...besluit, grond: "p_19_3_b" })).status).toBe(303);
  expect(standen()).toEqual(["open", "open"]);
  await doe("manager", "besluit_vaststellen");
  expect(standen()).toEqual(["vervallen", "open"]);
});
