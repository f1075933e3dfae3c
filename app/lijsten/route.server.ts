import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatDagKort } from "~/lib/datum";
import { onverwachtVeld } from "~/lib/invoer";
import { Invoerfout, Registerconflict, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { getMeegeleverd, isLijstsoort, type Lijstwoord } from "~/protocol/keuzelijsten";
import type { Lijstsoort } from "~/protocol/meegeleverd";
import { logWeigering, nietGevonden, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { lijstForm, schik, schikForm, type Lijstinvoer, type Vervolg } from "./form";
import { listVersies, voegVersieToe } from "./repository.server";
import { keurRegels, vergelijk, type Lijstregel } from "./rules";
import { lijstsoorten } from "./soorten";
import { alsInvoer, buildVersies, type LijstView } from "./view";

function getSoort(woord: string | undefined): Lijstsoort {
  if (woord === undefined || !isLijstsoort(woord)) throw nietGevonden();
  return woord;
}

function magWijzigen({ lezer }: Basis): boolean {
  return lezer.rol === "beheerder";
}

function buildView(basis: Basis, soort: Lijstsoort, getypt?: Lijstinvoer & { naar: Vervolg | null }): LijstView {
  const { systeem, vandaag } = basis;
  const versies = listVersies(systeem, soort);
  const begin = getMeegeleverd(soort);
  const nieuwste = versies.at(-1);
  const { label, waar, bron, telt } = lijstsoorten[soort];
  const { naar, ...waarden } = getypt ?? {
    naar: null,
    ...alsInvoer(nieuwste?.woorden ?? begin, formatDagKort(vandaag)),
  };
  return {
    soort,
    label,
    waar,
    bron,
    telt: telt?.label ?? null,
    versie: nieuwste?.versie ?? 0,
    geldtNu: systeem.lijsten.op(vandaag).list(soort),
    waarden,
    isProef: getypt !== undefined,
    naar,
    versies: buildVersies(soort, begin, versies, vandaag),
    magWijzigen: magWijzigen(basis),
  };
}

/** `/beheer/lijsten/:soort`: the words of one list, changed by the beheerder. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "lijsten");
  return toonScherm(basis, buildView(basis, getSoort(args.params.soort)));
}

/** What was typed, put in the order that was asked; nothing is stored. */
function leesSchikking(velden: FormData, opdracht: string): Lijstinvoer & { naar: Vervolg | null } {
  const gelezen = parseWithZod(velden, { schema: schikForm });
  if (gelezen.status !== "success") throw weigering(400, onverwachtVeld);
  const { woorden = [], geldt_vanaf = "", reden = "" } = gelezen.value;
  const regels = woorden.map(({ sleutel = "", woord = "", in_gebruik = "", telt = "" }) => ({
    sleutel,
    woord,
    in_gebruik,
    telt,
  }));
  return schik({ woorden: regels, geldt_vanaf, reden }, opdracht);
}

/** No day in the past: what was stored then was chosen from the list of then. */
function keurDag(dag: string, vandaag: string): void {
  if (dag < vandaag) throw new Invoerfout({ geldt_vanaf: ["Kies vandaag of een latere dag."] });
  const [jaar = "", rest = ""] = [vandaag.slice(0, 4), vandaag.slice(4)];
  if (dag > `${String(Number(jaar) + 2)}${rest}`)
    throw new Invoerfout({ geldt_vanaf: ["Kies een dag binnen twee jaar."] });
}

function keur(huidig: readonly Lijstwoord[], regels: readonly Lijstregel[]): Lijstwoord[] {
  const uitkomst = keurRegels(huidig, regels);
  switch (uitkomst.soort) {
    case "goed":
      return uitkomst.woorden;
    case "fout":
      throw new Invoerfout(
        Object.fromEntries([...uitkomst.regels].map(([plaats, fout]) => [`woorden[${String(plaats)}].woord`, [fout]])),
        uitkomst.algemeen,
      );
    case "vreemd":
      throw new Invoerfout({}, [onverwachtVeld], "woord dat niet in de lijst staat");
  }
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "lijsten", ["lijst_opslaan"]);
  const { systeem, lezer, moment, vandaag, formulier } = inzending;
  if (!magWijzigen(inzending)) {
    logWeigering(inzending, "lijst_opslaan", "R-betrokken (P 9.6)");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const soort = getSoort(args.params.soort);
  const opdracht = formulier.velden.get("schik");
  if (typeof opdracht === "string") {
    formulier.velden.delete("schik");
    return toonScherm(inzending, buildView(inzending, soort, leesSchikking(formulier.velden, opdracht)));
  }
  return verwerk(inzending, lijstForm, ({ woorden, geldt_vanaf, reden }, pen) => {
    const nieuwste = listVersies({ databank: pen.tx }, soort).at(-1);
    const { versie, woorden: huidig } = nieuwste ?? { versie: 0, woorden: getMeegeleverd(soort) };
    const regels = woorden.map(({ sleutel, woord = "", in_gebruik, telt }): Lijstregel => ({
      sleutel,
      woord,
      inGebruik: in_gebruik,
      telt,
    }));
    if (formulier.versies[soort]?.[rijversie] !== versie)
      throw new Registerconflict({ id: soort, versie }, vergelijk(huidig, regels));
    keurDag(geldt_vanaf, vandaag);
    voegVersieToe(pen.tx, systeem, {
      soort,
      versie: versie + 1,
      geldtVanaf: geldt_vanaf,
      woorden: keur(huidig, regels),
      reden,
      accountId: lezer.accountId,
      moment,
    });
    pen.naAfloop.push(() => systeem.lijsten.vergeet());
    return { naar: `/beheer/lijsten/${soort}?klaar=opgeslagen` };
  });
}
