import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { alsBron, isStaf } from "../bron.server";
import { zoekOpBsn, zoekOpNaam, zoekOpNummer, type Gevonden } from "../repository.server";
import { buildCasusregel, type Zoekview } from "../view";
import { zoekForm, type Zoeksleutel } from "./form";

export interface ZoekschermView {
  magBsn: boolean;
  /** Null before a search. */
  uitkomst: Zoekview | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "casussen");
  const view: ZoekschermView = { magBsn: isStaf(basis), uitkomst: null };
  return toonScherm(basis, view);
}

/** Search is a post: a name or BSN never stands in an address. The answer is the page itself, with what was found. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "casussen", ["zoeken"]);
  const gelezen = parseWithZod(inzending.formulier.velden, { schema: zoekForm });
  if (gelezen.status !== "success") return verwerk(inzending, zoekForm, () => ({ naar: "/casussen/zoeken" }));
  const { zoek: sleutel } = gelezen.value;
  const { casussen, meer } = zoek(inzending, sleutel);
  const view: ZoekschermView = {
    magBsn: isStaf(inzending),
    uitkomst: {
      gezochtOp:
        sleutel.op === "nummer"
          ? "casusnummer"
          : sleutel.op === "bsn" && isStaf(inzending)
            ? "BSN"
            : "naam of geboortedatum",
      gevonden: casussen.map(alsBron).map(buildCasusregel),
      meer,
    },
  };
  return toonScherm(
    inzending,
    view,
    casussen.map(({ context }) => context),
  );
}

function zoek(basis: Basis, { op, tekst }: Zoeksleutel): Gevonden {
  if (op === "nummer") return zoekOpNummer(basis, tekst);
  if (op === "naam") return zoekOpNaam(basis, tekst);
  if (isStaf(basis)) return zoekOpBsn(basis, tekst);
  // The same answer as for anything that is not found: whether somebody is known is not told by a BSN.
  logWeigering(basis, "zoeken_bsn", "R-grondslag (DPIA 11, P 6.4)");
  return { casussen: [], meer: false };
}
