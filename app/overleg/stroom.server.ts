import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Venster } from "~/live/live.server";
import { openScherm } from "~/protocol/poort.server";
import { toonStroom } from "~/protocol/stroom.server";
import { openOverleg } from "./agenda.server";
import { maakOverlegView } from "./maak.server";
import { listAgenda } from "./repository.server";
import { maakScherm } from "./scherm/maak.server";
import { maakTafel } from "./tafel/maak.server";
import type { Scherm } from "~/protocol/schermen";
import { maakOpenen, zonderTijdInOpening } from "./openen/maak.server";
import { openTafel, zonderTijd } from "./tafel/route.server";

/** Each kind of window asks through the gate of its own page, and is measured by the view of that page. */
const makers: Readonly<Record<Venster, (args: LoaderFunctionArgs) => unknown>> = {
  openen(args) {
    const basis = openScherm(args, "overlegopening");
    return zonderTijdInOpening(maakOpenen(basis, openTafel(basis, args.params.id ?? "")).view);
  },
  tafel(args) {
    const basis = openScherm(args, "tafel");
    return zonderTijd(maakTafel(basis, openTafel(basis, args.params.id ?? "")).view);
  },
  scherm(args) {
    const basis = openScherm(args, "projectie");
    return maakScherm(basis, openTafel(basis, args.params.id ?? "")).view;
  },
  volgen(args) {
    const basis = openScherm(args, "overleggen");
    const { overleg, agenda } = openOverleg(basis, args.params.id ?? "");
    return maakOverlegView(basis, overleg, agenda);
  },
};

const schermen: Readonly<Record<Venster, Scherm>> = {
  openen: "overlegopening",
  tafel: "tafel",
  scherm: "projectie",
  volgen: "overleggen",
};

function isVenster(woord: string | null): woord is Venster {
  return woord !== null && Object.hasOwn(schermen, woord);
}

/** `GET /overleggen/:id/stroom?bij=openen|tafel|scherm|volgen`: tells a window that its page has changed, and nothing more. */
export async function loader(args: LoaderFunctionArgs) {
  const bij = new URL(args.request.url).searchParams.get("bij");
  const venster = isVenster(bij) ? bij : "volgen";
  const basis = openScherm(args, schermen[venster]);
  // The first time here, so that who may not have it gets the answer of a page that does not exist.
  makers[venster](args);
  const overlegId = args.params.id ?? "";
  return toonStroom(args, basis, {
    overlegId,
    venster,
    maakView: () => makers[venster](args),
    raakt: (casusnummer) =>
      listAgenda(basis.systeem.databank, overlegId).some(({ casus }) => casus.casusnummer === casusnummer),
  });
}
