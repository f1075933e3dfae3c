import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatDag } from "~/lib/datum";
import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import { openScherm, type Basis } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { listRegisterstanden } from "../handelingen";
import { toetsNamen } from "../namen.server";
import { openRegisterHandeling, toonRegister, zoekInRegister } from "../register.server";
import { doorhaalForm, listToestemmingen, maakDerdenForm } from "./form";
import { bewaarDerden, findDerden, findLopend, haalDoor, listDerden, listVerstrekkers } from "./repository.server";
import { derdenregister, type DerdenView } from "./view";

const namen = ["derdenverstrekking_vastleggen", "derdenverstrekking_doorhalen"] as const;

function buildNaast({ systeem, lezer }: Basis): Omit<DerdenView, "register" | "links"> {
  const handelingen = listRegisterstanden(namen, lezer.rol);
  const mag = handelingen.derdenverstrekking_vastleggen !== undefined;
  return {
    handelingen,
    partijen: mag ? listVerstrekkers(systeem) : [],
    doorTeHalen: mag
      ? listDerden(systeem)
          .filter(({ doorgehaaldOp }) => doorgehaaldOp === null)
          .map(({ id, dag, casusnummer, ontvanger }) => ({
            id,
            label: `${formatDag(dag)}, casus ${casusnummer}, ${ontvanger}`,
          }))
      : [],
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verstrekkingen");
  return toonRegister(basis, derdenregister, listDerden(basis.systeem), buildNaast(basis));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openRegisterHandeling(args, "verstrekkingen", namen);
  const { systeem, lezer, moment, vandaag } = inzending;
  const klaar = { naar: "/registers/derden?klaar=opgeslagen" };
  switch (inzending.handelingNaam) {
    case "derdenverstrekking_vastleggen": {
      const form = maakDerdenForm(listVerstrekkers(systeem).map(({ id }) => id));
      return verwerk(inzending, form, ({ toestemmingen, typen, ...waarden }, pen) => {
        const casus = findLopend(systeem, waarden.casusnummer);
        if (!casus) throw new Invoerfout({ casusnummer: ["Dit casusnummer is niet bekend."] });
        if (waarden.dag > vandaag) throw new Invoerfout({ dag: ["Leg de verstrekking vast als die is gedaan."] });
        if (waarden.dag < casus.aangemeldOp) throw new Invoerfout({ dag: ["Deze dag ligt voor de aanmelding."] });
        toetsNamen(inzending, casus, { ontvanger: waarden.ontvanger, grondslag: waarden.grondslag });
        const nieuw = { ...waarden, typen: typen.join(","), accountId: lezer.accountId, moment };
        pen.casusnummer = waarden.casusnummer;
        bewaarDerden(pen.tx, systeem, nieuw, listToestemmingen(toestemmingen));
        return klaar;
      });
    }
    case "derdenverstrekking_doorhalen":
      return verwerk(inzending, doorhaalForm, ({ rij, reden }, pen) => {
        const gevonden = findDerden(pen.tx, rij);
        if (!gevonden) throw nietGevonden();
        if (gevonden.doorgehaaldOp !== null) throw new Invoerfout({}, ["Deze regel is al doorgehaald."]);
        pen.casusnummer = gevonden.casusnummer;
        haalDoor(pen.tx, rij, moment, reden);
        return klaar;
      });
    default:
      return zoekInRegister(inzending, derdenregister, listDerden(systeem), buildNaast(inzending));
  }
}
