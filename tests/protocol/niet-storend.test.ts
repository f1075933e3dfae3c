import type { ServerBuild } from "@remix-run/node";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import type { Toestand } from "~/protocol/fasen";
import { laadBouw } from "../factories/bouw";
import { listAdressen, vulIn } from "../factories/routes";
import { maakWillekeurig } from "../factories/systeem";
import { bevraagd, deelnemers, maakWereld, type Kanarie, type Wereld } from "../factories/wereld";
import { magZien, weetVan } from "./tweede-lezing";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

// Staff see markers of what is withheld from them, so for them absence and presence may differ (silence rule).
const lezers = [
  ...deelnemers,
  bevraagd,
  "melder",
  "lokale-procesregisseur",
  "zorgaanbieder",
  "manager",
  "recordmanager",
];
const toestanden: Toestand[] = ["aangemeld", "triage", "lokaal", "inlichten", "bespreken", "uitvoeren", "afgesloten"];

/** Every answer of one world to one reader, as text, by address. */
async function listAntwoorden({ systeem, casussen }: Wereld, slug: string): Promise<Map<string, string>> {
  const antwoorden = new Map<string, string>();
  const casus = casussen[0];
  if (!casus) throw new Error("The world has no casus");
  for (const { patroon, routeId } of listAdressen(build)) {
    const eigen = /:(?!casusnummer\b|id\b)\w+/.test(patroon);
    if (eigen || patroon.includes("*")) continue;
    const pad = vulIn(patroon, { casusnummer: casus.nummer, id: `overleg-${casus.nummer}` });
    for (const soort of ["document", "data"] as const) {
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

describe("non-interference", () => {
  it("gives byte-equal answers from two databases that differ only in what the reader may not see", async () => {
    const keuze = fc.record({
      slug: fc.constantFrom(...lezers),
      toestand: fc.constantFrom(...toestanden),
      zaad: fc.integer({ min: 1, max: 1_000_000 }),
    });
    let verschillen = 0;
    await fc.assert(
      fc.asyncProperty(keuze, async ({ slug, toestand, zaad }) => {
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
        verschillen += anders.size + weg.size;
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
        const [a, b] = [await listAntwoorden(eerste, slug), await listAntwoorden(tweede, slug)];
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
      }),
      { numRuns: 20, seed: 20261124 },
    );
    expect(verschillen).toBeGreaterThan(1000);
  });
});

/** Rows of which nothing is left for who may not see their texts; others show their dates and lists. */
function heeftAlleenTekst({ entiteit }: Kanarie): boolean {
  return ["inbreng", "ketenanalyse", "bijlage", "notitie", "uitvraag", "contact", "akkoordverzoek"].includes(entiteit);
}
