import { and, eq } from "drizzle-orm";
import { geefOpnieuw } from "~/inbreng/geven.server";
import { meldVerlies } from "~/gegevens/melden.server";
import { plekVan } from "~/gegevens/ontvangers.server";
import { alsWeigering } from "~/inbreng/toets.server";
import type { Afgeschermd, RijKop } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { rij as rijTabel } from "~/storage/tabellen.server";
import { alsToestemming, alsWpgToestemming } from "~/storage/woorden";
import { stuurAkkoordbericht as stuurBericht } from "./bericht.server";
import { findPolitie, listVertegenwoordigers } from "./vertegenwoordigers.server";
import { isAkkoordsoort, isGegeven, isLopend, leesStand, type Akkoordsoort, type Akkoordstand } from "./soorten";

type CasusPen = Pen<CasusContext>;

/** What Partijen bring in, and of which they can ask each other the use. */
const ingebracht = ["inbreng", "ketenanalyse", "verzoek"] as const;
type Ingebracht = (typeof ingebracht)[number];

function eisVertegenwoordigers(context: CasusContext, partijId: string, veld: string): string[] {
  const wie = listVertegenwoordigers(context, partijId).map(({ accountId }) => accountId);
  if (wie.length > 0) return wie;
  throw new Invoerfout({
    [veld]: ["Van die Partij kan nu niemand antwoorden. Neem contact op met de procesregisseur."],
  });
}

/** A row of another Partij that this reader may see, with its head; anything else is answered as unknown. */
function getRijVanAnder(pen: CasusPen, rijId: string): { rij: Afgeschermd<Ingebracht>; kop: RijKop } {
  const { systeem, casus, opener, lezer } = pen.context;
  const rijen = listRijenVan(systeem, casus.id, ingebracht, pen.tx, rijId);
  const gevonden = ingebracht.flatMap((entiteit) =>
    opener.lijst<Ingebracht, { rij: Afgeschermd<Ingebracht>; kop: RijKop }>(rijen[entiteit], (rij, kop) => ({
      rij,
      kop,
    })),
  )[0];
  if (!gevonden?.kop.verstrekkerPartijId || gevonden.kop.verstrekkerPartijId === lezer.partij.id) throw nietGevonden();
  return gevonden;
}

/** The requests of this casus that the reader may see. */
export function listVerzoeken({ context, tx }: CasusPen): { rij: Afgeschermd<"akkoordverzoek">; kop: RijKop }[] {
  const { systeem, casus, opener } = context;
  const { akkoordverzoek } = listRijenVan(systeem, casus.id, ["akkoordverzoek"], tx);
  return opener.lijst(akkoordverzoek, (rij, kop) => ({ rij, kop }));
}

/** P 3.5 d, 13.5, 13.6: asks the verstrekker for one own use. A use that does not fit the purpose is refused here (R-doel). */
export function vraagHergebruik(
  pen: CasusPen,
  vraag: { rij: string; doel: string; toelichting?: string | undefined; verenigbaar: boolean },
): void {
  const { opener, lezer } = pen.context;
  const { rij, kop } = getRijVanAnder(pen, vraag.rij);
  const mag = opener.oordeelGebruik(rij, "toestemming_op", { verenigbaar: vraag.verenigbaar });
  if (!mag.toegestaan && mag.regel === "R-doel") throw alsWeigering(mag, "verenigbaar");
  const eerder = listVerzoeken(pen).some(
    ({ kop: ander }) =>
      ander.ouderId === kop.id &&
      ander.verstrekkerPartijId === lezer.partij.id &&
      leesStand(ander.status) === "gevraagd",
  );
  if (eerder) throw new Invoerfout({}, ["Uw organisatie heeft hier al een vraag open. Wacht op het antwoord."]);
  const aan = eisVertegenwoordigers(pen.context, kop.verstrekkerPartijId ?? "", "doel");
  pen.maakRij({
    entiteit: "akkoordverzoek",
    code: "hergebruik" satisfies Akkoordsoort,
    status: "gevraagd" satisfies Akkoordstand,
    ouderId: kop.id,
    waarden: { doel: vraag.doel, toelichting: vraag.toelichting },
    verstrekkerPartijId: lezer.partij.id,
    voorPartijId: kop.verstrekkerPartijId,
  });
  stuurBericht(
    pen,
    aan,
    "Verzoek om akkoord",
    "Een Partij vraagt uw organisatie om akkoord voor gebruik van uw informatie.",
  );
}

