import type { ServerBuild } from "@remix-run/node";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import type { Toestand } from "~/protocol/fasen";
import { laadBouw } from "../factories/bouw";
import { kies, listPaden } from "../factories/paden";
import { listAdressen } from "../factories/routes";
import { maakWillekeurig } from "../factories/systeem";
import { bevraagd, deelnemers, maakWereld, type Kanarie, type Wereld } from "../factories/wereld";
import { magZien, weetVan } from "./tweede-lezing";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

/** They see markers of what is withheld from them: for them only what a hidden value says may differ (silence rule). */
const procesregie = ["procesregisseur", "procesondersteuner"];
const lezers = [
  ...procesregie,
  "beheerder",
  "toezichthouder",
  ...deelnemers,
  bevraagd,
  "melder",
  "lokale-procesregisseur",
  "zorgaanbieder",
  "manager",
  "recordmanager",
];
const drukkeToestanden: Toestand[] = ["inlichten", "bespreken", "uitvoeren"];
const toestanden: Toestand[] = ["aangemeld", "triage", "lokaal", "inlichten", "bespreken", "uitvoeren", "afgesloten"];

interface Keuze {
  slug: string;
  toestand: Toestand;
  zaad: number;
}

interface Vraag {
  pad: string;
  routeId: string;
}

/** What there is to ask in this world: every address, with each row that it can name. */
function listVragen(wereld: Wereld, slug: string): Vraag[] {
  return listAdressen(build).flatMap((adres) =>
    wereld.casussen.flatMap((casus) =>
      listPaden(wereld, adres, casus, slug, 20).map((pad) => ({ pad, routeId: adres.routeId })),
    ),
  );
}

/** Every answer of one world to one reader, as text, by address. */
async function listAntwoorden(
  { systeem }: Wereld,
  slug: string,
  vragen: readonly Vraag[],
): Promise<Map<string, string>> {
  const antwoorden = new Map<string, string>();
  for (const { pad, routeId } of vragen) {
    // The document carries the data of its loader whole; the other way out is asked of a fixed third.
    for (const soort of kies(slug, pad) ? (["document", "data"] as const) : (["document"] as const)) {
      // The same chance in both worlds: what differs now differs because of what is stored.
      const vast = { ...systeem, willekeurig: maakWillekeurig(`${slug}|${pad}|${soort}`) };
      const klant = Klant.alsDemo(vast, build, slug);
      const antwoord = soort === "document" ? await klant.get(pad) : await klant.getData(pad, routeId);
      antwoorden.set(
        `${soort} ${pad}`,
        `${antwoord.status}\n${[...antwoord.headers].join("\n")}\n${await antwoord.text()}`,
      );
    }
  }
  return antwoorden;
}

const rijSleutel = ({ entiteit, variant }: Kanarie) => `${entiteit}|${variant.naam}`;

/** How many values and rows differed between the worlds: two worlds that are the same would prove nothing. */
async function vergelijk({ slug, toestand, zaad }: Keuze): Promise<number> {
  const eerste = maakWereld({ toestanden: [{ toestand }], aanDeOrde: true });
  const verborgen = eerste.kanaries.filter((kanarie) => !magZien(slug, kanarie));
  const bekendeRijen = new Set(eerste.kanaries.filter((k) => weetVan(slug, k)).map(rijSleutel));
  const bekend = new Set(verborgen.filter((k) => weetVan(slug, k)).map(({ woord }) => woord));
  const raak = (woord: string, deel: number) => {
    let som = zaad;
    for (const letter of woord) som = (som * 31 + letter.charCodeAt(0)) % 1_000_003;
    return som % deel === 0;
  };
  const anders = new Set(verborgen.filter(({ woord }) => raak(woord, 2)).map(({ woord }) => woord));
  const weg = new Set(
    verborgen
      .filter((k) => !bekendeRijen.has(rijSleutel(k)) && heeftAlleenTekst(k) && raak(rijSleutel(k), 3))
      .map(rijSleutel),
  );
  const tweede = maakWereld({
    toestanden: [{ toestand }],
    aanDeOrde: true,
    vervorm: ({ woord }) => {
      if (!anders.has(woord)) return woord;
      // Of a value that the reader may know of, only what it says can differ.
      return !bekend.has(woord) && raak(`${woord}!`, 3) ? null : `Anders${woord}langer`;
    },
    zonder: (_casus, entiteit, variant) => weg.has(`${entiteit}|${variant.naam}`),
  });
  // Of the first world: what is not in the second is asked there as well, and must be as unknown in both.
  const vragen = listVragen(eerste, slug);
  const [a, b] = [await listAntwoorden(eerste, slug, vragen), await listAntwoorden(tweede, slug, vragen)];
  eerste.systeem.sluit();
  tweede.systeem.sluit();
  for (const [adres, tekst] of a) {
    const anders = b.get(adres) ?? "";
    // Only the place of the difference: a page as a whole says nothing.
    const plaats = [...tekst].findIndex((teken, i) => teken !== anders[i]);
    const waar = (van: string) => van.slice(Math.max(0, plaats - 120), plaats + 120);
    expect(tekst === anders || waar(anders), `${slug}, ${toestand}, ${adres}: ${waar(tekst)}`).toBe(true);
  }
  expect(b.size).toBe(a.size);
  return anders.size + weg.size;
}

const zaad = fc.integer({ min: 1, max: 1_000_000 });

describe("non-interference: byte-equal answers from two databases that differ only in what the reader may not see", () => {
  it.each(lezers)("for %s, in a state in which most is stored", async (slug) => {
    const keuze = fc.record({ slug: fc.constant(slug), toestand: fc.constantFrom(...drukkeToestanden), zaad });
    await fc.assert(
      fc.asyncProperty(keuze, async (een) => {
        expect(await vergelijk(een)).toBeGreaterThan(20);
      }),
      { numRuns: 1, seed: 20261124 + lezers.indexOf(slug) },
    );
  });

  it("for anybody, in any state", async () => {
    const keuze = fc.record({ slug: fc.constantFrom(...lezers), toestand: fc.constantFrom(...toestanden), zaad });
    await fc.assert(
      fc.asyncProperty(keuze, async (een) => {
        expect(await vergelijk(een)).toBeGreaterThan(0);
      }),
      { numRuns: 2, seed: 20261124 },
    );
  });
});

/** Rows of which nothing is left for who may not see their texts; others show their dates and lists. */
function heeftAlleenTekst({ entiteit }: Kanarie): boolean {
  return ["inbreng", "ketenanalyse", "bijlage", "notitie", "uitvraag", "contact", "akkoordverzoek"].includes(entiteit);
}
