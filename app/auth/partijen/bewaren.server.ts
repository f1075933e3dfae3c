import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { schrijfOpslagmelding } from "~/protocol/opslag.server";
import { schrijf } from "~/storage/databank.server";
import { isOpslagfout } from "~/storage/reserve.server";
import { antwoordFout, leesVelden, stuurDoor } from "../antwoord.server";
import type { AccountContext } from "../beheerpoort.server";
import { noteer } from "../logboek.server";
import { partijForm } from "./form";
import { bewaarPartij } from "./repository.server";

const conflict =
  "Iemand anders heeft dit intussen gewijzigd. Er is niets opgeslagen. Uw invoer staat hieronder; open de pagina opnieuw om te zien wat er nu staat.";

/** When the disk refuses nothing was written; what was typed comes back with the page. */
function probeer<T>(werk: () => T): T | { fout: string } {
  try {
    return werk();
  } catch (fout) {
    if (isOpslagfout(fout)) return { fout: schrijfOpslagmelding(fout) };
    throw fout;
  }
}

/** The post of both screens. The gate was passed by the caller. */
export async function bewaar({ systeem, account }: AccountContext, args: ActionFunctionArgs, id: string | null) {
  const { velden } = await leesVelden(args.request);
  const parsed = parseWithZod(velden, { schema: partijForm });
  if (parsed.status !== "success") return antwoordFout("partij", parsed.reply());
  const uitkomst = probeer(() =>
    schrijf(systeem, (tx) => {
      const bewaard = bewaarPartij(tx, systeem, id, parsed.value);
      if ("id" in bewaard) {
        noteer(tx, args.context, {
          gebeurtenis: "partij_gewijzigd",
          accountId: account.id,
          scherm: "beheer/partijen",
          handeling: id ? "wijzigen" : "partij_maken",
          grond: `partij ${bewaard.id}`,
        });
      }
      return bewaard;
    }),
  );
  if ("fout" in uitkomst) return antwoordFout("partij", parsed.reply({ formErrors: [uitkomst.fout] }), 503);
  if ("id" in uitkomst) return stuurDoor(`/beheer/partijen/${uitkomst.id}?klaar=opgeslagen`);
  if (uitkomst.weigering === "naam") {
    return antwoordFout("partij", parsed.reply({ fieldErrors: { naam: ["Er is al een Partij met deze naam."] } }));
  }
  return antwoordFout("partij", parsed.reply({ formErrors: [conflict] }), 409);
}
