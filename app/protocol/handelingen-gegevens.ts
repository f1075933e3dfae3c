import type { Handeling, Hoedanigheid } from "./handelingen";

/** Who can have supplied something: these decide about what is of their own Partij. */
const verstrekkers = ["deelnemer", "casusregisseur", "bevraagd", "melder", "verstrekker"] as const;
const inBehandeling = ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren"] as const;
/** Before the triage nobody but the Veiligheidshuis and the melder knows of the casus. */
const naTriage = ["triage", "inlichten", "bespreken", "uitvoeren", "lokaal", "afgesloten"] as const;
const levend = [...inBehandeling, "lokaal", "afgesloten"] as const;

/** Of these, who takes part in the casus and so can read what is asked and answered about a gegeven. */
const betrokkenen = ["deelnemer", "casusregisseur", "bevraagd"] as const;
const procesregie = ["procesregisseur", "procesondersteuner"] as const;

/** Who may open the screen on the use of the gegevens: staff, and who can have supplied something. */
export const gegevenslezers: readonly Hoedanigheid[] = ["procesregisseur", "procesondersteuner", ...verstrekkers];

/** What can be done with the gegevens of a casus in several phases: use in a next phase, withdrawal, removal. */
export const gegevenshandelingen = {
  fasevraag_stellen: {
    label: "Verstrekkers vragen",
    wie: ["procesregisseur"],
    van: inBehandeling,
    artikel: "P 3.5 c",
  },
  fasevraag_beantwoorden: {
    label: "Antwoord opslaan",
    wie: verstrekkers,
    van: [...inBehandeling, "lokaal"],
    artikel: "P 3.5 c",
  },
  gebruik_intrekken: {
    label: "Gebruik intrekken",
    wie: verstrekkers,
    van: [...inBehandeling, "lokaal"],
    artikel: "P 3.5 c",
  },
  gebruik_toestaan: {
    label: "Weer toestaan",
    wie: verstrekkers,
    van: [...inBehandeling, "lokaal"],
    artikel: "P 3.5 c",
  },
  alsnog_overnemen: {
    label: "Alsnog overnemen",
    wie: ["procesregisseur"],
    van: ["triage", "inlichten", "bespreken", "uitvoeren", "lokaal", "afgesloten"],
    artikel: "P 3.5 b",
  },
  gegevens_verwijderen: {
    label: "Verwijderen",
    wie: ["procesregisseur"],
    van: levend,
    artikel: "P 3.5 b, 1.21",
  },
  /** P 9.5, 10.1: by whoever sees it, to who supplied it. */
  fout_melden: {
    label: "Melden dat dit niet klopt",
    wie: [...betrokkenen, "lokale_procesregisseur", ...procesregie],
    van: naTriage,
    artikel: "P 9.5, 10.1",
  },
  gebruik_beperken: {
    label: "Gebruik beperken",
    wie: [...betrokkenen, "procesregisseur"],
    van: naTriage,
    artikel: "P 9.5, AVG 18",
  },
  /** Also by the melder, from the verzoek on, and by who is asked about what it supplied: they answer for it. */
  gegeven_corrigeren: {
    label: "Corrigeren",
    wie: [...verstrekkers, ...procesregie],
    van: levend,
    artikel: "P 9.5, 10.1",
  },
  melding_beantwoorden: {
    label: "Melding beantwoorden",
    wie: [...betrokkenen, ...procesregie],
    van: naTriage,
    artikel: "P 9.5, 10.1",
  },
  beperking_opheffen: {
    label: "Beperking opheffen",
    wie: ["procesregisseur"],
    van: levend,
    artikel: "P 17.1 b, AVG 18",
  },
} as const satisfies Record<string, Handeling>;
