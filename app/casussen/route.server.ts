import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { weggooiForm } from "~/weergaven/form";
import { bewaarWeergave, gooiWeergaveWeg, listWeergaven, maximumWeergaven } from "~/weergaven/repository.server";
import { alsBron, isStaf } from "./bron.server";
import { telCellen } from "./cellen";
import { leesFilter, schrijfFilter } from "./filter";
import { weergaveForm } from "./form";
import { listPagina } from "./repository.server";
import { maakSelectie } from "./selectie.server";
import { buildCasussenView, kiesPagina } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "casussen");
  const selectie = maakSelectie(basis);
  const cellen = selectie.listCellen();
  const gevraagd = leesFilter(basis.zoekdeel);
  const filter = kiesPagina(gevraagd, telCellen(cellen, gevraagd));
  const pagina = listPagina(basis, selectie, filter);
  const view = buildCasussenView(pagina.map(alsBron), filter, {
    cellen,
    weergaven: listWeergaven(basis, "casussen"),
    magBsn: isStaf(basis),
  });
  // With a log row for each casus that stands in it (P bijlage 3).
  return toonScherm(
    basis,
    view,
    pagina.map(({ context }) => context),
  );
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "casussen", ["weergave_bewaren", "weergave_weggooien"]);
  if (inzending.handelingNaam === "weergave_weggooien") {
    return verwerk(inzending, weggooiForm, ({ id }, pen) => {
      gooiWeergaveWeg(pen.tx, inzending, id);
      return { naar: "/casussen" };
    });
  }
  return verwerk(inzending, weergaveForm, (woorden, pen) => {
    const gekozen = Object.entries(woorden).filter((paar): paar is [string, string] => paar[1] !== undefined);
    const pad = schrijfFilter(leesFilter(new URLSearchParams(gekozen)));
    if (!bewaarWeergave(pen.tx, inzending, "casussen", pad)) {
      throw new Invoerfout({}, [`U bewaart al ${String(maximumWeergaven)} weergaven. Gooi er eerst een weg.`]);
    }
    return { naar: pad };
  });
}
