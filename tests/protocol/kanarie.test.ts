import type { ServerBuild } from "@remix-run/node";
import { isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { account, logregel, uitgaandePost } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { kies, listPaden } from "../factories/paden";
import { listAdressen } from "../factories/routes";
import { maakWereld, type Wereld, type WereldCasus } from "../factories/wereld";
import { maakZaken, type Zaakkanarie } from "../factories/zaken";
import { magZien, magZienVanZaak, magZienVoorVerzoek } from "./tweede-lezing";

let build: ServerBuild;
let wereld: Wereld;
let slugs: string[];
let zaakkanaries: Zaakkanarie[];

beforeAll(async () => {
  build = await laadBouw();
  wereld = maakWereld({ aanDeOrde: true });
  const gekoppeld = wereld.casussen.find(({ toestand }) => toestand === "bespreken");
  if (!gekoppeld) throw new Error("There is no casus in bespreken");
  const { id: casusId, nummer: casusnummer } = gekoppeld;
  const over = { casusId, casusnummer, rijId: `${casusnummer}-inbreng-5` };
  zaakkanaries = maakZaken(wereld.systeem, over).kanaries;
  slugs = wereld.systeem.databank
    .select({ slug: account.demoSlug })
    .from(account)
    .where(isNotNull(account.demoSlug))
    .all()
    .flatMap(({ slug }) => (slug ? [slug] : []));
});

const woorden = /Kanarie[a-z]{5}q/g;

/** Words found, with the place: a word that may be seen for a verzoek may still not be seen anywhere else. */
interface Vondst {
  woord: string;
  pad: string;
  voorVerzoek: boolean;
}

async function leesAlles(slug: string, casus: WereldCasus): Promise<Vondst[]> {
  const klant = Klant.alsDemo(wereld.systeem, build, slug);
  const gevonden = new Map<string, Vondst>();
  for (const adres of listAdressen(build)) {
    // The screens that are not about one casus are read once, with the first casus.
    if (!adres.patroon.includes(":") && casus !== wereld.casussen[0]) continue;
    for (const pad of listPaden(wereld, adres, casus, slug, 40)) {
      // The document carries the data of its loader whole; that the other way out gives the same is asked of a fixed third.
      const antwoorden = [await klant.get(pad)];
      if (kies(slug, pad)) antwoorden.push(await klant.getData(pad, adres.routeId));
      for (const antwoord of antwoorden) {
        const tekst = `${[...antwoord.headers].join("\n")}\n${await antwoord.text()}`;
        const voorVerzoek = pad.startsWith("/verzoeken/");
        for (const [woord] of tekst.matchAll(woorden))
          gevonden.set(`${String(voorVerzoek)} ${woord}`, { woord, pad, voorVerzoek });
      }
    }
  }
  return [...gevonden.values()];
}

describe("canary sweep", () => {
  it("shows every account exactly what the second reading of the protocol allows, on every address", async () => {
    const lekken: string[] = [];
    const gezien = new Set<string>();
    const voorVerzoekGezien = new Set<string>();
    const zaakOpWoord = new Map(zaakkanaries.map((kanarie) => [kanarie.woord, kanarie]));
    const opWoord = new Map(wereld.kanaries.map((kanarie) => [kanarie.woord, kanarie]));
    for (const slug of slugs) {
      for (const casus of wereld.casussen) {
        const gevonden = await leesAlles(slug, casus);
        for (const { woord, pad, voorVerzoek } of gevonden) {
          const vanZaak = zaakOpWoord.get(woord);
          if (vanZaak) {
            gezien.add(`${vanZaak.entiteit}.${vanZaak.sleutel}`);
            if (!magZienVanZaak(slug, vanZaak)) lekken.push(`${slug} sees ${JSON.stringify(vanZaak)} on ${pad}`);
            continue;
          }
          const kanarie = opWoord.get(woord);
          if (!kanarie) throw new Error(`A word that no fixture made: ${woord}`);
          const { entiteit, sleutel, variant } = kanarie;
          gezien.add(`${entiteit}.${sleutel}`);
          if (voorVerzoek) voorVerzoekGezien.add(`${slug} ${woord}`);
          if (!(voorVerzoek ? magZienVoorVerzoek : magZien)(slug, kanarie)) {
            lekken.push(`${slug} sees ${entiteit}.${sleutel} (${variant.naam}) of ${kanarie.casus.toestand} on ${pad}`);
          }
        }
      }
    }
    expect(lekken).toEqual([]);
    expect(gezien.size).toBeGreaterThan(40);
    // The manager sees content of this casus, and only there.
    expect([...voorVerzoekGezien].filter((wie) => wie.startsWith("manager ")).length).toBeGreaterThan(40);
    // What nobody was shown would prove nothing about the rules for it.
    const nergens = zaakkanaries.filter(({ entiteit, sleutel }) => !gezien.has(`${entiteit}.${sleutel}`));
    expect(nergens).toEqual([]);
  });

  it("leaves no value in the log, nor in what stands open in the outbox", () => {
    const regels = JSON.stringify(wereld.systeem.databank.select().from(logregel).all());
    expect(regels.length).toBeGreaterThan(1000);
    expect(regels).not.toMatch(woorden);
    expect(JSON.stringify(wereld.systeem.databank.select().from(uitgaandePost).all())).not.toMatch(woorden);
  });
});
