import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { noteer } from "~/auth/logboek.server";
import { leesAccountfeiten } from "~/auth/voorstellen/feiten.server";
import { trekIn } from "~/auth/voorstellen/repository.server";
import { weegIntrekking } from "~/auth/voorstellen/rules";
import { dagVanMoment } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import { Invoerfout, Registerconflict, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { openScherm, type Basis } from "~/protocol/poort.server";
import type { Transactie } from "~/storage/systeem.server";
import { account, partij } from "~/storage/tabellen.server";
import { listRegisterstanden, type Registerstanden } from "../handelingen";
import { openRegisterHandeling, toonRegister, zoekInRegister } from "../register.server";
import { listCasustoegang } from "./casussen.server";
import { afrondForm, beginForm, oordeelForm } from "./form";
import {
  beginControle,
  bewaarOordeel,
  findLopend,
  findOordeel,
  getControletermijn,
  listGeschiedenis,
  listToegang,
  rondControleAf,
  telOpen,
  valtOnder,
  type Account,
  type Controle,
  type Toegang,
} from "./repository.server";
import { weegAfronden, weegBeoordelaar } from "./rules";
import { buildGeschiedenis, buildGroepen, schrijfRolnaam, toegangsregister, type ToegangView } from "./view";

const namen = ["toegangscontrole_beginnen", "toegang_beoordelen", "toegangscontrole_afronden"] as const;

function listStanden({ lezer }: Basis, lopend: Controle | undefined, open: number): Registerstanden {
  if (!lopend) return listRegisterstanden(["toegangscontrole_beginnen"], lezer.rol);
  const standen = listRegisterstanden(["toegang_beoordelen", "toegangscontrole_afronden"], lezer.rol);
  const uitleg = weegAfronden(open);
  const { toegangscontrole_afronden: afronden } = standen;
  return afronden && uitleg
    ? { ...standen, toegangscontrole_afronden: { ...afronden, toegestaan: false, uitleg } }
    : standen;
}

function buildNaast(basis: Basis, toegang: readonly Toegang[]): Omit<ToegangView, "register" | "links"> {
  const { systeem, lezer, vandaag } = basis;
  const { databank } = systeem;
  const lopend = findLopend(databank);
  const open = lopend ? telOpen(databank, lopend) : 0;
  const door = lopend && databank.select().from(account).where(eq(account.id, lopend.begonnenDoorAccountId)).get();
  return {
    termijn: getControletermijn(systeem, vandaag),
    lopend: lopend
      ? {
          begonnenOp: dagVanMoment(lopend.begonnenOp),
          door: door ? schrijfNaam(door) : "",
          open,
          groepen: buildGroepen(toegang, lopend, lezer),
        }
      : null,
    geschiedenis: buildGeschiedenis(listGeschiedenis(systeem)),
    handelingen: listStanden(basis, lopend, open),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "toegang");
  const toegang = listToegang(basis.systeem, basis.vandaag);
  return toonRegister(basis, toegangsregister, toegang, buildNaast(basis, toegang));
}

function neemLopend(tx: Transactie): Controle {
  const lopend = findLopend(tx);
  if (!lopend) throw new Invoerfout({}, ["Er loopt geen controle meer. Open de pagina opnieuw."]);
  return lopend;
}

/** The account as the judge saw it: with another role or Partij it is judged anew. */
function neemAccount(tx: Transactie, id: string, controle: Controle, gezien: number | undefined): Account {
  const gevonden = tx
    .select({ rij: account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(eq(account.id, id))
    .get();
  if (!gevonden || !valtOnder(controle, gevonden.rij)) {
    throw new Invoerfout({}, ["Een account heeft intussen geen toegang meer. Open de pagina opnieuw."]);
  }
  const { rij, partij: naam } = gevonden;
  if (rij.versie !== gezien) {
    const tekst = `${schrijfRolnaam(rij.rol)}, ${naam}`;
    throw new Registerconflict({ id, versie: rij.versie }, [{ naam: "", label: schrijfNaam(rij), tekst }]);
  }
  return rij;
}

/** What is withdrawn ends in this transaction, with every session and open window of that account. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openRegisterHandeling(args, "toegang", namen);
  const { systeem, vandaag, moment, lezer, formulier, handelingNaam } = inzending;
  const wie = { accountId: lezer.accountId, moment };
  const klaar = { naar: "/registers/toegang?klaar=opgeslagen" };
  switch (handelingNaam) {
    case "toegangscontrole_beginnen":
      return verwerk(inzending, beginForm, (_leeg, { tx }) => {
        if (findLopend(tx)) throw new Invoerfout({}, ["Er loopt al een controle. Rond die eerst af."]);
        const id = systeem.willekeurig();
        beginControle(tx, { id, begonnenOp: moment, begonnenDoorAccountId: lezer.accountId });
        return klaar;
      });
    case "toegang_beoordelen":
      return verwerk(inzending, oordeelForm, ({ gekozen }, { tx }) => {
        const controle = neemLopend(tx);
        const casussen = listCasustoegang(tx, vandaag);
        for (const { accountId, oordeel, reden } of gekozen) {
          const rij = neemAccount(tx, accountId, controle, formulier.versies[accountId]?.[rijversie]);
          const bezwaar =
            weegBeoordelaar(lezer, { accountId, rol: rij.rol }) ??
            (oordeel === "intrekken" ? weegIntrekking(leesAccountfeiten(tx, rij, lezer.accountId, moment)) : null);
          if (bezwaar !== null) {
            throw new Invoerfout({}, [`${schrijfNaam(rij)}: ${bezwaar}`], "toegangsbeveiliging (P bijlage 3)");
          }
          if (findOordeel(tx, controle.id, accountId)?.oordeel === oordeel) continue;
          bewaarOordeel(tx, {
            id: systeem.willekeurig(),
            controleId: controle.id,
            accountId,
            oordeel,
            reden,
            rol: rij.rol,
            partijId: rij.partijId,
            aantalCasussen: casussen.get(accountId)?.length ?? 0,
            doorAccountId: lezer.accountId,
            moment,
          });
          if (oordeel === "intrekken") trekIn(tx, systeem, rij, reden ?? "", wie);
          noteer(tx, args.context, {
            gebeurtenis: "account_gewijzigd",
            accountId: lezer.accountId,
            scherm: "toegang",
            handeling: handelingNaam,
            grond: `account ${accountId}, ${oordeel}`,
          });
        }
        return klaar;
      });
    case "toegangscontrole_afronden":
      return verwerk(inzending, afrondForm, ({ bevinding }, { tx }) => {
        const controle = neemLopend(tx);
        const bezwaar = weegAfronden(telOpen(tx, controle));
        if (bezwaar !== null) throw new Invoerfout({}, [bezwaar]);
        rondControleAf(tx, controle.id, { afgerondOp: moment, afgerondDoorAccountId: lezer.accountId, bevinding });
        return klaar;
      });
    default: {
      const toegang = listToegang(systeem, vandaag);
      return zoekInRegister(inzending, toegangsregister, toegang, buildNaast(inzending, toegang));
    }
  }
}
