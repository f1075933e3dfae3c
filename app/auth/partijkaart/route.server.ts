import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Knopstand } from "~/protocol/antwoord.server";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { logWeigering, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import type { Transactie } from "~/storage/systeem.server";
import { maakKnopstand } from "../handelingen";
import { noteer } from "../logboek.server";
import { naamForm, soortForm } from "../partijen/form";
import { findPartij, hernoemPartij, type Partij } from "../partijen/repository.server";
import { findOpenPartijvoorstel, stelPartijVoor } from "../partijen/voorstel.server";
import { buildPartijvoorstellen } from "../voorstellen/overzicht.server";
import { schrijfPartijsoort, type VoorstelView } from "../voorstellen/view";

const namen = ["partij_hernoemen", "partijsoort_voorstellen"] as const;

export interface PartijkaartView {
  partij: Pick<Partij, "id" | "naam" | "type" | "gemeente" | "versie">;
  typelabel: string;
  knoppen: Record<(typeof namen)[number], Knopstand>;
  open: VoorstelView[];
  geschiedenis: VoorstelView[];
}

const alOpen = "Er staat voor deze Partij al een voorstel open. Rond dat eerst af.";

function getPartij(basis: Basis, id: string): Partij {
  const partij = findPartij(basis.systeem.databank, id);
  if (partij) return partij;
  logWeigering(basis, "bekijken", "onbekende Partij");
  throw nietGevonden();
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "beheer");
  const { id, naam, type, gemeente, versie } = getPartij(basis, args.params.id ?? "");
  const { open, geschiedenis } = buildPartijvoorstellen(basis, id);
  return toonScherm<PartijkaartView>(basis, {
    partij: { id, naam, type, gemeente, versie },
    typelabel: schrijfPartijsoort(type),
    knoppen: {
      partij_hernoemen: maakKnopstand("partij_hernoemen", null),
      partijsoort_voorstellen: maakKnopstand("partijsoort_voorstellen", open.length > 0 ? alOpen : null),
    },
    open,
    geschiedenis,
  });
}

/** The name is changed by one; what decides about rights is asked, and a second person decides. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "beheer", namen);
  const { systeem, lezer, moment, formulier, handelingNaam } = inzending;
  const { id } = getPartij(inzending, args.params.id ?? "");
  const naar = (woord: string) => ({ naar: `/beheer/partijen/${id}?klaar=${woord}` });
  const neem = (tx: Transactie): Partij => {
    const rij = findPartij(tx, id);
    if (!rij) throw nietGevonden();
    return rij;
  };
  const schrijfOp = (tx: Transactie, voorstelId?: string) =>
    noteer(tx, args.context, {
      gebeurtenis: "partij_gewijzigd",
      accountId: lezer.accountId,
      scherm: "beheer/partijen",
      handeling: handelingNaam,
      grond: `partij ${id}${voorstelId ? `, voorstel ${voorstelId}` : ""}`,
    });
  switch (handelingNaam) {
    case "partij_hernoemen":
      return verwerk(inzending, naamForm, ({ naam }, { tx }) => {
        hernoemPartij(tx, neem(tx), naam, formulier.versies[id]?.[rijversie]);
        schrijfOp(tx);
        return naar("opgeslagen");
      });
    case "partijsoort_voorstellen":
      return verwerk(inzending, soortForm, ({ type, gemeente = null, reden }, { tx }) => {
        const rij = neem(tx);
        if (findOpenPartijvoorstel(tx, id, moment)) throw new Invoerfout({}, [alOpen], "tweede persoon (P bijlage 3)");
        if (type === rij.type && gemeente === rij.gemeente)
          throw new Invoerfout({ type: ["Deze Partij heeft deze soort en gemeente al."] });
        const wie = { accountId: lezer.accountId, moment };
        const { id: voorstelId, isUitgevoerd } = stelPartijVoor(tx, systeem, rij, { type, gemeente, reden }, wie);
        schrijfOp(tx, voorstelId);
        return naar(isUitgevoerd ? "opgeslagen" : "voorgesteld");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
