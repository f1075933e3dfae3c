import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { isPartijtype } from "~/protocol/partijtypen";
import { oordeel, type PartijFeiten } from "~/protocol/regels";
import { inbrengregels } from "~/protocol/regels/inbrengen";
import { partij } from "~/storage/tabellen.server";
import { verzoekForm } from "./form";
import { indexeerNaam, listAanmeldendePartijen, maakCasus } from "./repository.server";

/** `/aanmelden`: a new verzoek, before there is a casus. */
export interface NieuwVerzoekView {
  /** Only for the procesregisseur: on behalf of which Partij (blauwlijst). */
  partijen: { waarde: string; label: string }[] | null;
  partijNaam: string;
  gemeente: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "aanmelden");
  const view: NieuwVerzoekView = {
    partijen: isProcesregisseur(basis)
      ? listAanmeldendePartijen(basis.systeem).map(({ id, naam }) => ({ waarde: id, label: naam }))
      : null,
    partijNaam: basis.actor.partijNaam,
    gemeente: basis.lezer.partij.gemeente,
  };
  return toonScherm(basis, view);
}

function isProcesregisseur({ lezer }: Basis): boolean {
  return lezer.rol === "procesregisseur";
}

/** The Partij that supplies the verzoek: the melder's own, or for the blauwlijst the one that the procesregisseur names. */
function getVerstrekker(basis: Basis, namens: string | undefined): PartijFeiten {
  if (!isProcesregisseur(basis)) {
    if (namens) throw new Invoerfout({ namens: ["U meldt aan namens uw eigen organisatie."] });
    return basis.lezer.partij;
  }
  const gekozen = basis.systeem.databank
    .select()
    .from(partij)
    .where(eq(partij.id, namens ?? ""))
    .get();
  if (!gekozen || !isPartijtype(gekozen.type) || gekozen.type === "veiligheidshuis") {
    throw new Invoerfout({ namens: ["Kies namens welke Partij u aanmeldt."] });
  }
  return { ...gekozen, type: gekozen.type };
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "aanmelden", ["verzoek_indienen"]);
  const { systeem, lezer, vandaag } = inzending;
  return verwerk(inzending, verzoekForm, (waarden, pen) => {
    const verstrekker = getVerstrekker(inzending, waarden.namens);
    const gemarkeerd = (waarden.bevat ?? []) as Gegevenstype[];
    const typen: Gegevenstype[] = waarden.verzoek.delictgedrag ? ["strafrechtelijk", ...gemarkeerd] : gemarkeerd;
    const mag = oordeel(inbrengregels, {
      partij: verstrekker,
      vandaag,
      typen,
      // An aanmelding by the politie rests on its artikel 20-beslissing as a whole, not on one kind of gegeven.
      politiegegevens: false,
      wpgArtikel: null,
      toestemming: "niet_nodig",
    });
    if (!mag.toegestaan) throw new Invoerfout({}, [`${mag.uitleg} (${mag.regel}, ${mag.artikel})`]);
    const casus = maakCasus(pen.tx, systeem, {
      aanpak: waarden.aanpak,
      gemeente: waarden.gemeente,
      bsn: waarden.persoon.bsn,
      melderAccountId: lezer.accountId,
      melderPartijId: verstrekker.id,
      vandaag,
      naam: waarden.persoon,
    });
    pen.casusnummer = casus.casusnummer;
    const deel = { casusId: casus.id, verstrekkerPartijId: verstrekker.id };
    pen.maakRij({ ...deel, entiteit: "persoon", waarden: waarden.persoon });
    pen.maakRij({ ...deel, entiteit: "verzoek", waarden: waarden.verzoek, status: "ingediend", gemarkeerd });
    if (waarden.contact && Object.values(waarden.contact).some(Boolean)) {
      pen.maakRij({ ...deel, entiteit: "contact", waarden: waarden.contact, status: "ingediend" });
    }
    pen.naAfloop.push(() => indexeerNaam(systeem, casus.id, waarden.persoon));
    return { naar: `/casussen/${casus.casusnummer}/aanmelden?klaar=ingediend` };
  });
}
