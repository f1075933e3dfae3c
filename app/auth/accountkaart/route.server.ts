import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { logWeigering, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import type { Transactie } from "~/storage/systeem.server";
import { persoonForm } from "../accounts/form";
import {
  findAccount,
  keurAdres,
  keurPartij,
  keurVersie,
  listPartijKeuzes,
  wijzigPersoon,
  type Account,
} from "../accounts/repository.server";
import { isAccounthandeling } from "../handelingen";
import { noteer } from "../logboek.server";
import { mailLink } from "../voorstellen/berichten.server";
import { leesAccountfeiten } from "../voorstellen/feiten.server";
import { adresForm, leegForm, redenForm, rolForm } from "../voorstellen/form";
import { stelVoor, trekIn, type Aanvraag } from "../voorstellen/repository.server";
import {
  weegAanvraag,
  weegIntrekking,
  weegUitnodigen,
  type Accountfeiten,
  type Aanvraagsoort,
} from "../voorstellen/rules";
import { buildVoorstellen } from "../voorstellen/overzicht.server";
import { buildAccountkaart } from "./view";

const namen = [
  "account_bijwerken",
  "account_uitnodigen",
  "account_intrekken",
  "toegang_voorstellen",
  "wachtwoord_voorstellen",
  "herstel_voorstellen",
  "adres_voorstellen",
  "rol_voorstellen",
] as const;

const metReden = {
  toegang_voorstellen: "toegang",
  wachtwoord_voorstellen: "wachtwoord",
  herstel_voorstellen: "herstel",
} as const;

function getAccount(basis: Basis, id: string): Account {
  const rij = findAccount(basis.systeem.databank, id);
  if (rij) return rij;
  logWeigering(basis, "bekijken", "onbekend account");
  throw nietGevonden();
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "beheer");
  const { systeem, lezer, moment } = basis;
  const rij = getAccount(basis, args.params.id ?? "");
  const feiten = leesAccountfeiten(systeem.databank, rij, lezer.accountId, moment);
  const voorstellen = buildVoorstellen(basis, rij.id);
  const view = buildAccountkaart(rij, feiten, listPartijKeuzes(systeem.databank), voorstellen);
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "beheer", namen);
  const { systeem, lezer, moment, formulier, handelingNaam } = inzending;
  const { id } = getAccount(inzending, args.params.id ?? "");
  const wie = { accountId: lezer.accountId, moment };
  const naar = (woord: string) => ({ naar: `/beheer/accounts/${id}?klaar=${woord}` });
  const schrijfOp = (tx: Transactie, voorstelId?: string) =>
    noteer(tx, args.context, {
      gebeurtenis: "account_gewijzigd",
      accountId: lezer.accountId,
      scherm: "beheer/accounts",
      handeling: handelingNaam,
      grond: `account ${id}${voorstelId ? `, voorstel ${voorstelId}` : ""}`,
    });
  /** The account as it is inside the transaction, when `weeg` has nothing against it. */
  const neem = (tx: Transactie, weeg: (feiten: Accountfeiten) => string | null): Account => {
    const rij = findAccount(tx, id);
    if (!rij) throw nietGevonden();
    const bezwaar = weeg(leesAccountfeiten(tx, rij, lezer.accountId, moment));
    if (bezwaar !== null) throw new Invoerfout({}, [bezwaar], "tweede persoon (P bijlage 3)");
    return rij;
  };
  const vraag = (tx: Transactie, rij: Account, soort: Aanvraagsoort, aanvraag: Omit<Aanvraag, "soort">) => {
    const { id: voorstelId, isUitgevoerd } = stelVoor(tx, systeem, rij, { ...aanvraag, soort }, wie);
    schrijfOp(tx, voorstelId);
    return naar(isUitgevoerd ? "opgeslagen" : "voorgesteld");
  };
  if (!isAccounthandeling(handelingNaam)) throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  switch (handelingNaam) {
    case "account_bijwerken":
      return verwerk(inzending, persoonForm, (waarden, { tx }) => {
        const rij = neem(tx, () => null);
        keurVersie(rij, formulier.versies[id]?.[rijversie]);
        wijzigPersoon(tx, rij, waarden);
        schrijfOp(tx);
        return naar("opgeslagen");
      });
    case "account_uitnodigen":
      return verwerk(inzending, leegForm, (_waarden, { tx }) => {
        mailLink(tx, systeem, neem(tx, weegUitnodigen));
        schrijfOp(tx);
        return naar("verstuurd");
      });
    case "account_intrekken":
      return verwerk(inzending, redenForm, ({ reden }, { tx }) => {
        trekIn(tx, systeem, neem(tx, weegIntrekking), reden, wie);
        schrijfOp(tx);
        return naar("opgeslagen");
      });
    case "toegang_voorstellen":
    case "wachtwoord_voorstellen":
    case "herstel_voorstellen":
      return verwerk(inzending, redenForm, ({ reden }, { tx }) => {
        const soort = metReden[handelingNaam];
        return vraag(
          tx,
          neem(tx, (feiten) => weegAanvraag(soort, feiten)),
          soort,
          { reden },
        );
      });
    case "adres_voorstellen":
      return verwerk(inzending, adresForm, ({ email, reden }, { tx }) => {
        const rij = neem(tx, (feiten) => weegAanvraag("adres", feiten));
        if (email === rij.email) throw new Invoerfout({ email: ["Dit is al het e-mailadres van dit account."] });
        keurAdres(tx, email, id);
        return vraag(tx, rij, "adres", { reden, naar: { email } });
      });
    case "rol_voorstellen":
      return verwerk(inzending, rolForm, ({ rol, partijId, reden }, { tx }) => {
        const rij = neem(tx, (feiten) => weegAanvraag("rol", feiten));
        if (rol === rij.rol && partijId === rij.partijId)
          throw new Invoerfout({ rol: ["Dit account heeft deze rol en Partij al."] });
        keurPartij(tx, partijId);
        return vraag(tx, rij, "rol", { reden, naar: { rol, partijId } });
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
