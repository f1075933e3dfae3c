import { eq } from "drizzle-orm";
import type { AppLoadContext } from "@remix-run/node";
import { rollen } from "~/protocol/rollen";
import type { Transactie } from "~/storage/systeem.server";
import { partij, type account } from "~/storage/tabellen.server";
import { noteer } from "../logboek.server";
import { isLaatsteBeheerder } from "../voorstellen/feiten.server";
import { trekIn, zetRolVanGroep } from "../voorstellen/repository.server";
import { schrijfRolnaam } from "../voorstellen/view";
import type { OidcPersoon } from "./contract.server";
import { weegGroepen } from "./groepen";
import type { OidcWeigering } from "./koppeling.server";

type Account = typeof account.$inferSelect;

/**
 * Lets the groups of this log-in decide about the role (decision 0044), in its transaction. Undefined: the account goes on, with
 * the role that it has now. A role that no group stands for any more is taken away with the access; the last beheerder is only
 * refused, so that a mistake at the provider does not leave the system without one.
 */
export function pasGroepenToe(
  tx: Transactie,
  context: AppLoadContext,
  rij: Account,
  { groepen }: OidcPersoon,
): Extract<OidcWeigering, "groep_onbekend" | "groep_vervallen"> | undefined {
  const { systeem } = context;
  const regels = systeem.oidc?.groepen;
  if (!regels) return undefined;
  const partijtype = tx.select({ type: partij.type }).from(partij).where(eq(partij.id, rij.partijId)).get()?.type ?? "";
  const oordeel = weegGroepen(regels, { rol: rij.rol, groepen, partijtype });
  if (oordeel.soort === "blijft") return undefined;
  if (oordeel.soort === "onbekend") return "groep_onbekend";
  if (isLaatsteBeheerder(tx, rij)) return "groep_vervallen";
  const wie = { accountId: rij.id, moment: systeem.klok.nu().toISOString() };
  const gebeurtenis = {
    gebeurtenis: "account_gewijzigd",
    accountId: rij.id,
    scherm: "inloggen",
    handeling: "inloggen",
  } as const;
  if (oordeel.soort === "vervalt") {
    trekIn(tx, systeem, rij, `Bij de organisatie in geen groep meer voor de rol ${schrijfRolnaam(rij.rol)}.`, wie);
    noteer(tx, context, { ...gebeurtenis, grond: "toegang ingetrokken: geen groep meer voor deze rol" });
    return "groep_vervallen";
  }
  const reden = `Bij de organisatie nu in een groep voor de rol ${rollen[oordeel.rol].label}.`;
  zetRolVanGroep(tx, systeem, rij, oordeel.rol, reden, wie);
  noteer(tx, context, { ...gebeurtenis, grond: `rol volgens groep: ${oordeel.rol}` });
  return undefined;
}
