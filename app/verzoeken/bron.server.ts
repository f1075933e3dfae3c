import { and, asc, eq } from "drizzle-orm";
import { getBewaartermijnMaanden } from "~/bewaartermijnen/termijn.server";
import { schrijfTermijn } from "~/bewaartermijnen/termijn";
import { dagVanMoment, formatDag } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import { aanpakken } from "~/protocol/lijsten";
import type { CasusContext } from "~/protocol/poort.server";
import { isRol, rollen } from "~/protocol/rollen";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import { veiligheidshuisNaam } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import { listZaakrijen } from "~/storage/zaak.server";
import type { Antwoordbron, Antwoordcasus, Antwoordgegeven, Kopieregel } from "./antwoord";
import { listRechtenContexten, type Verzoekdossier } from "./dossier.server";
import { listInventaris, type Inventarisregel } from "./inventaris.server";
import { identiteitsbewijzen, type Identiteitsbewijs } from "./lijsten";
import { listOntvangers } from "./ontvangers.server";
import type { Besluit } from "./repository.server";
import { weegUitkomst } from "./rules";
import { schrijfEntiteit, schrijfGegeven } from "./woorden";

function findManager({ databank }: Pick<Systeem, "databank">): Antwoordbron["manager"] {
  const gevonden = databank
    .select()
    .from(account)
    .where(and(eq(account.rol, "manager"), eq(account.actief, true)))
    .orderBy(asc(account.aangemaaktOp))
    .get();
  return gevonden && { naam: schrijfNaam(gevonden), email: gevonden.email };
}

/** Who decided signs, whoever hands the answer over. */
function findOndertekenaar({ databank }: Pick<Systeem, "databank">, accountId: string | null): string {
  const wie = accountId && databank.select().from(account).where(eq(account.id, accountId)).get();
  if (!wie) return "";
  return isRol(wie.rol) ? `${schrijfNaam(wie)}, ${rollen[wie.rol].label.toLowerCase()}` : schrijfNaam(wie);
}

function listPartijnamen({ databank }: Pick<Systeem, "databank">, type: string): string[] {
  return databank
    .select({ naam: partij.naam })
    .from(partij)
    .where(eq(partij.type, type))
    .orderBy(asc(partij.naam))
    .all()
    .map(({ naam }) => naam);
}

function isIdentiteitsbewijs(woord: string): woord is Identiteitsbewijs {
  return Object.hasOwn(identiteitsbewijzen, woord);
}

function schrijfBewaren({ systeem, casus }: CasusContext): string {
  if (casus.bewarenTot)
    return `Wij bewaren deze gegevens tot ${formatDag(casus.bewarenTot)}. Daarna worden ze vernietigd.`;
  const termijn = schrijfTermijn(getBewaartermijnMaanden(systeem, casus.aanpak));
  return `De aanpak loopt nog. Wij bewaren de gegevens tot ${termijn} nadat de aanpak is afgesloten. Daarna worden ze vernietigd.`;
}

type Rijen = ReturnType<typeof listZaakrijen<"rechtenbesluit">>;

function leesGegevens({ opener }: ZaakContext, besluiten: readonly Besluit[], rijen: Rijen): Antwoordgegeven[] {
  return besluiten.map(({ id, soort, uitkomst, grond }) => {
    const rij = rijen.get(id);
    return {
      label: schrijfGegeven(soort),
      uitkomst,
      grond,
      motivering: rij && opener.veld(rij, "motivering"),
      gevraagd: rij && opener.veld(rij, "gevraagd"),
    };
  });
}

/** What is given of one casus: granted as it is, partly granted as it was edited, refused not at all. */
function leesKopie(
  { opener }: ZaakContext,
  inventaris: readonly Inventarisregel[],
  besluiten: readonly Besluit[],
  rijen: Rijen,
): Antwoordcasus["kopie"] {
  const groepen = new Map<string, Kopieregel[]>();
  for (const { entiteit, rijId, soort, veld } of inventaris) {
    const besluit = besluiten.find((kandidaat) => kandidaat.rijId === rijId && kandidaat.soort === soort);
    if (veld.soort !== "zichtbaar" || (besluit?.uitkomst !== "toewijzen" && besluit?.uitkomst !== "deels")) continue;
    const rij = rijen.get(besluit.id);
    const isBewerkt = besluit.uitkomst === "deels";
    const { verstrekker, moment } = veld.herkomst;
    const titel = schrijfEntiteit(entiteit);
    groepen.set(titel, [
      ...(groepen.get(titel) ?? []),
      {
        label: veld.label,
        tekst: isBewerkt ? rij && opener.veld(rij, "bewerking") : veld,
        bron: verstrekker,
        moment: dagVanMoment(moment),
        isBewerkt,
      },
    ]);
  }
  return [...groepen].map(([titel, regels]) => ({ titel, regels }));
}

