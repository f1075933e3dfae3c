import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { noteer } from "../logboek.server";
import { schrijfPartijsoort } from "../voorstellen/view";
import { partijForm } from "./form";
import { listPartijen, maakPartij } from "./repository.server";

export interface Partijregel {
  id: string;
  naam: string;
  type: string;
  toegetreden: string | null;
  einde: string | null;
}

export interface PartijenView {
  partijen: Partijregel[];
}

/** Toegetreden counts from the later of both dates; the end is the earlier of opzegging and uitsluiting. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "beheer");
  const partijen = listPartijen(basis.systeem.databank).map((rij): Partijregel => {
    const { toegetredenConvenant: convenant, toegetredenProtocol: protocol } = rij;
    return {
      id: rij.id,
      naam: rij.naam,
      type: schrijfPartijsoort(rij.type),
      toegetreden: convenant && protocol ? (convenant > protocol ? convenant : protocol) : null,
      einde: [rij.opgezegdPer, rij.uitgeslotenPer].filter((dag) => dag !== null).sort()[0] ?? null,
    };
  });
  return toonScherm<PartijenView>(basis, { partijen });
}

/** A Partij that nobody works for yet, so it gives nobody anything. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "beheer", ["partij_maken"]);
  const { systeem, lezer, handelingNaam } = inzending;
  return verwerk(inzending, partijForm, (waarden, { tx }) => {
    const id = maakPartij(tx, systeem, waarden);
    noteer(tx, args.context, {
      gebeurtenis: "partij_gewijzigd",
      accountId: lezer.accountId,
      scherm: "beheer/partijen",
      handeling: handelingNaam,
      grond: `partij ${id}`,
    });
    return { naar: `/beheer/partijen/${id}?klaar=opgeslagen` };
  });
}
