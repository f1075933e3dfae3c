import { and, asc, eq } from "drizzle-orm";
import { getBewaartermijnMaanden } from "~/bewaartermijnen/termijn.server";
import { schrijfNaam } from "~/lib/naam";
import { isPartijtype } from "~/protocol/partijtypen";
import { aanpakken } from "~/protocol/lijsten";
import type { CasusContext } from "~/protocol/poort.server";
import { rollen } from "~/protocol/rollen";
import { isToegetreden } from "~/protocol/regels/dossier";
import { listRijenVan, veiligheidshuisNaam } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import {
  maakAfBriefTekst,
  maakOpBriefTekst,
  maakOverigeBriefTekst,
  schrijfBewaartermijn,
  type Briefsoort,
  type OpBriefgegevens,
} from "./sjablonen";

/** Names of the Partijen that take part today (P 16.5 b). */
export function listDeelnemendePartijen({ databank }: Pick<Systeem, "databank">, vandaag: string): string[] {
  return databank
    .select()
    .from(partij)
    .orderBy(asc(partij.naam))
    .all()
    .flatMap((rij) => {
      const { type } = rij;
      return isPartijtype(type) && isToegetreden({ ...rij, type }, vandaag) ? [rij.naam] : [];
    });
}

/** The manager whom the betrokkene can turn to (P 16.5 j); undefined when there is no such account. */
function findManager({ databank }: Pick<Systeem, "databank">): OpBriefgegevens["manager"] {
  const gevonden = databank
    .select()
    .from(account)
    .where(and(eq(account.rol, "manager"), eq(account.actief, true)))
    .orderBy(asc(account.aangemaaktOp))
    .get();
  return gevonden && { naam: schrijfNaam(gevonden), email: gevonden.email };
}

/** What the letters say about this casus: of the betrokkene only what this writer may see. */
function leesBriefgegevens({ systeem, casus, casusFeiten, opener, actor, vandaag }: CasusContext): OpBriefgegevens {
  const { persoon, verzoek } = listRijenVan(systeem, casus.id, ["persoon", "verzoek"]);
  const wie = persoon[0];
  const deel = (sleutel: "straat" | "huisnummer" | "huisnummertoevoeging" | "postcode" | "woonplaats") =>
    opener.waarde(wie, sleutel);
  const straat = [deel("straat"), deel("huisnummer"), deel("huisnummertoevoeging")].filter(Boolean).join(" ");
  const plaats = [deel("postcode"), deel("woonplaats")].filter(Boolean).join("  ");
  const naam = schrijfNaam({
    voornamen: opener.waarde(wie, "voornamen"),
    tussenvoegsel: opener.waarde(wie, "tussenvoegsel"),
    achternaam: opener.waarde(wie, "achternaam"),
  });
  const huis = systeem.databank.select().from(partij).where(eq(partij.type, "veiligheidshuis")).get();
  return {
    veiligheidshuis: huis?.naam ?? veiligheidshuisNaam,
    casusnummer: casus.casusnummer,
    datum: vandaag,
    naam: naam || undefined,
    adresregels: [straat, plaats].filter(Boolean),
    aanpak: aanpakken[casusFeiten.aanpak],
    manager: findManager(systeem),
    ondertekenaar: `${actor.naam}, ${rollen[actor.lezer.rol].label.toLowerCase()}`,
    reden: opener.waarde(verzoek[0], "reden_instroom"),
    partijen: listDeelnemendePartijen(systeem, vandaag),
    bewaartermijn: schrijfBewaartermijn(getBewaartermijnMaanden(systeem, casus.aanpak)),
  };
}

/** The text with which the writer begins. */
export function maakBriefTekst(context: CasusContext, soort: Briefsoort): string {
  const gegevens = leesBriefgegevens(context);
  switch (soort) {
    case "op_brief":
      return maakOpBriefTekst(gegevens);
    case "af_brief":
      return maakAfBriefTekst(gegevens);
    case "overig":
      return maakOverigeBriefTekst(gegevens);
  }
}
