import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { formatMoment, momentVanTijd, plusUren } from "~/lib/datum";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { findZaakContext, type ZaakContext } from "~/protocol/zaakpoort.server";
import { account } from "~/storage/tabellen.server";
import { maakZaak } from "~/storage/zaak.server";
import { getDatalek } from "./feiten.server";
import { meldForm } from "./form";
import { urenTotAp } from "./klok";
import { listDatalekzaken, listPartijen, maakDatalek, meldAanBehandelaars } from "./repository.server";
import { buildLijstregel, type DatalekkenView } from "./lijstview";

/** Who handles every datalek, and may report one on behalf of another Partij. */
export function isBehandelaar({ lezer }: Pick<Basis, "lezer">): boolean {
  return lezer.rol === "manager" || lezer.rol === "procesregisseur";
}

/** The datalekken that this reader may open, newest first. */
export function listDatalekcontexten(basis: Basis): ZaakContext[] {
  return listDatalekzaken(basis.systeem)
    .map((zaak) => findZaakContext(basis, zaak))
    .filter((context) => context !== undefined);
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "datalekken");
  const { systeem, lezer, actor, moment } = basis;
  const metBehandeling = isBehandelaar(basis) || lezer.rol === "toezichthouder";
  const zelf = systeem.databank.select().from(account).where(eq(account.id, lezer.accountId)).get();
  const view: DatalekkenView = {
    regels: listDatalekcontexten(basis).map(({ zaak }) =>
      buildLijstregel(getDatalek(systeem, zaak), moment, metBehandeling),
    ),
    metBehandeling,
    partijen: isBehandelaar(basis) ? listPartijen(systeem) : null,
    partijNaam: actor.partijNaam,
    contact: { naam: actor.naam, email: zelf?.email ?? "" },
  };
  return toonScherm(basis, view);
}

/** Where it happened: the own Partij, or for who takes a call the one that called. */
function getPartijId(basis: Basis, partij: string | undefined): string {
  if (!partij) return basis.lezer.partij.id;
  if (!isBehandelaar(basis)) throw new Invoerfout({ partij: ["U meldt namens uw eigen organisatie."] });
  if (!listPartijen(basis.systeem).some(({ waarde }) => waarde === partij)) {
    throw new Invoerfout({ partij: ["Kies een Partij uit de lijst."] });
  }
  return partij;
}

/** A report, by anybody who is logged in (P 14.3). Manager and procesregisseurs are told in the same transaction. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "datalekken", ["datalek_melden"]);
  const { systeem, lezer, moment, vandaag } = inzending;
  return verwerk(inzending, meldForm, ({ inbreuk, dag, tijd, partij, casusnummers, ...waarden }, pen) => {
    const kennisgenomenOp = momentVanTijd(dag, tijd);
    if (kennisgenomenOp > moment) throw new Invoerfout({ dag: ["Dit moment ligt in de toekomst."] });
    const partijId = getPartijId(inzending, partij);
    const zaak = maakZaak(pen.tx, systeem, {
      soort: "datalek",
      accountId: lezer.accountId,
      partijId: lezer.partij.id,
      moment,
      jaar: vandaag.slice(0, 4),
    });
    maakDatalek(pen.tx, {
      zaakId: zaak.id,
      inbreuk,
      kennisgenomenOp,
      gemeldOp: moment,
      partijId,
      casusnummers: casusnummers ?? null,
    });
    pen.schrijfZaak({ zaakId: zaak.id, entiteit: "datalek", rijId: zaak.id }, waarden);
    meldAanBehandelaars(pen.tx, systeem, zaak.nummer, formatMoment(plusUren(kennisgenomenOp, urenTotAp)));
    return { naar: `/datalekken/${zaak.nummer}?klaar=gemeld` };
  });
}
