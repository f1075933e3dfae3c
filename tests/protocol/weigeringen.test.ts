import type { ServerBuild } from "@remix-run/node";
import { isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import type { Toestand } from "~/protocol/fasen";
import { account, logregel } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { listAdressen, vulIn } from "../factories/routes";
import { deelnemers, maakWereld, type Wereld } from "../factories/wereld";

/**
 * Who may open which address, written by hand. Everybody else must get 404, the same answer as for what does not exist.
 * An address of the build that is not in this table fails the test.
 */
const regie = ["procesregisseur", "procesregisseur-2"];
const staf = [...regie, "procesondersteuner"];
const beheer = ["beheerder", "beheerder-2"];
const partners = deelnemers.filter((slug) => slug !== "casusregisseur");
const team = [...staf, ...deelnemers];

type Toegang = readonly string[] | "iedereen" | "open";
type Casustoegang = Record<"bespreken" | "uitvoeren" | "afgesloten" | "lokaal", readonly string[]>;

/** The world has one running reason of the toezichthouder, in the casus that is carried out (P 24.4). */
const metReden = "toezichthouder";

const teamschermen: Casustoegang = {
  bespreken: team,
  uitvoeren: [...team, metReden],
  afgesloten: [...staf, "casusregisseur"],
  lokaal: [],
};
const dossierschermen: Casustoegang = {
  bespreken: [...team, "ggd"],
  uitvoeren: [...team, "ggd", metReden],
  afgesloten: [...staf, "casusregisseur"],
  lokaal: [...team, "ggd", "lokale-procesregisseur"],
};

const stafschermen: Casustoegang = {
  bespreken: staf,
  uitvoeren: [...staf, metReden],
  afgesloten: staf,
  lokaal: staf,
};

/** As the dossier, but for who has it without being a Partij of the casus. */
const akkoordschermen: Casustoegang = { ...dossierschermen, lokaal: [...team, "ggd"] };

const casusschermen: Record<string, Casustoegang> = {
  "/casussen/:casusnummer/aanmelden": {
    bespreken: [...staf, "melder", "casusregisseur"],
    uitvoeren: [...staf, "melder", "casusregisseur", metReden],
    afgesloten: [...staf, "casusregisseur"],
    lokaal: [...staf, "melder", "casusregisseur", "lokale-procesregisseur"],
  },
  "/casussen/:casusnummer/triageren": {
    bespreken: [...staf, "melder", "ggd", ...deelnemers],
    uitvoeren: [...staf, "melder", "ggd", ...deelnemers, metReden],
    afgesloten: [...staf, "casusregisseur"],
    lokaal: [...staf, "melder", "ggd", ...deelnemers, "lokale-procesregisseur"],
  },
  "/casussen/:casusnummer/triageren/top-x": { bespreken: staf, uitvoeren: staf, afgesloten: staf, lokaal: staf },
  "/casussen/:casusnummer/inlichten": teamschermen,
  "/casussen/:casusnummer/bespreken": teamschermen,
  "/casussen/:casusnummer/bespreken/analyse": teamschermen,
  "/casussen/:casusnummer/bespreken/deelnemers": teamschermen,
  "/casussen/:casusnummer/bespreken/overleg": teamschermen,
  "/casussen/:casusnummer/bespreken/regieplan": teamschermen,
  "/casussen/:casusnummer/uitvoeren": { ...teamschermen, bespreken: [] },
  "/casussen/:casusnummer/afsluiten": { ...teamschermen, bespreken: [] },
  "/casussen/:casusnummer/vernietigen": {
    bespreken: [],
    uitvoeren: [],
    afgesloten: [...staf, "casusregisseur", "recordmanager", "manager"],
    lokaal: [...staf, "casusregisseur", "recordmanager", "manager"],
  },
  // Only between the besluit to hand a dossier over to the archive and its record; the world has none.
  "/casussen/:casusnummer/vernietigen/pakket": { bespreken: [], uitvoeren: [], afgesloten: [], lokaal: [] },
  "/casussen/:casusnummer/bijlagen": teamschermen,
  "/casussen/:casusnummer/traject": { ...teamschermen, bespreken: [] },
  "/casussen/:casusnummer/logboek": {
    bespreken: [...staf, "casusregisseur"],
    uitvoeren: [...staf, "casusregisseur", metReden],
    afgesloten: [...staf, "casusregisseur"],
    lokaal: [],
  },
  "/casussen/:casusnummer/betrokkene": dossierschermen,
  "/casussen/:casusnummer/inbreng": dossierschermen,
  "/casussen/:casusnummer/akkoorden": akkoordschermen,
  // Who supplied something keeps the say over it, also as its melder (P 3.5 c).
  "/casussen/:casusnummer/gegevens": {
    bespreken: [...team, "ggd", "melder"],
    uitvoeren: [...team, "ggd", "melder"],
    afgesloten: [...staf, "casusregisseur"],
    lokaal: [...team, "ggd", "melder"],
  },
  "/casussen/:casusnummer/inzage": stafschermen,
  "/casussen/:casusnummer/als": { bespreken: regie, uitvoeren: regie, afgesloten: regie, lokaal: regie },
  "/casussen/:casusnummer/brieven": stafschermen,
};

const schermen: Record<string, Toegang> = {
  "/": "iedereen",
  "/*": [],
  "/werkvoorraad": "iedereen",
  "/account": "iedereen",
  "/aanmelden": [...regie, "melder", "casusregisseur", ...partners, "ggd", "zorgaanbieder"],
  "/casussen": [...team, "ggd", "zorgaanbieder", "lokale-procesregisseur"],
  "/casussen/zoeken": [...team, "ggd", "zorgaanbieder", "lokale-procesregisseur"],
  // Answers a post only.
  "/casussen/suggesties": "open",
  "/akkoorden": ["melder", ...deelnemers, "ggd", "zorgaanbieder"],
  "/overleggen": [...team, "ggd", "zorgaanbieder"],
  "/protocol": "iedereen",
  "/protocol/download": "iedereen",
  "/handleiding": "iedereen",
  "/bewaartermijnen": [...staf, "recordmanager", "manager", "toezichthouder"],
  "/rapportages": [...staf, "manager", "toezichthouder"],
  // Of a year that was fixed; here none is.
  "/rapportages/download": [],
  "/registers": [...staf, "manager", "toezichthouder", ...beheer],
  "/bewaartermijnen/instellen": [...staf, "recordmanager", "manager", "toezichthouder"],
  "/bewaartermijnen/vernietigingen/:id": [],
  "/bewaartermijnen/vernietigingen/:id/verklaring": [],
  "/registers/log": ["manager", "toezichthouder"],
  // Nobody's data, for all Partijen (P 22.4, 24.2).
  "/registers/verwerkingen": "iedereen",
  "/registers/verwerkingen/download": "iedereen",
  "/registers/gegevens": "iedereen",
  "/registers/gegevens/download": "iedereen",
  "/registers/verwerkers": "iedereen",
  "/registers/verwerkers/download": "iedereen",
  "/registers/verstrekkingen": [...staf, "manager", "toezichthouder"],
  "/registers/verstrekkingen/download": [...staf, "manager", "toezichthouder"],
  "/registers/derden": [...staf, "manager", "toezichthouder"],
  "/registers/derden/download": [...staf, "manager", "toezichthouder"],
  "/registers/partijen": [...staf, "manager", "toezichthouder", ...beheer],
  "/registers/partijen/download": [...staf, "manager", "toezichthouder", ...beheer],
  "/registers/partijen/:id": [],
  "/registers/geheimhouding": ["manager", "toezichthouder", ...beheer],
  "/registers/geheimhouding/download": ["manager", "toezichthouder", ...beheer],
  "/registers/toegang": [...regie, "manager", "toezichthouder"],
  "/registers/toegang/download": [...regie, "manager", "toezichthouder"],
  "/datalekken": "iedereen",
  "/verzoeken": [
    ...staf,
    "manager",
    "toezichthouder",
    "melder",
    "lokale-procesregisseur",
    "casusregisseur",
    ...partners,
    "ggd",
    "zorgaanbieder",
  ],
  "/verzoeken/download": [...staf, "manager", "toezichthouder"],
  "/datalekken/download": [...regie, "manager", "toezichthouder"],
  "/dossier-openen": [...staf, "manager", "toezichthouder"],
  "/beheer": beheer,
  "/beheer/accounts": beheer,
  "/beheer/accounts/:id": [],
  "/beheer/partijen": beheer,
  "/beheer/partijen/:id": [],
  "/beheer/postvak": "iedereen",
  "/beheer/voorstellen": [...beheer, "manager"],
  "/toezicht": ["manager", "toezichthouder"],
  "/toezicht/download": ["manager", "toezichthouder"],
  // With a list of one's own: partners see what concerns them.
  "/geschillen": [...team, "ggd", "zorgaanbieder", "manager", "toezichthouder"],
  "/geschillen/download": [...team, "ggd", "zorgaanbieder", "manager", "toezichthouder"],
  "/geschillen/:id": [],
  "/geschillen/:id/stuk": [],
  // For everybody (P 16.3).
  "/privacyverklaring": "open",
  "/beheer/lijsten": [...beheer, "manager", ...staf],
  "/beheer/lijsten/:soort": [...beheer, "manager", ...staf],
  "/beheer/sjablonen": [...beheer, "manager", ...staf],
  "/beheer/sjablonen/:soort": [...beheer, "manager", ...staf],
  "/beheer/thema": beheer,
  "/beheer/systeem": [...beheer, "manager"],
  "/beheer/top-x": [...beheer, "manager"],
  // Takes drafts, shows nothing.
  "/concept": "open",
  // Take what is typed and where somebody is at the chair's screen; show nothing.
  "/overleggen/:id/tafel/veld": "open",
  "/overleggen/:id/tafel/plek": "open",
  "/inloggen": "open",
  "/inloggen/code": "open",
  "/inloggen/demo": "open",
  "/inloggen/instellen": "open",
  "/inloggen/oidc": "open",
  "/inloggen/oidc/terug": "open",
  "/uitloggen": "open",
  "/uitnodiging/:token": "open",
};

/** Addresses that name one row: swept with an id that does not exist, for everybody. */
const rijschermen = [
  "/casussen/:casusnummer/bespreken/overleg/:id/pdf",
  "/casussen/:casusnummer/bijlagen/:bijlageId",
  "/casussen/:casusnummer/traject/agg/:aggId",
  "/casussen/:casusnummer/akkoorden/:verzoekId/tekst",
  "/casussen/:casusnummer/gegevens/:rijId/:sleutel",
  "/casussen/:casusnummer/als/:accountId/*",
  "/casussen/:casusnummer/brieven/:briefId",
  "/casussen/:casusnummer/brieven/:briefId/pdf",
  "/casussen/:casusnummer/brieven/nieuw/:soort",
  "/casussen/:casusnummer/faseovergang/:besluit",
  "/overleggen/:id",
  "/overleggen/:id/kalender",
  "/overleggen/:id/openen",
  "/overleggen/:id/scherm",
  "/overleggen/:id/stroom",
  "/overleggen/:id/tafel",
  "/overleggen/:id/verslag",
  "/overleggen/:id/voorbereiden",
  "/overleggen/:id/voorbespreken",
  "/verzoeken/:nummer",
  "/verzoeken/:nummer/gegevens",
  "/verzoeken/:nummer/pdf",
  "/datalekken/:nummer",
  "/datalekken/:nummer/inzage",
  "/datalekken/:nummer/inzage/download",
];

/** What staff have of an overleg besides its page, which partners have too. */
const vanOverleg = [
  "/overleggen/:id/openen",
  "/overleggen/:id/scherm",
  "/overleggen/:id/tafel",
  "/overleggen/:id/voorbereiden",
  "/overleggen/:id/voorbespreken",
];

let build: ServerBuild;
let wereld: Wereld;
let slugs: string[];

beforeAll(async () => {
  build = await laadBouw();
  wereld = maakWereld();
  const rijen = wereld.systeem.databank.select().from(account).where(isNotNull(account.demoSlug)).all();
  slugs = rijen.flatMap(({ demoSlug }) => (demoSlug ? [demoSlug] : []));
});

function nummerVan(toestand: Toestand): string {
  const gevonden = wereld.casussen.find((casus) => casus.toestand === toestand && !casus.gearchiveerd);
  if (!gevonden) throw new Error(`No casus in ${toestand}`);
  return gevonden.nummer;
}

/** Document, data and HEAD must agree: a door that is shut is shut in each form. */
async function vraagStatus(slug: string, pad: string, routeId: string): Promise<number> {
  const klant = Klant.alsDemo(wereld.systeem, build, slug);
  const document = await klant.get(pad);
  const data = await klant.getData(pad, routeId);
  const hoofd = await klant.vraag(pad, { method: "HEAD" });
  expect(hoofd.status, `HEAD ${pad} as ${slug}`).toBe(document.status);
  if (document.status === 404) expect(data.status, `_data of ${pad} as ${slug}`).toBe(404);
  return document.status;
}

describe("deny sweep", () => {
  it("knows every address of the build", () => {
    const bekend = [...Object.keys(casusschermen), ...Object.keys(schermen), ...rijschermen].sort();
    const patronen = new Set(listAdressen(build).map(({ patroon }) => patroon));
    expect([...patronen].filter((patroon) => !bekend.includes(patroon))).toEqual([]);
    expect(bekend.filter((patroon) => !patronen.has(patroon))).toEqual([]);
  });

  it("opens a casus screen to those whose work it is, and answers 404 to everybody else", async () => {
    const fouten: string[] = [];
    for (const { patroon, routeId } of listAdressen(build)) {
      const toegang = casusschermen[patroon];
      if (!toegang) continue;
      for (const toestand of ["bespreken", "uitvoeren", "afgesloten", "lokaal"] as const) {
        const pad = vulIn(patroon, { casusnummer: nummerVan(toestand) });
        for (const slug of slugs) {
          const status = await vraagStatus(slug, pad, routeId);
          const verwacht = toegang[toestand].includes(slug) ? 200 : 404;
          if (status !== verwacht) fouten.push(`${patroon} (${toestand}) as ${slug}: ${status}, expected ${verwacht}`);
        }
      }
    }
    expect(fouten).toEqual([]);
  });

  it("opens the other screens by role", async () => {
    const fouten: string[] = [];
    for (const { patroon, routeId } of listAdressen(build)) {
      const toegang = schermen[patroon];
      if (!toegang || toegang === "open") continue;
      const pad = vulIn(patroon, {
        id: "bestaat-niet",
        token: "bestaat-niet",
        soort: patroon.includes("lijsten") ? "leefgebieden" : "op_brief",
        "*": "bestaat-niet",
      });
      for (const slug of slugs) {
        const status = await vraagStatus(slug, pad, routeId);
        const mag = toegang === "iedereen" || toegang.includes(slug);
        const verwacht = !mag ? 404 : patroon === "/" ? 302 : 200;
        if (status !== verwacht) fouten.push(`${patroon} as ${slug}: ${status}, expected ${verwacht}`);
      }
    }
    expect(fouten).toEqual([]);
  });

  it("opens the chair's screen and the projector to staff only, also for somebody whose casus is on the agenda", async () => {
    for (const { patroon, routeId } of listAdressen(build)) {
      if (!vanOverleg.includes(patroon)) continue;
      const pad = vulIn(patroon, { id: `overleg-${nummerVan("bespreken")}` });
      for (const slug of slugs)
        expect(await vraagStatus(slug, pad, routeId), `${pad} as ${slug}`).toBe(staf.includes(slug) ? 200 : 404);
    }
  });

  it("gives the same answer for an unknown dossier, a destroyed one and one that is not yours", async () => {
    const paden = [
      `/casussen/${nummerVan("bespreken")}`,
      `/casussen/${nummerVan("vernietigd")}`,
      "/casussen/2026-99999",
      "/casussen/onzin",
    ];
    for (const patroon of Object.keys(casusschermen)) {
      const scherm = patroon.slice("/casussen/:casusnummer".length);
      const teksten = new Set<string>();
      for (const pad of paden) {
        // The random words of a page would differ between any two requests.
        const klant = new Klant({ ...wereld.systeem, willekeurig: () => "vast" }, build, "account-zorgaanbieder");
        const antwoord = await klant.get(pad + scherm);
        teksten.add(
          `${antwoord.status} ${(await antwoord.text()).replaceAll(pad, "")}`.replace(/"casusnummer":"[^"]*"/g, ""),
        );
      }
      expect(
        [...teksten].map((tekst) => tekst.slice(0, 3)),
        patroon,
      ).toEqual(["404"]);
    }
  });

  it("answers 404 for rows that do not exist, also to staff, and sends strangers to the log-in", async () => {
    for (const patroon of rijschermen) {
      const pad = vulIn(patroon, {
        casusnummer: nummerVan("uitvoeren"),
        briefId: "bestaat-niet",
        bijlageId: "bestaat-niet",
        aggId: "bestaat-niet",
        rijId: "bestaat-niet",
        sleutel: "tekst",
        accountId: "bestaat-niet",
        "*": "inbreng",
        verzoekId: "bestaat-niet",
        soort: "bestaat-niet",
        besluit: "bestaat-niet",
        id: "bestaat-niet",
        nummer: "D2026-99999",
      });
      for (const slug of slugs) {
        expect((await Klant.alsDemo(wereld.systeem, build, slug).get(pad)).status, `${pad} as ${slug}`).toBe(404);
      }
    }
    const vreemde = new Klant(wereld.systeem, build, null);
    for (const { patroon } of listAdressen(build)) {
      if (schermen[patroon] === "open" || patroon === "/*") continue;
      const pad = vulIn(patroon, {
        casusnummer: nummerVan("uitvoeren"),
        id: "x",
        token: "x",
        briefId: "x",
        bijlageId: "x",
        aggId: "x",
        rijId: "x",
        sleutel: "x",
        accountId: "x",
        "*": "x",
        verzoekId: "x",
        soort: "x",
        besluit: "x",
        nummer: "x",
      });
      const antwoord = await vreemde.get(pad);
      expect(antwoord.status, pad).toBe(302);
      expect(antwoord.headers.get("Location"), pad).toMatch(
        patroon === "/" ? /^\/(inloggen|werkvoorraad)/ : /^\/inloggen/,
      );
    }
  });

  it("logs every refusal", () => {
    const geweigerd = wereld.systeem.databank
      .select()
      .from(logregel)
      .all()
      .filter(({ gebeurtenis }) => gebeurtenis === "geweigerd");
    expect(geweigerd.length).toBeGreaterThan(500);
  });
});
