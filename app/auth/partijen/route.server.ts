import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { isPartijtype, partijtypen } from "~/protocol/partijtypen";
import { openBeheer } from "../beheerpoort.server";
import { bewaar } from "./bewaren.server";
import { listPartijen } from "./repository.server";

export interface Partijregel {
  id: string;
  naam: string;
  type: string;
  toegetreden: string | null;
  einde: string | null;
}

/** Toegetreden counts from the later of both dates; the end is the earlier of opzegging and uitsluiting. */
export function loader(args: LoaderFunctionArgs) {
  const { systeem } = openBeheer(args);
  const partijen = listPartijen(systeem.databank).map((rij): Partijregel => {
    const { toegetredenConvenant: convenant, toegetredenProtocol: protocol } = rij;
    return {
      id: rij.id,
      naam: rij.naam,
      type: isPartijtype(rij.type) ? partijtypen[rij.type].label : rij.type,
      toegetreden: convenant && protocol ? (convenant > protocol ? convenant : protocol) : null,
      einde: [rij.opgezegdPer, rij.uitgeslotenPer].filter((dag) => dag !== null).sort()[0] ?? null,
    };
  });
  return json({ partijen });
}

export async function action(args: ActionFunctionArgs) {
  return bewaar(openBeheer(args), args, null);
}
