import type { Inzagesoortnaam } from "~/protocol/inzagesoorten";
import { partijtypen, type Partijtype } from "~/protocol/partijtypen";
import type { CasusFeiten, Lezer } from "~/protocol/regels";
import type { Rol } from "~/protocol/rollen";

/** Synthetic readers: one of every kind there is, with their papers in order. The matrix asks the real rules for each. */
export const VANDAAG = "2026-01-15";
const SINDS = "2020-01-01";
const GEMEENTE = "utrecht";

type Banden = Pick<CasusFeiten, "isMelder" | "isCasusregisseur" | "isVerstrekker" | "autorisatie" | "inzagereden">;

interface Hoedanigheid {
  readonly label: string;
  readonly rol: Rol;
  readonly banden: Banden;
  readonly partijtypen: readonly Partijtype[];
}

const vreemd: Banden = {
  isMelder: false,
  isCasusregisseur: false,
  isVerstrekker: false,
  autorisatie: null,
  inzagereden: null,
};
const inzage = (soort: Inzagesoortnaam): Banden => ({ ...vreemd, inzagereden: { soort, vanaf: SINDS, tot: VANDAAG } });
const deelnemer = { rol: "deelnemer", vanaf: SINDS, tot: null } as const;
const bevraagd = { rol: "bevraagd", vanaf: SINDS, tot: null } as const;
const partners = (Object.keys(partijtypen) as Partijtype[]).filter((type) => type !== "veiligheidshuis");
const huis = ["veiligheidshuis"] as const;

export const hoedanigheden = {
  deelnemer: {
    label: "Betrokken medewerker",
    rol: "ketenpartner",
    banden: { ...vreemd, autorisatie: deelnemer },
    partijtypen: partners,
  },
  procesregisseur: { label: "Procesregisseur", rol: "procesregisseur", banden: vreemd, partijtypen: huis },
  procesondersteuner: { label: "Procesondersteuner", rol: "procesondersteuner", banden: vreemd, partijtypen: huis },
  casusregisseur: {
    label: "Casusregisseur",
    rol: "ketenpartner",
    banden: { ...vreemd, isCasusregisseur: true, autorisatie: deelnemer },
    partijtypen: partners,
  },
  bevraagd: {
    label: "Bevraagde medewerker",
    rol: "ketenpartner",
    banden: { ...vreemd, autorisatie: bevraagd },
    partijtypen: partners,
  },
  melder: { label: "Melder", rol: "melder", banden: { ...vreemd, isMelder: true }, partijtypen: partners },
  verstrekker: {
    label: "Verstrekker aan wie iets is gevraagd",
    rol: "ketenpartner",
    banden: { ...vreemd, isVerstrekker: true },
    partijtypen: partners,
  },
  lokale_procesregisseur: {
    label: "Lokale procesregisseur",
    rol: "lokale_procesregisseur",
    banden: vreemd,
    partijtypen: ["gemeente"],
  },
  manager: { label: "Manager", rol: "manager", banden: vreemd, partijtypen: huis },
  manager_met_reden: {
    label: "Manager met een vastgelegde reden",
    rol: "manager",
    banden: inzage("verzoek_betrokkene"),
    partijtypen: huis,
  },
  recordmanager: { label: "Recordmanager", rol: "recordmanager", banden: vreemd, partijtypen: huis },
  toezichthouder: { label: "Toezichthouder", rol: "toezichthouder", banden: vreemd, partijtypen: huis },
  toezichthouder_met_reden: {
    label: "Toezichthouder met een vastgelegde reden",
    rol: "toezichthouder",
    banden: inzage("toezicht"),
    partijtypen: huis,
  },
  beheerder: { label: "Beheerder", rol: "beheerder", banden: vreemd, partijtypen: huis },
} as const satisfies Record<string, Hoedanigheid>;

export type Matrixrol = keyof typeof hoedanigheden;

export function isMatrixrol(woord: string): woord is Matrixrol {
  return Object.hasOwn(hoedanigheden, woord);
}

export interface Matrixlezer {
  readonly id: string;
  readonly label: string;
  readonly lezer: Lezer;
  readonly banden: Banden;
}

/** One synthetic reader. Throws when this role does not exist at this kind of Partij. */
export function getLezer(rol: Matrixrol, type: Partijtype): Matrixlezer {
  const hoedanigheid: Hoedanigheid = hoedanigheden[rol];
  if (!hoedanigheid.partijtypen.includes(type)) throw new Error(`No ${rol} at a Partij of type ${type}`);
  const partijlabel = partijtypen[type].label;
  const opPartij = hoedanigheid.partijtypen.length > 1;
  return {
    id: `${rol}-${type}`,
    label: rol === "deelnemer" ? partijlabel : `${hoedanigheid.label}${opPartij ? ` (${partijlabel})` : ""}`,
    banden: hoedanigheid.banden,
    lezer: {
      accountId: "account-lezer",
      rol: hoedanigheid.rol,
      geheimhoudingOp: SINDS,
      vogGeldigTot: "2030-01-01",
      partij: {
        id: "partij-lezer",
        type,
        gemeente: GEMEENTE,
        toegetredenConvenant: SINDS,
        toegetredenProtocol: SINDS,
        opgezegdPer: null,
        uitgeslotenPer: null,
        artikel20Van: SINDS,
        artikel20Tot: null,
      },
    },
  };
}

/** Which kind of Partij stands for a role that several kinds can have, when none was chosen. */
const voorbeeld: Partijtype = "politie";

/**
 * The columns: without a choice every partijtype and every role once; with one, all readers of that kind. Empty when the
 * role does not exist there.
 */
export function listLezers(keuze: { rol: Matrixrol | null; partijtype: Partijtype | null }): Matrixlezer[] {
  const { rol, partijtype } = keuze;
  return (Object.keys(hoedanigheden) as Matrixrol[])
    .filter((kandidaat) => rol === null || kandidaat === rol)
    .flatMap((kandidaat) => {
      const mogelijk: readonly Partijtype[] = hoedanigheden[kandidaat].partijtypen;
      const iedereen = rol !== null || kandidaat === "deelnemer" || mogelijk.length === 1;
      const standaard = iedereen ? mogelijk : mogelijk.filter((type) => type === voorbeeld);
      return (partijtype ? mogelijk.filter((type) => type === partijtype) : standaard).map((type) =>
        getLezer(kandidaat, type),
      );
    });
}

export const gemeenteVanCasus = GEMEENTE;
