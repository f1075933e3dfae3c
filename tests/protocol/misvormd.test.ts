import type { ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { authnamen, listActies, type Actie } from "../factories/acties";
import { laadBouw } from "../factories/bouw";
import { listPaginaformulieren, type Paginaformulier } from "../factories/paginaformulieren";
import { listAdressen, vulIn } from "../factories/routes";
import { alsData, inlogschermen, maakSchrijfwereld, type Schrijfwereld } from "../factories/schrijfwereld";
import { bewaak, type Waker } from "../factories/waker";
import { weetVan } from "./tweede-lezing";
import { findWieMag, isThuis } from "./tweede-lezing-handelingen";

let build: ServerBuild;
let wereld: Schrijfwereld;
let waker: Waker;
let acties: Actie[];

beforeAll(async () => {
  build = await laadBouw();
  wereld = maakSchrijfwereld();
  waker = bewaak(wereld.systeem);
  acties = (await listActies(build, wereld)).filter(({ patroon }) => !inlogschermen.test(patroon));
});

type Velden = readonly (readonly [naam: string, waarde: string])[];

interface Uitkomst {
  status: number;
  tekst: string;
  gelogd: boolean;
  /** A page that has become stale keeps what was typed in it. */
  geschreven: string[];
}

async function stuur(slug: string, pad: string, velden: Velden): Promise<Uitkomst> {
  // Without chance, so that two answers can be compared.
  const vast = { ...wereld.systeem, willekeurig: () => "een-vast-woord" };
  const voor = wereld.laatsteRegel();
  const lichaam = new URLSearchParams(velden.map(([naam, waarde]) => [naam, waarde]));
  const antwoord = await new Klant(vast, build, `account-${slug}`).vraag(pad, { method: "POST", body: lichaam });
  const geschreven = waker.listGeschreven().filter((tabel) => tabel !== "concept");
  return {
    status: antwoord.status,
    tekst: await antwoord.text(),
    gelogd: wereld.isGeweigerdSinds(voor),
    geschreven,
  };
}

const veelTekst = "a".repeat(1_000_001);

/** Forms that no page of the system can send, by the fields that are in them. */
const misvormd: Readonly<Record<string, Velden>> = {
  "with a name of the language": [["__proto__[rol]", "beheerder"]],
  "with a name of the language, in dots": [["constructor.prototype.rol", "beheerder"]],
  "with its handeling twice": [["_handeling", "afsluiten"]],
  "with its key twice": [["_eenmalig", "nog-een-keer-anders"]],
  "with a field of the gate that does not exist": [["_casus", "2026-10001"]],
  "with versions that are no versions": [["_versies", '{"__proto__":{"a":"b"}}']],
  "with more text than a form takes": [["tekst", veelTekst]],
  "with a null byte in a name": [["tekst\0", "x"]],
};

/** One handeling that is done at this address, and somebody who may do it. */
function kiesHier({ patroon, namen }: Actie): { naam: string; slug: string } {
  const naam = namen.find((kandidaat) => isThuis(patroon, kandidaat)) ?? namen[0] ?? "";
  return { naam, slug: findWieMag(patroon, naam)?.[0] ?? "procesregisseur" };
}

describe("bad input", () => {
  it.each(Object.entries(misvormd))(
    "a form %s is refused with a sentence, logged, and changes nothing",
    async (_naam, extra) => {
      // The screen of the own account has no versions.
      const kent = (patroon: string) => extra[0]?.[0] !== "_versies" || !Object.hasOwn(authnamen, patroon);
      for (const actie of acties.filter(({ patroon }) => kent(patroon))) {
        const { naam, slug } = kiesHier(actie);
        const { status, tekst, gelogd, geschreven } = await stuur(
          slug,
          alsData(wereld.padVoor(actie.patroon, naam), actie.routeId),
          [["_token", "klant"], ["_handeling", naam], ["_eenmalig", "een-keer-en-niet-vaker"], ...extra],
        );
        const wat = `${naam} on ${actie.patroon} as ${slug}: ${String(status)}`;
        expect([400, 403, 404, 409, 413], wat).toContain(status);
        // What is not found says so in the page around it, which is the same for everything that is not found.
        if (status !== 404) expect(tekst, wat).toMatch(/[a-z]{2,} [a-z]{2,}/);
        expect(geschreven, wat).toEqual([]);
        expect(gelogd, wat).toBe(true);
      }
    },
  );

  it("a place in an address that is no place is not found", async () => {
    const klant = new Klant(wereld.systeem, build, "account-procesregisseur");
    const plekken = ["\0", "../../etc/passwd", "'; DROP TABLE casus; --", "__proto__", "x".repeat(3000), "%"];
    const leesbaar = listAdressen(build).filter(({ routeId }) => build.routes[routeId]?.module.loader !== undefined);
    for (const adres of leesbaar.filter(({ patroon }) => patroon.includes(":"))) {
      for (const plek of plekken) {
        const namen = [...adres.patroon.matchAll(/:(\w+)|\*/g)].map(([, naam = "*"]) => [naam, plek] as const);
        const pad = alsData(vulIn(adres.patroon, Object.fromEntries(namen)), adres.routeId);
        const gelezen = await klant.vraag(pad);
        expect(gelezen.status, `${adres.patroon} with ${JSON.stringify(plek.slice(0, 30))}`).toBe(404);
      }
    }
    expect(waker.listGeschreven()).toEqual([]);
  });

  it("a post to a dossier that is not yours is answered as one to a dossier that does not exist", async () => {
    for (const actie of acties.filter(({ patroon }) => patroon.startsWith("/casussen/:casusnummer/"))) {
      const { naam } = kiesHier(actie);
      const pad = wereld.padVoor(actie.patroon, naam);
      const [eigen] = /\d{4}-\d{5}/.exec(pad) ?? [""];
      const antwoorden: string[] = [];
      for (const nummer of [eigen, "2026-99999"]) {
        const { status, tekst, gelogd } = await stuur("zorgaanbieder", pad.replaceAll(eigen, nummer), [
          ["_token", "klant"],
          ["_handeling", naam],
          ["_eenmalig", "een-keer-en-niet-vaker"],
        ]);
        expect([status, gelogd], `${naam} on ${actie.patroon}`).toEqual([404, true]);
        antwoorden.push(tekst.replaceAll(nummer, ""));
      }
      expect(antwoorden[0], actie.patroon).toBe(antwoorden[1]);
    }
    expect(waker.listGeschreven()).toEqual([]);
  });
});

/** A form that a page really shows to somebody, with the address it goes to. */
interface Getoond extends Paginaformulier {
  readonly slug: string;
  readonly pad: string;
  readonly patroon: string;
}

/** Of each handeling the first form that a page shows for it. */
async function listGetoond(): Promise<Getoond[]> {
  const gelezen = new Map<string, Paginaformulier[]>();
  const getoond: Getoond[] = [];
  for (const { patroon, routeId, namen } of acties) {
    for (const naam of namen.filter((kandidaat) => isThuis(patroon, kandidaat))) {
      const plek = wereld.padVoor(patroon, naam);
      for (const slug of (findWieMag(patroon, naam) ?? []).slice(0, 1)) {
        const sleutel = `${slug} ${plek}`;
        let formulieren = gelezen.get(sleutel);
        if (!formulieren) {
          const antwoord = await new Klant(wereld.systeem, build, `account-${slug}`).get(plek);
          formulieren = antwoord.status === 200 ? listPaginaformulieren(await antwoord.text()) : [];
          gelezen.set(sleutel, formulieren);
        }
        const formulier = formulieren.find(({ handeling }) => handeling === naam);
        if (!formulier) continue;
        getoond.push({ ...formulier, slug, patroon, pad: alsData(plek, routeId) });
        break;
      }
    }
  }
  return getoond;
}

const eigenVeld = ([naam]: readonly [string, string]) => !naam.startsWith("_");
const isRij = /^(\d{4}-\d{5})-([a-z_]+)-\d+$/;

describe("a form of a page, changed on its way", () => {
  let getoond: Getoond[];
  beforeAll(async () => {
    getoond = await listGetoond();
    waker.listGeschreven();
    // Some hundred pages: on a busy machine that takes a while.
  }, 600_000);

  it("finds enough of them", () => {
    expect(getoond.length).toBeGreaterThan(90);
  });

  it.each<[wat: string, verander: (velden: Velden, naam: string) => Velden]>([
    ["under another name", (velden, naam) => velden.map(([n, w]) => [n === naam ? `${n}_anders` : n, w] as const)],
    [
      "twice",
      (velden, naam) => velden.flatMap((veld) => (veld[0] === naam ? [veld, [naam, "Nog iets"] as const] : [veld])),
    ],
  ])("with a field %s is refused, logged, and changes nothing", async (_wat, verander) => {
    const fouten: string[] = [];
    for (const { velden, lijsten, slug, pad, handeling, patroon } of getoond) {
      const [veld] = velden.find((een) => eigenVeld(een) && !lijsten.has(een[0])) ?? [];
      if (veld === undefined) continue;
      const { status, gelogd, geschreven } = await stuur(slug, pad, verander(velden, veld));
      // Of a field that names a row the row is looked for first.
      if (![400, 404, 409, 422].includes(status) || !gelogd || geschreven.length > 0) {
        fouten.push(
          `${handeling} on ${patroon} as ${slug}, ${veld}: ${String(status)} ${String(gelogd)} ${geschreven.join()}`,
        );
      }
    }
    expect(fouten).toEqual([]);
  });

  it("about a row of another casus is answered as about one that does not exist, and changes nothing", async () => {
    const fouten: string[] = [];
    let bereikt = 0;
    for (const { velden, slug, pad, handeling, patroon } of getoond) {
      const gevonden = velden.find((veld) => eigenVeld(veld) && isRij.test(veld[1]));
      if (!gevonden) continue;
      const [, nummer = "", entiteit = ""] = isRij.exec(gevonden[1]) ?? [];
      const elders = wereld.wereld.casussen
        .filter((casus) => casus.nummer !== nummer)
        .map((casus) => `${casus.nummer}-${entiteit}-0`);
      const antwoorden = new Set<string>();
      for (const rijId of [`${nummer}-${entiteit}-99999`, ...elders.slice(0, 2)]) {
        const ander = velden.map(([naam, waarde]) => [naam, waarde.replaceAll(gevonden[1], rijId)] as const);
        const { status, tekst, gelogd, geschreven } = await stuur(slug, pad, ander);
        antwoorden.add(`${String(status)} ${String(gelogd)} ${tekst.replaceAll(rijId, "")}`);
        if (status < 400 || status >= 500 || geschreven.length > 0) {
          fouten.push(`${handeling} on ${patroon} as ${slug}: ${String(status)} ${geschreven.join()}`);
        }
        if (status !== 422 && !gelogd) fouten.push(`${handeling} on ${patroon}: not in the log`);
      }
      if (antwoorden.size > 1)
        fouten.push(
          `${handeling} on ${patroon} as ${slug}: tells which exist: ${[...antwoorden].join(" | ").slice(0, 400)}`,
        );
      if (![...antwoorden].some((antwoord) => antwoord.startsWith("422"))) bereikt += 1;
    }
    expect(fouten).toEqual([]);
    expect(bereikt).toBeGreaterThan(14);
  });

  it("about a row of the same casus that its sender may not know of is answered as about one that does not exist", async () => {
    const fouten: string[] = [];
    let bereikt = 0;
    for (const { velden, pad, handeling, patroon } of getoond) {
      const gevonden = velden.find((veld) => eigenVeld(veld) && isRij.test(veld[1]));
      if (!gevonden) continue;
      const [, nummer = "", entiteit = ""] = isRij.exec(gevonden[1]) ?? [];
      for (const slug of findWieMag(patroon, handeling) ?? []) {
        const bekend = new Set(wereld.wereld.kanaries.filter((k) => weetVan(slug, k)).map(({ rijId }) => rijId));
        const verborgen = wereld.wereld.kanaries.find(
          (k) => k.casus.nummer === nummer && k.entiteit === entiteit && !bekend.has(k.rijId),
        );
        if (!verborgen) continue;
        const antwoorden = new Set<string>();
        for (const rijId of [verborgen.rijId, `${nummer}-${entiteit}-99999`]) {
          const ander = velden.map(([naam, waarde]) => [naam, waarde.replaceAll(gevonden[1], rijId)] as const);
          const { status, tekst, gelogd, geschreven } = await stuur(slug, pad, ander);
          antwoorden.add(`${String(status)} ${String(gelogd)} ${tekst.replaceAll(rijId, "")}`);
          if (status < 400 || status >= 500 || geschreven.length > 0) {
            fouten.push(`${handeling} on ${patroon} as ${slug}: ${String(status)} ${geschreven.join()}`);
          }
        }
        if (![...antwoorden].some((antwoord) => antwoord.startsWith("422"))) bereikt += 1;
        if (antwoorden.size > 1)
          fouten.push(`${handeling} on ${patroon} as ${slug}: tells that ${verborgen.rijId} is there`);
      }
    }
    expect(fouten).toEqual([]);
    expect(bereikt).toBeGreaterThan(14);
  });
});
