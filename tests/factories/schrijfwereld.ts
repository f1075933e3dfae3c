import { and, eq, gt, max } from "drizzle-orm";
import { faseovergangen } from "~/faseovergang/besluiten";
import { findHandeling, handelingen, type Handelingengroep } from "~/protocol/handelingen";
import type { Toestand } from "~/protocol/fasen";
import { schrijf } from "~/storage/databank.server";
import { account, autorisatie, geschil, logregel, partij, rij, zaak } from "~/storage/tabellen.server";
import { vulIn } from "./routes";
import type { TestSysteem } from "./systeem";
import { maakWereld, type Wereld, type WereldCasus } from "./wereld";
import { maakZaken } from "./zaken";

/** A world with one of everything that can be written to, and somebody of every kind, also of those who lost a right. */
export interface Schrijfwereld {
  systeem: TestSysteem;
  wereld: Wereld;
  /** Addresses of a pattern, in casussen of every state. */
  listPaden(patroon: string): string[];
  /** The address at which this can be asked, in a casus in which its state allows it. */
  padVoor(patroon: string, handeling: string): string;
  /** Number of the last row of the log. */
  laatsteRegel(): number;
  /** Was something refused after that row? */
  isGeweigerdSinds(nr: number): boolean;
}

/** The same address as a client-side navigation asks it: answered by that route alone. */
export function alsData(pad: string, routeId: string): string {
  return `${pad}${pad.includes("?") ? "&" : "?"}_data=${encodeURIComponent(routeId)}`;
}

/** For who is not logged in, and without anything of a casus behind it; its own tests say what it does. */
export const inlogschermen = /^\/(inloggen|uitnodiging|uitloggen)/;

/** Who lost a right, or never had it: each would otherwise have a large one. */
export const ontrechten = {
  zonder_geheimhouding: { rol: "procesregisseur", partijId: "partij-vhru", geheimhoudingOp: null },
  vog_verlopen: { rol: "ketenpartner", partijId: "partij-wonen", vogGeldigTot: "2026-11-23" },
  uitgetreden: { rol: "ketenpartner", partijId: "partij-uitgetreden" },
  oud_deelnemer: { rol: "ketenpartner", partijId: "partij-dji" },
  ingetrokken: { rol: "procesregisseur", partijId: "partij-vhru", actief: false },
} as const;

const toestanden = ["uitvoeren", "bespreken", "triage", "inlichten", "aangemeld", "afgesloten", "lokaal"] as const;

function maakOntrechten(systeem: TestSysteem, casussen: readonly WereldCasus[]): void {
  schrijf(systeem, (tx) => {
    tx.insert(partij)
      .values({
        id: "partij-uitgetreden",
        naam: "Stichting Voorheen",
        type: "ggz",
        toegetredenConvenant: "2019-01-01",
        toegetredenProtocol: "2019-01-01",
        opgezegdPer: "2026-11-23",
      })
      .run();
    for (const [slug, anders] of Object.entries(ontrechten)) {
      tx.insert(account)
        .values({
          id: `account-${slug}`,
          email: `${slug}@pga.example`,
          voornaam: "Fia",
          achternaam: "Voorbeeldzonder",
          functie: "Medewerker",
          geheimhoudingOp: "2020-01-01",
          vogGeldigTot: "2030-01-01",
          aangemaaktOp: "2026-01-01T00:00:00.000Z",
          ...anders,
        })
        .run();
      if (anders.rol !== "ketenpartner") continue;
      for (const { id, nummer } of casussen) {
        tx.insert(autorisatie)
          .values({
            id: `autorisatie-${nummer}-${slug}`,
            casusId: id,
            accountId: `account-${slug}`,
            partijId: anders.partijId,
            rol: "deelnemer",
            vanaf: "2026-01-06",
            tot: slug === "oud_deelnemer" ? "2026-11-23" : null,
            doorAccountId: "account-procesregisseur",
          })
          .run();
      }
    }
  });
}

function maakGeschil(systeem: TestSysteem): void {
  schrijf(systeem, (tx) => {
    tx.insert(geschil)
      .values({
        id: "geschil-1",
        nummer: "2026-001",
        soort: "casusregisseur",
        status: "ingediend",
        accountId: "account-wonen",
        partijId: "partij-wonen",
        omschrijving: "Verschil van mening over de planning",
        ingediendOp: "2026-11-20T09:00:00.000Z",
      })
      .run();
  });
}

