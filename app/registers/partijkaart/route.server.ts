import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { logWeigering, openScherm, type Basis } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { listRegisterstanden, type RegisterhandelingNaam } from "../handelingen";
import {
  artikel20Form,
  bereikForm,
  intrekkingForm,
  opzeggingForm,
  toetredingForm,
  uitsluitingForm,
} from "../partijen/form";
import { findPartij, legBesluitVast, listBesluiten, wijzigPartij, type Partij } from "../partijen/repository.server";
import { artikel20standen, lidmaatschappen, weegArtikel20, weegLidmaatschap } from "../partijen/stand";
import { buildBesluiten, type PartijkaartView } from "../partijen/view";
import { openRegisterHandeling } from "../register.server";
import { listRegisters } from "../registers";
import { telBetrokken } from "./betrokken.server";

const namen = [
  "toetreding_vastleggen",
  "opzegging_vastleggen",
  "opzegging_intrekken",
  "uitsluiting_vastleggen",
  "wpgbeslissing_vastleggen",
  "bereik_opslaan",
] as const satisfies readonly RegisterhandelingNaam[];

/** What can be decided now about this Partij; the button and the guard ask the same. */
function kan(naam: (typeof namen)[number], partij: Partij, vandaag: string): boolean {
  const stand = weegLidmaatschap(partij, vandaag);
  // The house itself is where the Partijen work together: without it nobody could record anything any more.
  const kanWeg = partij.toegetredenConvenant !== null && partij.type !== "veiligheidshuis";
  switch (naam) {
    case "toetreding_vastleggen":
      return stand !== "neemt_deel" && stand !== "opgezegd_straks";
    case "opzegging_vastleggen":
      return kanWeg && partij.opgezegdPer === null && partij.uitgeslotenPer === null;
    case "opzegging_intrekken":
      return partij.opgezegdPer !== null && partij.opgezegdPer > vandaag;
    case "uitsluiting_vastleggen":
      return kanWeg && partij.uitgeslotenPer === null && stand !== "opgezegd";
    case "wpgbeslissing_vastleggen":
      return partij.type === "politie";
    case "bereik_opslaan":
      return true;
  }
}

function getPartij(basis: Basis, id: string): Partij {
  const partij = findPartij(basis.systeem.databank, id);
  if (partij) return partij;
  logWeigering(basis, "bekijken", "onbekende Partij");
  throw nietGevonden();
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "partijen");
  const { systeem, vandaag, lezer } = basis;
  const partij = getPartij(basis, args.params.id ?? "");
  const stand = weegLidmaatschap(partij, vandaag);
  const view: PartijkaartView = {
    partij,
    stand: lidmaatschappen[stand],
    isDeelnemer: stand === "neemt_deel" || stand === "opgezegd_straks",
    artikel20: artikel20standen[weegArtikel20(partij, vandaag)],
    besluiten: buildBesluiten(listBesluiten(systeem, partij.id)),
    ...telBetrokken(systeem, partij.id, vandaag),
    handelingen: listRegisterstanden(
      namen.filter((naam) => kan(naam, partij, vandaag)),
      lezer.rol,
    ),
    links: listRegisters(lezer.rol),
  };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openRegisterHandeling(args, "partijen", namen);
  const { systeem, vandaag, moment, lezer, formulier } = inzending;
  const { id } = getPartij(inzending, args.params.id ?? "");
  const naar = (woord: string) => ({ naar: `/registers/partijen/${id}?klaar=${woord}` });
  const wie = { accountId: lezer.accountId, moment };
  const gezien = { id, versie: formulier.versies[id]?.[rijversie] };
  const toets = (naam: (typeof namen)[number]) => {
    const partij = getPartij(inzending, id);
    if (!kan(naam, partij, vandaag)) throw new Invoerfout({}, ["Dit kan niet in de stand waarin deze Partij nu is."]);
    return partij;
  };
  const nietLater = (veld: string, dag: string) => {
    if (dag > vandaag) throw new Invoerfout({ [veld]: ["Deze datum ligt in de toekomst."] });
  };
  switch (inzending.handelingNaam) {
    case "toetreding_vastleggen":
      return verwerk(inzending, toetredingForm, ({ convenantOp, protocolOp, beslotenOp, kenmerk }, pen) => {
        toets("toetreding_vastleggen");
        nietLater("beslotenOp", beslotenOp);
        const besluit = { soort: "toetreding" as const, vanaf: protocolOp, besloten: beslotenOp, kenmerk };
        const datums = { toegetredenConvenant: convenantOp, toegetredenProtocol: protocolOp };
        // Joining anew ends an earlier end; that it was there stays in the list of besluiten.
        legBesluitVast(pen.tx, systeem, wie, gezien, besluit, { ...datums, opgezegdPer: null, uitgeslotenPer: null });
        return naar("opgeslagen");
      });
    case "opzegging_vastleggen":
      return verwerk(inzending, opzeggingForm, ({ per, ontvangenOp, kenmerk }, pen) => {
        toets("opzegging_vastleggen");
        nietLater("ontvangenOp", ontvangenOp);
        const besluit = { soort: "opzegging" as const, vanaf: per, besloten: ontvangenOp, kenmerk };
        legBesluitVast(pen.tx, systeem, wie, gezien, besluit, { opgezegdPer: per });
        return naar("opgeslagen");
      });
    case "opzegging_intrekken":
      return verwerk(inzending, intrekkingForm, ({ ontvangenOp, kenmerk }, pen) => {
        toets("opzegging_intrekken");
        nietLater("ontvangenOp", ontvangenOp);
        const besluit = { soort: "opzegging_ingetrokken" as const, vanaf: ontvangenOp, besloten: ontvangenOp, kenmerk };
        legBesluitVast(pen.tx, systeem, wie, gezien, besluit, { opgezegdPer: null });
        return naar("opgeslagen");
      });
    case "uitsluiting_vastleggen":
      return verwerk(inzending, uitsluitingForm, ({ per, beslotenOp, ingebrekestellingOp, kenmerk }, pen) => {
        toets("uitsluiting_vastleggen");
        nietLater("beslotenOp", beslotenOp);
        const vast = { vanaf: per, besloten: beslotenOp, ingebrekestelling: ingebrekestellingOp, kenmerk };
        const besluit = { soort: "uitsluiting" as const, ...vast };
        legBesluitVast(pen.tx, systeem, wie, gezien, besluit, { uitgeslotenPer: per });
        return naar("opgeslagen");
      });
    case "wpgbeslissing_vastleggen":
      return verwerk(inzending, artikel20Form, ({ van, tot, ondertekendOp, kenmerk }, pen) => {
        toets("wpgbeslissing_vastleggen");
        nietLater("ondertekendOp", ondertekendOp);
        const besluit = { soort: "artikel20" as const, vanaf: van, tot, besloten: ondertekendOp, kenmerk };
        legBesluitVast(pen.tx, systeem, wie, gezien, besluit, { artikel20Van: van, artikel20Tot: tot });
        return naar("opgeslagen");
      });
    case "bereik_opslaan":
      return verwerk(inzending, bereikForm, ({ postadres, telefoon, email, fgEmail }, pen) => {
        const leeg = { postadres: null, telefoon: null, email: null, fgEmail: null };
        const gevuld = Object.fromEntries(
          Object.entries({ postadres, telefoon, email, fgEmail }).filter(([, waarde]) => waarde !== undefined),
        );
        wijzigPartij(pen.tx, gezien, { ...leeg, ...gevuld });
        return naar("opgeslagen");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
