import type { InterventieView } from "~/fasen/uitvoeren/view";
import { formatDag, formatDagKort, dagVanMoment } from "~/lib/datum";
import { leesPdftekst, type Pdfblok, type Pdfgegeven, type Pdftekst } from "~/pdf/blokken";
import type { Veld } from "~/protocol/afscherming";
import type { Inhoud } from "../inhoud";
import type { Actieregel } from "./view";

/** What stands in the verslag of one casus, opened for one reader. */
export interface Verslagbron {
  casusnummer: string;
  /** ISO days. */
  datum: string;
  vandaag: string;
  plaats: string;
  voorzitter: string;
  /** Name and Partij of who takes it along. */
  voor: string;
  /** Staff only. */
  aanwezigen: readonly string[] | null;
  naam: readonly Veld[];
  voorbereiding: readonly Veld[];
  toestandsbeeld: Veld | undefined;
  scores: Inhoud["scores"];
  besluit: Veld | undefined;
  afschalen: Veld | undefined;
  casusregisseur: string | null;
  notulen: Veld | undefined;
  acties: readonly Actieregel[];
  interventies: readonly InterventieView[];
  criteria: Inhoud["criteria"];
}

/** A heading with what follows it; nothing at all when nothing follows that may be printed. */
function deel(niveau: 2 | 3, kop: Pdftekst, blokken: readonly Pdfblok[]): Pdfblok[] {
  return blokken.length === 0 || leesPdftekst(kop) === undefined
    ? []
    : [{ soort: "kop", niveau, tekst: kop }, ...blokken];
}

function alinea(tekst: Pdftekst): Pdfblok[] {
  return leesPdftekst(tekst) === undefined ? [] : [{ soort: "alinea", tekst }];
}

function gegevens(regels: readonly Pdfgegeven[]): Pdfblok[] {
  const gevuld = regels.filter(
    (regel) => regel !== undefined && leesPdftekst("soort" in regel ? regel : regel.tekst) !== undefined,
  );
  return gevuld.length === 0 ? [] : [{ soort: "gegevens", gegevens: gevuld }];
}

/** Rows of which the first column can be read; columns in which nothing stands are left out. */
function tabel(onderschrift: string, koppen: readonly string[], rijen: readonly (readonly Pdftekst[])[]): Pdfblok[] {
  const leesbaar = rijen.filter(([eerste]) => leesPdftekst(eerste) !== undefined);
  if (leesbaar.length === 0) return [];
  const heeft = koppen.map((_kop, plaats) => leesbaar.some((rij) => leesPdftekst(rij[plaats]) !== undefined));
  const gekozen = <T>(lijst: readonly T[]) => lijst.filter((_item, plaats) => heeft[plaats]);
  return [
    {
      soort: "tabel",
      onderschrift,
      kolommen: gekozen(koppen).map((kop) => ({ kop })),
      rijen: leesbaar.map((rij) => gekozen(rij)),
    },
  ];
}

function maakInterventie({ titel, leefgebied, partij, velden, voortgang }: InterventieView): Pdfblok[] {
  const moment = (veld: Veld | undefined) =>
    veld?.soort === "zichtbaar" ? formatDagKort(dagVanMoment(veld.herkomst.moment)) : undefined;
  return deel(3, titel, [
    ...gegevens([
      { label: "Leefgebied", tekst: leefgebied ?? undefined },
      { label: "Verantwoordelijk", tekst: partij ?? undefined },
      ...velden,
    ]),
    ...tabel(
      "Voortgang, nieuwste eerst",
      ["Vastgelegd op", "Stand", "Voortgang"],
      voortgang.map(({ stand, tekst }) => [moment(stand) ?? moment(tekst), stand, tekst]),
    ),
  ]);
}

/** The parts as one, with the strictest condition of any of them said once. */
function voegNaamSamen(naam: readonly Veld[]): Veld | undefined {
  const delen = naam.filter((veld) => veld.soort === "zichtbaar");
  const drager =
    delen.find(({ gebruik }) => gebruik?.hergebruik === "ter_inzage") ?? delen.find(({ gebruik }) => gebruik);
  const [eerste] = delen;
  return eerste && { ...(drager ?? eerste), label: "Betrokkene", tekst: delen.map(({ tekst }) => tekst).join(" ") };
}

/**
 * Notulen and regieplan of one casus as blocks. What is not for this reader is not in `bron`, or marked; of both nothing
 * stands on paper: no heading, no row, no column.
 */
export function maakVerslag(bron: Verslagbron): Pdfblok[] {
  const { casusnummer, datum, vandaag, acties, interventies } = bron;
  const stand = formatDag(vandaag);
  return [
    { soort: "kop", niveau: 1, tekst: `Verslag van het casusoverleg van ${formatDag(datum)}` },
    ...gegevens([
      { label: "Casus", tekst: casusnummer },
      voegNaamSamen(bron.naam),
      { label: "Plaats", tekst: bron.plaats },
      { label: "Voorzitter", tekst: bron.voorzitter },
      { label: "Aanwezig", tekst: bron.aanwezigen?.join("\n") },
      { label: "Opgehaald door", tekst: `${bron.voor}, op ${stand}` },
    ]),
    {
      soort: "alinea",
      tekst:
        "Vertrouwelijk. Alleen voor wie bij deze casus is betrokken, en voor het plan van aanpak (protocol, artikel 9.3, 9.6 en 13). Iedere lezer krijgt een verslag naar de eigen rechten. Geef dit niet door.",
      nadruk: true,
    },
    ...deel(2, "Voorbereiding", gegevens(bron.voorbereiding)),
    ...deel(2, "Gezamenlijk toestandsbeeld", alinea(bron.toestandsbeeld)),
    ...deel(
      2,
      "Score per leefgebied",
      tabel(
        "Scores in dit overleg",
        ["Leefgebied", "Score", "Vorige keer", "Aard van het probleem"],
        bron.scores
          .map(({ label, score, vorige, probleem }) => [label, score, vorige, probleem])
          .filter(([, ...velden]) => velden.some((veld) => leesPdftekst(veld) !== undefined)),
      ),
    ),
    ...deel(2, "Besluiten", [
      ...alinea(bron.besluit),
      ...gegevens([bron.afschalen, { label: "Casusregisseur", tekst: bron.casusregisseur ?? undefined }]),
    ]),
    ...deel(2, "Notulen", alinea(bron.notulen)),
    ...deel(
      2,
      `Regieplan: interventies, stand van ${stand}`,
      interventies.flatMap((interventie) => maakInterventie(interventie)),
    ),
    ...deel(
      2,
      `Regieplan: acties, stand van ${stand}`,
      tabel(
        "Acties",
        ["Actie", "Wie", "Uiterlijk op", "Stand", "Resultaat"],
        acties.map(({ titel, wie, partij, deadline, status, resultaat }) => [
          titel,
          [wie, partij].filter(Boolean).join(", "),
          deadline,
          status,
          resultaat,
        ]),
      ),
    ),
    ...deel(
      2,
      "Criteria voor afschaling",
      tabel(
        "Criteria",
        ["Criterium", "Bereikt", "Toelichting"],
        bron.criteria.map(({ titel, velden }) => [
          titel,
          velden.find(({ sleutel }) => sleutel === "bereikt"),
          velden.find(({ sleutel }) => sleutel === "toelichting"),
        ]),
      ),
    ),
  ];
}
