import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { listStuitingen } from "~/bewaartermijnen/repository.server";
import { geschilstatussen } from "~/geschillen/handelingen";
import { listGeschillen } from "~/geschillen/repository.server";
import { buildLoglijst } from "~/inzage/view";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { findKeten, getTermijn, isKetenHeel, listSignalenVan } from "~/registers/log/repository.server";
import { vanafVan } from "~/registers/log/termijn";
import { toonRegister, zoekInRegister } from "~/registers/register.server";
import { afwijkingenregister } from "./afwijkingen";
import { listAfwijkingen, neemSteekproef, telVerklaringen } from "./repository.server";
import { dagenSteekproef, omvangSteekproef, type ToezichtView } from "./view";

function buildNaast(basis: Basis): Omit<ToezichtView, "register" | "links"> {
  const { systeem, vandaag } = basis;
  const vanaf = vanafVan(dagenSteekproef, vandaag);
  const keten = findKeten(systeem);
  const rijen = neemSteekproef(systeem, vanaf, omvangSteekproef);
  const pagina = { rijen, totaal: rijen.length, pagina: 1, paginas: 1 };
  const geschillen = listGeschillen(basis);
  return {
    termijn: getTermijn(systeem, vandaag),
    aantalSignalen: listSignalenVan(systeem, vanaf, vandaag, vandaag).length,
    keten: keten ? { moment: keten.moment, isHeel: isKetenHeel(keten) } : null,
    steekproef: buildLoglijst(pagina, { persoon: null, soort: null, dag: null, pagina: 1 }).regels,
    aantalStuitingen: listStuitingen(systeem).length,
    aantalVerklaringen: telVerklaringen(systeem),
    aantalGeschillen: geschillen.length,
    openGeschillen: geschillen.filter(({ status }) => geschilstatussen[status].open).length,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "toezicht");
  return toonRegister(basis, afwijkingenregister, listAfwijkingen(basis.systeem), buildNaast(basis));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "toezicht", ["zoeken"]);
  return zoekInRegister(inzending, afwijkingenregister, listAfwijkingen(inzending.systeem), buildNaast(inzending));
}
