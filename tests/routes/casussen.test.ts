import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { casussenPerPagina } from "~/casussen/filter";
import type { Waarden } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { maakRij, schrijfGegevens } from "~/storage/dossier.server";
import { autorisatie, casus, logregel, regie, rij, weergave } from "~/storage/tabellen.server";
import { maximumWeergaven } from "~/weergaven/repository.server";
import { laadBouw } from "../factories/bouw";
import { startOverlegwereld } from "../factories/overleg";
import { maakWillekeurig, type TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);

interface Nieuw {
  persoon: Waarden<"persoon">;
  toestand?: string;
  aanpak?: string;
  gemeente?: string;
  aangemeldOp?: string;
  deelnemers?: readonly string[];
  /** The whole row is withheld from everybody but its verstrekker. */
  verborgen?: true;
  melder?: string;
}

function maakCasus(nr: number, nieuw: Nieuw): string {
  const nummer = `2026-${String(10_000 + nr)}`;
  const id = `casus-${nummer}`;
  schrijf(systeem, (tx) => {
    const { bsn } = nieuw.persoon;
    tx.insert(casus)
      .values({
        id,
        casusnummer: nummer,
        aanpak: nieuw.aanpak ?? "top_x",
        gemeente: nieuw.gemeente ?? "utrecht",
        toestand: nieuw.toestand ?? "bespreken",
        persoonNummer: id,
        bsnIndex: bsn ? systeem.kluis.hmac("bsn", bsn) : null,
        sleutelId: systeem.kluis.nieuweSleutel(),
        melderAccountId: nieuw.melder ?? "account-melder",
        melderPartijId: "partij-politie",
        aangemeldOp: nieuw.aangemeldOp ?? "2026-01-05",
      })
      .run();
    for (const slug of nieuw.deelnemers ?? []) {
      const recht = { casusId: id, accountId: `account-${slug}`, partijId: `partij-${slug}`, rol: "deelnemer" };
      tx.insert(autorisatie)
        .values({ id: `${id}-${slug}`, ...recht, vanaf: "2026-01-06", doorAccountId: "account-procesregisseur" })
        .run();
    }
    maakRij(tx, systeem, {
      casusId: id,
      entiteit: "persoon",
      schrijver: {
        accountId: nieuw.melder ?? "account-melder",
        partijId: "partij-politie",
        fase: "aanmelden",
      },
      waarden: nieuw.persoon,
      ...(nieuw.verborgen && { toestemming: "ontbreekt" }),
    });
  });
  return nummer;
}

/** The rows of the table, in order. */
async function leesRijen(antwoord: Response): Promise<string[]> {
  const tekst = (await antwoord.text()).replaceAll("<!-- -->", "").split("<script")[0] ?? "";
  const tabel = /<tbody>([\s\S]*)<\/tbody>/.exec(tekst)?.[1] ?? "";
  return tabel.split("</tr>").flatMap((regel) => regel.match(/\d{4}-\d{5}/)?.slice(0, 1) ?? []);
}
const lijst = async (slug: string, pad = "/casussen") => leesRijen(await als(slug).get(pad));
const zoek = async (slug: string, tekst: string) =>
  leesRijen(await als(slug).post("/casussen/zoeken", "zoeken", { zoek: tekst }));
const leesTekst = async (antwoord: Response) => (await antwoord.text()).replaceAll("<!-- -->", "");

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  return () => systeem.sluit();
});

