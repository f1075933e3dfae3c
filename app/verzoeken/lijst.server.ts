import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { findZaakContext, type ZaakContext } from "~/protocol/zaakpoort.server";
import { weigering } from "~/protocol/weigering.server";
import { account } from "~/storage/tabellen.server";
import { listZaakrijen, maakZaak } from "~/storage/zaak.server";
import { getVerzoekdossier, getVerzoekFeiten } from "./dossier.server";
import { verzoekForm } from "./form";
import { isStaf } from "./lees.server";
import { volgendeStap } from "./handelingen";
import { uitkomsten, verzoeksoorten } from "./lijsten";
import { listVerzoekzaken, maakVerzoek, type Verzoek } from "./repository.server";
import { buildRegisterregel, type VerzoekenView, type Verzoekregel } from "./lijstview";
import { schrijfStand } from "./view";

/** The verzoeken that this reader may open, newest first. */
export function listVerzoekcontexten(basis: Basis): { context: ZaakContext; verzoek: Verzoek }[] {
  return listVerzoekzaken(basis.systeem).flatMap(({ zaak, verzoek }) => {
    const context = findZaakContext(basis, zaak);
    return context ? [{ context, verzoek }] : [];
  });
}

function buildRegel(context: ZaakContext, verzoek: Verzoek): Verzoekregel {
  const { systeem, zaak, opener, zaakFeiten, lezer } = context;
  const staf = isStaf(context);
  const dossier = getVerzoekdossier(context);
  const feiten = getVerzoekFeiten(context, dossier);
  const wie = staf ? listZaakrijen(systeem, zaak.id, "rechtenverzoek").get(zaak.id) : undefined;
  const vraag = dossier.raadplegingen.find(({ partijId, advies }) => partijId === lezer.partij.id && advies === null);
  return {
    ...buildRegisterregel(zaak, verzoek, context.vandaag),
    href: `/verzoeken/${zaak.nummer}`,
    naam: wie ? opener.velden(wie, ["voornamen", "tussenvoegsel", "achternaam"]) : [],
    stand:
      staf && !feiten.isAfgerond
        ? volgendeStap(feiten)
        : verzoek.uitkomst && staf
          ? uitkomsten[verzoek.uitkomst]
          : schrijfStand(feiten),
    isVraag: zaakFeiten.isGeraadpleegd && vraag !== undefined,
    isAfgerond: feiten.isAfgerond,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verzoeken");
  const { systeem, lezer, actor, vandaag } = basis;
  const view: VerzoekenView = {
    regels: listVerzoekcontexten(basis)
      .map(({ context, verzoek }) => buildRegel(context, verzoek))
      // What must be answered first stands first; of what is finished the newest.
      .toSorted((a, b) =>
        a.isAfgerond && b.isAfgerond
          ? b.ontvangenOp.localeCompare(a.ontvangenOp)
          : a.termijn.uiterlijk.localeCompare(b.termijn.uiterlijk),
      ),
    // The toezichthouder supervises terms and outcomes and opens no verzoek (P 24.4).
    register:
      lezer.rol === "toezichthouder"
        ? listVerzoekzaken(systeem).map(({ zaak, verzoek }) => buildRegisterregel(zaak, verzoek, vandaag))
        : null,
    isStaf: isStaf(basis),
    magMelden: lezer.rol !== "toezichthouder",
    partijNaam: actor.partijNaam,
  };
  return toonScherm(basis, view);
}

/** P 17.3, 20.2: a verzoek that came in at a Partij is known to manager and procesregisseurs at once, by its number only. */
function meldAanCoordinatie(pen: Pen<Basis>, nummer: string, soort: Verzoek["soort"]): void {
  const { systeem } = pen.context;
  for (const { id, rol } of pen.tx.select().from(account).where(eq(account.actief, true)).all()) {
    if (rol !== "manager" && rol !== "procesregisseur") continue;
    legBerichtKlaar(pen.tx, systeem, {
      aanAccountId: id,
      sjabloon: "verzoek_doorgegeven",
      casusnummer: null,
      onderwerp: `Verzoek van een betrokkene: ${nummer}`,
      tekst: [
        `Een Partij gaf een verzoek van een betrokkene door met nummer ${nummer}. Soort: ${verzoeksoorten[soort].label.toLowerCase()}.`,
        `Bekijk het verzoek: ${systeem.adres}/verzoeken/${nummer}`,
      ].join("\n\n"),
    });
  }
}

/** A verzoek that came in, here or at a Partij. Identity is seen later, in person (P 18.4). */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verzoeken", ["verzoek_vastleggen"]);
  const { systeem, lezer, moment, vandaag } = inzending;
  if (lezer.rol === "toezichthouder") throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  return verwerk(inzending, verzoekForm, ({ soort, ontvangen_op: ontvangenOp, namens, ...waarden }, pen) => {
    if (ontvangenOp > vandaag) throw new Invoerfout({ ontvangen_op: ["Deze datum ligt in de toekomst."] });
    const zaak = maakZaak(pen.tx, systeem, {
      soort: "rechtenverzoek",
      accountId: lezer.accountId,
      partijId: lezer.partij.id,
      moment,
      jaar: vandaag.slice(0, 4),
    });
    maakVerzoek(pen.tx, { zaakId: zaak.id, soort, ontvangenOp, namens });
    pen.schrijfZaak({ zaakId: zaak.id, entiteit: "rechtenverzoek", rijId: zaak.id }, waarden);
    if (!isStaf(inzending)) meldAanCoordinatie(pen, zaak.nummer, soort);
    return { naar: `/verzoeken/${zaak.nummer}?klaar=opgeslagen` };
  });
}
