import type { Regel } from "./regel";
import { rGeheimhouding, rPartij } from "./dossier";
import type { ZaakVraag, ZaakgegevenVraag } from "./vragen";

/** Who coordinates what betrokkenen ask, with the medewerker who supports them (P 17.2). */
const rechtenrollen: readonly string[] = ["manager", "procesregisseur", "procesondersteuner"];
/** Who must be told of a datalek (P 14.3). */
const datalekrollen: readonly string[] = ["manager", "procesregisseur"];

export const rRechten: Regel<ZaakVraag> = {
  id: "R-rechten",
  artikel: "P 17.2",
  citaat: "worden gecoördineerd door de Manager en of Procesregisseur",
  weeg: ({ lezer, zaak }) =>
    rechtenrollen.includes(lezer.rol) ||
    zaak.isIndiener ||
    zaak.isGeraadpleegd ||
    "Verzoeken van betrokkenen worden behandeld door de manager en de procesregisseur.",
};

/** What stands in a verzoek: for a Partij that sent it on its own words, for one that is asked the question to it. */
export const rRechtenGegeven: Regel<ZaakgegevenVraag> = {
  id: "R-rechten",
  artikel: "P 17.2, 17.3",
  citaat: "stemt daarin met alle bij de casus betrokken Partijen de beantwoording van het verzoek af",
  weeg: ({ lezer, zaak, gegeven, rij }) => {
    if (rechtenrollen.includes(lezer.rol)) return true;
    const eigenVerzoek =
      zaak.isIndiener && gegeven.entiteit === "rechtenverzoek" && rij.auteurAccountId === lezer.accountId;
    const eigenVraag =
      zaak.isGeraadpleegd && gegeven.entiteit === "raadpleging" && rij.voorPartijId === lezer.partij.id;
    return eigenVerzoek || eigenVraag || "Dit hoort bij de behandeling van het verzoek.";
  },
};

export const rDatalek: Regel<ZaakVraag> = {
  id: "R-datalek",
  artikel: "P 14.3, 14.11",
  citaat:
    "stellen de Manager en de Procesregisseur onverwijld maar uiterlijk binnen 2 uur na kennisneming op de hoogte",
  weeg: ({ lezer, zaak }) =>
    datalekrollen.includes(lezer.rol) ||
    // P 14.11: the Functionaris of the beheersorganisatie is informed; P 24.4: he supervises.
    lezer.rol === "toezichthouder" ||
    zaak.isIndiener ||
    "Een datalek wordt behandeld door de manager en de procesregisseur.",
};

/** Who reported sees the own report, and nothing of how it is judged. */
export const rDatalekGegeven: Regel<ZaakgegevenVraag> = {
  id: "R-datalek",
  artikel: "P 14.3, 14.11",
  citaat: "De Manager informeert de Functionaris Gegevensbeheer van de beheersorganisatie.",
  weeg: ({ lezer, zaak, gegeven, rij }) =>
    datalekrollen.includes(lezer.rol) ||
    lezer.rol === "toezichthouder" ||
    (zaak.isIndiener && gegeven.entiteit === "datalek" && rij.auteurAccountId === lezer.accountId) ||
    "Dit hoort bij de behandeling van het datalek.",
};

/** What somebody reported themselves asks for no papers: everybody must be able to report a datalek (P 14.3). */
const rMagMelden: Regel<ZaakVraag> = {
  ...rDatalek,
  weeg: ({ zaak }) => zaak.isIndiener || "Dit is niet uw melding.",
};

export const zaakregels = {
  rechtenverzoek: { openen: [[rGeheimhouding, rPartij, rRechten]], gegeven: rRechtenGegeven },
  datalek: { openen: [[rGeheimhouding, rPartij, rDatalek], [rMagMelden]], gegeven: rDatalekGegeven },
} as const satisfies Record<
  ZaakVraag["zaak"]["soort"],
  { openen: readonly (readonly Regel<ZaakVraag>[])[]; gegeven: Regel<ZaakgegevenVraag> }
>;
