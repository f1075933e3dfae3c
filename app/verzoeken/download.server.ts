import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { logWeigering, openScherm } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { leesVorm, maakUitvoerbestand } from "~/uitvoer/bestand.server";
import { maakUitvoertabel } from "~/uitvoer/tabel";
import { isStaf } from "./lees.server";
import { buildRegisterregel, type Registerregel } from "./lijstview";
import { listVerzoekzaken } from "./repository.server";

const dag = (iso: string | null) => (iso === null ? null : { dag: iso });

/** The verzoeken with their days and outcome, without names: for supervision and the annual report. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verzoeken");
  const { systeem, lezer, vandaag, zoekdeel } = basis;
  if (!isStaf(basis) && lezer.rol !== "toezichthouder") {
    logWeigering(basis, "downloaden", "R-rechten (P 17.2)");
    throw nietGevonden();
  }
  const tabel = maakUitvoertabel<Registerregel>(
    { naam: "verzoeken-van-betrokkenen", titel: "Verzoeken van betrokkenen" },
    [
      { kop: "Nummer", waarde: ({ nummer }) => nummer },
      { kop: "Soort", waarde: ({ soort }) => soort },
      { kop: "Ontvangen", waarde: ({ ontvangenOp }) => dag(ontvangenOp) },
      { kop: "Uiterlijk", waarde: ({ termijn }) => dag(termijn.uiterlijk) },
      { kop: "Beantwoord", waarde: ({ beantwoordOp }) => dag(beantwoordOp) },
      { kop: "Op tijd", waarde: ({ termijn: { dagen } }) => (dagen >= 0 ? "ja" : "nee") },
      { kop: "Uitkomst", waarde: ({ uitkomst }) => uitkomst },
    ],
    listVerzoekzaken(systeem).map(({ zaak, verzoek }) => buildRegisterregel(zaak, verzoek, vandaag)),
  );
  return toonSchermbestand(basis, await maakUitvoerbestand(tabel, leesVorm(zoekdeel.get("vorm")), vandaag));
}
