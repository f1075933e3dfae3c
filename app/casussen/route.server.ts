import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { fasen, toestanden, type Fase } from "~/protocol/fasen";
import { logWeigering, magFaseZien, openScherm, openSchermHandeling } from "~/protocol/poort.server";
import type { Basis, CasusContext } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import { bsnForm, zoekForm } from "./form";
import { listCasusContexten, zoekOpBsn, zoekOpNaam } from "./repository.server";
import { buildCasussenView, type Casusbron } from "./view";
import { weigering } from "~/protocol/weigering.server";

function isStaf({ lezer }: Basis): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

/** Where this reader goes on: the phase of the casus, else the last one before it that is for them. */
function kiesScherm(context: CasusContext): Fase {
  const nu = fasen.indexOf(toestanden[context.casusFeiten.toestand].fase);
  return fasen.slice(0, nu + 1).findLast((fase) => magFaseZien(context, fase)) ?? "aanmelden";
}

function alsBron(context: CasusContext): Casusbron {
  const { systeem, casus, casusFeiten, opener } = context;
  return {
    opener,
    persoon: listRijen(systeem, casus.id, "persoon")[0],
    casusnummer: casus.casusnummer,
    toestand: casusFeiten.toestand,
    aanpak: casusFeiten.aanpak,
    aangemeldOp: casus.aangemeldOp,
    scherm: kiesScherm(context),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "casussen");
  const fase = fasen.find((naam) => naam === basis.zoekdeel.get("fase")) ?? null;
  return toonCasussen(basis, listCasusContexten(basis), { fase, magBsn: isStaf(basis) });
}

/** The list, with a log row for each casus that stands in it (P bijlage 3). */
function toonCasussen(
  basis: Basis,
  contexten: readonly CasusContext[],
  opties: Parameters<typeof buildCasussenView>[1],
) {
  const view = buildCasussenView(contexten.map(alsBron), opties);
  const getoond = new Set(view.regels.map(({ casusnummer }) => casusnummer));
  return toonScherm(
    basis,
    view,
    contexten.filter(({ casus }) => getoond.has(casus.casusnummer)),
  );
}

/** Search is a post: a name or BSN never stands in an address. The answer is the page itself, with what was found. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "casussen", ["zoeken", "zoeken_bsn"]);
  const { velden } = inzending.formulier;
  const magBsn = isStaf(inzending);
  if (inzending.handelingNaam === "zoeken") {
    const zoek = parseWithZod(velden, { schema: zoekForm });
    if (zoek.status !== "success") return verwerk(inzending, zoekForm, () => ({ naar: "/casussen" }));
    const gevonden = zoekOpNaam(inzending, zoek.value.naam);
    return toonCasussen(inzending, gevonden, { fase: null, magBsn, gezochtOp: "naam" });
  }
  if (!magBsn) {
    logWeigering(inzending, "zoeken_bsn", "R-grondslag (DPIA 11, P 6.4)");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const zoek = parseWithZod(velden, { schema: bsnForm });
  if (zoek.status !== "success") return verwerk(inzending, bsnForm, () => ({ naar: "/casussen" }));
  return toonCasussen(inzending, zoekOpBsn(inzending, zoek.value.bsn), { fase: null, magBsn, gezochtOp: "BSN" });
}