describe("the list", () => {
  it("is sorted on geslachtsnaam over its pages, and opens only what it shows", async () => {
    const aantal = 2 * casussenPerPagina + 3;
    for (let nr = 1; nr <= aantal; nr++) {
      const achternaam = `Verzonnen${String.fromCharCode(97 + ((nr * 7) % 26))}${String.fromCharCode(97 + (nr % 26))}`;
      maakCasus(nr, { persoon: { voornamen: "Bo", tussenvoegsel: nr % 2 ? "van" : undefined, achternaam } });
    }
    const paginas = [await lijst("procesregisseur")];
    const eersteLog = systeem.databank.select().from(logregel).all();
    expect(eersteLog.filter(({ casusnummer }) => casusnummer).length).toBe(casussenPerPagina);
    for (const pagina of [2, 3]) paginas.push(await lijst("procesregisseur", `/casussen?pagina=${String(pagina)}`));
    expect(paginas.map((rijen) => rijen.length)).toEqual([casussenPerPagina, casussenPerPagina, 3]);
    const namen = new Map(systeem.naamindex.listOpVolgorde("naam").map((id) => [id.slice("casus-".length), id]));
    const gezien = paginas.flat();
    expect(new Set(gezien).size).toBe(aantal);
    const achternamen = gezien.map((nummer) => systeem.naamindex.find(namen.get(nummer) ?? "")?.naam.achternaam ?? "");
    expect(achternamen).toEqual(achternamen.toSorted());
    expect(await lijst("procesregisseur", "/casussen?pagina=99")).toEqual(paginas[2]);
    expect(await leesTekst(await als("procesregisseur").get("/casussen"))).toContain(`${String(aantal)} casussen`);
  });

  it("is narrowed by fixed words, with counts of the same casussen", async () => {
    maakCasus(1, { persoon: { achternaam: "Aa" }, toestand: "triage" });
    maakCasus(2, { persoon: { achternaam: "Bb" }, toestand: "triage", aanpak: "ondermijning", gemeente: "nieuwegein" });
    maakCasus(3, { persoon: { achternaam: "Cc" }, aanpak: "ondermijning", aangemeldOp: "2026-05-05" });
    maakCasus(4, { persoon: { achternaam: "Dd" }, toestand: "geen_aanpak" });
    expect(await lijst("procesregisseur")).toEqual(["2026-10001", "2026-10002", "2026-10003"]);
    expect(await lijst("procesregisseur", "/casussen?fase=triageren")).toEqual(["2026-10001", "2026-10002"]);
    expect(await lijst("procesregisseur", "/casussen?aanpak=ondermijning&gemeente=utrecht")).toEqual(["2026-10003"]);
    expect(await lijst("procesregisseur", "/casussen?sorteer=aangemeld")).toEqual([
      "2026-10003",
      "2026-10001",
      "2026-10002",
    ]);
    const pagina = await leesTekst(await als("procesregisseur").get("/casussen?aanpak=ondermijning"));
    for (const telling of [
      "2 casussen",
      "Alle (2)",
      "Triageren (1)",
      "Bespreken (1)",
      "Nieuwegein (1)",
      "Utrecht (1)",
    ]) {
      expect(pagina).toContain(telling);
    }
    const vreemd = "/casussen?fase=Verzonnen&aanpak=__proto__&gemeente=constructor&sorteer=x&pagina=0";
    expect(await lijst("procesregisseur", vreemd)).toHaveLength(3);
    expect(await (await als("procesregisseur").get(vreemd)).text()).not.toMatch(/value="Verzonnen"|__proto__/);
  });

  it("shows a partner the own casussen only, in rows and in counts, and follows what changes", async () => {
    maakCasus(1, { persoon: { achternaam: "Aa" }, deelnemers: ["ggz"] });
    maakCasus(2, { persoon: { achternaam: "Bb" }, deelnemers: ["om"] });
    expect(await lijst("ggz")).toEqual(["2026-10001"]);
    expect(await leesTekst(await als("ggz").get("/casussen"))).toContain("1 casus.");
    systeem.databank
      .update(autorisatie)
      .set({ tot: "2026-11-23" })
      .where(eq(autorisatie.accountId, "account-ggz"))
      .run();
    expect(await lijst("ggz")).toEqual([]);
    systeem.databank
      .insert(regie)
      .values({
        id: "r",
        casusId: "casus-2026-10002",
        soort: "casusregisseur",
        partijId: "partij-ggz",
        accountId: "account-ggz",
        vanaf: "2026-01-01",
      })
      .run();
    expect(await lijst("ggz")).toEqual(["2026-10002"]);
    systeem.databank.update(casus).set({ toestand: "lokaal" }).where(eq(casus.id, "casus-2026-10001")).run();
    expect(await lijst("lokale-procesregisseur")).toEqual([]);
    systeem.databank.update(casus).set({ gemeente: "nieuwegein" }).where(eq(casus.id, "casus-2026-10001")).run();
    expect(await lijst("lokale-procesregisseur")).toEqual(["2026-10001"]);
  });

  it("tells no name by its order: who may not see the name gets it by number, after the others", async () => {
    maakCasus(1, { persoon: { achternaam: "Zz" }, deelnemers: ["ggz", "politie"] });
    maakCasus(2, { persoon: { achternaam: "Aa" }, deelnemers: ["ggz", "politie"], verborgen: true });
    maakCasus(3, { persoon: { achternaam: "Mm" }, deelnemers: ["ggz", "politie"] });
    expect(await lijst("politie")).toEqual(["2026-10002", "2026-10003", "2026-10001"]);
    expect(await lijst("ggz")).toEqual(["2026-10003", "2026-10001", "2026-10002"]);
    expect(await zoek("politie", "aa")).toEqual(["2026-10002"]);
    expect(await zoek("ggz", "aa")).toEqual([]);
    expect(await zoek("procesregisseur", "aa")).toEqual([]);
  });

  it("follows a change of name at once", async () => {
    maakCasus(1, { persoon: { achternaam: "Verzonnen" } });
    expect(await zoek("procesregisseur", "verzonnen")).toEqual(["2026-10001"]);
    const rijId = systeem.databank.select().from(rij).get()?.id ?? "";
    const schrijver = { accountId: "account-melder", partijId: null, fase: "aanmelden" as const };
    schrijf(systeem, (tx) =>
      schrijfGegevens(tx, systeem, {
        casusId: "casus-2026-10001",
        entiteit: "persoon",
        rijId,
        schrijver,
        waarden: { achternaam: "Bedacht" },
        versies: { achternaam: 1 },
      }),
    );
    expect(await zoek("procesregisseur", "verzonnen")).toEqual([]);
    expect(await zoek("procesregisseur", "bedacht")).toEqual(["2026-10001"]);
  });
});

