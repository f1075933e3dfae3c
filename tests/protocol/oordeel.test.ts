import { isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { Onthulling, Opener, type Afgeschermd, type ZichtbaarVeld } from "~/protocol/afscherming";
import { Lijsten } from "~/protocol/keuzelijsten";
import { isBestandwaarde, type Bestandwaarde } from "~/protocol/bestandstypen";
import type { Entiteit } from "~/protocol/gegevensregister";
import { findActor, getCasusFeiten } from "~/protocol/lezer.server";
import { leesBestand } from "~/storage/bestanden.server";
import { listRijen } from "~/storage/dossier.server";
import { account, casus } from "~/storage/tabellen.server";
import { maakWereld, type Wereld } from "../factories/wereld";
import { magZien } from "./tweede-lezing";

let wereld: Wereld;
beforeAll(() => {
  wereld = maakWereld();
});

const vandaag = "2026-11-24";

/** Which canaries the kernel opens for this account, over all casussen. */
function listGeopend(slug: string): Set<string> {
  const { systeem } = wereld;
  const actor = findActor(systeem, `account-${slug}`);
  if (!actor) throw new Error(`No account ${slug}`);
  const woorden = new Set<string>();
  for (const rij of systeem.databank.select().from(casus).all()) {
    const vraag = { lezer: actor.lezer, casus: getCasusFeiten(systeem, rij, actor.lezer, vandaag), vandaag };
    const opener = new Opener(vraag, new Onthulling(), new Lijsten());
    const soorten = wereld.kanaries.filter((kanarie) => kanarie.casus.id === rij.id);
    for (const entiteit of new Set(soorten.map((kanarie) => kanarie.entiteit))) {
      for (const afgeschermd of listRijen<Entiteit>(systeem, rij.id, entiteit)) leesRij(opener, afgeschermd, woorden);
    }
  }
  return woorden;
}

function leesRij<E extends Entiteit>(opener: Opener, rij: Afgeschermd<E>, woorden: Set<string>): void {
  for (const veld of opener.velden(rij)) {
    if (veld.soort === "zichtbaar" && isBestand(veld)) {
      const tekst = Buffer.from(leesBestand(wereld.systeem, veld)).toString();
      woorden.add(/Kanarie\w+/.exec(tekst)?.[0] ?? "");
    }
    if (veld.soort !== "gemarkeerd" && veld.tekst.startsWith("Kanarie")) woorden.add(veld.tekst);
  }
}

function isBestand(veld: ZichtbaarVeld<unknown>): veld is ZichtbaarVeld<Bestandwaarde> {
  return isBestandwaarde(veld.waarde);
}

describe("the kernel against the second reading of the protocol", () => {
  it("opens for every account exactly what the second reading allows: nothing more, nothing less", () => {
    const slugs = wereld.systeem.databank.select().from(account).where(isNotNull(account.demoSlug)).all();
    const teVeel: string[] = [];
    const teWeinig: string[] = [];
    let toegestaan = 0;
    for (const { demoSlug } of slugs) {
      const slug = demoSlug ?? "";
      const geopend = listGeopend(slug);
      for (const kanarie of wereld.kanaries) {
        const { entiteit, sleutel, variant } = kanarie;
        const wat = `${slug}: ${entiteit}.${sleutel} (${variant.naam}) in ${kanarie.casus.toestand}`;
        const mag = magZien(slug, kanarie);
        if (mag) toegestaan += 1;
        if (geopend.has(kanarie.woord) && !mag) teVeel.push(wat);
        if (!geopend.has(kanarie.woord) && mag) teWeinig.push(wat);
      }
    }
    expect({ teVeel, teWeinig }).toEqual({ teVeel: [], teWeinig: [] });
    expect(toegestaan).toBeGreaterThan(1000);
  });

  it("cannot be opened by any other road", () => {
    const [rij] = listRijen(wereld.systeem, wereld.casussen[4]?.id ?? "", "persoon");
    if (!rij) throw new Error("The world has no persoon");
    expect(() => JSON.stringify(rij)).toThrow("sealed row");
    expect({ ...rij }).toEqual({});
    expect(Object.getOwnPropertyNames(rij)).toEqual([]);
    expect(String(rij)).toBe("[afgeschermd]");
    expect(JSON.stringify(structuredClone({ rij }))).toBe('{"rij":{}}');
  });
});
