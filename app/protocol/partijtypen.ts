/**
 * What the law lets each kind of Partij receive and bring in (DPIA 5, 9, 11; P 6.4).
 * `ja_met_toestemming`: only when the toestemming of the betrokkene is recorded (DPIA 11, P 6.4 l, P 7.2).
 * ggd and zorgaanbieder are not in DPIA 11: the strictest reading holds, no strafrechtelijke gegevens.
 */
type Mag = "ja" | "nee" | "ja_met_toestemming";

interface Partijrecht {
  label: string;
  bijzonder: Mag;
  strafrechtelijk: Mag;
  verstrekt: Mag;
  grondslag: string;
  /**
   * The law under which what this Partij provides stays secret: then it may be used only for the purpose for which it was
   * given (P 13.5 for politie and OM, P 13.6 for the others).
   */
  geheim: "wpg" | "wjsg" | "beroep" | null;
  /** Zorg or hulp, with standards of the profession by which a conflict van plichten is weighed (P 7.2 e). */
  zorgOfHulp: boolean;
}

export const partijtypen = {
  veiligheidshuis: {
    label: "Veiligheidshuis (gemeente Utrecht, VHRU)",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "nee",
    grondslag: "P 3.2, P 5.1",
    geheim: null,
    zorgOfHulp: false,
  },
  gemeente: {
    label: "Gemeente, afdeling veiligheid",
    bijzonder: "ja",
    strafrechtelijk: "nee",
    verstrekt: "ja",
    grondslag: "P 6.4 a–b: Gemeentewet art. 172; Wmo 2015 art. 2.3.1–2.3.5",
    geheim: "beroep",
    zorgOfHulp: false,
  },
  politie: {
    label: "Politie",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "ja",
    grondslag: "P 6.4 d: Wpg art. 20",
    geheim: "wpg",
    zorgOfHulp: false,
  },
  openbaar_ministerie: {
    label: "Openbaar Ministerie",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "ja",
    grondslag: "P 6.4 c: Wjsg art. 8a, 39f, 51c",
    geheim: "wjsg",
    zorgOfHulp: false,
  },
  reclassering: {
    label: "Reclassering (3RO)",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "ja",
    grondslag: "P 6.4 g: Reclasseringsregeling 1995 art. 8",
    geheim: "beroep",
    zorgOfHulp: true,
  },
  jeugdreclassering: {
    label: "Jeugdreclassering (GI)",
    bijzonder: "ja_met_toestemming",
    strafrechtelijk: "ja",
    verstrekt: "ja",
    grondslag: "P 6.4 h: Jeugdwet art. 1.1",
    geheim: "beroep",
    zorgOfHulp: true,
  },
  raad_kinderbescherming: {
    label: "Raad voor de Kinderbescherming",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "ja",
    grondslag: "P 6.4 e: BW boek 1, Jeugdwet",
    geheim: "beroep",
    zorgOfHulp: true,
  },
  ggz: {
    label: "GGZ-instelling",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "ja",
    grondslag: "P 6.4 i: Wgbo, WvGGZ",
    geheim: "beroep",
    zorgOfHulp: true,
  },
  veilig_thuis: {
    label: "Veilig Thuis",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "nee",
    grondslag: "P 6.4 f: Wmo 2015 art. 4.1.1",
    geheim: "beroep",
    zorgOfHulp: true,
  },
  dji: {
    label: "Dienst Justitiële Inrichtingen",
    bijzonder: "ja",
    strafrechtelijk: "ja",
    verstrekt: "ja",
    grondslag: "P 6.4 k: Pbw, Wjsg",
    geheim: null,
    zorgOfHulp: false,
  },
  wijkteam: {
    label: "Wijkteam of buurtteam",
    bijzonder: "ja_met_toestemming",
    strafrechtelijk: "nee",
    verstrekt: "ja",
    grondslag: "P 6.4 b: Jeugdwet, Wmo 2015",
    geheim: "beroep",
    zorgOfHulp: true,
  },
  wonen: {
    label: "Woningcorporatie of beschermd wonen",
    bijzonder: "ja",
    strafrechtelijk: "nee",
    verstrekt: "ja",
    grondslag: "DPIA 11: Woningwet, Huisvestingswet, Wmo 2015",
    geheim: null,
    zorgOfHulp: false,
  },
  slachtofferhulp: {
    label: "Slachtofferhulp",
    bijzonder: "ja_met_toestemming",
    strafrechtelijk: "ja_met_toestemming",
    verstrekt: "ja_met_toestemming",
    grondslag: "P 6.4 l: Sv art. 51aa",
    geheim: null,
    zorgOfHulp: false,
  },
  ggd: {
    label: "GGD",
    bijzonder: "ja",
    strafrechtelijk: "nee",
    verstrekt: "ja",
    grondslag: "P 6.4 j: Wmo 2015 art. 1.2.1 (OGGZ)",
    geheim: "beroep",
    zorgOfHulp: true,
  },
  zorgaanbieder: {
    label: "Zorgaanbieder",
    bijzonder: "ja",
    strafrechtelijk: "nee",
    verstrekt: "ja",
    grondslag: "P 6.4 m: Wmo, Wlz, Jeugdwet",
    geheim: "beroep",
    zorgOfHulp: true,
  },
} as const satisfies Record<string, Partijrecht>;

export type Partijtype = keyof typeof partijtypen;

export function isPartijtype(woord: string): woord is Partijtype {
  return Object.hasOwn(partijtypen, woord);
}

/** Legal data of a partijtype; an unknown word has no rights at all and is an error in the data. */
export function getPartijrecht(type: Partijtype): Partijrecht {
  return partijtypen[type];
}

/** The first of these types that such a Partij may not receive without toestemming of the betrokkene (DPIA 11, P 6.4). */
export function findTypeZonderGrondslag(
  type: Partijtype,
  typen: readonly string[],
): "bijzonder" | "strafrechtelijk" | undefined {
  const recht = getPartijrecht(type);
  return (["bijzonder", "strafrechtelijk"] as const).find((soort) => typen.includes(soort) && recht[soort] !== "ja");
}
