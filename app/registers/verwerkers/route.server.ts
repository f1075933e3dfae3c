import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { openScherm, type Basis } from "~/protocol/poort.server";
import { listRegisterstanden } from "../handelingen";
import { bewaarNazicht, listNazicht } from "../nazicht.server";
import { openRegisterHandeling, toonRegister, zoekInRegister } from "../register.server";
import { beeindigForm, nazichtForm, verwerkerForm } from "./form";
import { beeindigVerwerker, bewaarVerwerker, getNazichttermijn, listVerwerkers, register } from "./repository.server";
import { maakVerwerkersregister, type VerwerkersView } from "./view";

const namen = ["verwerker_opslaan", "verwerker_beeindigen", "verwerkers_nalopen"] as const;

function buildNaast({ systeem, lezer, vandaag }: Basis): Omit<VerwerkersView, "register" | "links"> {
  const handelingen = listRegisterstanden(namen, lezer.rol);
  return {
    handelingen,
    termijn: getNazichttermijn(systeem, vandaag),
    nazicht: listNazicht(systeem, register),
    wijzigbaar: handelingen.verwerker_opslaan
      ? listVerwerkers(systeem).filter(({ beeindigdOp }) => beeindigdOp === null)
      : [],
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verwerkers");
  return toonRegister(basis, maakVerwerkersregister(basis.vandaag), listVerwerkers(basis.systeem), buildNaast(basis));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openRegisterHandeling(args, "verwerkers", namen);
  const { systeem, vandaag, moment, lezer, formulier } = inzending;
  const klaar = { naar: "/registers/verwerkers?klaar=opgeslagen" };
  const versieVan = (id: string | undefined) => (id === undefined ? undefined : formulier.versies[id]?.[rijversie]);
  switch (inzending.handelingNaam) {
    case "verwerker_opslaan":
      return verwerk(inzending, verwerkerForm, (waarden, pen) => {
        if (waarden.overeenkomstOp > vandaag) {
          throw new Invoerfout({ overeenkomstOp: ["Leg de overeenkomst vast als die is gesloten."] });
        }
        bewaarVerwerker(pen.tx, systeem, waarden, versieVan(waarden.rij));
        return klaar;
      });
    case "verwerker_beeindigen":
      return verwerk(inzending, beeindigForm, ({ rij, beeindigdOp }, pen) => {
        if (beeindigdOp > vandaag) throw new Invoerfout({ beeindigdOp: ["Deze datum ligt in de toekomst."] });
        beeindigVerwerker(pen.tx, rij, beeindigdOp, versieVan(rij));
        return klaar;
      });
    case "verwerkers_nalopen":
      return verwerk(inzending, nazichtForm, ({ bevinding }, pen) => {
        const wie = { id: systeem.willekeurig(), accountId: lezer.accountId, moment };
        bewaarNazicht(pen.tx, { ...wie, register, bevinding });
        return klaar;
      });
    default:
      return zoekInRegister(inzending, maakVerwerkersregister(vandaag), listVerwerkers(systeem), buildNaast(inzending));
  }
}
