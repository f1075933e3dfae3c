import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { autorisatie, logregel } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakWillekeurig } from "../factories/systeem";
import { maakWereld, type Kanarie, type Wereld, type WereldOpties } from "../factories/wereld";
import { magOpScherm, type Aanwezige } from "./tweede-lezing-zaal";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

const betrokken = ["politie", "om", "gemeente", "reclassering", "ggz", "wijkteam", "wonen", "veiligthuis"];
/** Vaste partners who have nothing to do with this casus. */
const experts = ["dji", "raad", "slachtofferhulp", "jeugdreclassering"];
const allen: Aanwezige[] = [
  ...betrokken.map((slug) => ({ slug, expertise: false })),
  ...experts.map((slug) => ({ slug, expertise: true })),
];
const alleen = (wie: string) => allen.filter(({ slug }) => slug === wie);
const delen = ["beeldvorming", "oordeelsvorming", "besluitvorming"];
const woorden = /Kanarie[a-z]{5}q/g;
const routeId = "routes/overleggen.$id_.scherm";

/** A casus on the table of an overleg that was opened today, with experts besides its team. */
function maakZaalwereld(opties: WereldOpties = {}): { wereld: Wereld; pad: string; punt: string } {
  const wereld = maakWereld({ toestanden: [{ toestand: "bespreken" }], aanDeOrde: true, ...opties });
  const { databank } = wereld.systeem;
  const nummer = wereld.casussen[0]?.nummer ?? "";
  const id = `overleg-${nummer}`;
  const punt = `agendapunt-${nummer}`;
  for (const slug of experts)
    databank
      .delete(autorisatie)
      .where(eq(autorisatie.accountId, `account-${slug}`))
      .run();
  return { wereld, pad: `/overleggen/${id}`, punt };
}

/** Every kind of block that can stand on the projector, by the values it is made of (domein 6). */
const blokken = [
  "persoon.achternaam",
  "agendapunt.doel",
  "agendapunt.themas",
  "agendapunt.besluiten",
  "bespreking.toestandsbeeld",
  "inbreng.tekst",
  "inbreng.doel",
  "analyse.tekst",
  "ketenanalyse.tekst",
  "leefgebiedscore.probleem",
  "bespreking.besluit",
  "interventie.omschrijving",
  "actie.omschrijving",
  "afschalingscriterium.criterium",
];

interface Tafel {
  /** Three ways through the door: in, out of the meeting, and out for this casus only. */
  zet: (binnen: readonly Aanwezige[], weg: readonly Aanwezige[], evenWeg?: readonly Aanwezige[]) => Promise<void>;
  /** Every page of every part, as document and as data. */
  lees: () => Promise<string[]>;
}

function maakTafel(wereld: Wereld, pad: string, punt: string, zaad = "scherm"): Tafel {
  const vast = () => ({ ...wereld.systeem, willekeurig: maakWillekeurig(zaad) });
  const klant = Klant.alsDemo(wereld.systeem, build, "procesregisseur");
  const doe = (handeling: string, velden: Record<string, string | string[]>) =>
    klant.doe(`${pad}/tafel`, handeling, { punt, ...velden });
  const ids = (wie: readonly Aanwezige[]) => wie.map(({ slug }) => `account-${slug}`);
  return {
    async zet(binnen, weg, evenWeg = []) {
      const wie = { binnen: ids(binnen), weg: ids(weg), even_weg: ids(evenWeg) };
      await doe("aanwezigheid_vastleggen", { ...wie, bevestigt: ids(binnen) });
    },
    async lees() {
      const bladen: string[] = [];
      for (const deel of delen) {
        await doe("scherm_zetten", { aan: "ja", deel });
        for (let blad = 1, bladen_ = 1; blad <= bladen_; blad++) {
          await doe("scherm_zetten", { blad: String(blad) });
          const kijker = Klant.alsDemo(vast(), build, "procesregisseur");
          const data = await (await kijker.getData(`${pad}/scherm`, routeId)).text();
          const document = await (await Klant.alsDemo(vast(), build, "procesregisseur").get(`${pad}/scherm`)).text();
          const { view } = JSON.parse(data) as { view: { bladen?: number } };
          bladen_ = view.bladen ?? 1;
          bladen.push(data, document);
        }
      }
      return bladen;
    },
  };
}

function vindKanaries(wereld: Wereld, bladen: readonly string[]): Kanarie[] {
  const gevonden = new Set(bladen.flatMap((tekst) => tekst.match(woorden) ?? []));
  return [...gevonden].map((woord) => {
    const kanarie = wereld.kanaries.find((kandidaat) => kandidaat.woord === woord);
    if (!kanarie) throw new Error(`A word that no fixture made: ${woord}`);
    return kanarie;
  });
}

const wat = ({ entiteit, sleutel, variant }: Kanarie) => `${entiteit}.${sleutel} (${variant.naam})`;

