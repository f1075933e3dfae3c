import type { ServerBuild } from "@remix-run/node";
import type { Systeem } from "~/storage/systeem.server";
import { casusverhalen } from "./casussen";
import { vulOrganisatie } from "./organisatie";
import { Overlegboek } from "./overleggen";
import { vertelBegin } from "./stappen-begin";
import { vertelVervolg } from "./stappen-bespreken";
import { Verteller } from "./verteller";

/**
 * Fills an empty demo installation: Partijen, accounts and fictitious casussen in every phase, each brought there through
 * the product's own routes by the people whose work it is, on days in the past. Depends on today's date only.
 */
export async function vulDemo(systeem: Systeem, build: ServerBuild): Promise<void> {
  vulOrganisatie(systeem);
  const verteller = new Verteller(systeem, build);
  const boek = new Overlegboek();
  const gebruikt = casusverhalen.flatMap(({ agenda = [] }) => agenda.map(({ overleg }) => overleg));
  for (const overleg of new Set(gebruikt)) boek.plan(verteller, overleg);
  for (const verhaal of casusverhalen) {
    vertelVervolg(verteller, vertelBegin(verteller, verhaal), boek);
  }
  await verteller.speelAf();
}
