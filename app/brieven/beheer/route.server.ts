import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { parseWithZod } from "@conform-to/zod/v4";
import type { Pdfblok } from "~/pdf/blokken";
import { Registerconflict, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { logWeigering, nietGevonden, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { briefsoorten, isBriefsoort, maakSjabloon, type Briefsoort, type VrijeDelen } from "../sjablonen";
import { getVrijeDelen, listVersies, voegVersieToe, type Sjabloonversie } from "../sjabloon.server";
import { maakSjabloonForm } from "./form";
import { labels } from "./labels";
import { maakVoorbeeld } from "./voorbeeld";

export interface SjabloonView {
  soort: Briefsoort;
  label: string;
  versie: number;
  /** In the form: what holds now, or what was typed when only the example was asked. */
  waarden: VrijeDelen & { reden: string };
  /** The example is of what was typed, and nothing was saved. */
  isProef: boolean;
  voorbeeld: Pdfblok[];
  vast: { kop: string; artikel: string }[];
  versies: Sjabloonversie[];
  magWijzigen: boolean;
}

function getSoort(woord: string | undefined): Briefsoort {
  if (woord === undefined || !isBriefsoort(woord)) throw nietGevonden();
  return woord;
}

function magWijzigen({ lezer }: Basis): boolean {
  return lezer.rol === "beheerder";
}

function buildView(basis: Basis, soort: Briefsoort, getypt?: VrijeDelen & { reden: string }): SjabloonView {
  const { systeem, vandaag } = basis;
  const { versie, ...nu } = getVrijeDelen(systeem, soort);
  const waarden = getypt ?? { ...nu, reden: "" };
  const sjabloon = maakSjabloon(soort, waarden, versie);
  return {
    soort,
    label: briefsoorten[soort].label,
    versie,
    waarden,
    isProef: getypt !== undefined,
    voorbeeld: maakVoorbeeld(sjabloon, vandaag),
    vast: sjabloon.delen
      .filter(({ eigen, vrij }) => !eigen && !vrij)
      .map(({ kop, artikel }) => ({ kop: kop ?? "Inleiding", artikel })),
    versies: listVersies(systeem, soort),
    magWijzigen: magWijzigen(basis),
  };
}

/** `/beheer/sjablonen/:soort`: the free words of a kind of letter, edited by the beheerder. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "briefsjablonen");
  return toonScherm(basis, buildView(basis, getSoort(args.params.soort)));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "briefsjablonen", ["sjabloon_opslaan"]);
  const { systeem, lezer, moment, formulier } = inzending;
  if (!magWijzigen(inzending)) {
    logWeigering(inzending, "sjabloon_opslaan", "R-betrokken (P 9.6)");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const soort = getSoort(args.params.soort);
  const schema = maakSjabloonForm(soort);
  const isProef = formulier.velden.has("alleen_bekijken");
  formulier.velden.delete("alleen_bekijken");
  const gelezen = isProef ? parseWithZod(formulier.velden, { schema }) : undefined;
  if (gelezen?.status === "success") return toonScherm(inzending, buildView(inzending, soort, gelezen.value));
  return verwerk(inzending, schema, (waarden, pen) => {
    const bron = { databank: pen.tx };
    const { versie, ...nu } = getVrijeDelen(bron, soort);
    if (formulier.versies[soort]?.[rijversie] !== versie) {
      const huidig = Object.entries(nu).map(([naam, tekst]) => ({
        naam,
        label: labels[naam as keyof VrijeDelen],
        tekst,
      }));
      throw new Registerconflict({ id: soort, versie }, huidig);
    }
    voegVersieToe(pen.tx, systeem, { ...waarden, soort, versie: versie + 1, accountId: lezer.accountId, moment });
    return { naar: `/beheer/sjablonen/${soort}?klaar=opgeslagen` };
  });
}
