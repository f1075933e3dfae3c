import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { listPartijmarkeringen } from "~/inbreng/view";
import { isDoorverstrekking, leesVoorwaarden, type Voorwaarden } from "~/inbreng/voorwaarden";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import type { Optie } from "~/protocol/keuzelijsten";
import { logWeigering, openScherm, openSchermHandeling, type Basis, type Inzending } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { getPartijrecht, isPartijtype } from "~/protocol/partijtypen";
import type { PartijFeiten, ToestemmingStand } from "~/protocol/regels";
import { partij } from "~/storage/tabellen.server";
import { alsVerwijzing, listBekenden, type Bekende } from "~/casussen/bekenden.server";
import { alsBron } from "~/casussen/bron.server";
import { buildCasusregel, type Casusregel } from "~/casussen/view";
import { persoonForm, verzoekForm, verzoektoestemmingen } from "./form";
import { toetsVerzoek } from "./toets.server";
import type { Bekendeview } from "./view";
import { listAanmeldendePartijen, maakCasus } from "./repository.server";

/** `/aanmelden`: a new verzoek, before there is a casus. */
export interface NieuwVerzoekView {
  /** Only for the procesregisseur: on behalf of which Partij (blauwlijst). */
  partijen: { waarde: string; label: string }[] | null;
  partijNaam: string;
  gemeente: string | null;
  /** What can be marked and chosen by who submits; the procesregisseur can need all of it (blauwlijst). */
  markeringen: Record<string, string>;
  toestemmingen: ToestemmingStand[];
  isPolitie: boolean;
  /** Whether toestemming is needed must be said; for others `niet_nodig` stands there to begin with. */
  isZorgOfHulp: boolean;
  leefgebieden: Optie[];
  /** After the procesregisseur asked whether somebody is known; null for everybody else, and before. */
  controle: Persooncontrole | null;
}

export interface Persooncontrole {
  /** What was typed, to go on with. */
  persoon: Record<string, string>;
  bekenden: { regel: Casusregel; grond: Bekendeview["grond"] }[];
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "aanmelden");
  return toonScherm(basis, buildView(basis, null));
}

function buildView(basis: Basis, controle: Persooncontrole | null): NieuwVerzoekView {
  const { type } = basis.lezer.partij;
  const isPolitie = type === "politie";
  return {
    partijen: isProcesregisseur(basis)
      ? listAanmeldendePartijen(basis.systeem).map(({ id, naam }) => ({ waarde: id, label: naam }))
      : null,
    partijNaam: basis.actor.partijNaam,
    gemeente: basis.lezer.partij.gemeente,
    controle,
    isPolitie,
    isZorgOfHulp: isProcesregisseur(basis) || getPartijrecht(type).zorgOfHulp,
    leefgebieden: basis.systeem.lijsten.op(basis.vandaag).listOpties("leefgebieden"),
    markeringen: listPartijmarkeringen(isPolitie),
    toestemmingen: verzoektoestemmingen.filter(
      (stand) => stand !== "conflict_van_plichten" || isProcesregisseur(basis) || getPartijrecht(type).zorgOfHulp,
    ),
  };
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

/** The check before a dossier is made. Not a draft, not in the address; each casus that it shows is logged. */
function controleerPersoon(inzending: Inzending<Basis>) {
  if (!isProcesregisseur(inzending)) {
    logWeigering(inzending, "persoon_zoeken", "R-melder (DPIA 3)");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const gelezen = parseWithZod(inzending.formulier.velden, { schema: persoonForm });
  if (gelezen.status !== "success") return verwerk(inzending, persoonForm, () => ({ naar: "/aanmelden" }));
  const { persoon } = gelezen.value;
  const bekenden = listBekenden(inzending, persoon);
  const ingevuld = Object.entries(persoon).filter((paar): paar is [string, string] => typeof paar[1] === "string");
  const view = buildView(inzending, {
    persoon: Object.fromEntries(ingevuld),
    bekenden: bekenden.map((een) => ({ regel: buildCasusregel(alsBron(een.casus)), grond: alsVerwijzing(een).grond })),
  });
  return toonScherm(
    inzending,
    view,
    bekenden.map(({ casus }) => casus.context),
  );
}

/** Asked before the transaction: the index of names does not look at what is not committed. */
function listOnbevestigd(inzending: Inzending<Basis>): Bekende[] {
  const gelezen = parseWithZod(inzending.formulier.velden, { schema: verzoekForm });
  if (gelezen.status !== "success" || gelezen.value.bekend) return [];
  return listBekenden(inzending, gelezen.value.persoon);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "aanmelden", ["verzoek_indienen", "persoon_zoeken"]);
  if (inzending.handelingNaam === "persoon_zoeken") return controleerPersoon(inzending);
  const { systeem, lezer, vandaag } = inzending;
  const onbevestigd = listOnbevestigd(inzending);
  return verwerk(inzending, verzoekForm, (waarden, pen) => {
    if (onbevestigd.length > 0) {
      const nummers = onbevestigd.map(alsVerwijzing).map(({ casusnummer, grond }) => `${casusnummer} (${grond})`);
      throw new Invoerfout(
        { bekend: [`Deze persoon is al bekend: ${nummers.join(", ")}. Bekijk eerst die casus.`] },
        [],
        null,
        onbevestigd.map(({ casus }) => casus.context),
      );
    }
    const verstrekker = getVerstrekker(inzending, waarden.namens);
    const gemarkeerd = (waarden.bevat ?? []) as Gegevenstype[];
    const typen: Gegevenstype[] = waarden.verzoek.delictgedrag ? ["strafrechtelijk", ...gemarkeerd] : gemarkeerd;
    const voorwaarden: Voorwaarden = waarden.voorwaarden ?? { toestemming: "niet_nodig" };
    toetsVerzoek(verstrekker, vandaag, voorwaarden, typen);
    // P 7.2: of zorg and hulp nothing is assumed about their secrecy.
    if (!waarden.voorwaarden && getPartijrecht(verstrekker.type).zorgOfHulp) {
      throw new Invoerfout({ "voorwaarden.toestemming": ["Kies of toestemming van de betrokkene nodig is (P 7.2)."] });
    }
    const isDoor = isDoorverstrekking(verstrekker.type, gemarkeerd);
    const casus = maakCasus(pen.tx, systeem, {
      aanpak: waarden.aanpak,
      gemeente: waarden.gemeente,
      bsn: waarden.persoon.bsn,
      melderAccountId: lezer.accountId,
      melderPartijId: verstrekker.id,
      vandaag,
    });
    pen.casusnummer = casus.casusnummer;
    const deel = { casusId: casus.id, verstrekkerPartijId: verstrekker.id };
    pen.maakRij({ ...deel, entiteit: "persoon", waarden: waarden.persoon });
    const { zeggenschap } = waarden;
    pen.maakRij({
      ...deel,
      entiteit: "verzoek",
      waarden: { ...waarden.verzoek, ...leesVoorwaarden(voorwaarden, isDoor) },
      status: "ingediend",
      gemarkeerd,
      toestemming: voorwaarden.toestemming,
      wpgToestemming: isDoor ? "gegeven" : null,
      zeggenschap,
    });
    if (waarden.contact && Object.values(waarden.contact).some(Boolean)) {
      pen.maakRij({ ...deel, entiteit: "contact", waarden: waarden.contact, status: "ingediend", zeggenschap });
    }
    return { naar: `/casussen/${casus.casusnummer}/aanmelden?klaar=ingediend` };
  });
}
