import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { toetsNamen } from "~/registers/namen.server";
import { toonRegister, zoekInRegister } from "~/registers/register.server";
import { maakIndienForm } from "./form";
import { getGeschilhandeling, weegGeschilhandeling } from "./handelingen";
import { findEigenCasus, listGeschillen, listKeuzepartijen, listStappen, maakGeschil } from "./repository.server";
import { geschillenregister, type GeschillenView, type Geschilregel } from "./view";

export function listRegels(basis: Basis): Geschilregel[] {
  return listGeschillen(basis).map((rij) => ({
    ...rij,
    uitkomst: listStappen(basis.systeem, rij.id).findLast(({ tekst }) => tekst !== null)?.tekst ?? null,
  }));
}

function buildNaast({ systeem, lezer, vandaag }: Basis): Omit<GeschillenView, "register" | "links"> {
  const mag = weegGeschilhandeling("geschil_indienen", lezer.rol, null).toegestaan;
  const { label, artikel } = getGeschilhandeling("geschil_indienen");
  return {
    indienen: mag ? { label, artikel, toegestaan: true, uitleg: null } : null,
    partijen: mag ? listKeuzepartijen(systeem, vandaag).map(({ id, naam }) => ({ waarde: id, label: naam })) : [],
    isKetenpartner: lezer.rol === "ketenpartner",
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "geschillen");
  return toonRegister(basis, geschillenregister, listRegels(basis), buildNaast(basis));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "geschillen", ["zoeken", "geschil_indienen"]);
  const { systeem, lezer, moment, vandaag } = inzending;
  if (inzending.handelingNaam === "zoeken") {
    return zoekInRegister(inzending, geschillenregister, listRegels(inzending), buildNaast(inzending));
  }
  if (!weegGeschilhandeling("geschil_indienen", lezer.rol, null).toegestaan) {
    logWeigering(inzending, "geschil_indienen", "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const form = maakIndienForm(listKeuzepartijen(systeem, vandaag).map(({ id }) => id));
  return verwerk(inzending, form, ({ soort, omschrijving, partijen = [], casusnummer = null }, pen) => {
    // Only a dossier that the writer may open: another number would tell that it exists.
    const casus = findEigenCasus(inzending, casusnummer);
    if (casusnummer !== null && !casus) throw new Invoerfout({ casusnummer: ["Dit casusnummer is niet bekend."] });
    toetsNamen(inzending, casus, { omschrijving });
    const wie = { accountId: lezer.accountId, partijId: lezer.partij.id, moment, jaar: vandaag.slice(0, 4) };
    const id = maakGeschil(pen.tx, systeem, wie, { soort, omschrijving, casusnummer, partijIds: partijen });
    pen.casusnummer = casusnummer;
    return { naar: `/geschillen/${id}?klaar=opgeslagen` };
  });
}