/**
 * P 7.1: the politie is asked, or is told that its permission was recorded, so that it can take that back. `toelichting`:
 * which data, and for what they were given at the time.
 */
export function vraagPolitie(
  pen: CasusPen,
  rijId: string,
  vraag: { stand: "gevraagd" | "vastgelegd"; toelichting?: string | undefined },
): void {
  const { lezer } = pen.context;
  if (vraag.stand === "gevraagd" && !vraag.toelichting) {
    throw new Invoerfout({ wpg_vraag: ["Schrijf op welke gegevens het zijn en waarvoor u ze kreeg."] });
  }
  const politie = findPolitie(pen.context);
  if (!politie) {
    // A permission that was given outside the system needs nobody here to answer.
    if (vraag.stand === "vastgelegd") return;
    throw new Invoerfout({
      wpg: ["De politie neemt nu niet deel aan deze casus. Neem contact op met de procesregisseur."],
    });
  }
  pen.maakRij({
    entiteit: "akkoordverzoek",
    code: "wpg" satisfies Akkoordsoort,
    status: vraag.stand,
    ouderId: rijId,
    waarden: { toelichting: vraag.toelichting },
    verstrekkerPartijId: lezer.partij.id,
    voorPartijId: politie.id,
  });
  const aan = listVertegenwoordigers(pen.context, politie.id).map(({ accountId }) => accountId);
  const zin =
    vraag.stand === "gevraagd"
      ? "Een Partij vraagt de politie om toestemming om politiegegevens in te brengen."
      : "Een Partij legde vast dat de politie toestemming gaf om politiegegevens in te brengen. Klopt dat niet? Trek de toestemming dan in.";
  stuurBericht(pen, aan, "Politiegegevens doorverstrekken", zin);
}

interface Gericht {
  rij: Afgeschermd<"akkoordverzoek">;
  kop: RijKop;
  soort: Akkoordsoort;
  stand: Akkoordstand;
}

/** A request to, or of, the reader's own Partij; anything else is answered as unknown. */
function getVerzoek(pen: CasusPen, id: string, van: "aan ons" | "van ons"): Gericht {
  const { id: partijId } = pen.context.lezer.partij;
  const gevonden = listVerzoeken(pen).find(({ kop }) => kop.id === id);
  const eigenaar = van === "aan ons" ? gevonden?.kop.voorPartijId : gevonden?.kop.verstrekkerPartijId;
  if (!gevonden || eigenaar !== partijId || !isAkkoordsoort(gevonden.kop.code)) throw nietGevonden();
  // A report of a mistake is answered where the gegeven is.
  if (gevonden.kop.code === "correctie" && van === "aan ons") throw nietGevonden();
  return { ...gevonden, soort: gevonden.kop.code, stand: leesStand(gevonden.kop.status) };
}

function listVerzoekrijen(pen: CasusPen, rijId: string) {
  return pen.tx
    .select()
    .from(rijTabel)
    .where(and(eq(rijTabel.ouderId, rijId), eq(rijTabel.entiteit, "akkoordverzoek")))
    .all();
}

/** What the answer, already recorded, does to the row that was asked about. */
function voerUit(pen: CasusPen, { kop, soort }: Gericht, mag: boolean): void {
  const ouder = kop.ouderId ? pen.tx.select().from(rijTabel).where(eq(rijTabel.id, kop.ouderId)).get() : undefined;
  if (!ouder) return;
  if (soort === "hergebruik") {
    // Of all uses that stand approved now: refusing one use leaves another as it is.
    const partijen = listVerzoekrijen(pen, ouder.id)
      .filter(({ code, status }) => code === soort && isGegeven(leesStand(status)))
      .flatMap(({ verstrekkerPartijId }) => verstrekkerPartijId ?? []);
    pen.wijzigRij(ouder.id, { hergebruikVoor: [...new Set(partijen)].sort().join(",") || null });
    return;
  }
  const wpgToestemming = mag ? "gegeven" : "geweigerd";
  const wijzig = () => {
    const stand = { id: ouder.id, status: ouder.status, toestemming: alsToestemming(ouder.toestemming) };
    const eerder = alsWpgToestemming(ouder.wpgToestemming);
    geefOpnieuw(pen, { ...stand, wpgToestemming: eerder }, { ...stand, wpgToestemming });
    pen.wijzigRij(ouder.id, { wpgToestemming });
  };
  if (ouder.entiteit === "inbreng" || ouder.entiteit === "ketenanalyse")
    meldVerlies(pen, plekVan(ouder.entiteit, ouder.id), wijzig);
  else wijzig();
}

