import { inZodsWoorden } from "~/lib/invoer";
import type { Actor } from "~/protocol/lezer.server";
import type { Systeem } from "~/storage/systeem.server";
import { neemCasusOver, type Overgenomen, type Overnamefout } from "./neemover.server";
import { bestandVorm, casusVorm } from "./vorm";

/** One line of the report: `nr` is the place of the casus in the file, from 1. */
export type Overnameregel = { nr: number } & ({ gelukt: Overgenomen } | { fouten: readonly Overnamefout[] });

/** The file as a whole cannot be read; nothing of it was taken over. */
export class Bestandfout extends Error {}

/** Places in a list are counted from 1, as a person counts. */
function schrijfPlek(pad: readonly PropertyKey[]): string {
  return pad.map((deel) => (typeof deel === "number" ? String(deel + 1) : String(deel))).join(".");
}

/**
 * Takes over the casussen of a file, each on its own: one that is refused does not stop the others. The report holds places
 * and reasons, never a value.
 * @throws Bestandfout when it is no such file
 */
export function neemBestandOver(
  systeem: Systeem,
  tekst: string,
  opties: { door: Actor; proef: boolean; meld?: (regel: Overnameregel) => void },
): Overnameregel[] {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(tekst);
  } catch {
    throw new Bestandfout("the file is not JSON");
  }
  const bestand = bestandVorm.safeParse(inhoud, inZodsWoorden);
  if (!bestand.success) {
    const [eerste] = bestand.error.issues;
    throw new Bestandfout(`${schrijfPlek(eerste?.path ?? [])}: ${eerste?.message ?? "wrong"}`.replace(/^: /, ""));
  }
  return bestand.data.casussen.map((ruw, plaats) => {
    const gelezen = casusVorm.safeParse(ruw, inZodsWoorden);
    const uitkomst = gelezen.success
      ? neemCasusOver(systeem, gelezen.data, opties)
      : { fouten: gelezen.error.issues.map(({ path, message }) => ({ plek: schrijfPlek(path), melding: message })) };
    const regel = { nr: plaats + 1, ...uitkomst };
    opties.meld?.(regel);
    return regel;
  });
}
