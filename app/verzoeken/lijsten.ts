/** Words of a verzoek van betrokkene (P 17–21); keys are stored. */

export const verzoeksoorten = {
  inzage: { label: "Inzage", artikel: "P 17.1 a, 18", vraag: "om inzage in uw gegevens" },
  correctie: { label: "Correctie", artikel: "P 17.1 b, 19", vraag: "om correctie van uw gegevens" },
  verwijdering: { label: "Verwijdering", artikel: "P 17.1 b, 19", vraag: "om verwijdering van uw gegevens" },
  beperking: { label: "Beperking", artikel: "P 17.1 b", vraag: "om het gebruik van uw gegevens te beperken" },
  verzet: {
    label: "Verzet (bezwaar)",
    artikel: "P 17.1 c, 20",
    vraag: "om te stoppen met het gebruik van uw gegevens",
  },
  overdraagbaarheid: {
    label: "Overdraagbaarheid",
    artikel: "P 17.1 d, 21.1",
    vraag: "om uw gegevens over te dragen",
  },
} as const;
export type Verzoeksoort = keyof typeof verzoeksoorten;

export function isVerzoeksoort(woord: string): woord is Verzoeksoort {
  return Object.hasOwn(verzoeksoorten, woord);
}

export const namens = {
  zelf: "De betrokkene zelf",
  ouder_of_voogd: "Een ouder of voogd",
  gemachtigde: "Een gemachtigde",
} as const;

/** P 18.4: what was looked at. Never a number, never a copy. */
export const identiteitsbewijzen = {
  paspoort: "Paspoort",
  identiteitskaart: "Identiteitskaart",
  rijbewijs: "Rijbewijs",
  vreemdelingendocument: "Vreemdelingendocument",
} as const;
export type Identiteitsbewijs = keyof typeof identiteitsbewijzen;

/** In which overleg the answer is decided (P 17.2, 19.1, 20.3; domein 12). */
export const overlegVan = {
  inzage: "casusoverleg",
  correctie: "Partneroverleg",
  verwijdering: "Partneroverleg",
  beperking: "casusoverleg",
  verzet: "Partneroverleg",
  overdraagbaarheid: null,
} as const satisfies Record<Verzoeksoort, string | null>;

export const besluituitkomsten = {
  gevraagd: "Nog te besluiten",
  toewijzen: "Toewijzen",
  deels: "Gedeeltelijk toewijzen",
  afwijzen: "Afwijzen",
} as const;
export type Besluituitkomst = keyof typeof besluituitkomsten;

export function isBesluituitkomst(woord: string): woord is Besluituitkomst {
  return Object.hasOwn(besluituitkomsten, woord);
}

/** In the words of what is asked. */
export const toewijzingswoorden: Readonly<Record<Verzoeksoort, { toewijzen: string; afwijzen: string }>> = {
  inzage: { toewijzen: "Geven", afwijzen: "Niet geven" },
  correctie: { toewijzen: "Laten corrigeren", afwijzen: "Niet corrigeren" },
  verwijdering: { toewijzen: "Verwijderen", afwijzen: "Niet verwijderen" },
  beperking: { toewijzen: "Beperken", afwijzen: "Niet beperken" },
  verzet: { toewijzen: "Niet meer gebruiken: verwijderen", afwijzen: "Blijven gebruiken" },
  overdraagbaarheid: { toewijzen: "", afwijzen: "" },
};

/** UAVG 41 lid 1 and AVG 15 lid 4: "in de wet gespecificeerde weigeringsgronden" (P 18.2). */
const weigeringsgronden = {
  avg_15_4: "AVG 15 lid 4: rechten en vrijheden van anderen",
  uavg_41_a: "UAVG 41 lid 1 a: nationale veiligheid",
  uavg_41_b: "UAVG 41 lid 1 b: landsverdediging",
  uavg_41_c: "UAVG 41 lid 1 c: openbare veiligheid",
  uavg_41_d: "UAVG 41 lid 1 d: voorkoming, onderzoek, opsporing en vervolging van strafbare feiten",
  uavg_41_e: "UAVG 41 lid 1 e: andere belangrijke doelstellingen van algemeen belang",
  uavg_41_f: "UAVG 41 lid 1 f: onafhankelijkheid van de rechter en gerechtelijke procedures",
  uavg_41_g: "UAVG 41 lid 1 g: schendingen van beroepscodes",
  uavg_41_h: "UAVG 41 lid 1 h: toezicht, inspectie of regelgeving",
  uavg_41_i: "UAVG 41 lid 1 i: bescherming van de betrokkene of van rechten en vrijheden van anderen",
  uavg_41_j: "UAVG 41 lid 1 j: inning van civielrechtelijke vorderingen",
} as const;

