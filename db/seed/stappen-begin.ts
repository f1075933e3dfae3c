import { eq } from "drizzle-orm";
import { aanpakken } from "~/protocol/lijsten";
import { getPartijrecht, isPartijtype } from "~/protocol/partijtypen";
import type { Besluitnaam } from "~/faseovergang/form";
import type { GegevensView } from "~/gegevens/view";
import { casus, partij } from "~/storage/tabellen.server";
import { maakTestBsn } from "./bsn";
import type { Casusverhaal, Inbrengtekst } from "./casussen/soort";
import type { Velden } from "./klant";
import { metVoorvoegsel, type Verteller } from "./verteller";

/** The casus of a story, known from the moment that the verzoek was submitted. */
export interface Dossier {
  verhaal: Casusverhaal;
  id: string;
  pad: string;
  /** Inbreng by the key of its story, once told. */
  rijen: Map<string, string>;
}

const procesregisseur = "procesregisseur";

/** The casus moves on; what the story does not leave behind is needed. */
export async function gaDoor(
  v: Verteller,
  { verhaal, pad }: Dossier,
  besluit: Besluitnaam,
  velden: Velden = {},
): Promise<void> {
  const achter = verhaal.nietNodig?.[besluit] ?? [];
  await v
    .als(procesregisseur)
    .gaDoor(pad, besluit, velden, ({ label }, { titel }) =>
      achter.some((woord) => titel.startsWith(woord) || label === woord) ? "niet_nodig" : "nodig",
    );
}

function vertelVerzoek(v: Verteller, dossier: Dossier): void {
  const { verhaal } = dossier;
  const { persoon, verzoek, contact } = verhaal;
  const { bsn, leeftijd, ...personalia } = persoon;
  // Born in the first half of a year, on a day that depends on nothing but the story.
  const jaar = Number(v.vandaag.slice(0, 4)) - leeftijd;
  const geboortedatum = `${String(jaar)}-0${String((bsn % 6) + 1)}-1${String(bsn % 9)}`;
  const velden: Velden = {
    aanpak: verhaal.aanpak,
    gemeente: verhaal.gemeente,
    ...metVoorvoegsel("persoon", { ...personalia, geboortedatum, bsn: maakTestBsn(bsn) }),
    "verzoek.reden_instroom": verzoek.reden,
    "verzoek.problematiek": verzoek.problematiek,
    "verzoek.al_geprobeerd": verzoek.geprobeerd,
    "verzoek.delictgedrag": verzoek.delictgedrag,
    "verzoek.leefgebieden": verzoek.leefgebieden,
    zeggenschap: verzoek.zeggenschap ?? "doorlopend",
    ...(contact && metVoorvoegsel("contact", { ...contact })),
    "voorwaarden.toestemming": "niet_nodig",
    bevat: verzoek.bevat,
  };
  v.stap(verhaal.aangemeld, async () => {
    const naar = await v.als(verhaal.melder).doe("/aanmelden", "verzoek_indienen", velden);
    const nummer = naar.split("/")[2] ?? "";
    const gevonden = v.systeem.databank.select({ id: casus.id }).from(casus).where(eq(casus.casusnummer, nummer)).get();
    if (!gevonden) throw new Error("The verzoek made no casus");
    dossier.id = gevonden.id;
    dossier.pad = `/casussen/${nummer}`;
  });
}

export function alsDoel({ verhaal }: Dossier): string {
  return `${aanpakken[verhaal.aanpak]}: gezamenlijk plan van aanpak voor deze casus`;
}