describe("search", () => {
  beforeEach(() => {
    maakCasus(1, {
      persoon: {
        voornamen: "Fenna Johanna",
        tussenvoegsel: "van der",
        achternaam: "Verzonnenmeijer",
        bijnaam: "Fantast",
        geboortedatum: "1998-03-05",
        bsn: "999990019",
      },
      deelnemers: ["ggz"],
    });
    maakCasus(2, { persoon: { voornamen: "Fenno", achternaam: "Verzonnenmeyer", geboortedatum: "1998-00-00" } });
    maakCasus(3, { persoon: { voornamen: "Karel", achternaam: "Anders", geboortedatum: "2001-01-01" } });
  });

  it.each<[string, string[]]>([
    ["v.d. Verzonnenmeijer", ["2026-10001", "2026-10002"]],
    ["F.J. Verzonnenmeijer", ["2026-10001"]],
    ["Verzonenmeijer Fenna", ["2026-10001", "2026-10002"]],
    ["fantast", ["2026-10001"]],
    ["05-03-1998", ["2026-10001", "2026-10002"]],
    ["1998 fenno", ["2026-10002", "2026-10001"]],
    ["1998 fennokarel", []],
    ["2026-10003", ["2026-10003"]],
    ["999990019", ["2026-10001"]],
    ["9999.90.019", ["2026-10001"]],
    ["999990020", []],
    ["2026-99999", []],
    ["Niemand", []],
  ])("of staff: %j", async (tekst, verwacht) => {
    expect(await zoek("procesondersteuner", tekst)).toEqual(verwacht);
  });

  it("gives a partner no more than the own casussen, and nothing on a BSN", async () => {
    expect(await zoek("ggz", "verzonnenmeijer")).toEqual(["2026-10001"]);
    expect(await zoek("ggz", "2026-10002")).toEqual([]);
    expect(await zoek("ggz", "anders")).toEqual([]);
    expect(await zoek("ggz", "999990019")).toEqual([]);
    expect(await zoek("melder", "verzonnenmeijer")).toEqual([]);
    expect((await als("melder").post("/casussen/zoeken", "zoeken", { zoek: "Verzonnenmeijer" })).status).toBe(404);
  });

  it("does not find an employee who was asked by what that employee may not see", async () => {
    systeem.databank.update(casus).set({ toestand: "triage" }).run();
    systeem.databank.update(autorisatie).set({ rol: "bevraagd" }).run();
    expect(await zoek("ggz", "Verzonnenmeijer")).toEqual(["2026-10001"]);
    expect(await zoek("ggz", "fantast")).toEqual([]);
  });

  it("asks for more than a letter, and keeps what was typed", async () => {
    for (const tekst of ["", "f", "van der", "x".repeat(101), "999990018"]) {
      const antwoord = await als("procesregisseur").post("/casussen/zoeken", "zoeken", { zoek: tekst });
      expect(antwoord.status, tekst).toBe(422);
      if (tekst) expect(await antwoord.text()).toContain(tekst);
    }
    const dubbel = { zoek: "Verzonnenmeijer", naam: "Verzonnenmeijer" };
    expect((await als("procesregisseur").post("/casussen/zoeken", "zoeken", dubbel)).status).toBe(400);
  });

  it("leaves no word in the log, and a row for each casus that it showed", async () => {
    await zoek("procesregisseur", "fantast");
    const regels = systeem.databank.select().from(logregel).all();
    expect(regels.map(({ casusnummer }) => casusnummer).filter(Boolean)).toEqual(["2026-10001"]);
    expect(regels.find(({ casusnummer }) => casusnummer)?.soorten).toContain("persoon.achternaam");
    expect(JSON.stringify(regels).toLowerCase()).not.toContain("fantast");
  });

  it("answers the same when only what is hidden differs", async () => {
    const antwoorden = async (achternaam: string) => {
      const ander = startOverlegwereld();
      systeem = ander;
      maakCasus(1, { persoon: { achternaam: "Verzonnenaar" }, deelnemers: ["ggz"] });
      maakCasus(2, { persoon: { achternaam, bijnaam: achternaam }, deelnemers: ["ggz"], verborgen: true });
      maakCasus(3, { persoon: { achternaam } });
      systeem = { ...ander, willekeurig: maakWillekeurig("vast") };
      const teksten: string[] = [];
      for (const pad of ["/casussen", "/casussen?sorteer=nummer"])
        teksten.push(await (await als("ggz").get(pad)).text());
      for (const tekst of ["verzonnen", "verzonnenaar"]) {
        for (const pad of ["/casussen/zoeken", "/casussen/suggesties"]) {
          const handeling = pad.endsWith("zoeken") ? "zoeken" : "suggereren";
          const antwoord = await als("ggz").post(pad, handeling, { zoek: tekst }, { eenmalig: "vast-vast" });
          teksten.push(`${String(antwoord.status)} ${await antwoord.text()}`);
        }
      }
      ander.sluit();
      return teksten;
    };
    const [een, twee] = [await antwoorden("Verzonnenaap"), await antwoorden("Zonderling")];
    expect(een).toHaveLength(6);
    expect(twee).toEqual(een);
  });

  it("gives suggestions by the same gate", async () => {
    const vraag = async (slug: string, tekst: string) => {
      const antwoord = await als(slug).post("/casussen/suggesties", "suggereren", { zoek: tekst });
      const { view } = antwoord.status === 200 ? await antwoord.json() : { view: [] };
      return { status: antwoord.status, nummers: view.map(({ casusnummer }: { casusnummer: string }) => casusnummer) };
    };
    expect(await vraag("procesregisseur", "verzonnen")).toEqual({ status: 200, nummers: ["2026-10001", "2026-10002"] });
    expect(await vraag("ggz", "verzonnen")).toEqual({ status: 200, nummers: ["2026-10001"] });
    expect(await vraag("procesregisseur", "999990019")).toEqual({ status: 200, nummers: [] });
    expect((await vraag("procesregisseur", "f")).status).toBe(422);
    for (const slug of ["melder", "beheerder", "manager"]) expect((await vraag(slug, "verzonnen")).status).toBe(404);
    expect((await als("procesregisseur").get("/casussen/suggesties")).status).toBe(404);
    const gelogd = systeem.databank.select().from(logregel).all();
    expect(gelogd.filter(({ casusnummer }) => casusnummer === "2026-10001")).toHaveLength(2);
  });
});

