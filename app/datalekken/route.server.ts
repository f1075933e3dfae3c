import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { momentVanTijd } from "~/lib/datum";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { Pen } from "~/protocol/pen.server";
import { logWeigering, type Inzending } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { openZaak, openZaakHandeling, type ZaakContext } from "~/protocol/zaakpoort.server";
import { veiligheidshuisNaam } from "~/storage/dossier.server";
import { partij } from "~/storage/tabellen.server";
import { listZaakrijen, wijzigZaak } from "~/storage/zaak.server";
import { invulplek } from "./berichten";
import { getDatalek } from "./feiten.server";
import {
  aanvulForm,
  afrondForm,
  apBesluitForm,
  beoordeelForm,
  berichtForm,
  betrokkenenBesluitForm,
  kortBerichtForm,
} from "./form";
import {
  datalekhandelingen,
  isDatalekhandeling,
  listDatalekhoedanigheden,
  weegDatalekhandeling,
  type DatalekhandelingNaam,
} from "./handelingen";
import { weegApklok } from "./klok";
import type { Berichtsoort } from "./lijsten";
import { listPartijen, maakBericht, maakBesluit, zetCasusnummers } from "./repository.server";
import { weegBetrokkenenbesluit } from "./rules";
import { bewarenTotNa } from "./termijn";
import { buildDatalekView, type Datalekbron } from "./view";

function getWie({ lezer, zaakFeiten }: ZaakContext) {
  return listDatalekhoedanigheden(lezer.rol, zaakFeiten.isIndiener);
}

