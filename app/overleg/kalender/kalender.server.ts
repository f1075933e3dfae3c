import type { Systeem } from "~/storage/systeem.server";
import { findOverleg, type Overleg } from "../repository.server";
import { maakKalender } from "./ics.server";

/** The calendar file of this overleg as it is planned now. */
export function schrijfKalender({ adres, klok }: Pick<Systeem, "adres" | "klok">, overleg: Overleg): string {
  const nu = klok.nu().toISOString();
  return maakKalender({ ...overleg, isAfgelast: overleg.status === "afgelast" }, { adres, nu });
}

/** As `schrijfKalender`; undefined when there is no such overleg. */
export function findKalender(
  systeem: Pick<Systeem, "databank" | "adres" | "klok">,
  overlegId: string,
): string | undefined {
  const overleg = findOverleg(systeem.databank, overlegId);
  return overleg && schrijfKalender(systeem, overleg);
}

export const kalendernaam = "casusoverleg.ics";
export const kalendertype = "text/calendar; charset=utf-8";
