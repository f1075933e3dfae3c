import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { partijtypen } from "~/protocol/partijtypen";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { zoekRijen, type MetRegister } from "../register";
import { toonRegister, zoekInRegister } from "../register.server";
import { beveiliging, listVerantwoordelijken, schrijfBewaartermijnen, schrijfDoorgifte } from "./repository.server";
import { hoofddoel } from "./doelen";
import { listVerwerkingen, maakVerwerkingenregister, type Verwerking } from "./verwerkingen";

export interface VerwerkingenView extends MetRegister {
  hoofddoel: string;
  verwerkingen: Verwerking[];
  verantwoordelijken: { id: string; naam: string; bereik: string; fg: string }[];
  grondslagen: { label: string; grondslag: string }[];
  doorgifte: string;
  beveiliging: string;
}

/** The register of this moment; also for its files. */
export function getRegister({ systeem, vandaag }: Pick<Basis, "systeem" | "vandaag">) {
  const verantwoordelijken = listVerantwoordelijken(systeem, vandaag);
  const doorgifte = schrijfDoorgifte(systeem, vandaag);
  const register = maakVerwerkingenregister({
    verantwoordelijken: verantwoordelijken
      .map(({ naam, postadres, telefoon, email, fgEmail }) =>
        [naam, postadres, telefoon, email, fgEmail && `FG: ${fgEmail}`].filter(Boolean).join(", "),
      )
      .join("\n"),
    doorgifte,
    beveiliging,
  });
  return { register, verantwoordelijken, doorgifte, rijen: listVerwerkingen(schrijfBewaartermijnen(systeem)) };
}

function buildNaast(basis: Basis, zoek: string | null): Omit<VerwerkingenView, "register" | "links"> {
  const { register, verantwoordelijken, doorgifte, rijen } = getRegister(basis);
  return {
    hoofddoel,
    verwerkingen: [...zoekRijen(register, rijen, zoek)],
    verantwoordelijken: verantwoordelijken.map(({ id, naam, postadres, telefoon, email, fgEmail }) => ({
      id,
      naam,
      bereik: [postadres, telefoon, email].filter(Boolean).join("\n"),
      fg: fgEmail ?? "",
    })),
    grondslagen: Object.values(partijtypen).map(({ label, grondslag }) => ({ label, grondslag })),
    doorgifte,
    beveiliging,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verwerkingen");
  const { register, rijen } = getRegister(basis);
  return toonRegister(basis, register, rijen, buildNaast(basis, null));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verwerkingen", ["zoeken"]);
  const { register, rijen } = getRegister(inzending);
  const zoek = inzending.formulier.velden.get("zoek");
  return zoekInRegister(inzending, register, rijen, buildNaast(inzending, typeof zoek === "string" ? zoek : null));
}
