import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import { getInbrengsoort, isInbrengcode } from "~/protocol/inbrengsoorten";
import { schrijfGegeven } from "~/verzoeken/woorden";
import { akkoordsoorten, akkoordstanden, isAkkoordsoort, isGegeven, leesStand, type Akkoordsoort } from "./soorten";

type Versies = Record<string, Record<string, number>>;

export interface AkkoordView {
  id: string;
  soort: Akkoordsoort;
  soortLabel: string;
  artikel: string;
  /** What it is about, as far as this reader may know. */
  over: string;
  van: string;
  aan: string;
  gevraagdOp: string;
  stand: string;
  velden: Veld[];
  antwoord: Veld | undefined;
  gebruik: { id: string; velden: Veld[] }[];
  versies: Versies;
  isOpen: boolean;
  isGegeven: boolean;
  /** Own use that was approved and can still be read: the text as a file. */
  bestand: string | null;
  /** Page of the gegeven that it is about, where it is answered. */
  gegeven: string | null;
}

export interface AkkoordenView {
  /** Asked of the own Partij. */
  aanOns: AkkoordView[];
  /** Asked by the own Partij. */
  vanOns: AkkoordView[];
  /** Procesregie: all of them, to read. */
  alle: AkkoordView[] | null;
}

export interface AkkoordRijen {
  akkoordverzoek: Afgeschermd<"akkoordverzoek">[];
  eigen_gebruik: Afgeschermd<"eigen_gebruik">[];
  inbreng: Afgeschermd<"inbreng">[];
  ketenanalyse: Afgeschermd<"ketenanalyse">[];
  verzoek: Afgeschermd<"verzoek">[];
}

/** Labels of the rows that this reader may know, by id. */
function listOnderwerpen(opener: Opener, { inbreng, ketenanalyse, verzoek }: AkkoordRijen): Map<string, string> {
  const soort = ({ code }: RijKop) => (code !== null && isInbrengcode(code) ? getInbrengsoort(code).label : "Inbreng");
  return new Map([
    ...opener.lijst(inbreng, (_rij, kop): [string, string] => [kop.id, soort(kop)]),
    ...opener.lijst(ketenanalyse, (_rij, kop): [string, string] => [kop.id, "Ketenanalyse"]),
    ...opener.lijst(verzoek, (_rij, kop): [string, string] => [kop.id, "Verzoek"]),
  ]);
}

function schrijfOver(kop: RijKop, soort: Akkoordsoort, onderwerp: string | undefined): string {
  if (soort === "correctie") {
    const wat = kop.overSoort ? schrijfGegeven(kop.overSoort) : "Gegeven";
    return kop.voorPartij ? `${wat}, van ${kop.voorPartij}` : wat;
  }
  const van = soort === "wpg" ? kop.verstrekker : (kop.voorPartij ?? "");
  return onderwerp ? `${onderwerp} van ${van}` : `Informatie van ${van}`;
}

const veiligheidshuis = "Veiligheidshuis";

function schrijfGegevenpad({ ouderId, overSoort }: RijKop): string {
  return `gegevens/${ouderId ?? ""}/${overSoort?.slice(overSoort.indexOf(".") + 1) ?? ""}`;
}

/** `casuspad`: address of the casus, without a slash at the end. */
export function buildAkkoorden(
  opener: Opener,
  rijen: AkkoordRijen,
  casuspad: string,
): (AkkoordView & { kop: RijKop })[] {
  const pad = `${casuspad}/akkoorden`;
  const onderwerpen = listOnderwerpen(opener, rijen);
  const gebruik = opener.lijst(rijen.eigen_gebruik, (rij, kop) => ({ rij, kop }));
  return opener
    .lijst(rijen.akkoordverzoek, (rij, kop) => {
      if (!isAkkoordsoort(kop.code)) return [];
      const { label, artikel } = akkoordsoorten[kop.code];
      const stand = leesStand(kop.status);
      const onderwerp = onderwerpen.get(kop.ouderId ?? "");
      const antwoord = opener.veld(rij, "antwoord");
      return [
        {
          kop,
          id: kop.id,
          soort: kop.code,
          soortLabel: label,
          artikel,
          over: schrijfOver(kop, kop.code, onderwerp),
          van: kop.verstrekker,
          aan: kop.voorPartij ?? (kop.code === "correctie" ? veiligheidshuis : ""),
          gevraagdOp: kop.aangemaaktOp,
          stand: akkoordstanden[stand],
          velden: opener.velden(rij, ["doel", "toelichting"]),
          antwoord,
          gebruik: gebruik
            .filter(({ kop: van }) => van.ouderId === kop.id)
            .map(({ rij: van, kop: { id } }) => ({ id, velden: opener.velden(van) })),
          versies: {
            [kop.id]: {
              ...(antwoord?.soort === "zichtbaar" && { antwoord: antwoord.herkomst.versie }),
              [rijversie]: kop.versie,
            },
          },
          isOpen: stand === "gevraagd",
          isGegeven: isGegeven(stand),
          gegeven: kop.code === "correctie" && kop.overSoort ? `${casuspad}/${schrijfGegevenpad(kop)}` : null,
          bestand: kop.code === "hergebruik" && isGegeven(stand) && onderwerp ? `${pad}/${kop.id}/tekst` : null,
        },
      ];
    })
    .flat();
}

/** Newest first, and of those what still asks for an answer before the rest. */
export function sorteer<T extends { isOpen: boolean; gevraagdOp: string }>(verzoeken: readonly T[]): T[] {
  return verzoeken.toSorted((a, b) =>
    a.isOpen === b.isOpen ? (a.gevraagdOp < b.gevraagdOp ? 1 : -1) : a.isOpen ? -1 : 1,
  );
}
