import type { ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { accounthandelingen } from "~/auth/handelingen";
import { datalekhandelingen } from "~/datalekken/handelingen";
import { geschilhandelingen } from "~/geschillen/handelingen";
import { registerhandelingen } from "~/registers/handelingen";
import { verzoekhandelingen } from "~/verzoeken/handelingen";
import { overleghandelingen } from "~/overleg/handelingen";
import { handelingen, type Handelingengroep } from "~/protocol/handelingen";
import { authnamen, listActies, listAuthnamen, type Actie } from "../factories/acties";
import { concept } from "~/storage/tabellen.server";
import { vernietigSleutels } from "~/vernietiging/afmaken.server";
import { laadBouw } from "../factories/bouw";
import { alsData, inlogschermen, maakSchrijfwereld, ontrechten, type Schrijfwereld } from "../factories/schrijfwereld";
import { bewaak, type Waker } from "../factories/waker";
import { eerstDeRij, findWieMag, isThuis, listInCasus } from "./tweede-lezing-handelingen";

/** One of each kind of account. */
const soorten = [
  "procesregisseur",
  "procesondersteuner",
  "manager",
  "recordmanager",
  "beheerder",
  "toezichthouder",
  "melder",
  "casusregisseur",
  "lokale-procesregisseur",
  "politie",
  "wonen",
  "ggd",
  "zorgaanbieder",
];

/** Without any content of a casus: here a role counts, also of who may not open a casus (any more). */
const zonderInhoud =
  /^\/(account|datalekken|dossier-openen|geschillen|rapportages|registers|verzoeken|bewaartermijnen)/;
/** Lost only the one casus: what belongs to a medewerker of a Partij stays. */
const zonderCasus = /^\/(aanmelden|casussen(\/zoeken|\/suggesties)?)$/;

let build: ServerBuild;
let wereld: Schrijfwereld;
let waker: Waker;
let acties: Actie[];

beforeAll(async () => {
  build = await laadBouw();
  wereld = maakSchrijfwereld();
  waker = bewaak(wereld.systeem);
  acties = await listActies(build, wereld);
});

/** What is wrong with the answer to a form with a field that nobody asked for; undefined when it is right. */
async function findFout({ patroon, routeId }: Actie, naam: string, slug: string | null): Promise<string | undefined> {
  const klant = new Klant(wereld.systeem, build, slug && `account-${slug}`);
  const voor = wereld.laatsteRegel();
  const antwoord = await klant.post(alsData(wereld.padVoor(patroon, naam), routeId), naam, { niet_gevraagd: "x" });
  const { status } = antwoord;
  const geschreven = waker.listGeschreven();
  // A page that has become stale keeps what was typed in it, for its writer alone.
  if (geschreven.length > 0 && !(status === 409 && geschreven.join() === "concept")) {
    return `${String(status)}, wrote ${geschreven.join(", ")}`;
  }
  if (slug === null || slug === "ingetrokken") {
    const isInlog = antwoord.headers.get("X-Remix-Redirect")?.startsWith("/inloggen") ?? false;
    return isInlog || [401, 404].includes(status) ? undefined : `${String(status)}, expected the log-in page`;
  }
  if (!wereld.isGeweigerdSinds(voor)) return `${String(status)}, not in the log`;
  const wieMag = findWieMag(patroon, naam);
  if (!wieMag) return "nothing is said about it in the second reading";
  if (!mag(wieMag, patroon, naam, slug)) {
    return [403, 404].includes(status) ? undefined : `${String(status)}, but may not`;
  }
  if (!isThuis(patroon, naam) || eerstDeRij.includes(naam)) {
    return [403, 404, 409].includes(status) ? undefined : `${String(status)}, but not on this screen`;
  }
  return [400, 409].includes(status) ? undefined : `${String(status)}, but may`;
}

function mag(wieMag: readonly string[], patroon: string, naam: string, slug: string): boolean {
  const verloren = Object.entries(ontrechten).find(([naamVan]) => naamVan === slug)?.[1];
  if (!verloren) return wieMag.includes(slug);
  const rol = verloren.rol === "procesregisseur" ? "procesregisseur" : "wonen";
  if (!wieMag.includes(rol)) return false;
  if (slug === "oud_deelnemer" && zonderCasus.test(patroon)) return true;
  // What a Partij brought in is no other Partij's, also when its medewerkers may do the same.
  const isVanEen = naam === "geschil_intrekken" && verloren.partijId !== "partij-wonen" && rol === "wonen";
  return zonderInhoud.test(patroon) && !patroon.includes(":nummer") && !isVanEen;
}

/** Who is asked: where it is done everybody, with who lost a right; elsewhere who may, and one who may not. */
function listGevraagd({ patroon }: Actie, naam: string): readonly (string | null)[] {
  const wieMag = findWieMag(patroon, naam) ?? [];
  if (!isThuis(patroon, naam)) return [...wieMag, "zorgaanbieder"];
  return [...new Set([...wieMag, ...soorten]), null, ...Object.keys(ontrechten)];
}

describe("write sweep", () => {
  it("knows every handeling of log-in and beheer, which no gate names in a list", () => {
    const bekend = Object.values(authnamen).flat();
    expect(listAuthnamen().filter((naam) => !bekend.includes(naam))).toEqual([]);
    expect(listAuthnamen().length).toBeGreaterThan(2);
  });

  it("reaches every row of the tables at an address where it is done", () => {
    const thuis = new Set(
      acties.flatMap(({ patroon, namen }) =>
        namen.filter((naam) => isThuis(patroon, naam) && findWieMag(patroon, naam)),
      ),
    );
    const inCasus = (Object.keys(handelingen) as Handelingengroep[]).flatMap((groep) =>
      Object.keys(handelingen[groep]),
    );
    const tabellen = [
      overleghandelingen,
      accounthandelingen,
      registerhandelingen,
      geschilhandelingen,
      verzoekhandelingen,
      datalekhandelingen,
    ];
    const alle = [...inCasus, ...tabellen.flatMap((tabel) => Object.keys(tabel))];
    expect(alle.filter((naam) => !thuis.has(naam))).toEqual([]);
    // And the second reading says nothing about what is not there any more.
    expect(listInCasus().filter((naam) => !inCasus.includes(naam))).toEqual([]);
  });

  it("refuses a form with a field that was not asked, and everybody who may not, and then nothing has changed", async () => {
    const voor = waker.vingerafdruk();
    const fouten: string[] = [];
    let gevraagd = 0;
    for (const actie of acties.filter(({ patroon }) => !inlogschermen.test(patroon))) {
      for (const naam of actie.namen) {
        for (const slug of listGevraagd(actie, naam)) {
          gevraagd += 1;
          const fout = await findFout(actie, naam, slug);
          if (fout) fouten.push(`${naam} on ${actie.patroon} as ${slug ?? "nobody"}: ${fout}`);
        }
      }
    }
    expect(fouten).toEqual([]);
    expect(gevraagd).toBeGreaterThan(5000);
    const { systeem } = wereld;
    const sleutels = systeem.databank.select({ id: concept.sleutelId }).from(concept).all();
    systeem.databank.delete(concept).run();
    vernietigSleutels(
      systeem,
      sleutels.map(({ id }) => id),
    );
    waker.listGeschreven();
    expect(waker.vingerafdruk()).toBe(voor);
  });

  it("answers the log-in screens without changing anything, whoever asks", async () => {
    for (const actie of acties.filter(({ patroon }) => inlogschermen.test(patroon) && patroon !== "/uitloggen")) {
      for (const slug of ["procesregisseur", "ingetrokken", null]) {
        const klant = new Klant(wereld.systeem, build, slug && `account-${slug}`);
        const pad = alsData(wereld.padVoor(actie.patroon, ""), actie.routeId);
        const { status } = await klant.post(pad, actie.namen[0] ?? "", { niet_gevraagd: "x" });
        expect(status, `${actie.patroon} as ${slug ?? "nobody"}`).toBeLessThan(500);
        expect(waker.listGeschreven(), actie.patroon).toEqual([]);
      }
    }
  });
});