/** How it is handled: for who handles it and for the toezichthouder, not for who only reported it. */
function leesBehandeling({ systeem, zaak, lezer }: ZaakContext): Datalekbron["behandeling"] {
  if (lezer.rol !== "manager" && lezer.rol !== "procesregisseur" && lezer.rol !== "toezichthouder") return null;
  const huis = systeem.databank.select().from(partij).where(eq(partij.type, "veiligheidshuis")).get();
  return {
    beoordeling: listZaakrijen(systeem, zaak.id, "datalekbeoordeling").get(zaak.id),
    motiveringen: listZaakrijen(systeem, zaak.id, "datalekbesluit"),
    berichten: listZaakrijen(systeem, zaak.id, "datalekbericht"),
    afronding: listZaakrijen(systeem, zaak.id, "datalekafronding").get(zaak.id),
    heeftInzage: lezer.rol !== "procesregisseur",
    partijen: listPartijen(systeem),
    veiligheidshuis: huis?.naam ?? veiligheidshuisNaam,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openZaak(args, "datalek");
  const { systeem, zaak, opener, moment } = context;
  const view = buildDatalekView({
    ...getDatalek(systeem, zaak),
    wie: getWie(context),
    opener,
    nu: moment,
    melding: listZaakrijen(systeem, zaak.id, "datalek").get(zaak.id),
    behandeling: leesBehandeling(context),
  });
  return toonScherm(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openZaakHandeling(args, "datalek", Object.keys(datalekhandelingen));
  const naam = inzending.handelingNaam;
  const wie = getWie(inzending);
  const { feiten } = getDatalek(inzending.systeem, inzending.zaak);
  if (!isDatalekhandeling(naam) || isOnbekend(weegDatalekhandeling(naam, wie, feiten))) {
    logWeigering(inzending, naam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  return voerUit(inzending, naam);
}

function isOnbekend(uitkomst: ReturnType<typeof weegDatalekhandeling>): boolean {
  return !uitkomst.toegestaan && uitkomst.reden === "onbekend";
}

/** The guard inside the transaction: two people who press at the same time do not both succeed. */
function toets(pen: Pen<ZaakContext>, naam: DatalekhandelingNaam) {
  const { context } = pen;
  const gelezen = getDatalek(context.systeem, context.zaak, pen.tx);
  const uitkomst = weegDatalekhandeling(naam, getWie(context), gelezen.feiten);
  if (!uitkomst.toegestaan) throw new Invoerfout({}, [`${uitkomst.uitleg} (${uitkomst.artikel})`]);
  return gelezen;
}

type Datalekinzending = Inzending<ZaakContext>;

function voerUit(inzending: Datalekinzending, naam: DatalekhandelingNaam) {
  const { zaak, lezer, moment, vandaag, systeem } = inzending;
  const klaar = { naar: `/datalekken/${zaak.nummer}?klaar=opgeslagen` };
  const besluit = { id: systeem.willekeurig(), zaakId: zaak.id, accountId: lezer.accountId, moment };
  switch (naam) {
    case "aanvullen":
      return verwerk(inzending, aanvulForm, ({ casusnummers, ...waarden }, pen) => {
        toets(pen, naam);
        wijzigZaak(pen.tx, zaak, {}, inzending.formulier.versies[zaak.id]?.[rijversie] ?? zaak.versie);
        pen.schrijfZaak({ zaakId: zaak.id, entiteit: "datalek", rijId: zaak.id }, waarden);
        zetCasusnummers(pen.tx, zaak.id, casusnummers ?? null);
        return klaar;
      });
    case "beoordelen":
      return verwerk(inzending, beoordeelForm, (waarden, pen) => {
        toets(pen, naam);
        pen.schrijfZaak({ zaakId: zaak.id, entiteit: "datalekbeoordeling", rijId: zaak.id }, waarden);
        return klaar;
      });
    case "ap_besluiten":
      return verwerk(inzending, apBesluitForm, ({ uitkomst, motivering }, pen) => {
        toets(pen, naam);
        maakBesluit(pen.tx, { ...besluit, onderdeel: "ap", uitkomst });
        pen.schrijfZaak({ zaakId: zaak.id, entiteit: "datalekbesluit", rijId: besluit.id }, { motivering });
        return klaar;
      });
    case "betrokkenen_besluiten":
      return verwerk(inzending, betrokkenenBesluitForm, (waarden, pen) => {
        const { feiten } = toets(pen, naam);
        const hoogRisico = waarden.hoog_risico === "ja";
        const { uitkomst, grond, alleen_om: alleenOm, overleg_op: overlegOp } = waarden;
        const herbeoordelenOp = uitkomst === "uitstellen" ? waarden.herbeoordelen_op : undefined;
        const bezwaar = weegBetrokkenenbesluit({
          ...{ uitkomst, grond, alleenOm, overlegOp, herbeoordelenOp },
          ap: feiten.ap,
          hoogRisico,
          vandaag,
        });
        if (bezwaar) throw new Invoerfout({ [bezwaar.veld]: [bezwaar.uitleg] });
        const mandaatPartijId = waarden.mandaat || null;
        if (mandaatPartijId && !listPartijen(systeem).some(({ waarde }) => waarde === mandaatPartijId)) {
          throw new Invoerfout({ mandaat: ["Kies een Partij uit de lijst."] });
        }
        const rij = { onderdeel: "betrokkenen", uitkomst, hoogRisico, alleenOm, mandaatPartijId };
        maakBesluit(pen.tx, {
          ...besluit,
          ...rij,
          grond: grond ?? null,
          overlegOp: overlegOp ?? null,
          herbeoordelenOp: herbeoordelenOp ?? null,
        });
        const { motivering } = waarden;
        pen.schrijfZaak({ zaakId: zaak.id, entiteit: "datalekbesluit", rijId: besluit.id }, { motivering });
        return klaar;
      });
    case "ap_melden":
    case "partijen_informeren":
    case "betrokkenen_informeren":
      return legBerichtVast(inzending, naam, berichtForm);
    case "afschrift_sturen":
    case "fg_informeren":
      return legBerichtVast(inzending, naam, kortBerichtForm);
    case "afronden":
      return verwerk(inzending, afrondForm, (waarden, pen) => {
        toets(pen, naam);
        const tot = { afgerondOp: moment, bewarenTot: bewarenTotNa(vandaag) };
        wijzigZaak(pen.tx, zaak, tot, inzending.formulier.versies[zaak.id]?.[rijversie] ?? zaak.versie);
        pen.schrijfZaak({ zaakId: zaak.id, entiteit: "datalekafronding", rijId: zaak.id }, waarden);
        return klaar;
      });
  }
}

const soortVan = {
  ap_melden: "ap",
  afschrift_sturen: "afschrift",
  partijen_informeren: "partijen",
  fg_informeren: "fg",
  betrokkenen_informeren: "betrokkenen",
} as const satisfies Partial<Record<DatalekhandelingNaam, Berichtsoort>>;

/** A kennisgeving that was done outside the system, with its text and the moment at which it left. */
function legBerichtVast(
  inzending: Datalekinzending,
  naam: keyof typeof soortVan,
  schema: typeof berichtForm | typeof kortBerichtForm,
) {
  const { zaak, lezer, moment, systeem } = inzending;
  return verwerk(inzending, schema, ({ dag, tijd, ...waarden }, pen) => {
    const { dossier } = toets(pen, naam);
    const { kennisgenomenOp } = dossier.datalek;
    const gedaanOp = momentVanTijd(dag, tijd);
    if (gedaanOp > moment) throw new Invoerfout({ dag: ["Dit moment ligt in de toekomst."] });
    if (gedaanOp < kennisgenomenOp) throw new Invoerfout({ dag: ["Toen was het datalek nog niet bekend."] });
    if ("inhoud" in waarden) {
      if (waarden.inhoud.includes(invulplek)) {
        throw new Invoerfout({ inhoud: [`Vul eerst in wat er nog ontbreekt: zoek naar "${invulplek}".`] });
      }
      const teLaat = naam === "ap_melden" && weegApklok(kennisgenomenOp, moment, gedaanOp).stand === "niet_gehaald";
      if (teLaat && !waarden.vertraging) {
        throw new Invoerfout({ vertraging: ["Na 72 uur hoort bij de melding waarom het later is (AVG 33.1)."] });
      }
    }
    const id = systeem.willekeurig();
    maakBericht(pen.tx, { id, zaakId: zaak.id, soort: soortVan[naam], gedaanOp, accountId: lezer.accountId, moment });
    pen.schrijfZaak({ zaakId: zaak.id, entiteit: "datalekbericht", rijId: id }, waarden);
    return { naar: `/datalekken/${zaak.nummer}?klaar=opgeslagen` };
  });
}
