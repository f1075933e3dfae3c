import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, ne } from "drizzle-orm";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import type { Transactie } from "~/storage/systeem.server";
import { account } from "~/storage/tabellen.server";
import { isAccounthandeling, magAccounthandeling } from "../handelingen";
import { noteer } from "../logboek.server";
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

/** The proposal of the form, weighed inside the transaction that decides about it: of two who press at once one is first. */
function neem(tx: Transactie, basis: Basis, id: string, reden: (voorstel: Voorstel) => string | null): Voorstel {
  const voorstel = findVoorstel(tx, id);
  if (!voorstel || voorstel.soort === "intrekking") throw nietGevonden();
  const bezwaar = reden(voorstel);
  if (bezwaar !== null) throw new Invoerfout({}, [bezwaar], "tweede persoon (P bijlage 3)");
  return voorstel;
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
  const schrijfOp = (tx: Transactie, { id, accountId }: Voorstel) =>
    noteer(tx, args.context, {
      gebeurtenis: "account_gewijzigd",
      accountId: lezer.accountId,
      scherm: "beheer/accounts",
      handeling: handelingNaam,
      grond: `account ${accountId}, voorstel ${id}`,
    });
  switch (handelingNaam) {
    case "voorstel_bevestigen":
      return verwerk(inzending, bevestigForm, ({ voorstel: id }, { tx }) => {
        const voorstel = neem(tx, inzending, id, (gevonden) =>
          weegBesluit(leesBesluitfeiten(tx, gevonden, lezer, moment), "bevestigen"),
        );
        const zelfde = and(eq(account.email, voorstel.naarEmail), ne(account.id, voorstel.accountId));
        if (tx.select({ id: account.id }).from(account).where(zelfde).get())
          throw new Invoerfout({}, ["Er is intussen een ander account met dit e-mailadres."]);
        voerUit(tx, systeem, voorstel, wie);
        schrijfOp(tx, voorstel);
        return klaar;
      });
    case "voorstel_afwijzen":
      return verwerk(inzending, besluitForm, ({ voorstel: id }, { tx }) => {
        const voorstel = neem(tx, inzending, id, (gevonden) =>
          weegBesluit(leesBesluitfeiten(tx, gevonden, lezer, moment), "afwijzen"),
        );
        legNaast(tx, voorstel.id, "afgewezen", wie);
        schrijfOp(tx, voorstel);
        return klaar;
      });
    default:
      return verwerk(inzending, besluitForm, ({ voorstel: id }, { tx }) => {
        const voorstel = neem(tx, inzending, id, ({ stand, doorAccountId }) => {
          if (doorAccountId !== lezer.accountId) return "Alleen wie dit voorstelde kan het intrekken.";
          return stand === "open" ? null : "Over dit voorstel is al besloten.";
        });
        legNaast(tx, voorstel.id, "ingetrokken", wie);
        schrijfOp(tx, voorstel);
        return klaar;
      });
  }
}