/** Toestemming with what must be recorded (P 7.2), and politiegegevens of elsewhere (P 7.1). */
export function alsVoorwaarden(
  v: Verteller,
  { toestemming, afweging, doorverstrekt }: Pick<Inbrengtekst, "toestemming" | "afweging" | "doorverstrekt">,
  dag: number,
): Velden {
  return {
    toestemming: toestemming ?? "niet_nodig",
    ...(toestemming === "gegeven" && {
      toestemming_op: v.dag(dag - 7),
      toestemming_van: "betrokkene",
      toestemming_schriftelijk: "on",
      toestemming_intrekbaar: "on",
    }),
    afweging,
    ...(doorverstrekt &&
      "door" in doorverstrekt && { wpg: "gegeven", wpg_door: doorverstrekt.door, wpg_op: v.dag(dag - 3) }),
    ...(doorverstrekt && "vraag" in doorverstrekt && { wpg: "gevraagd", wpg_vraag: doorverstrekt.vraag }),
  };
}

/** Fields that every inbreng has, with the grondslag of the own Partij. */
export function alsInbreng(
  v: Verteller,
  dossier: Dossier,
  {
    van,
    soort,
    tekst,
    bevat,
    wpg,
    zeggenschap,
  }: Pick<Inbrengtekst, "van" | "soort" | "tekst" | "bevat" | "wpg" | "zeggenschap">,
): Velden {
  const { databank } = v.systeem;
  const type = databank
    .select({ type: partij.type })
    .from(partij)
    .where(eq(partij.id, v.getPartijId(van)))
    .get()?.type;
  if (!type || !isPartijtype(type)) throw new Error(`No Partij of ${van}`);
  return {
    soort,
    tekst,
    bevat,
    zeggenschap: zeggenschap ?? "doorlopend",
    grondslag: getPartijrecht(type).grondslag,
    doel: alsDoel(dossier),
    wpg_artikel: type === "politie" ? (wpg ?? "artikel_8") : undefined,
  };
}

function vertelTriage(v: Verteller, dossier: Dossier): void {
  const { triage } = dossier.verhaal;
  if (!triage) return;
  const pad = () => `${dossier.pad}/triageren`;
  v.stap(triage.dag, async () => {
    await gaDoor(v, dossier, "in_behandeling_nemen");
  });
  for (const { aan, vraag, bevat, antwoord } of triage.vragen ?? []) {
    let uitvraag = "";
    v.stap(triage.dag, async () => {
      uitvraag = await v.voegRijToe(dossier.id, "uitvraag", () =>
        v.als(procesregisseur).doe(pad(), "uitvragen", { account: `account-${aan}`, vraag, bevat }),
      );
    });
    if (!antwoord) continue;
    v.stap(antwoord.dag, async () => {
      await v.als(aan).doe(pad(), "beantwoorden", {
        uitvraag,
        ...alsInbreng(v, dossier, { ...antwoord, van: aan }),
        ...alsVoorwaarden(v, antwoord, antwoord.dag),
      });
    });
  }
  const { criteria, topx, besluit } = triage;
  if (criteria) {
    const vinkjes = Object.fromEntries(criteria.vinkjes.map((naam) => [naam, "on"]));
    v.stap(criteria.dag, async () => {
      await v.als(procesregisseur).doe(pad(), "criteria_vastleggen", {
        ...vinkjes,
        criteria_toelichting: criteria.toelichting,
        bevat: criteria.bevat,
      });
    });
  }
  if (topx) {
    const lijst = (topx.registraties ?? []).map(([dag, code]) => `${v.dag(dag)} ${code}`).join("\n");
    v.stap(topx.dag, async () => {
      await v.als(procesregisseur).doe(`${pad()}/top-x`, "topx_vastleggen", {
        lijst,
        vervolging: "on",
        toelichting: topx.toelichting,
      });
    });
  }
  if (besluit) {
    v.stap(besluit.dag, async () => {
      const velden = {
        besluit_toelichting: besluit.toelichting,
        terugkoppeling: besluit.terugkoppeling,
        bevat: besluit.bevat,
      };
      if (besluit.handeling === "geen_aanpak") await v.als(procesregisseur).doe(pad(), besluit.handeling, velden);
      else await gaDoor(v, dossier, besluit.handeling, velden);
    });
  }
}

