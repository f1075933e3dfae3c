import { eq } from "drizzle-orm";
import { plusDagen } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Veld } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import { listZaakrijen } from "~/storage/zaak.server";
import { getVerzoekFeiten, getVerzoekdossier, listRechtenContexten, type Verzoekdossier } from "./dossier.server";
import { listVerzoekhoedanigheden, volgendeStap } from "./handelingen";
import { listVerwijzingen } from "./inventaris.server";
import {
  adviezen,
  antwoordwijzen,
  besluituitkomsten,
  identiteitsbewijzen,
  overeenkomsten,
  overlegVan,
  uitkomsten,
  type Besluituitkomst,
} from "./lijsten";
import { listTeRaadplegen } from "./repository.server";
import { dagenVoorAntwoord } from "./termijn";
import {
  buildKop,
  listKnopstanden,
  schrijfStand,
  type Behandeling,
  type Raadplegingregel,
  type VerzoekView,
} from "./view";

const woord = (tabel: Readonly<Record<string, string>>, sleutel: string) => tabel[sleutel] ?? sleutel;

function findNaam({ databank }: Pick<Systeem, "databank">, accountId: string | null): string {
  const wie = accountId && databank.select().from(account).where(eq(account.id, accountId)).get();
  return wie ? schrijfNaam(wie) : "";
}

