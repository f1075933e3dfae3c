import type { ServerBuild } from "@remix-run/node";
import type { Systeem } from "~/storage/systeem.server";
import { vulOrganisatie } from "./organisatie";

/**
 * Fills an empty demo installation: Partijen, accounts and fictitious casussen in every phase, each brought there through
 * the product's own routes by the people whose work it is.
 */
export async function vulDemo(systeem: Systeem, _build: ServerBuild): Promise<void> {
  vulOrganisatie(systeem);
}