/** A letter from its template, with the open places filled in, recorded as sent. */
export async function verstuurBrief(
  v: Verteller,
  { pad }: Dossier,
  soort: "op_brief" | "af_brief",
  invulling: string,
): Promise<void> {
  const klant = v.als("procesondersteuner");
  const nieuw = `${pad}/brieven/nieuw/${soort}`;
  const antwoord = await klant.getData(nieuw, "routes/casussen.$casusnummer.brieven_.nieuw.$soort");
  const { view }: { view: { waarden: { datum: string; inhoud: string } } } = await antwoord.json();
  const inhoud = view.waarden.inhoud.replaceAll(/\[vul in:[^\]]*\]/g, invulling);
  const naam = soort === "op_brief" ? "brief" : "sluitbrief";
  const { datum } = view.waarden;
  const brief = (await klant.doe(nieuw, `${naam}_maken`, { datum, inhoud })).split("?")[0] ?? "";
  const versies = { [brief.split("/").at(-1) ?? ""]: { datum: 1, inhoud: 1 } };
  await klant.doe(brief, `${naam}_vaststellen`, {}, { versies });
  await klant.doe(brief, `${naam}_verzenden`, { verzonden_op: datum, wijze: "overhandigd" });
}

function vertelInlichten(v: Verteller, dossier: Dossier): void {
  const { brief, uitstel, door } = dossier.verhaal.inlichten ?? {};
  const pad = () => `${dossier.pad}/inlichten`;
  if (uitstel) {
    v.stap(uitstel.dag, async () => {
      await v.als(procesregisseur).doe(pad(), "uitstellen", {
        soort: "uitstellen",
        grond: uitstel.grond,
        motivering: uitstel.motivering,
        afhankelijk_van: uitstel.afhankelijk,
        toetsing: uitstel.toetsing,
        verwacht_op: v.dag(uitstel.verwacht),
        herbeoordelen_op: v.dag(uitstel.herbeoordelen),
        bevat: ["strafrechtelijk"],
      });
    });
  }
  if (brief) {
    v.stap(brief.dag, async () => {
      if (brief.wijze !== "gesprek") await verstuurBrief(v, dossier, "op_brief", "dit bespreken wij graag met u");
      await v.als("procesondersteuner").doe(pad(), "informeren_vastleggen", {
        wijze: brief.wijze,
        datum: v.dag(brief.dag),
        toelichting: brief.toelichting,
      });
    });
  }
  if (door !== undefined) {
    v.stap(door, async () => {
      await gaDoor(v, dossier, "naar_bespreken");
    });
  }
}

/** The verstrekker answers what it was asked about a next phase, on its own screen of the casus. */
function vertelFasevragen(v: Verteller, dossier: Dossier): void {
  for (const { dag, door, antwoord, toelichting } of dossier.verhaal.fasevragen ?? []) {
    v.stap(dag, async () => {
      const pad = `${dossier.pad}/gegevens`;
      const pagina = await v.als(door).getData(pad, "routes/casussen.$casusnummer.gegevens");
      const { view } = (await pagina.json()) as { view: GegevensView };
      const vraag = view.partij?.vragen[0];
      if (!vraag) throw new Error(`Nothing is asked of ${door}`);
      const velden = { [`antwoord.${vraag.id}`]: antwoord, [`toelichting.${vraag.id}`]: toelichting };
      await v.als(door).doe(pad, "fasevraag_beantwoorden", velden);
    });
  }
}

/** From verzoek to the door of bespreken. Returns the dossier in which the rest goes on. */
export function vertelBegin(v: Verteller, verhaal: Casusverhaal): Dossier {
  const dossier: Dossier = { verhaal, id: "", pad: "", rijen: new Map() };
  vertelVerzoek(v, dossier);
  const { afwijzing } = verhaal;
  if (afwijzing) {
    v.stap(afwijzing.dag, async () => {
      const { toelichting, terugkoppeling } = afwijzing;
      await v.als(procesregisseur).doe(`${dossier.pad}/aanmelden`, "afwijzen", { toelichting, terugkoppeling });
    });
  }
  vertelTriage(v, dossier);
  vertelInlichten(v, dossier);
  vertelFasevragen(v, dossier);
  return dossier;
}