export function isStaf({ lezer }: Pick<ZaakContext, "lezer">): boolean {
  return lezer.rol === "manager" || lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

function listRaadplegingregels(context: ZaakContext, dossier: Verzoekdossier): Raadplegingregel[] {
  const { systeem, zaak, opener } = context;
  const rijen = listZaakrijen(systeem, zaak.id, "raadpleging");
  return dossier.raadplegingen.map(
    ({ id, casusnummer, partij: naam, uiterlijkOp, advies, beantwoordOp, antwoordVan }) => {
      const rij = rijen.get(id);
      return {
        id,
        casusnummer,
        partij: naam,
        uiterlijkOp,
        advies: advies && woord(adviezen, advies),
        beantwoordOp,
        antwoordVan,
        vraag: rij && opener.veld(rij, "vraag"),
        toelichting: rij && opener.veld(rij, "toelichting"),
      };
    },
  );
}

/** The Partijen of the confirmed casussen that were not asked yet; the value names casus and Partij. */
function listTeVragen({ systeem }: ZaakContext, { koppelingen, raadplegingen }: Verzoekdossier) {
  return koppelingen
    .filter(({ stand }) => stand === "bevestigd")
    .flatMap(({ casus }) =>
      listTeRaadplegen(systeem.databank, casus.id)
        .filter(({ partijId }) => !raadplegingen.some((r) => r.casusId === casus.id && r.partijId === partijId))
        .map(({ partijId, partij: naam }) => ({
          waarde: `${casus.id}|${partijId}`,
          label: `${naam} (casus ${casus.casusnummer})`,
        })),
    )
    .filter(({ waarde }, plaats, alle) => alle.findIndex((ander) => ander.waarde === waarde) === plaats);
}

const tekstVan = (veld: Veld | undefined) => (veld?.soort === "zichtbaar" ? veld.tekst : "");

function buildBehandeling(context: ZaakContext, dossier: Verzoekdossier): Behandeling | null {
  if (!isStaf(context) || context.zaak.vernietigdOp !== null) return null;
  const { systeem, zaak, opener, vandaag } = context;
  const { verzoek, koppelingen, besluiten } = dossier;
  const antwoord = listZaakrijen(systeem, zaak.id, "rechtenantwoord").get(zaak.id);
  const afstemming = antwoord && opener.veld(antwoord, "afstemming");
  const toelichting = antwoord && opener.veld(antwoord, "toelichting");
  const versies = { [zaak.id]: { ...opener.formulierwaarden(antwoord).versies, [rijversie]: zaak.versie } };
  const aantallen = (Object.keys(besluituitkomsten) as Besluituitkomst[]).map((uitkomst) => ({
    label: besluituitkomsten[uitkomst],
    aantal: besluiten.filter((besluit) => besluit.uitkomst === uitkomst).length,
  }));
  const uiterlijk = plusDagen(verzoek.ontvangenOp, dagenVoorAntwoord);
  return {
    identiteit:
      verzoek.identiteitOp && verzoek.identiteitSoort
        ? {
            document: woord(identiteitsbewijzen, verzoek.identiteitSoort),
            op: verzoek.identiteitOp,
            door: findNaam(systeem, verzoek.identiteitDoorAccountId),
          }
        : null,
    gezochtOp: verzoek.gezochtOp,
    koppelingen: koppelingen.map(({ casus, relatieRijId, overeenkomst, stand }) => ({
      casusId: casus.id,
      casusnummer: casus.casusnummer,
      relatieRijId,
      overeenkomst: woord(overeenkomsten, overeenkomst),
      stand,
    })),
    verwijzingen: listRechtenContexten(context, dossier).flatMap((casus) => listVerwijzingen(casus.context)),
    besluiten: aantallen.filter(({ aantal }) => aantal > 0),
    raadplegingen: listRaadplegingregels(context, dossier),
    teRaadplegen: listTeVragen(context, dossier),
    overleg: {
      soort: overlegVan[verzoek.soort],
      op: verzoek.overlegOp,
      afstemming,
      waarde: tekstVan(afstemming),
      versies,
    },
    toelichting: { veld: toelichting, waarde: tekstVan(toelichting), versies },
    besluit: verzoek.beslotenOp
      ? {
          op: verzoek.beslotenOp,
          door: findNaam(systeem, verzoek.beslotenDoorAccountId),
          uitkomst: verzoek.uitkomst && uitkomsten[verzoek.uitkomst],
        }
      : null,
    antwoord:
      verzoek.beantwoordOp && verzoek.antwoordwijze
        ? { op: verzoek.beantwoordOp, wijze: woord(antwoordwijzen, verzoek.antwoordwijze) }
        : null,
    brief: antwoord && opener.veld(antwoord, "brief"),
    heeftPdf: verzoek.beslotenOp !== null && zaak.afgerondOp === null,
    standaardUiterlijk: plusDagen(vandaag, 7) < uiterlijk ? plusDagen(vandaag, 7) : uiterlijk,
  };
}

export function buildVerzoekView(context: ZaakContext): VerzoekView {
  const { systeem, zaak, zaakFeiten, opener, lezer, vandaag } = context;
  const dossier = getVerzoekdossier(context);
  const feiten = getVerzoekFeiten(context, dossier);
  const staf = isStaf(context);
  const verzoeker = listZaakrijen(systeem, zaak.id, "rechtenverzoek").get(zaak.id);
  const { waarden, versies } = opener.formulierwaarden(verzoeker);
  const van = systeem.databank.select().from(partij).where(eq(partij.id, zaak.doorPartijId)).get();
  const vragen = listRaadplegingregels(context, dossier).filter(
    (_regel, plaats) => dossier.raadplegingen[plaats]?.partijId === lezer.partij.id,
  );
  return {
    nummer: zaak.nummer,
    ...buildKop(dossier.verzoek, vandaag),
    indiener: van && van.type !== "veiligheidshuis" && (staf || zaakFeiten.isIndiener) ? van.naam : null,
    stand: schrijfStand(feiten),
    bewaring: { afgerondOp: zaak.afgerondOp, vernietigdOp: zaak.vernietigdOp, bewarenTot: zaak.bewarenTot },
    volgende: staf && !feiten.isAfgerond ? volgendeStap(feiten) : null,
    verzoeker: verzoeker ? opener.velden(verzoeker) : [],
    bijwerken: {
      waarden,
      namens: dossier.verzoek.namens,
      versies: { [zaak.id]: { ...versies, [rijversie]: zaak.versie } },
    },
    handelingen: listKnopstanden(feiten, listVerzoekhoedanigheden(lezer.rol, zaakFeiten.isGeraadpleegd)),
    behandeling: buildBehandeling(context, dossier),
    vragen: zaakFeiten.isGeraadpleegd && !staf ? vragen : [],
  };
}
