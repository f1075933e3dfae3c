import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { toonScherm, toonSchermbestand, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openSchermHandeling, type Basis, type Inzending } from "~/protocol/poort.server";
import type { Scherm } from "~/protocol/schermen";
import { weigering } from "~/protocol/weigering.server";
import { leesVorm, maakUitvoerbestand } from "~/uitvoer/bestand.server";
import { downloadForm, zoekForm } from "./form";
import { isRegisterhandeling, magRegisterhandeling, type RegisterhandelingNaam } from "./handelingen";
import { buildRegisterView, maakRegistertabel, type MetRegister, type Register } from "./register";
import { listRegisters } from "./registers";

/** A register with what its own screen shows besides. */
export function toonRegister<R, V extends object>(
  basis: Basis,
  register: Register<R>,
  rijen: readonly R[],
  naast: V,
  { zoek = null, totaal }: { zoek?: string | null; totaal?: number } = {},
) {
  const view: V & MetRegister = {
    ...naast,
    register: buildRegisterView(register, rijen, zoek, totaal),
    links: listRegisters(basis.lezer.rol),
  };
  return toonScherm(basis, view);
}

/**
 * Search is a post: what was typed never stands in an address. The answer is the page itself with the rows that were found,
 * or the form with its messages.
 */
export function zoekInRegister<R, V extends object>(
  inzending: Inzending<Basis>,
  register: Register<R>,
  rijen: readonly R[],
  naast: V,
) {
  const gelezen = parseWithZod(inzending.formulier.velden, { schema: zoekForm });
  if (gelezen.status !== "success") return verwerk(inzending, zoekForm, () => ({ naar: register.pad }));
  return toonRegister(inzending, register, rijen, naast, { zoek: gelezen.value.zoek });
}

/** The whole register as a file, for a link. */
export async function stuurRegister<R>(basis: Basis, register: Register<R>, rijen: readonly R[]): Promise<Response> {
  const vorm = leesVorm(basis.zoekdeel.get("vorm"));
  return toonSchermbestand(
    basis,
    await maakUitvoerbestand(maakRegistertabel(register, rijen, null), vorm, basis.vandaag),
  );
}

/** What was searched for as a file. */
export async function stuurZoekresultaat<R>(
  inzending: Inzending<Basis>,
  register: Register<R>,
  rijen: readonly R[],
): Promise<Response> {
  const gelezen = parseWithZod(inzending.formulier.velden, { schema: downloadForm });
  if (gelezen.status !== "success")
    throw weigering(400, "Deze download kan niet. Zoek opnieuw en probeer het nog eens.");
  const { zoek = null, vorm } = gelezen.value;
  const tabel = maakRegistertabel(register, rijen, zoek);
  return toonSchermbestand(inzending, await maakUitvoerbestand(tabel, vorm, inzending.vandaag));
}

/**
 * Gate of a post on a register screen that also has acts: `zoeken` for who may open it, an act only for the roles of its
 * row in the table.
 */
export async function openRegisterHandeling(
  args: ActionFunctionArgs,
  scherm: Scherm,
  namen: readonly RegisterhandelingNaam[],
): Promise<Inzending<Basis>> {
  const inzending = await openSchermHandeling(args, scherm, ["zoeken", ...namen]);
  const { handelingNaam, lezer } = inzending;
  if (isRegisterhandeling(handelingNaam) && !magRegisterhandeling(handelingNaam, lezer.rol)) {
    logWeigering(inzending, handelingNaam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  return inzending;
}
