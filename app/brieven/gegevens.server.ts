import { and, asc, eq } from "drizzle-orm";
import { getBewaartermijnMaanden } from "~/bewaartermijnen/termijn.server";
import { schrijfNaam } from "~/lib/naam";
import type { Sleutel } from "~/protocol/gegevensregister";
import { isPartijtype } from "~/protocol/partijtypen";
import { aanpakken } from "~/protocol/lijsten";
import type { CasusContext } from "~/protocol/poort.server";
import { isRol, rollen } from "~/protocol/rollen";
import { isToegetreden } from "~/protocol/regels/dossier";
import { listRijenVan, veiligheidshuisNaam } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import type { Briefgegevens } from "./opmaak";
import { schrijfBewaartermijn } from "./sjablonen";

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

/** The manager whom the betrokkene can turn to (P 16.5 j); empty when there is no such account. */
function schrijfManager({ databank }: Pick<Systeem, "databank">, telefoon: string | null | undefined): string {
  const gevonden = databank
    .select()
    .from(account)
    .where(and(eq(account.rol, "manager"), eq(account.actief, true)))
    .orderBy(asc(account.aangemaaktOp))
    .get();
  if (!gevonden) return "";
  return [schrijfNaam(gevonden), `e-mail ${gevonden.email}`, ...(telefoon ? [`telefoon ${telefoon}`] : [])].join(", ");
}

function schrijfOndertekenaar({ databank }: Pick<Systeem, "databank">, accountId: string): string {
  const gevonden = databank.select().from(account).where(eq(account.id, accountId)).get();
  return gevonden && isRol(gevonden.rol) ? `${schrijfNaam(gevonden)}, ${rollen[gevonden.rol].label.toLowerCase()}` : "";
}

/** What fills the places of a letter: of the betrokkene only what this reader may see. It is signed by who made it. */
export function leesBriefgegevens(
  { systeem, casus, casusFeiten, opener, vandaag }: CasusContext,
  auteurAccountId: string,
): Briefgegevens {
  const { persoon, verzoek } = listRijenVan(systeem, casus.id, ["persoon", "verzoek"]);
  const wie = persoon[0];
  const waarvan = verzoek[0];
  const van = <S extends Sleutel<"persoon">>(sleutel: S) => wie && opener.veld(wie, sleutel);
  const huis = systeem.databank.select().from(partij).where(eq(partij.type, "veiligheidshuis")).get();
  const partijen = listDeelnemendePartijen(systeem, vandaag);
  return {
    plekken: {
      voornamen: van("voornamen"),
      tussenvoegsel: van("tussenvoegsel"),
      achternaam: van("achternaam"),
      straat: van("straat"),
      huisnummer: van("huisnummer"),
      huisnummertoevoeging: van("huisnummertoevoeging"),
      postcode: van("postcode"),
      woonplaats: van("woonplaats"),
      reden: waarvan && opener.veld(waarvan, "reden_instroom"),
    },
    huis: {
      veiligheidshuis: huis?.naam ?? veiligheidshuisNaam,
      casusnummer: casus.casusnummer,
      aanpak: aanpakken[casusFeiten.aanpak],
      manager: schrijfManager(systeem, huis?.telefoon),
      ondertekenaar: schrijfOndertekenaar(systeem, auteurAccountId),
      bewaartermijn: schrijfBewaartermijn(getBewaartermijnMaanden(systeem, casus.aanpak)),
      partijen: partijen.map((naam) => `- ${naam}`).join("\n"),
    },
  };
}
