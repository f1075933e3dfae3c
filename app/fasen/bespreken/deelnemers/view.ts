import type { Teamlid } from "~/overleg/casusteam.server";
import type { Opener, Veld } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import type { Oordeel } from "~/protocol/regels";
import type { Rijen } from "~/storage/dossier.server";
import type { Kandidaat } from "../repository.server";
import { sleutelVan } from "./overdracht";
import type { Verweesd } from "./overdracht.server";

interface Lid {
  accountId: string;
  naam: string;
  functie: string;
  partij: string;
}

export interface Deelnemer extends Lid {
  isCasusregisseur: boolean;
  /** Staff only: why this deelnemer has no access although he was made one. */
  probleem: string | null;
}

export interface Overdracht {
  acties: {
    id: string;
    titel: Veld | undefined;
    wie: string;
    waarom: string;
    versies: Record<string, Record<string, number>>;
  }[];
  /** Why the casusregisseur cannot go on; null while there is nothing to mend. */
  casusregisseur: string | null;
  vragen: { partij: string; aantal: number; neemtDeel: boolean }[];
  uitvoerders: { waarde: string; label: string }[];
}

export interface DeelnemersView {
  deelnemers: Deelnemer[];
  /** Staff only. */
  keuze: { waarde: string; label: string; hint: string }[] | null;
  /** Staff only: who cannot be involved, by which rule. */
  geweigerd: { id: string; naam: string; partij: string; uitleg: string; bron: string }[];
  /** Staff only: what was left behind by who cannot go on; null when there is nothing. */
  overdracht: Overdracht | null;
}

/** The acties as this reader may see them, with who may get them: nobody outside the team. */
export function buildOverdracht(
  opener: Opener,
  rijen: Rijen<"actie" | "fasevraag" | "akkoordverzoek">,
  { verweesd, uitvoerders }: { verweesd: Verweesd; uitvoerders: readonly Teamlid[] },
): Overdracht | null {
  const { weg, casusregisseur, vragen } = verweesd;
  const acties = opener
    .lijst(rijen.actie, (rij, kop) => {
      const waarom = kop.voorAccountId === null ? undefined : weg.get(sleutelVan(kop.voorAccountId, kop.voorPartijId));
      if (waarom === undefined || (opener.waarde(rij, "status") ?? "open") !== "open") return undefined;
      return {
        id: kop.id,
        titel: opener.veld(rij, "omschrijving"),
        wie: [kop.voorAccount, kop.voorPartij].filter(Boolean).join(", "),
        waarom,
        versies: { [kop.id]: { [rijversie]: kop.versie } },
      };
    })
    .filter((actie) => actie !== undefined);
  const vanPartij = new Map<string, Overdracht["vragen"][number]>();
  const koppen = [
    ...opener.lijst(rijen.fasevraag, (_rij, kop) => kop),
    ...opener.lijst(rijen.akkoordverzoek, (_rij, kop) => kop),
  ];
  for (const { id } of koppen) {
    const vraag = vragen.get(id);
    if (!vraag) continue;
    const { partijId, partij, neemtDeel } = vraag;
    vanPartij.set(partijId, { partij, neemtDeel, aantal: (vanPartij.get(partijId)?.aantal ?? 0) + 1 });
  }
  if (acties.length === 0 && casusregisseur === null && vanPartij.size === 0) return null;
  return {
    acties,
    casusregisseur,
    vragen: [...vanPartij.values()],
    uitvoerders: uitvoerders.map(({ accountId, naam, partij }) => ({ waarde: accountId, label: `${naam}, ${partij}` })),
  };
}

/** Names of employees and Partijen of this casus; no gegevens of the betrokkene. */
export function buildDeelnemersView({
  deelnemers,
  casusregisseur,
  kandidaten,
  overdracht,
}: {
  deelnemers: readonly (Lid & { mag: Oordeel })[];
  casusregisseur: string | null;
  kandidaten: readonly Kandidaat[] | null;
  overdracht: Overdracht | null;
}): DeelnemersView {
  const isStaf = kandidaten !== null;
  return {
    overdracht,
    deelnemers: deelnemers
      .filter(({ mag }) => isStaf || mag.toegestaan)
      .map(({ accountId, naam, functie, partij, mag }) => ({
        accountId,
        naam,
        functie,
        partij,
        isCasusregisseur: accountId === casusregisseur,
        probleem: mag.toegestaan ? null : `Geen toegang: ${mag.regel} (${mag.artikel})`,
      })),
    keuze:
      kandidaten
        ?.filter(({ mag }) => mag.toegestaan)
        .map(({ accountId, naam, functie, partij, waarschuwing }) => ({
          waarde: accountId,
          label: `${naam}, ${partij}`,
          hint: waarschuwing ? `Let op: ${waarschuwing}` : functie,
        })) ?? null,
    geweigerd:
      kandidaten?.flatMap(({ accountId, naam, partij, mag }) =>
        mag.toegestaan
          ? []
          : [{ id: accountId, naam, partij, uitleg: mag.uitleg, bron: `${mag.regel}, ${mag.artikel}` }],
      ) ?? [],
  };
}
