import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, ne } from "drizzle-orm";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import type { Transactie } from "~/storage/systeem.server";
import { account } from "~/storage/tabellen.server";
import { isAccounthandeling, magAccounthandeling } from "../handelingen";
import { noteer } from "../logboek.server";
import {
  findPartijvoorstel,
  leesPartijbesluitfeiten,
  sluitPartijvoorstelAf,
  voerPartijvoorstelUit,
  type Partijvoorstel,
} from "../partijen/voorstel.server";
import { leesBesluitfeiten, type Voorstel } from "./feiten.server";
import { besluitForm, bevestigForm } from "./form";
import { buildVoorstellen } from "./overzicht.server";
import { findVoorstel, legNaast, voerUit } from "./repository.server";
import { weegBesluit } from "./rules";

const namen = ["voorstel_bevestigen", "voorstel_afwijzen", "voorstel_intrekken"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "accountvoorstellen");
  return toonScherm(basis, buildVoorstellen(basis));
}

type Gevonden = { over: "account"; voorstel: Voorstel } | { over: "partij"; voorstel: Partijvoorstel };

function zoek(tx: Transactie, id: string): Gevonden {
  const voorstel = findVoorstel(tx, id);
  if (voorstel && voorstel.soort !== "intrekking") return { over: "account", voorstel };
  const vanPartij = findPartijvoorstel(tx, id);
  if (!vanPartij) throw nietGevonden();
  return { over: "partij", voorstel: vanPartij };
}

/** The proposal of the form, weighed inside the transaction that decides about it: of two who press at once one is first. */
function neem(tx: Transactie, id: string, reden: (gevonden: Gevonden) => string | null): Gevonden {
  const gevonden = zoek(tx, id);
  const bezwaar = reden(gevonden);
  if (bezwaar !== null) throw new Invoerfout({}, [bezwaar], "tweede persoon (P bijlage 3)");
  return gevonden;
}

function weeg(tx: Transactie, { over, voorstel }: Gevonden, { lezer, moment }: Basis, wat: "bevestigen" | "afwijzen") {
  const feiten =
    over === "account"
      ? leesBesluitfeiten(tx, voorstel, lezer, moment)
      : leesPartijbesluitfeiten(tx, voorstel, lezer, moment);
  return weegBesluit(feiten, wat);
}

function keurAdresNogVrij(tx: Transactie, { naarEmail, accountId }: Voorstel): void {
  const zelfde = and(eq(account.email, naarEmail), ne(account.id, accountId));
  if (tx.select({ id: account.id }).from(account).where(zelfde).get())
    throw new Invoerfout({}, ["Er is intussen een ander account met dit e-mailadres."]);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "accountvoorstellen", namen);
  const { handelingNaam, systeem, lezer, moment } = inzending;
  if (!isAccounthandeling(handelingNaam) || !magAccounthandeling(handelingNaam, lezer.rol)) {
    logWeigering(inzending, handelingNaam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const wie = { accountId: lezer.accountId, moment };
  const klaar = { naar: "/beheer/voorstellen?klaar=besloten" };
  const schrijfOp = (tx: Transactie, { over, voorstel }: Gevonden) =>
    noteer(tx, args.context, {
      gebeurtenis: over === "account" ? "account_gewijzigd" : "partij_gewijzigd",
      accountId: lezer.accountId,
      scherm: over === "account" ? "beheer/accounts" : "beheer/partijen",
      handeling: handelingNaam,
      grond: `${over} ${over === "account" ? voorstel.accountId : voorstel.partijId}, voorstel ${voorstel.id}`,
    });
  const legTerzijde = (tx: Transactie, { over, voorstel }: Gevonden, stand: "afgewezen" | "ingetrokken") =>
    over === "account" ? legNaast(tx, voorstel.id, stand, wie) : sluitPartijvoorstelAf(tx, voorstel.id, stand, wie);
  switch (handelingNaam) {
    case "voorstel_bevestigen":
      return verwerk(inzending, bevestigForm, ({ voorstel: id }, { tx }) => {
        const gevonden = neem(tx, id, (kandidaat) => weeg(tx, kandidaat, inzending, "bevestigen"));
        if (gevonden.over === "account") {
          keurAdresNogVrij(tx, gevonden.voorstel);
          voerUit(tx, systeem, gevonden.voorstel, wie);
        } else {
          voerPartijvoorstelUit(tx, systeem, gevonden.voorstel, wie);
        }
        schrijfOp(tx, gevonden);
        return klaar;
      });
    case "voorstel_afwijzen":
      return verwerk(inzending, besluitForm, ({ voorstel: id }, { tx }) => {
        const gevonden = neem(tx, id, (kandidaat) => weeg(tx, kandidaat, inzending, "afwijzen"));
        legTerzijde(tx, gevonden, "afgewezen");
        schrijfOp(tx, gevonden);
        return klaar;
      });
    default:
      return verwerk(inzending, besluitForm, ({ voorstel: id }, { tx }) => {
        const gevonden = neem(tx, id, ({ voorstel: { stand, doorAccountId } }) => {
          if (doorAccountId !== lezer.accountId) return "Alleen wie dit voorstelde kan het intrekken.";
          return stand === "open" ? null : "Over dit voorstel is al besloten.";
        });
        legTerzijde(tx, gevonden, "ingetrokken");
        schrijfOp(tx, gevonden);
        return klaar;
      });
  }
}
