import type { ServerBuild } from "@remix-run/node";
import { eq, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { faseovergangen } from "~/faseovergang/besluiten";
import { account, gegeven, logregel, rij, uitgaandePost, zaak } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { listAdressen, vulIn, type Adres } from "../factories/routes";
import { maakWereld, type Wereld, type WereldCasus } from "../factories/wereld";
import { maakZaken, type Zaakkanarie } from "../factories/zaken";
import { magZien, magZienVanZaak, magZienVoorVerzoek } from "./tweede-lezing";

let build: ServerBuild;
let wereld: Wereld;
let slugs: string[];
let zaakkanaries: Zaakkanarie[];
/** Of the world as it was made: nothing is written while it is read. */
let rijen: { id: string; casusId: string; entiteit: string }[] | undefined;

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

function parameters(casus: WereldCasus): Record<string, string> {
  return { casusnummer: casus.nummer, id: `overleg-${casus.nummer}`, token: "onbekend", "*": "onbekend" };
}

/** Values for the parameters that name a row: every row of the entity, so that none is forgotten. */
function listPaden(slug: string, adres: Adres, casus: WereldCasus): string[] {
  if (!adres.patroon.includes(":")) return [adres.patroon];
  if (adres.patroon.includes(":nummer")) {
    // A file that is no casus is about none of them: read once, with the first.
    if (casus !== wereld.casussen[0]) return [];
    const nummers = wereld.systeem.databank.select({ nummer: zaak.nummer }).from(zaak).all();
    return nummers.map(({ nummer }) => vulIn(adres.patroon, { nummer }));
  }
  const bekend = parameters(casus);
  const onbekend = [...adres.patroon.matchAll(/:(\w+)/g)].flatMap(([, naam]) =>
    naam && !(naam in bekend) ? [naam] : [],
  );
  if (onbekend.length === 0) return [vulIn(adres.patroon, bekend)];
  if (onbekend.includes("besluit")) {
    // Of other states than its own there is no page: the deny sweep asks.
    return faseovergangen
      .filter(({ handeling }) => handeling.van.includes(casus.toestand))
      .map(({ naam }) => vulIn(adres.patroon, { ...bekend, besluit: naam }));
  }
  if (onbekend.includes("accountId")) {
    // Looked at as a reader who sees other things than the procesregisseur, whose right is asked besides.
    return ["politie", "ggz"].flatMap((als) =>
      ["inbreng", "uitvoeren"].map((scherm) =>
        vulIn(adres.patroon, { ...bekend, accountId: `account-${als}`, "*": scherm }),
      ),
    );
  }
  if (onbekend.includes("sleutel")) {
    return listGegevenpaden(slug, adres, bekend, casus);
  }
  const soortVan: Readonly<Record<string, string>> = {
    verzoekId: "akkoordverzoek",
    bijlageId: "bijlage",
    aggId: "agg",
  };
  const soorten = onbekend.map((naam) => soortVan[naam] ?? "brief");
  rijen ??= wereld.systeem.databank
    .select({ id: rij.id, casusId: rij.casusId, entiteit: rij.entiteit })
    .from(rij)
    .all();
  const eigen = rijen
    .filter(({ casusId, entiteit }) => casusId === casus.id && soorten.includes(entiteit))
    .map(({ id }) => id);
  return eigen.map((id) =>
    vulIn(adres.patroon, { ...bekend, ...Object.fromEntries(onbekend.map((naam) => [naam, id])) }),
  );
}

/** One value of some rows, others for each reader: the page opens a value by the same rules as every other screen. */
function listGegevenpaden(
  slug: string,
  { patroon }: Adres,
  bekend: Readonly<Record<string, string>>,
  casus: WereldCasus,
): string[] {
  const perRij = new Map<string, string>();
  for (const { rijId, soort } of wereld.systeem.databank
    .select({ rijId: gegeven.rijId, soort: gegeven.soort })
    .from(gegeven)
    .where(eq(gegeven.casusId, casus.id))
    .all()) {
    if (/\.tekst$|\.achternaam$|\.toelichting$/.test(soort)) perRij.set(rijId, soort.slice(soort.indexOf(".") + 1));
  }
  return [...perRij]
    .map(([rijId, sleutel]) => vulIn(patroon, { ...bekend, rijId, sleutel }))
    .filter((pad) => kies(slug, pad, 40));
}

/** One in so many of these, the same ones in each run. */
function kies(slug: string, pad: string, deel = 3): boolean {
  let som = 0;
  for (const letter of slug + pad) som = (som * 31 + letter.charCodeAt(0)) % 1_000_003;
  return som % deel === 0;
}

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
    for (const pad of listPaden(slug, adres, casus)) {
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
