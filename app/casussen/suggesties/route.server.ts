import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openSchermHandeling } from "~/protocol/poort.server";
import { alsBron } from "../bron.server";
import { zoekOpNaam, zoekOpNummer } from "../repository.server";
import { buildCasusregel, type Casusregel } from "../view";
import { zoekForm } from "../zoeken/form";

const aantal = 7;

/**
 * `POST /casussen/suggesties`: the same gate, rules and log as a search, for a script that asks while somebody types. A BSN
 * gets no suggestions: it is exact, so it is searched on purpose.
 */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "casussen", ["suggereren"]);
  const gelezen = parseWithZod(inzending.formulier.velden, { schema: zoekForm });
  if (gelezen.status !== "success") return verwerk(inzending, zoekForm, () => ({ naar: "/casussen/zoeken" }));
  const { op, tekst } = gelezen.value.zoek;
  const { casussen } =
    op === "bsn"
      ? { casussen: [] }
      : op === "nummer"
        ? zoekOpNummer(inzending, tekst)
        : zoekOpNaam(inzending, tekst, aantal);
  const view: Casusregel[] = casussen.map(alsBron).map(buildCasusregel);
  return toonScherm(
    inzending,
    view,
    casussen.map(({ context }) => context),
  );
}