describe("a view that is kept", () => {
  const bewaar = (slug: string, velden: Velden) => als(slug).post("/casussen?index", "weergave_bewaren", velden);
  const listRijen = () => systeem.databank.select().from(weergave).all();

  it("is of one account, made of fixed words, and kept once", async () => {
    const antwoord = await bewaar("procesregisseur", { fase: "triageren", gemeente: "utrecht" });
    expect(antwoord.headers.get("Location")).toBe("/casussen?fase=triageren&gemeente=utrecht");
    await bewaar("procesregisseur", { gemeente: "utrecht", fase: "triageren", sorteer: "naam" });
    expect(listRijen()).toMatchObject([
      { accountId: "account-procesregisseur", scherm: "casussen", filter: "/casussen?fase=triageren&gemeente=utrecht" },
    ]);
    expect(await leesTekst(await als("procesregisseur").get("/casussen"))).toContain("Triageren, Utrecht");
    expect(await leesTekst(await als("procesondersteuner").get("/casussen"))).not.toContain("Triageren, Utrecht");
    expect((await bewaar("procesregisseur", { fase: "Jansen" })).status).toBe(422);
    for (const fout of [{ naam: "Jansen" }, { fase: "triageren", zoek: "Jansen" }]) {
      expect((await bewaar("procesregisseur", fout)).status).toBe(400);
    }
    expect((await bewaar("beheerder", { fase: "triageren" })).status).toBe(404);
    expect(listRijen()).toHaveLength(1);
  });

  it("is thrown away by its owner only", async () => {
    await bewaar("procesregisseur", { fase: "triageren" });
    const id = listRijen()[0]?.id ?? "";
    await als("procesondersteuner").doe("/casussen?index", "weergave_weggooien", { id });
    expect(listRijen()).toHaveLength(1);
    await als("procesregisseur").doe("/casussen?index", "weergave_weggooien", { id });
    expect(listRijen()).toEqual([]);
  });

  it("has a maximum", async () => {
    const woorden = ["aanmelden", "triageren", "inlichten", "bespreken", "uitvoeren", "afsluiten"].flatMap((fase) =>
      ["utrecht", "amersfoort", "nieuwegein"].map((gemeente) => ({ fase, gemeente })),
    );
    for (const velden of woorden.slice(0, maximumWeergaven)) expect((await bewaar("ggz", velden)).status).toBe(303);
    expect((await bewaar("ggz", woorden.at(-1) ?? {})).status).toBe(422);
    expect(listRijen()).toHaveLength(maximumWeergaven);
  });
});

