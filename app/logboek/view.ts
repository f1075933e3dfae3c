import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { Optie } from "~/protocol/keuzelijsten";
import { bijlagesoorten, isBijlagecode } from "~/protocol/bijlagesoorten";

export interface Logboekregel {
  id: string;
  auteur: string;
  datum: Veld | undefined;
  soort: Veld | undefined;
  inhoud: Veld | undefined;
  velden: Veld[];
  /** Documents that were added to this entry, as far as this reader may see them. */
  bijlagen: { id: string; label: string; omschrijving: Veld | undefined }[];
}

export interface LogboekView {
  /** By date, newest first. */
  regels: Logboekregel[];
  notities: { id: string; tekst: Veld | undefined }[];
  /** Default marks; staff only. */
  bevat: readonly string[];
  vandaag: string;
  soorten: Optie[];
}

export function buildLogboek(
  opener: Opener,
  rijen: {
    logboek: readonly Afgeschermd<"logboek">[];
    notitie: readonly Afgeschermd<"notitie">[];
    bijlage: readonly Afgeschermd<"bijlage">[];
  },
): Pick<LogboekView, "regels" | "notities"> {
  const bijlagen = opener.lijst(rijen.bijlage, (rij, kop) => ({ rij, kop }));
  const regels = opener.lijst(rijen.logboek, (rij, kop) => ({
    datum: opener.waarde(rij, "datum") ?? "",
    regel: {
      id: kop.id,
      auteur: kop.auteur,
      datum: opener.veld(rij, "datum"),
      soort: opener.veld(rij, "soort"),
      inhoud: opener.veld(rij, "inhoud"),
      velden: opener.velden(rij),
      bijlagen: bijlagen
        .filter((bijlage) => bijlage.kop.ouderId === kop.id)
        .map((bijlage) => ({
          id: bijlage.kop.id,
          label: isBijlagecode(bijlage.kop.code ?? "")
            ? bijlagesoorten[bijlage.kop.code as keyof typeof bijlagesoorten].label
            : "Bijlage",
          omschrijving: opener.veld(bijlage.rij, "omschrijving"),
        })),
    },
  }));
  return {
    // Entries of one day stay in the order in which they were written.
    regels: regels
      .map(({ datum, regel }, plaats) => ({ datum, regel, plaats }))
      .sort((a, b) => (a.datum === b.datum ? b.plaats - a.plaats : a.datum > b.datum ? -1 : 1))
      .map(({ regel }) => regel),
    notities: opener.lijst(rijen.notitie, (rij, kop) => ({ id: kop.id, tekst: opener.veld(rij, "tekst") })).reverse(),
  };
}
