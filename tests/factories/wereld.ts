import { and, eq } from "drizzle-orm";
import { vulOrganisatie } from "~db/seed/organisatie";
import { maakRij } from "~/storage/dossier.server";
import { schrijf } from "~/storage/databank.server";
import { agendapunt, autorisatie, casus, gegeven, inzagerecht, overleg, regie } from "~/storage/tabellen.server";
import { gegevensregister, listCasusentiteiten, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import type { Toestand } from "~/protocol/fasen";
import { zetTestBestand } from "./bestanden";
import { startTestSysteem, type TestSysteem } from "./systeem";

/** One unique word in one field of one row of one casus: where it turns up, that value was disclosed. */
export interface Kanarie {
  woord: string;
  casus: WereldCasus;
  entiteit: Entiteit;
  rijId: string;
  sleutel: string;
  variant: Variant;
  gebruik: Gebruik;
}

/** In use; left behind in an earlier phase; restricted; withdrawn by its verstrekker. */
export type Gebruik = "gewoon" | "eerder" | "beperkt" | "ingetrokken";

export interface Variant {
  naam: string;
  /** Slug-like key of the Partij that brought it in; null: the Veiligheidshuis. */
  verstrekker: string | null;
  status: string | null;
  gedeeld: boolean;
  voorafAkkoord: boolean;
  vrijgegeven: boolean;
  alleenVoor: string[] | null;
  markering: ("strafrechtelijk" | "bijzonder" | "politiegegevens")[];
  toestemming: "niet_nodig" | "ontbreekt" | "gegeven" | "ingetrokken" | "conflict_van_plichten";
  /** What the politie said about politiegegevens of elsewhere. */
  wpg: "gevraagd" | "gegeven" | "geweigerd" | null;
  voorPartij: string | null;
  /** Of every value of the row. */
  gebruik: Gebruik;
}

export interface WereldCasus {
  nummer: string;
  id: string;
  toestand: Toestand;
  /** Closed so long ago that it is archived (six months). */
  gearchiveerd: boolean;
}

export interface Wereld {
  systeem: TestSysteem;
  casussen: WereldCasus[];
  kanaries: Kanarie[];
}

export const deelnemers = [
  "politie",
  "om",
  "gemeente",
  "reclassering",
  "jeugdreclassering",
  "raad",
  "ggz",
  "veiligthuis",
  "dji",
  "wijkteam",
  "wonen",
  "slachtofferhulp",
  "casusregisseur",
];
export const bevraagd = "ggd";

/** Who opened a casus with a reason: today is the last day of a running right, yesterday of one that is over. */
const inzagerechten: readonly { wie: string; in: Toestand; soort: string; tot: string; beeindigd?: true }[] = [
  { wie: "toezichthouder", in: "uitvoeren", soort: "toezicht", tot: "2026-11-24" },
  { wie: "toezichthouder", in: "bespreken", soort: "toezicht", tot: "2026-11-30", beeindigd: true },
  { wie: "manager", in: "inlichten", soort: "verzoek_betrokkene", tot: "2026-11-24" },
  { wie: "manager", in: "uitvoeren", soort: "datalek", tot: "2026-11-23" },
];

const stil: Variant = {
  naam: "gewoon",
  verstrekker: null,
  status: null,
  gedeeld: false,
  voorafAkkoord: false,
  vrijgegeven: false,
  alleenVoor: null,
  markering: [],
  toestemming: "niet_nodig",
  wpg: null,
  voorPartij: null,
  gebruik: "gewoon",
};

/** Of single values: a row can hold some that are in use and some that are not. */
const gebruikPerVeld: Readonly<Record<string, Gebruik>> = {
  "persoon.bijnaam": "beperkt",
  "persoon.geboorteplaats": "eerder",
  "persoon.vorig_adres": "ingetrokken",
};

const gebruikAlsKolommen: Readonly<Partial<Record<Gebruik, Partial<typeof gegeven.$inferInsert>>>> = {
  eerder: { geldtTot: "aangemeld", beoordeling: "niet_nodig" },
  beperkt: { beperkt: "verzoek_betrokkene" },
  ingetrokken: { ingetrokkenOp: "2026-11-20T09:00:00.000Z" },
};

const inbrengvarianten: Variant[] = [
  { ...stil, naam: "concept", verstrekker: "politie", status: "concept" },
  { ...stil, naam: "ingediend", verstrekker: "ggz", status: "ingediend" },
  { ...stil, naam: "alleen akkoord", verstrekker: "ggz", status: "ingediend", voorafAkkoord: true },
  { ...stil, naam: "alleen vrijgegeven", verstrekker: "ggz", status: "ingediend", vrijgegeven: true },
  { ...stil, naam: "vooraf", verstrekker: "ggz", status: "ingediend", voorafAkkoord: true, vrijgegeven: true },
  { ...stil, naam: "gedeeld", verstrekker: "wonen", status: "ingediend", gedeeld: true },
  {
    ...stil,
    naam: "gedeeld politie",
    verstrekker: "politie",
    status: "ingediend",
    gedeeld: true,
    markering: ["strafrechtelijk"],
  },
  { ...stil, naam: "gedeeld zorg", verstrekker: "ggz", status: "ingediend", gedeeld: true, markering: ["bijzonder"] },
  {
    ...stil,
    naam: "gedeeld zorg met toestemming",
    verstrekker: "ggz",
    status: "ingediend",
    gedeeld: true,
    markering: ["bijzonder"],
    toestemming: "gegeven",
  },
  {
    ...stil,
    naam: "gedeeld met enkele",
    verstrekker: "ggz",
    status: "ingediend",
    gedeeld: true,
    alleenVoor: ["politie", "wonen"],
  },
  {
    ...stil,
    naam: "toestemming ontbreekt",
    verstrekker: "ggz",
    status: "ingediend",
    gedeeld: true,
    toestemming: "ontbreekt",
  },
  {
    ...stil,
    naam: "toestemming ingetrokken",
    verstrekker: "ggz",
    status: "ingediend",
    gedeeld: true,
    toestemming: "ingetrokken",
  },
  { ...stil, naam: "ingetrokken", verstrekker: "ggz", status: "ingetrokken", gedeeld: true },
  {
    ...stil,
    naam: "conflict van plichten",
    verstrekker: "ggz",
    status: "ingediend",
    gedeeld: true,
    markering: ["bijzonder"],
    toestemming: "conflict_van_plichten",
  },
  ...(["gevraagd", "gegeven", "geweigerd"] as const).map((wpg): Variant => ({
    ...stil,
    naam: `politiegegevens van elders, ${wpg}`,
    verstrekker: "om",
    status: "ingediend",
    gedeeld: true,
    markering: ["politiegegevens"],
    wpg,
  })),
  { ...stil, naam: "niet overgenomen", verstrekker: "ggz", status: "ingediend", gedeeld: true, gebruik: "eerder" },
  { ...stil, naam: "beperkt", verstrekker: "ggz", status: "ingediend", gedeeld: true, gebruik: "beperkt" },
  {
    ...stil,
    naam: "gebruik ingetrokken",
    verstrekker: "ggz",
    status: "ingediend",
    gedeeld: true,
    gebruik: "ingetrokken",
  },
];

/** Between two Partijen: who asked and who is asked. */
const akkoordvarianten: Variant[] = [
  { ...stil, naam: "wonen aan ggz", verstrekker: "wonen", status: "gevraagd", voorPartij: "ggz" },
  { ...stil, naam: "om aan ggd", verstrekker: "om", status: "akkoord", voorPartij: "ggd" },
];

const huisvarianten: Variant[] = [
  stil,
  { ...stil, naam: "strafrechtelijk", markering: ["strafrechtelijk"] },
  { ...stil, naam: "bijzonder", markering: ["bijzonder"] },
  { ...stil, naam: "beide", markering: ["bijzonder", "strafrechtelijk"] },
  { ...stil, naam: "politiegegevens", markering: ["politiegegevens"] },
  { ...stil, naam: "niet overgenomen", gebruik: "eerder" },
  { ...stil, naam: "beperkt", gebruik: "beperkt" },
];

function listVarianten(entiteit: Entiteit): Variant[] {
  switch (entiteit) {
    case "persoon":
      return [{ ...stil, verstrekker: "politie" }];
    case "verzoek":
    case "contact":
      return [
        { ...stil, naam: "van de melder", verstrekker: "politie", status: "ingediend" },
        { ...stil, naam: "gedeeld", verstrekker: "politie", status: "ingediend", gedeeld: true },
        { ...stil, naam: "beperkt", verstrekker: "politie", status: "ingediend", gedeeld: true, gebruik: "beperkt" },
        { ...stil, naam: "eerder", verstrekker: "politie", status: "ingediend", gedeeld: true, gebruik: "eerder" },
      ];
    case "inbreng":
    case "ketenanalyse":
    case "bijlage":
      return inbrengvarianten;
    case "akkoordverzoek":
    case "eigen_gebruik":
      return akkoordvarianten;
    case "uitvraag":
    case "fasevraag":
    case "bijdrage":
      return [
        { ...stil, naam: "aan de ggd", status: "open", voorPartij: "ggd" },
        { ...stil, naam: "aan wonen", status: "open", voorPartij: "wonen" },
      ];
    default:
      return huisvarianten;
  }
}

/** Tells one world from the next, so that two worlds can differ in one hidden value only. */
export interface WereldOpties {
  /** Changes the word of a value; by default the word itself. Returning null leaves the value out. */
  vervorm?: (kanarie: Kanarie) => string | null;
  /** Leaves a whole row out. */
  zonder?: (casus: WereldCasus, entiteit: Entiteit, variant: Variant) => boolean;
  toestanden?: readonly { toestand: Toestand; gearchiveerd?: boolean }[];
  /** A casus that is discussed is on the table of its overleg now; by default that overleg is over. */
  aanDeOrde?: boolean;
  /** Folder for the files of the databases; by default they are in memory. */
  map?: string | undefined;
}

const alleToestanden: readonly { toestand: Toestand; gearchiveerd?: boolean }[] = [
  { toestand: "aangemeld" },
  { toestand: "triage" },
  { toestand: "lokaal" },
  { toestand: "inlichten" },
  { toestand: "bespreken" },
  { toestand: "uitvoeren" },
  { toestand: "afgesloten" },
  { toestand: "afgesloten", gearchiveerd: true },
  { toestand: "vernietigd" },
];

function maakWoord(nummer: number): string {
  // Letters only, so that a word survives as a name, and long enough never to arise by chance.
  let rest = nummer;
  let letters = "";
  for (let i = 0; i < 5; i++) {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return `Kanarie${letters}q`;
}

/**
 * A demo organisation and a casus in every state, with rows of every entity of the register (also of phases that have
 * not come yet), in every state of sharing, and a canary in every field of text.
 */
export function maakWereld(opties: WereldOpties = {}): Wereld {
  const systeem = startTestSysteem({ soort: "demo", map: opties.map });
  vulOrganisatie(systeem);
  const casussen: WereldCasus[] = [];
  const kanaries: Kanarie[] = [];
  let teller = 0;
  const nu = systeem.klok.nu().toISOString();
  for (const [plaats, { toestand, gearchiveerd = false }] of (opties.toestanden ?? alleToestanden).entries()) {
    const nummer = `2026-${10001 + plaats}`;
    const id = `casus-${nummer}`;
    const hier: WereldCasus = { nummer, id, toestand, gearchiveerd };
    casussen.push(hier);
    schrijf(systeem, (tx) => {
      const afgesloten = toestand === "afgesloten" ? (gearchiveerd ? "2026-03-01" : "2026-11-01") : null;
      tx.insert(casus)
        .values({
          id,
          casusnummer: nummer,
          aanpak: "top_x",
          gemeente: "nieuwegein",
          toestand,
          persoonNummer: `persoon-${nummer}`,
          sleutelId: systeem.kluis.nieuweSleutel(),
          melderAccountId: "account-melder",
          melderPartijId: "partij-politie",
          aangemeldOp: "2026-01-05",
          afgeslotenOp: afgesloten,
          bewarenTot: afgesloten ? "2031-11-01" : toestand === "lokaal" ? "2031-11-01" : null,
          vernietigdOp: toestand === "vernietigd" ? nu : null,
        })
        .run();
      for (const slug of [...deelnemers, bevraagd]) {
        const partij = slug === "casusregisseur" ? "reclassering" : slug;
        tx.insert(autorisatie)
          .values({
            id: `autorisatie-${nummer}-${slug}`,
            casusId: id,
            accountId: `account-${slug}`,
            partijId: `partij-${partij}`,
            rol: slug === bevraagd ? "bevraagd" : "deelnemer",
            vanaf: "2026-01-06",
            doorAccountId: "account-procesregisseur",
          })
          .run();
      }
      tx.insert(regie)
        .values({
          id: `regie-${nummer}`,
          casusId: id,
          soort: "casusregisseur",
          partijId: "partij-reclassering",
          accountId: "account-casusregisseur",
          vanaf: "2026-02-01",
        })
        .run();
      for (const recht of inzagerechten.filter((kandidaat) => kandidaat.in === toestand)) {
        tx.insert(inzagerecht)
          .values({
            id: `inzagerecht-${nummer}-${recht.wie}`,
            casusId: id,
            accountId: `account-${recht.wie}`,
            partijId: `partij-${recht.wie === "manager" ? "vhru" : "gemeente"}`,
            soort: recht.soort,
            rijId: `${nummer}-inzagereden-0`,
            vanaf: "2026-11-20",
            tot: recht.tot,
            beeindigdOp: recht.beeindigd ? nu : null,
          })
          .run();
      }
      const overlegId = `overleg-${nummer}`;
      const aanDeOrde = opties.aanDeOrde === true && ["bespreken", "uitvoeren"].includes(toestand);
      tx.insert(overleg)
        .values({
          id: overlegId,
          datum: "2026-10-01",
          begintijd: "09:00",
          plaats: "Vergaderzaal",
          voorzitterAccountId: "account-procesregisseur",
          status: aanDeOrde ? "geopend" : "gesloten",
          geopendOp: nu,
          geslotenOp: aanDeOrde ? null : nu,
        })
        .run();
      let agendarij: string | undefined;
      for (const entiteit of listCasusentiteiten()) {
        for (const [volgnummer, variant] of listVarianten(entiteit).entries()) {
          // Ids by place, not by turn: leaving out one row must not change the ids of the others.
          const plek = `${nummer}-${entiteit}-${volgnummer}`;
          const waarden: Record<string, unknown> = {};
          const bestanden: [sleutel: string, woord: string][] = [];
          for (const sleutel of listSleutels(entiteit)) {
            const velden: Record<string, { vorm: { soort: string; opties?: object } }> =
              gegevensregister[entiteit].velden;
            const vorm = velden[sleutel]?.vorm;
            if (!vorm) continue;
            teller += 1;
            if (vorm.soort === "keuze") waarden[sleutel] = Object.keys(vorm.opties ?? {})[0];
            else if (vorm.soort === "keuzes") waarden[sleutel] = Object.keys(vorm.opties ?? {}).slice(0, 2);
            else if (vorm.soort === "vinkje") waarden[sleutel] = true;
            else if (vorm.soort === "aantal") waarden[sleutel] = 7;
            else if (vorm.soort === "datum" || vorm.soort === "deeldatum") waarden[sleutel] = "2026-09-15";
            else {
              const gebruik = gebruikPerVeld[`${entiteit}.${sleutel}`] ?? variant.gebruik;
              const kanarie: Kanarie = {
                woord: maakWoord(teller),
                casus: hier,
                entiteit,
                rijId: plek,
                sleutel,
                variant,
                gebruik,
              };
              const woord = opties.vervorm ? opties.vervorm(kanarie) : kanarie.woord;
              if (woord === null) continue;
              if (vorm.soort === "bestand") bestanden.push([sleutel, woord]);
              else waarden[sleutel] = woord;
              kanaries.push(kanarie);
            }
          }
          if (opties.zonder?.(hier, entiteit, variant)) continue;
          const ouderVan: Partial<Record<Entiteit, Entiteit>> = {
            voortgang: "interventie",
            hulpvraag: "traject",
            gesprek: "traject",
            detentieperiode: "traject",
            agg: "traject",
            akkoordverzoek: "inbreng",
            eigen_gebruik: "akkoordverzoek",
          };
          let volgende = 0;
          const vast: TestSysteem = {
            ...systeem,
            willekeurig: () => (volgende++ === 0 ? plek : `${plek}-${volgende}`),
          };
          const rijId = maakRij(tx, vast, {
            casusId: id,
            entiteit,
            waarden,
            code: codeVan(entiteit, volgnummer),
            status: variant.status,
            overlegId: ["bespreking", "leefgebiedscore", "agendapunt", "bijdrage"].includes(entiteit)
              ? overlegId
              : null,
            ouderId: ouderVan[entiteit] ? (eersteRij.get(`${nummer}|${ouderVan[entiteit]}`) ?? null) : null,
            voorPartijId: variant.voorPartij ? `partij-${variant.voorPartij}` : null,
            voorAccountId: variant.voorPartij ? `account-${variant.voorPartij}` : null,
            gemarkeerd: variant.markering,
            voorafAkkoordOp: variant.voorafAkkoord ? nu : null,
            gedeeldOp: variant.gedeeld ? nu : null,
            toegestaanVoor: variant.alleenVoor?.map((slug) => `partij-${slug}`) ?? null,
            toestemming: variant.toestemming,
            wpgToestemming: variant.wpg,
            schrijver: {
              accountId: ["persoon", "verzoek", "contact"].includes(entiteit)
                ? "account-melder"
                : variant.verstrekker
                  ? `account-${variant.verstrekker}`
                  : "account-procesregisseur",
              partijId: variant.verstrekker ? `partij-${variant.verstrekker}` : null,
              fase: "aanmelden",
            },
          });
          for (const [sleutel, woord] of bestanden) {
            const bytes = Buffer.from(`inhoud van een bestand: ${woord}`);
            const schrijver = {
              accountId: variant.verstrekker ? `account-${variant.verstrekker}` : "account-procesregisseur",
              partijId: variant.verstrekker ? `partij-${variant.verstrekker}` : null,
              fase: "aanmelden" as const,
            };
            zetTestBestand(
              tx,
              { ...vast, willekeurig: () => `${rijId}-${sleutel}` },
              { casusId: id, entiteit, rijId, sleutel, schrijver, bytes },
            );
          }
          eersteRij.set(`${nummer}|${entiteit}`, eersteRij.get(`${nummer}|${entiteit}`) ?? rijId);
          if (variant.vrijgegeven) tx.run(`update rij set vrijgegeven_op = '${nu}' where id = '${rijId}'`);
          for (const sleutel of listSleutels(entiteit)) {
            const gebruik = gebruikPerVeld[`${entiteit}.${sleutel}`] ?? variant.gebruik;
            const anders = gebruikAlsKolommen[gebruik];
            const waar = and(eq(gegeven.rijId, rijId), eq(gegeven.soort, `${entiteit}.${sleutel}`));
            if (anders) tx.update(gegeven).set(anders).where(waar).run();
          }
          if (entiteit === "agendapunt") agendarij ??= rijId;
        }
      }
      if (agendarij) {
        tx.insert(agendapunt)
          .values({
            id: `agendapunt-${nummer}`,
            overlegId,
            casusId: id,
            rijId: agendarij,
            volgorde: 1,
            minuten: 30,
            status: aanDeOrde ? "aan_de_orde" : "besproken",
            begonnenOp: nu,
            besprokenOp: aanDeOrde ? null : nu,
          })
          .run();
      }
    });
  }
  return { systeem, casussen, kanaries };
}

const eersteRij = new Map<string, string>();

function codeVan(entiteit: Entiteit, volgnummer: number): string | null {
  if (entiteit === "leefgebiedscore")
    return (
      ["financien", "huisvesting", "justitie", "sociaal_netwerk", "werk_opleiding", "tijdsbesteding", "basale_adl"][
        volgnummer
      ] ?? null
    );
  if (entiteit === "inbreng") return "overig";
  if (entiteit === "akkoordverzoek") return "hergebruik";
  if (entiteit === "brief") return "op_brief";
  if (entiteit === "topx_criterium") return ["drugs", "geweld_hic", "veelpleger", "zeden"][volgnummer] ?? null;
  if (entiteit === "bijlage") return "cjib_overzicht";
  return null;
}