describe("a persoon who is known already", () => {
  const bekend = {
    voornamen: "Fenna",
    tussenvoegsel: "van",
    achternaam: "Verzonnenmeijer",
    geboortedatum: "1998-03-05",
  };
  const verzoek = (persoon: Velden): Velden => ({
    aanpak: "top_x",
    gemeente: "utrecht",
    ...Object.fromEntries(Object.entries(persoon).map(([sleutel, waarde]) => [`persoon.${sleutel}`, waarde])),
    "verzoek.reden_instroom": "Herhaalde overlast",
    "verzoek.problematiek": "Overlast in de wijk.",
    "verzoek.leefgebieden": ["huisvesting"],
  });
  const namens = { namens: "partij-politie" };
  const aantal = () => systeem.databank.select().from(casus).all().length;

  beforeEach(() => {
    maakCasus(1, { persoon: { ...bekend, bsn: "999990019" } });
  });

  it.each<[string, Velden, boolean]>([
    ["the same BSN", { ...bekend, achternaam: "Anders", voornamen: "Kees", bsn: "999990019" }, true],
    ["the same name and birth date", bekend, true],
    ["spelled in another way", { ...bekend, achternaam: "Verzonnenmeyer" }, true],
    ["initials only", { ...bekend, voornamen: "F." }, true],
    ["a birth date that is partly known", { ...bekend, geboortedatum: "1998" }, true],
    ["born together", { ...bekend, voornamen: "Karel" }, false],
    ["another BSN", { ...bekend, bsn: "999990020" }, false],
    ["another birth date", { ...bekend, geboortedatum: "06-03-1998" }, false],
  ])("is told to the procesregisseur before a second dossier is made: %s", async (_naam, persoon, verwacht) => {
    const antwoord = await als("procesregisseur").post("/aanmelden", "verzoek_indienen", {
      ...verzoek(persoon),
      ...namens,
    });
    expect(antwoord.status).toBe(verwacht ? 422 : 303);
    if (!verwacht) return;
    const pagina = await antwoord.text();
    expect(pagina).toContain("2026-10001");
    expect(pagina).toContain("Overlast in de wijk.");
    expect(aantal()).toBe(1);
    const gelogd = systeem.databank.select().from(logregel).where(eq(logregel.casusnummer, "2026-10001")).all();
    expect(gelogd).toMatchObject([{ gebeurtenis: "ingezien", handeling: "verzoek_indienen", soorten: "{}" }]);
    const toch = { ...verzoek(persoon), ...namens, bekend: "on" };
    expect((await als("procesregisseur").post("/aanmelden", "verzoek_indienen", toch)).status).toBe(303);
    expect(aantal()).toBe(2);
  });

  it("can be looked for first, and what was typed goes on into the verzoek", async () => {
    const velden = { "persoon.achternaam": "Verzonnenmeijer", "persoon.geboortedatum": "05-03-1998" };
    const pagina = await leesTekst(await als("procesregisseur").post("/aanmelden", "persoon_zoeken", velden));
    expect(pagina).toContain("Deze persoon is mogelijk al bekend");
    expect(pagina).toContain('href="/casussen/2026-10001/bespreken"');
    const rest = pagina.slice(pagina.lastIndexOf('name="_formulier" value="verzoek_indienen"')).split("<script")[0];
    expect(rest).toMatch(/name="persoon.achternaam"[^>]*value="Verzonnenmeijer"/);
    const niemand = { "persoon.achternaam": "Niemand", "persoon.geboortedatum": "05-03-1998" };
    expect(await leesTekst(await als("procesregisseur").post("/aanmelden", "persoon_zoeken", niemand))).toContain(
      "Deze persoon is niet bekend",
    );
    expect((await als("procesregisseur").post("/aanmelden", "persoon_zoeken", {})).status).toBe(422);
    expect(JSON.stringify(systeem.databank.select().from(logregel).all())).not.toMatch(/Verzonnenmeijer|Niemand/);
  });

  it("is not told to a melder: known or not, every answer is the same", async () => {
    const antwoorden = async (isBekend: boolean, slug: string) => {
      const ander = startOverlegwereld();
      systeem = ander;
      const persoon = isBekend ? { ...bekend, bsn: "999990019" } : { achternaam: "Heelanders" };
      maakCasus(1, { persoon, melder: "account-raad" });
      systeem = { ...ander, willekeurig: maakWillekeurig("vast") };
      const vast = { eenmalig: "vast-vast" };
      const teksten: string[] = [];
      const lees = async (antwoord: Response) => {
        const kop = antwoord.headers.get("Location") ?? "";
        // Numbers and ids of what is new are drawn by chance.
        const tekst = `${String(antwoord.status)} ${kop} ${await antwoord.text()}`;
        teksten.push(tekst.replace(/2026-\d{5}|[0-9a-f]{8}-[0-9a-f-]{27}/g, "toeval"));
        return kop.split("?")[0] ?? "";
      };
      await lees(
        await als(slug).post("/aanmelden", "persoon_zoeken", { "persoon.achternaam": "Verzonnenmeijer" }, vast),
      );
      const velden = verzoek({ ...bekend, bsn: "999990019" });
      await lees(await als(slug).post("/aanmelden", "verzoek_indienen", { ...velden, "persoon.postcode": "x" }, vast));
      const pad = await lees(await als(slug).post("/aanmelden", "verzoek_indienen", velden, vast));
      await lees(await als(slug).get(pad));
      await lees(await als(slug).get("/werkvoorraad"));
      const gelogd = ander.databank.select().from(logregel).all();
      ander.sluit();
      return { teksten, pad, gelogd: gelogd.filter(({ accountId }) => accountId === `account-${slug}`).length };
    };
    for (const slug of ["melder", "politie"]) {
      const [wel, niet] = [await antwoorden(true, slug), await antwoorden(false, slug)];
      expect(wel.teksten).toHaveLength(5);
      expect(wel.teksten).toEqual(niet.teksten);
      expect(wel.gelogd).toBe(niet.gelogd);
      expect(wel.teksten[0]).toMatch(/^403/);
      expect(wel.pad).toMatch(/^\/casussen\/2026-\d{5}\/aanmelden$/);
    }
  });

  it("is pointed out at the eerste beoordeling, to staff", async () => {
    const naar = await als("melder").doe("/aanmelden", "verzoek_indienen", verzoek({ ...bekend, voornamen: "F." }));
    const pad = naar.split("?")[0] ?? "";
    const pagina = await leesTekst(await als("procesregisseur").get(pad));
    expect(pagina).toContain("Deze persoon is mogelijk al bekend");
    expect(pagina).toContain("Casus 2026-10001</a>: dezelfde naam en geboortedatum");
    expect(await leesTekst(await als("melder").get(pad))).not.toMatch(/al bekend|2026-10001/);
  });
});