/** Yes, no, or yes on a condition; once. */
export function beantwoord(
  pen: CasusPen,
  {
    verzoek,
    besluit,
    antwoord,
  }: { verzoek: string; besluit: "akkoord" | "voorwaarde" | "geweigerd"; antwoord?: string | undefined },
): void {
  const gericht = getVerzoek(pen, verzoek, "aan ons");
  if (gericht.stand !== "gevraagd") throw new Invoerfout({}, ["Dit verzoek is al beantwoord of teruggenomen."]);
  const { context } = pen;
  pen.schrijfGegevens("akkoordverzoek", verzoek, { antwoord }, context.lezer.partij.id);
  pen.wijzigRij(verzoek, { status: besluit }, context.formulier.versies[verzoek]?.[rijversie]);
  voerUit(pen, gericht, besluit !== "geweigerd");
  stuurBericht(
    pen,
    [gericht.kop.auteurAccountId],
    "Antwoord op uw verzoek om akkoord",
    "Uw verzoek om akkoord is beantwoord.",
  );
}

/** P 3.5 c: what was approved can be taken back at any moment; it holds from the next request on. */
export function trekAkkoordIn(pen: CasusPen, verzoek: string): void {
  const gericht = getVerzoek(pen, verzoek, "aan ons");
  if (!isGegeven(gericht.stand)) throw new Invoerfout({}, ["Dit akkoord geldt al niet meer."]);
  pen.wijzigRij(
    verzoek,
    { status: "ingetrokken" satisfies Akkoordstand },
    pen.context.formulier.versies[verzoek]?.[rijversie],
  );
  voerUit(pen, gericht, false);
  const aan = listVertegenwoordigers(pen.context, gericht.kop.verstrekkerPartijId ?? "").map(
    ({ accountId }) => accountId,
  );
  stuurBericht(
    pen,
    aan,
    "Akkoord ingetrokken",
    "Een akkoord aan uw organisatie is ingetrokken. Gebruik de informatie niet verder.",
  );
}

/** By who asked, before there is an answer. */
export function neemTerug(pen: CasusPen, verzoek: string): void {
  const { soort, stand } = getVerzoek(pen, verzoek, "van ons");
  if (stand !== "gevraagd" || soort === "wpg")
    throw new Invoerfout({}, ["Dit verzoek kan niet meer worden teruggenomen."]);
  pen.wijzigRij(
    verzoek,
    { status: "teruggenomen" satisfies Akkoordstand },
    pen.context.formulier.versies[verzoek]?.[rijversie],
  );
}

/** P 3.5 d: for what it was used, for who provided it to see. */
export function legGebruikVast(
  pen: CasusPen,
  { verzoek, gebruik, gebruikt_op }: { verzoek: string; gebruik: string; gebruikt_op: string },
): void {
  const { lezer, vandaag } = pen.context;
  const { kop, soort, stand } = getVerzoek(pen, verzoek, "van ons");
  if (soort !== "hergebruik" || !isGegeven(stand)) {
    throw new Invoerfout(
      {},
      ["U legt gebruik vast als de verstrekker akkoord gaf (R-hergebruik, P 3.5 d)."],
      "R-hergebruik (P 3.5 d)",
    );
  }
  if (gebruikt_op > vandaag) throw new Invoerfout({ gebruikt_op: ["Deze datum ligt in de toekomst."] });
  pen.maakRij({
    entiteit: "eigen_gebruik",
    ouderId: kop.id,
    waarden: { gebruik, gebruikt_op },
    verstrekkerPartijId: lezer.partij.id,
    voorPartijId: kop.voorPartijId,
  });
}

/** When what was asked about is taken back, nothing is left to agree with; `soort`: only the requests of that kind. */
export function laatVervallen(pen: CasusPen, rijId: string, soort?: Akkoordsoort): void {
  for (const { id, status, code } of listVerzoekrijen(pen, rijId)) {
    if ((soort === undefined || code === soort) && isLopend(leesStand(status)))
      pen.wijzigRij(id, { status: "vervallen" satisfies Akkoordstand });
  }
  if (soort === undefined) pen.wijzigRij(rijId, { hergebruikVoor: null });
}