function groepVan(handeling: string): Handelingengroep | undefined {
  return (Object.keys(handelingen) as Handelingengroep[]).find((groep) => findHandeling(groep, handeling));
}

/** `map`: folder for its files; by default it is in memory. */
export function maakSchrijfwereld(map?: string): Schrijfwereld {
  const wereld = maakWereld({ toestanden: toestanden.map((toestand) => ({ toestand })), aanDeOrde: true, map });
  const { systeem, casussen } = wereld;
  maakOntrechten(systeem, casussen);
  maakGeschil(systeem);
  const bespreken = casussen.find(({ toestand }) => toestand === "bespreken");
  if (!bespreken) throw new Error("The world has no casus in bespreken");
  const over = { casusnummer: bespreken.nummer, casusId: bespreken.id, rijId: `${bespreken.nummer}-inbreng-5` };
  maakZaken(systeem, over);
  const brief = (casus: WereldCasus, nr: number) => `${casus.nummer}-brief-${nr}`;
  // One letter of each kind: the kind says by which phase it is ruled.
  for (const casus of casussen) {
    systeem.databank
      .update(rij)
      .set({ code: "af_brief" })
      .where(eq(rij.id, brief(casus, 1)))
      .run();
  }
  const zaken = systeem.databank.select({ nummer: zaak.nummer, soort: zaak.soort }).from(zaak).all();

  function vul(patroon: string, casus: WereldCasus, handeling: string): string {
    const isSluitbrief = handeling.startsWith("sluitbrief");
    const overgang =
      faseovergangen.find(({ naam }) => naam === handeling) ??
      faseovergangen.find(({ groep }) => groep === groepVan(handeling)) ??
      faseovergangen[0];
    const ids: [begin: string, id: string][] = [
      ["/overleggen/", `overleg-${casus.nummer}`],
      ["/geschillen/", "geschil-1"],
      ["/registers/partijen/", "partij-dji"],
      ["/beheer/partijen/", "partij-dji"],
      ["/beheer/accounts/", "account-dji"],
    ];
    const pad = vulIn(patroon, {
      casusnummer: casus.nummer,
      id: ids.find(([begin]) => patroon.startsWith(begin))?.[1] ?? "onbekend",
      nummer: zaken.find(({ soort }) => (soort === "datalek") === patroon.startsWith("/datalekken"))?.nummer ?? "",
      token: "onbekend",
      "*": "onbekend",
      rijId: `${casus.nummer}-inbreng-5`,
      sleutel: "tekst",
      briefId: brief(casus, isSluitbrief ? 1 : 0),
      soort: patroon.startsWith("/beheer/lijsten") ? "leefgebieden" : isSluitbrief ? "af_brief" : "op_brief",
      besluit: overgang?.naam ?? "",
    });
    const isTafel = /^\/overleggen\/:id\/(tafel|openen)/.test(patroon);
    return isTafel ? `${pad}?punt=agendapunt-${casus.nummer}` : pad;
  }

  return {
    systeem,
    wereld,
    listPaden: (patroon) => {
      const over = patroon.includes(":") ? casussen : casussen.slice(0, 1);
      // What a besluit or a kind of letter can be is the same in every casus.
      return (/:(besluit|briefId|soort)/.test(patroon) ? casussen.slice(0, 1) : over).flatMap((casus) =>
        patroon.includes(":besluit")
          ? faseovergangen.map(({ naam }) => vul(patroon, casus, naam))
          : [vul(patroon, casus, ""), ...(patroon.includes("brieven") ? [vul(patroon, casus, "sluitbrief")] : [])],
      );
    },
    padVoor: (patroon, handeling) => {
      const groep = groepVan(handeling);
      const van: readonly Toestand[] = (groep && findHandeling(groep, handeling)?.van) ?? ["bespreken"];
      const casus = casussen.find(({ toestand }) => van.includes(toestand));
      if (!casus) throw new Error(`No casus of the world is in a state for ${handeling}`);
      return vul(patroon, casus, handeling);
    },
    laatsteRegel: () =>
      systeem.databank
        .select({ nr: max(logregel.nr) })
        .from(logregel)
        .get()?.nr ?? 0,
    isGeweigerdSinds: (nr) => {
      const waar = and(gt(logregel.nr, nr), eq(logregel.gebeurtenis, "geweigerd"));
      return systeem.databank.select({ nr: logregel.nr }).from(logregel).where(waar).limit(1).get() !== undefined;
    },
  };
}