interface Gronden {
  toewijzen: Readonly<Record<string, string>>;
  afwijzen: Readonly<Record<string, string>>;
}

/** On which grounds each kind is granted or refused; no grounds: none is asked. */
export const besluitgronden: Readonly<Record<Verzoeksoort, Gronden>> = {
  inzage: { toewijzen: {}, afwijzen: weigeringsgronden },
  correctie: {
    toewijzen: { p_19_2: "P 19.2: het gegeven is onjuist" },
    afwijzen: {
      juist: "P 19.2: het gegeven is juist",
      oordeel: "P 19.2: het is het oordeel van een professional, geen feit dat onjuist is",
    },
  },
  verwijdering: {
    toewijzen: {
      p_19_3_a: "P 19.3 a: voor het doel onvolledig of niet ter zake dienend",
      p_19_3_b: "P 19.3 b: in strijd met een wettelijk voorschrift verwerkt",
    },
    afwijzen: {
      geen_19_3: "P 19.3: het gegeven is nodig en mag worden verwerkt",
      wettelijke_plicht: "AVG 17 lid 3: een wettelijke plicht of taak van algemeen belang",
    },
  },
  beperking: {
    toewijzen: {
      avg_18_a: "AVG 18 lid 1 a: de juistheid wordt betwist",
      avg_18_b: "AVG 18 lid 1 b: onrechtmatig, maar de betrokkene wil geen verwijdering",
      avg_18_c: "AVG 18 lid 1 c: nodig voor een rechtsvordering van de betrokkene",
      avg_18_d: "AVG 18 lid 1 d: er is verzet aangetekend waarop nog niet is beslist",
    },
    afwijzen: { geen_18: "AVG 18 lid 1: geen van deze gronden is er" },
  },
  verzet: {
    toewijzen: { p_20_1: "P 20.1: bijzondere persoonlijke omstandigheden" },
    afwijzen: { p_20_4: "P 20.4: dwingende gerechtvaardigde gronden gaan voor" },
  },
  overdraagbaarheid: { toewijzen: {}, afwijzen: {} },
};

export function schrijfGrond(grond: string | null): string | null {
  if (grond === null) return null;
  for (const { toewijzen, afwijzen } of Object.values(besluitgronden)) {
    const woorden = toewijzen[grond] ?? afwijzen[grond];
    if (woorden) return woorden;
  }
  return grond;
}

export const adviezen = {
  akkoord: "Geen bezwaar",
  bezwaar: "Bezwaar",
  geen_gegevens: "Wij hebben geen gegevens verstrekt",
} as const;
export type Advies = keyof typeof adviezen;

/** How the verzoek ended. */
export const uitkomsten = {
  toegewezen: "Toegewezen",
  deels: "Gedeeltelijk toegewezen",
  afgewezen: "Afgewezen",
  onbekend: "Geen gegevens over deze persoon",
  niet_van_toepassing: "Niet van toepassing (P 21.1)",
  ingetrokken: "Ingetrokken door de betrokkene",
  niet_verschenen: "Identiteit niet vastgesteld",
} as const;
export type Uitkomst = keyof typeof uitkomsten;

export function isUitkomst(woord: string): woord is Uitkomst {
  return Object.hasOwn(uitkomsten, woord);
}

export const antwoordwijzen = {
  persoonlijk: "Persoonlijk overhandigd",
  post: "Aangetekend per post",
} as const;

/** Why a casus was found for who asks. */
export const overeenkomsten = {
  naam_en_geboortedatum: "Naam en geboortedatum komen overeen",
  naam: "Naam komt overeen, geboortedatum is niet volledig bekend",
  casusnummer: "Casusnummer opgegeven",
} as const;
export type Overeenkomst = keyof typeof overeenkomsten;
