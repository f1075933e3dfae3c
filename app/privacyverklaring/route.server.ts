import type { LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { toonOpenbaar } from "~/protocol/antwoord.server";
import { openOpenbaar } from "~/protocol/poort.server";
import { listVerantwoordelijken, schrijfBewaartermijnen } from "~/registers/verwerkingen/repository.server";
import { veiligheidshuisNaam } from "~/storage/dossier.server";
import { partij } from "~/storage/tabellen.server";
import { buildVerklaring, type Blok } from "./tekst";

export interface PrivacyverklaringView {
  veiligheidshuis: string;
  blokken: Blok[];
}

/** P 16.3: for everybody, also without log-in. Names organisations only. */
export async function loader(args: LoaderFunctionArgs) {
  const { systeem, vandaag } = openOpenbaar(args);
  const huis = systeem.databank.select().from(partij).where(eq(partij.type, "veiligheidshuis")).get();
  const veiligheidshuis = huis?.naam ?? veiligheidshuisNaam;
  const view: PrivacyverklaringView = {
    veiligheidshuis,
    blokken: buildVerklaring({
      veiligheidshuis,
      partijen: listVerantwoordelijken(systeem, vandaag).map(({ naam }) => naam),
      bewaartermijn: schrijfBewaartermijnen(systeem),
      bereik: [huis?.postadres, huis?.telefoon, huis?.email].filter((regel) => typeof regel === "string"),
    }),
  };
  return toonOpenbaar(view);
}