/**
 * Everything for the answer, filled from the data: who really looked from the log, sources and terms from the dossier, the
 * copy through the rules for this verzoek. `casussen`: the contexts of which content is in it, to be logged.
 */
export function leesAntwoordbron(
  context: ZaakContext,
  dossier: Verzoekdossier,
): { bron: Antwoordbron; casussen: CasusContext[] } {
  const { systeem, zaak, opener, vandaag } = context;
  const { verzoek, besluiten, koppelingen } = dossier;
  const rijen = listZaakrijen(systeem, zaak.id, "rechtenbesluit");
  const wie = listZaakrijen(systeem, zaak.id, "rechtenverzoek").get(zaak.id);
  const antwoord = listZaakrijen(systeem, zaak.id, "rechtenantwoord").get(zaak.id);
  const contexten = listRechtenContexten(context, dossier);
  const huis = systeem.databank.select().from(partij).where(eq(partij.type, "veiligheidshuis")).get();
  const { identiteitSoort, identiteitOp } = verzoek;
  const casussen = contexten.map(({ context: casusContext, relatieRijId }): Antwoordcasus => {
    const { casus, casusFeiten } = casusContext;
    const isRelatie = relatieRijId !== null;
    const inventaris = verzoek.soort === "inzage" ? listInventaris(casusContext) : [];
    const eigen = besluiten.filter(({ casusId }) => casusId === casus.id);
    return {
      casusnummer: casus.casusnummer,
      aanpak: aanpakken[casusFeiten.aanpak],
      isRelatie,
      categorieen: [...new Set(inventaris.map(({ entiteit }) => schrijfEntiteit(entiteit)))],
      ontvangers: listOntvangers(systeem, casus.casusnummer, isRelatie).map(({ partij: naam, eerste, laatste }) => ({
        partij: naam,
        eerste: formatDag(dagVanMoment(eerste)),
        laatste: formatDag(dagVanMoment(laatste)),
      })),
      termijn: schrijfBewaren(casusContext),
      gegevens: leesGegevens(context, eigen, rijen),
      kopie: leesKopie(context, inventaris, eigen, rijen),
    };
  });
  const bron: Antwoordbron = {
    nummer: zaak.nummer,
    soort: verzoek.soort,
    uitkomst: weegUitkomst(
      verzoek.soort,
      besluiten.map(({ uitkomst }) => uitkomst),
      koppelingen.filter(({ stand }) => stand === "bevestigd").length,
    ),
    ontvangenOp: verzoek.ontvangenOp,
    identiteit:
      identiteitSoort && identiteitOp && isIdentiteitsbewijs(identiteitSoort)
        ? { document: identiteitSoort, op: identiteitOp }
        : null,
    vandaag,
    veiligheidshuis: huis?.naam ?? veiligheidshuisNaam,
    manager: findManager(systeem),
    ondertekenaar: findOndertekenaar(systeem, verzoek.beslotenDoorAccountId),
    naam: wie ? opener.velden(wie, ["voornamen", "tussenvoegsel", "achternaam"]) : [],
    adres: wie
      ? [
          opener.velden(wie, ["straat", "huisnummer", "huisnummertoevoeging"]),
          opener.velden(wie, ["postcode", "woonplaats"]),
        ]
      : [],
    vertegenwoordiger: wie && verzoek.namens !== "zelf" ? opener.veld(wie, "vertegenwoordiger") : undefined,
    toelichting: antwoord && opener.veld(antwoord, "toelichting"),
    overlegOp: verzoek.overlegOp,
    casussen,
    parketten: listPartijnamen(systeem, "openbaar_ministerie"),
    politie: listPartijnamen(systeem, "politie"),
  };
  return { bron, casussen: contexten.map((casus) => casus.context) };
}
