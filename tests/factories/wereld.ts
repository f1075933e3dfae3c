import { vulOrganisatie } from "~db/seed/organisatie";
import { maakRij } from "~/storage/dossier.server";
import { schrijf } from "~/storage/databank.server";
import { agendapunt, autorisatie, casus, inzagerecht, overleg, regie } from "~/storage/tabellen.server";
import { gegevensregister, listCasusentiteiten, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import type { Toestand } from "~/protocol/fasen";
import { startTestSysteem, type TestSysteem } from "./systeem";

/** One unique word in one field of one row of one casus: where it turns up, that value was disclosed. */
export interface Kanarie {
  woord: string;
  casus: WereldCasus;
  entiteit: Entiteit;
  sleutel: string;
  variant: Variant;
}

export interface Variant {
  naam: string;
  /** Slug-like key of the Partij that brought it in; null: the Veiligheidshuis. */
  verstrekker: string | null;
  status: string | null;
  gedeeld: boolean;
  voorafAkkoord: boolean;
  vrijgegeven: boolean;
  alleenVoor: string[] | null;
  markering: ("strafrechtelijk" | "bijzonder")[];
  toestemming: "niet_nodig" | "ontbreekt" | "gegeven" | "ingetrokken";
  voorPartij: string | null;
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
  voorPartij: null,
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
];

const huisvarianten: Variant[] = [
  stil,
  { ...stil, naam: "strafrechtelijk", markering: ["strafrechtelijk"] },
  { ...stil, naam: "bijzonder", markering: ["bijzonder"] },
  { ...stil, naam: "beide", markering: ["bijzonder", "strafrechtelijk"] },
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
      ];
    case "inbreng":
    case "ketenanalyse":
      return inbrengvarianten;
    case "uitvraag":
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
  const systeem = startTestSysteem({ soort: "demo" });
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
      tx.insert(overleg)
        .values({
          id: overlegId,
          datum: "2026-10-01",
          begintijd: "09:00",
          plaats: "Vergaderzaal",
          voorzitterAccountId: "account-procesregisseur",
          status: "gesloten",
          geopendOp: nu,
          geslotenOp: nu,
        })
        .run();
      let agendarij: string | undefined;
      for (const entiteit of listCasusentiteiten()) {
        for (const [volgnummer, variant] of listVarianten(entiteit).entries()) {
          const waarden: Record<string, unknown> = {};
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
              const kanarie: Kanarie = { woord: maakWoord(teller), casus: hier, entiteit, sleutel, variant };
              const woord = opties.vervorm ? opties.vervorm(kanarie) : kanarie.woord;
              if (woord === null) continue;
              waarden[sleutel] = woord;
              kanaries.push(kanarie);
            }
          }
          if (opties.zonder?.(hier, entiteit, variant)) continue;
          const ouderVan: Partial<Record<Entiteit, Entiteit>> = { voortgang: "interventie" };
          // Ids by place, not by turn: leaving out one row must not change the ids of the others.
          const plek = `${nummer}-${entiteit}-${volgnummer}`;
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
            overlegId: ["bespreking", "leefgebiedscore", "agendapunt"].includes(entiteit) ? overlegId : null,
            ouderId: ouderVan[entiteit] ? (eersteRij.get(`${nummer}|${ouderVan[entiteit]}`) ?? null) : null,
            voorPartijId: variant.voorPartij ? `partij-${variant.voorPartij}` : null,
            voorAccountId: variant.voorPartij ? `account-${variant.voorPartij}` : null,
            gemarkeerd: variant.markering,
            voorafAkkoordOp: variant.voorafAkkoord ? nu : null,
            gedeeldOp: variant.gedeeld ? nu : null,
            toegestaanVoor: variant.alleenVoor?.map((slug) => `partij-${slug}`) ?? null,
            toestemming: variant.toestemming,
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
          eersteRij.set(`${nummer}|${entiteit}`, eersteRij.get(`${nummer}|${entiteit}`) ?? rijId);
          if (variant.vrijgegeven) tx.run(`update rij set vrijgegeven_op = '${nu}' where id = '${rijId}'`);
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
            status: "besproken",
            besprokenOp: nu,
          })
          .run();
      }
    });
    const achternaam = kanaries.find((k) => k.casus === hier && k.entiteit === "persoon" && k.sleutel === "achternaam");
    if (achternaam && toestand !== "vernietigd") systeem.naamindex.zet(id, [achternaam.woord]);
  }
  return { systeem, casussen, kanaries };
}

const eersteRij = new Map<string, string>();

function codeVan(entiteit: Entiteit, volgnummer: number): string | null {
  if (entiteit === "leefgebiedscore")
    return ["financien", "huisvesting", "justitie", "sociaal_netwerk"][volgnummer] ?? null;
  if (entiteit === "inbreng") return "overig";
  if (entiteit === "brief") return "op_brief";
  if (entiteit === "topx_criterium") return ["drugs", "geweld_hic", "veelpleger", "zeden"][volgnummer] ?? null;
  return null;
}
