import { asc, desc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { aanpakken, type Aanpak } from "~/protocol/lijsten";
import type { Systeem } from "~/storage/systeem.server";
import { account, bewaartermijn } from "~/storage/tabellen.server";
import { standaardBron, standaardMaanden } from "./termijn";

export interface Bewaartermijn {
  maanden: number;
  bron: string;
}

/**
 * How long a dossier of this aanpak is kept after closing: what the manager set last, else DPIA 10. A damaged number counts as
 * none, so that closing never fails because a date cannot be computed.
 */
export function getBewaartermijn({ databank }: Pick<Systeem, "databank">, aanpak: string): Bewaartermijn {
  const gezet = databank
    .select({ maanden: bewaartermijn.maanden, bron: bewaartermijn.bron })
    .from(bewaartermijn)
    .where(eq(bewaartermijn.aanpak, aanpak))
    .orderBy(desc(bewaartermijn.moment), desc(bewaartermijn.id))
    .get();
  const isGoed = gezet && Number.isInteger(gezet.maanden) && gezet.maanden >= 1 && gezet.maanden <= maxMaanden;
  return isGoed ? gezet : { maanden: standaardMaanden, bron: standaardBron };
}

/** Longer than any term of an archive, and short enough that a date can always be computed. */
export const maxMaanden = 1200;

export function getBewaartermijnMaanden(systeem: Pick<Systeem, "databank">, aanpak: string): number {
  return getBewaartermijn(systeem, aanpak).maanden;
}

export interface Termijnwijziging extends Bewaartermijn {
  id: string;
  aanpak: string;
  reden: string;
  door: string;
  moment: string;
  aangepast: number | null;
}

/** The term of each aanpak now, and every change that was ever made, newest first. */
export function listBewaartermijnen({ databank }: Pick<Systeem, "databank">): {
  nu: (Bewaartermijn & { aanpak: Aanpak; label: string })[];
  wijzigingen: Termijnwijziging[];
} {
  const wijzigingen = databank
    .select({ termijn: bewaartermijn, door: account })
    .from(bewaartermijn)
    .innerJoin(account, eq(account.id, bewaartermijn.accountId))
    .orderBy(desc(bewaartermijn.moment), asc(bewaartermijn.aanpak))
    .all()
    .map(({ termijn, door }) => ({ ...termijn, door: schrijfNaam(door) }));
  return {
    nu: (Object.keys(aanpakken) as Aanpak[]).map((aanpak) => ({
      aanpak,
      label: aanpakken[aanpak],
      ...getBewaartermijn({ databank }, aanpak),
    })),
    wijzigingen,
  };
}
