import type { CasusFeiten, DossierVraag, GegevenVraag, Lezer, PartijFeiten } from "~/protocol/regels";

/** Questions for the rules, complete and allowed; a test changes only what its case is about. */
export const VANDAAG = "2026-11-24";
export const GISTEREN = "2026-11-23";
export const MORGEN = "2026-11-25";

export function maakPartij(anders: Partial<PartijFeiten> = {}): PartijFeiten {
  return {
    id: "partij-eigen",
    type: "reclassering",
    gemeente: null,
    toegetredenConvenant: "2019-01-01",
    toegetredenProtocol: "2019-01-01",
    opgezegdPer: null,
    uitgeslotenPer: null,
    artikel20Van: null,
    artikel20Tot: null,
    ...anders,
  };
}

export function maakLezer(anders: Partial<Omit<Lezer, "partij">> & { partij?: Partial<PartijFeiten> } = {}): Lezer {
  return {
    accountId: "account-lezer",
    rol: "ketenpartner",
    geheimhoudingOp: "2020-01-01",
    vogGeldigTot: "2030-01-01",
    ...anders,
    partij: maakPartij(anders.partij),
  };
}

export function maakCasusFeiten(anders: Partial<CasusFeiten> = {}): CasusFeiten {
  return {
    toestand: "bespreken",
    aanpak: "top_x",
    gemeente: "utrecht",
    afgeslotenOp: null,
    isMelder: false,
    isCasusregisseur: false,
    isVerstrekker: false,
    autorisatie: { rol: "deelnemer", vanaf: "2026-01-01", tot: null },
    inzagereden: null,
    ...anders,
  };
}

export function maakDossierVraag(
  anders: { lezer?: Parameters<typeof maakLezer>[0]; casus?: Partial<CasusFeiten>; vandaag?: string } = {},
): DossierVraag {
  return {
    lezer: maakLezer(anders.lezer),
    casus: maakCasusFeiten(anders.casus),
    vandaag: anders.vandaag ?? VANDAAG,
  };
}

export function maakGegevenVraag(
  anders: Parameters<typeof maakDossierVraag>[0] & {
    gegeven?: Partial<GegevenVraag["gegeven"]>;
    rij?: Partial<GegevenVraag["rij"]>;
  } = {},
): GegevenVraag {
  return {
    ...maakDossierVraag(anders),
    gegeven: {
      entiteit: "inbreng",
      sleutel: "tekst",
      typen: ["gewoon"],
      fasen: ["bespreken"],
      eigenaar: "verstrekker",
      ingebracht: true,
      ...anders.gegeven,
    },
    rij: {
      status: "ingediend",
      verstrekkerPartijId: "partij-ander",
      verstrekkerPartijtype: "ggz",
      auteurAccountId: "account-ander",
      rijPartijId: anders.rij?.verstrekkerPartijId ?? "partij-ander",
      voorPartijId: null,
      voorafAkkoord: false,
      vrijgegeven: false,
      gedeeld: true,
      toegestaanVoor: null,
      toestemming: "niet_nodig",
      wpgToestemming: null,
      hergebruikVoor: [],
      geldtTot: "afgesloten",
      ingetrokken: false,
      beperkt: null,
      ...anders.rij,
    },
  };
}
