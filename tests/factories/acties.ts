import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { Klant } from "~db/seed/klant";
import { listAdressen, type Adres } from "./routes";
import type { Schrijfwereld } from "./schrijfwereld";

/** One address that takes posts, with the name of everything that can be asked there. */
export interface Actie extends Adres {
  namen: readonly string[];
}

/** Something that no screen knows, in the spelling of what they do know. */
const onbestaand = "geen_enkele_handeling";

/**
 * Listens with which names a gate compares what it is asked. The lists stand in closed functions of the build, so nothing else
 * tells them all, and a list that was written down again here would miss what is added later.
 */
async function luister(vragen: () => Promise<unknown>): Promise<string[]> {
  const gehoord = new Set<string>();
  const { includes } = Array.prototype;
  const { hasOwn } = Object;
  Array.prototype.includes = function (this: unknown[], ...vraag: [unknown, number?]): boolean {
    if (vraag[0] === onbestaand) for (const naam of this) gehoord.add(String(naam));
    return includes.apply(this, vraag);
  };
  Object.hasOwn = (tabel, naam) => {
    if (naam === onbestaand) for (const eigen of Object.keys(tabel)) gehoord.add(eigen);
    return hasOwn(tabel, naam);
  };
  try {
    await vragen();
  } finally {
    Array.prototype.includes = includes;
    Object.hasOwn = hasOwn;
  }
  return [...gehoord];
}

/** Everybody who together reaches every gate. */
const luisteraars = ["procesregisseur", "manager", "beheerder", "politie"];

/** The screens of log-in and beheer ask one name after the other, in words that can be read. */
export function listAuthnamen(): string[] {
  const map = new URL("../../app/auth/", import.meta.url).pathname;
  const bronnen = readdirSync(map, { recursive: true, encoding: "utf8" }).filter((naam) => /\.server\.ts$/.test(naam));
  const namen = bronnen.flatMap((naam) =>
    [...readFileSync(join(map, naam), "utf8").matchAll(/\bhandeling [!=]== "(\w+)"/g)].map(([, woord = ""]) => woord),
  );
  return [...new Set(namen)].sort();
}

/** By hand, as their gate cannot be listened to; `listAuthnamen` tells when one is missing here. */
export const authnamen: Readonly<Record<string, readonly string[]>> = {
  "/account": ["overal_uitloggen", "herstelcodes", "wachtwoord"],
  "/inloggen": ["inloggen"],
  "/inloggen/code": ["code"],
  "/inloggen/demo": ["inloggen"],
  "/inloggen/instellen": ["instellen"],
  "/inloggen/oidc": ["inloggen"],
  "/uitloggen": ["uitloggen"],
  "/uitnodiging/:token": ["wachtwoord"],
  "/concept": ["concept_bewaren", "concept_weggooien"],
  "/*": ["iets"],
};

/** Every address of the build that takes posts. Throws for one of which nothing is known. */
export async function listActies(build: ServerBuild, wereld: Schrijfwereld): Promise<Actie[]> {
  const acties: Actie[] = [];
  for (const adres of listAdressen(build)) {
    if (build.routes[adres.routeId]?.module.action === undefined) continue;
    // Of one address the kind of letter or the besluit decides which handelingen there are: there each place is asked.
    const isEen = !/:(besluit|soort|briefId)/.test(adres.patroon);
    const gehoord = new Set<string>();
    for (const pad of wereld.listPaden(adres.patroon)) {
      for (const slug of luisteraars) {
        const klant = Klant.alsDemo(wereld.systeem, build, slug);
        const vraag = () => klant.post(`${pad}?_data=${encodeURIComponent(adres.routeId)}`, onbestaand, {});
        const namen = await luister(vraag);
        namen.forEach((naam) => gehoord.add(naam));
        if (namen.length > 0) break;
      }
      if (isEen && gehoord.size > 0) break;
    }
    const namen = gehoord.size > 0 ? [...gehoord].sort() : authnamen[adres.patroon];
    if (!namen) throw new Error(`No handeling is known of ${adres.patroon}`);
    acties.push({ ...adres, namen });
  }
  return acties;
}
