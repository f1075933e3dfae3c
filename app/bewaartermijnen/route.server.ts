import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { listLopendeVernietigingen, listStuitingen, listTermijnen, listVerklaringen } from "./repository.server";
import { buildBewaartermijnenView } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "bewaartermijnen");
  const { systeem, lezer, vandaag } = basis;
  const view = buildBewaartermijnenView(
    {
      termijnen: listTermijnen(systeem),
      stuitingen: listStuitingen(systeem),
      lopend: listLopendeVernietigingen(systeem),
      verklaringen: listVerklaringen(systeem),
    },
    {
      vandaag,
      isRecordmanager: lezer.rol === "recordmanager",
      magLijst: lezer.rol === "recordmanager" || lezer.rol === "manager",
      magOpenen: lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner",
    },
  );
  return toonScherm(basis, view);
}