describe("the projected screen", () => {
  it("shows no byte that any one of those present may not see, entering and leaving in any order", async () => {
    const { wereld, pad, punt } = maakZaalwereld();
    const tafel = maakTafel(wereld, pad, punt);
    let getoond = 0;
    const gezien = new Set<string>();
    const bijZaal = new Map<string, string>();
    let binnen = new Set<string>();
    const stap = fc.array(fc.subarray(allen, { maxLength: 4 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(stap, async (stappen) => {
        for (const wissel of stappen) {
          const erin = wissel.filter(({ slug }) => !binnen.has(slug));
          const eruit = wissel.filter(({ slug }) => binnen.has(slug));
          await tafel.zet(
            erin,
            eruit.filter((_wie, plaats) => plaats % 2 === 0),
            eruit.filter((_wie, plaats) => plaats % 2 === 1),
          );
          binnen = new Set([...binnen].filter((slug) => !eruit.some((wie) => wie.slug === slug)));
          for (const { slug } of erin) binnen.add(slug);
        }
        const zaal = allen.filter(({ slug }) => binnen.has(slug));
        const bladen = await tafel.lees();
        const kanaries = vindKanaries(wereld, bladen);
        expect(kanaries.filter((kanarie) => !magOpScherm(zaal, kanarie)).map(wat), JSON.stringify(zaal)).toEqual([]);
        if (zaal.length === 0) expect(kanaries).toEqual([]);
        for (const kanarie of kanaries) gezien.add(wat(kanarie));
        getoond += kanaries.length;
        // The same room gives the same bytes, however it came about.
        const sleutel = zaal.map(({ slug }) => slug).join();
        const eerder = bijZaal.get(sleutel);
        if (eerder !== undefined) expect(bladen.join("\n") === eerder).toBe(true);
        bijZaal.set(sleutel, bladen.join("\n"));
      }),
      // First rooms without an expert, in which inbreng of others can stand at all.
      { numRuns: 25, seed: 20261124, examples: [[[alleen("politie")]], [[alleen("politie"), alleen("gemeente")]]] },
    );
    expect(getoond).toBeGreaterThan(150);
    expect(gezien.size).toBeGreaterThan(25);
    // Each kind of block stood there for some room, so that none is kept off by accident; the notulen never.
    const soorten = new Set([...gezien].map((wie) => wie.split(" ")[0] ?? ""));
    expect(blokken.filter((soort) => !soorten.has(soort))).toEqual([]);
    expect([...soorten].filter((soort) => !blokken.includes(soort) && !soort.startsWith("persoon."))).toEqual([]);
    // Everybody who stood before a value is in the log of the casus, by name and kind, without the value.
    const regels = wereld.systeem.databank.select().from(logregel).where(eq(logregel.handeling, "meegekeken")).all();
    expect(new Set(regels.map(({ accountId }) => accountId)).size).toBe(allen.length);
    expect(JSON.stringify(regels)).not.toMatch(woorden);
    wereld.systeem.sluit();
  });

  it("gives byte-equal pages from two databases that differ only in what the room may not see", async () => {
    let verschillen = 0;
    const keuze = fc.record({ zaal: fc.subarray(allen, { minLength: 1, maxLength: 5 }), zaad: fc.nat(1_000_000) });
    await fc.assert(
      fc.asyncProperty(keuze, async ({ zaal, zaad }) => {
        const raak = (woord: string, deel: number) => {
          let som = zaad;
          for (const letter of woord) som = (som * 31 + letter.charCodeAt(0)) % 1_000_003;
          return som % deel === 0;
        };
        const eerste = maakZaalwereld();
        const zichtbaar = new Set(
          eerste.wereld.kanaries
            .filter((kanarie) => magOpScherm(zaal, kanarie))
            .map(({ entiteit, variant }) => `${entiteit}|${variant.naam}`),
        );
        const heleRij = ["inbreng", "ketenanalyse", "interventie", "actie", "afschalingscriterium"];
        const tweede = maakZaalwereld({
          vervorm(kanarie) {
            if (magOpScherm(zaal, kanarie) || !raak(kanarie.woord, 2)) return kanarie.woord;
            verschillen += 1;
            return raak(`${kanarie.woord}!`, 3) ? null : `Anders${kanarie.woord}langer`;
          },
          zonder: (_casus, entiteit, variant) =>
            heleRij.includes(entiteit) &&
            !zichtbaar.has(`${entiteit}|${variant.naam}`) &&
            raak(entiteit + variant.naam, 3),
        });
        const bladen: string[][] = [];
        for (const { wereld, pad, punt } of [eerste, tweede]) {
          const tafel = maakTafel(wereld, pad, punt);
          await tafel.zet(zaal, []);
          bladen.push(await tafel.lees());
          wereld.systeem.sluit();
        }
        expect(bladen[1]?.length).toBe(bladen[0]?.length);
        bladen[0]?.forEach((tekst, plaats) => {
          const ander = bladen[1]?.[plaats] ?? "";
          const verschil = [...tekst].findIndex((teken, i) => teken !== ander[i]);
          const waar = (van: string) => van.slice(Math.max(0, verschil - 100), verschil + 100);
          expect(tekst === ander || waar(ander), waar(tekst)).toBe(true);
        });
      }),
      { numRuns: 6, seed: 20261124 },
    );
    expect(verschillen).toBeGreaterThan(200);
  });
});
