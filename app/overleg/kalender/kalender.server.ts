import type { Systeem } from "~/storage/systeem.server";
import { findOverleg } from "../repository.server";
import { maakKalender } from "./ics.server";

/** The calendar file of this overleg as it is planned now; undefined when there is no such overleg. */
export function findKalender(
  { databank, adres, klok }: Pick<Systeem, "databank" | "adres" | "klok">,
  overlegId: string,
): string | undefined {
  const overleg = findOverleg(databank, overlegId);
  const nu = klok.nu().toISOString();
  return overleg && maakKalender({ ...overleg, isAfgelast: overleg.status === "afgelast" }, { adres, nu });
}

export const kalendernaam = "casusoverleg.ics";
export const kalendertype = "text/calendar; charset=utf-8";
