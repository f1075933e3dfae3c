import { plusDagen, plusMaanden } from "~/lib/datum";
import type { Entiteit, Waarden } from "~/protocol/gegevensregister";
import type { Fase } from "~/protocol/fasen";
import type { Score } from "~/protocol/lijsten";
import { meegeleverd, type MeegeleverdeSleutel } from "~/protocol/meegeleverd";
import { isBsn } from "~/lib/invoer";
import type { Dobbelsteen } from "./dobbelsteen";
import type { Levensloop } from "./levensloop";
import { maakAchternaam, maakTekst, straten, tussenvoegsels, voornamen, woonplaatsen } from "./woorden";

/** One row to store, with the day on which somebody wrote it. */
export interface Stuk<E extends Entiteit = Entiteit> {
  entiteit: E;
  waarden: Waarden<E>;
  dag: string;
  fase: Fase;
  /** Slug of who brought it in; absent: the procesregisseur, for the Veiligheidshuis. */
  van?: string;
  code?: string;
  status?: string;
  /** Slug of whom it is assigned to. */
  voor?: string;
  /** Day of the overleg to which it belongs. */
  overleg?: string;
  gedeeld?: boolean;
  /** Marked as data of the health of the betrokkene. */
  zorg?: boolean;
}

function stuk<E extends Entiteit>(nieuw: Stuk<E>): Stuk {
  return nieuw;
}

/**
 * A number of the test range 9999… that passes the elfproef, apart from those of the demo. The range holds some thousands; of
 * the people after those the BSN is not known.
 */
function findTestBsn(nr: number): { bsn?: string } {
  if (nr >= 8000) return {};
  for (let cijfer = 0; cijfer < 10; cijfer++) {
    const bsn = String(999_920_000 + nr * 10 + cijfer);
    if (isBsn(bsn)) return { bsn };
  }
  return {};
}

const aantallen: Readonly<Record<string, number>> = { utrecht: 14, amersfoort: 8, nieuwegein: 6, overig: 10 };

function maakPersoon(steen: Dobbelsteen, nr: number, { gemeente, aangemeldOp }: Levensloop): Waarden<"persoon"> {
  const { plaats, postcode } = woonplaatsen[gemeente];
  return {
    ...findTestBsn(nr),
    voornamen: steen.kies(voornamen),
    achternaam: maakAchternaam(steen.onder(847)),
    ...(steen.kans(20) && { tussenvoegsel: steen.kies(tussenvoegsels) }),
    geslacht: steen.weeg({ man: 78, vrouw: 21, x: 1 }),
    geboortedatum: plusDagen(aangemeldOp, -(365 * 14 + steen.onder(365 * 40))),
    straat: steen.kies(straten),
    huisnummer: String(1 + steen.onder(240)),
    postcode: `${postcode}${String(10 + steen.onder(aantallen[gemeente] ?? 9))} ZZ`,
    woonplaats: plaats,
  };
}

const scoreladder = ["rood", "oranje", "groen"] as const satisfies readonly Score[];

function kiesLeefgebieden(steen: Dobbelsteen, aantal: number): MeegeleverdeSleutel<"leefgebieden">[] {
  const alle = Object.keys(meegeleverd.leefgebieden) as MeegeleverdeSleutel<"leefgebieden">[];
  const begin = steen.onder(alle.length);
  return Array.from({ length: aantal }, (_, plaats) => alle[(begin + plaats * 4) % alle.length] ?? "financien");
}

const redenen = {
  doel_bereikt: 38,
  afgeschaald_lokaal: 24,
  verhuisd: 8,
  langdurig_gedetineerd: 7,
  grond_vervallen: 9,
  gestopt_zonder_resultaat: 11,
  opgeschaald: 3,
} as const satisfies Partial<Record<MeegeleverdeSleutel<"sluitredenen">, number>>;

export const uitvoerders = ["ggz", "wonen", "wijkteam", "reclassering", "gemeente", "politie", "dji", "ggd"] as const;

/** What people recorded of one casus, in the order in which they did. */
export function maakStukken(steen: Dobbelsteen, nr: number, loop: Levensloop, melder: string): Stuk[] {
  const { aangemeldOp: begin, stappen, overleggen } = loop;
  const dagVan = (handeling: string) => stappen.find((stap) => stap.handeling === handeling)?.dag;
  const tekst = (zinnen: number) => maakTekst(steen.onder(8), zinnen);
  const gebieden = kiesLeefgebieden(steen, 2);
  const stukken: Stuk[] = [
    stuk({ entiteit: "persoon", waarden: maakPersoon(steen, nr, loop), dag: begin, fase: "aanmelden", van: melder }),
    stuk({
      entiteit: "verzoek",
      waarden: {
        reden_instroom: "Fictieve aanmelding",
        problematiek: tekst(3),
        leefgebieden: gebieden,
      },
      dag: begin,
      fase: "aanmelden",
      van: melder,
      status: "ingediend",
    }),
  ];
  const [eerste] = stappen;
  if (!eerste) return stukken;
  stukken.push(
    stuk({
      entiteit: "beoordeling",
      waarden: { behandelen: eerste.naar === "afgewezen" ? "nee" : "ja", toelichting: tekst(1) },
      dag: eerste.dag,
      fase: "aanmelden",
    }),
  );
  const uitkomst = { naar_lokaal: "lokaal", geen_aanpak: "geen_aanpak", aanpak_starten: "veiligheidshuis" } as const;
  for (const [handeling, woord] of Object.entries(uitkomst)) {
    const dag = dagVan(handeling);
    if (!dag) continue;
    const waarden = { meerdere_problemen: true, ketensamenwerking: true, uitkomst: woord };
    stukken.push(stuk({ entiteit: "triage", waarden, dag, fase: "triageren" }));
  }
  const ingelicht = dagVan("naar_bespreken");
  if (ingelicht) {
    const waarden = { wijze: "brief", datum: ingelicht } as const;
    stukken.push(stuk({ entiteit: "inlichting", waarden, dag: ingelicht, fase: "inlichten" }));
    const van = steen.kans(50) ? "ggz" : steen.kies(uitvoerders);
    const inhoud = { tekst: tekst(3), grondslag: "Fictieve grondslag", doel: "Bespreking in het casusoverleg" };
    const gedeeld = overleggen.length > 0;
    stukken.push(
      stuk({
        entiteit: "inbreng",
        waarden: inhoud,
        dag: ingelicht,
        fase: "bespreken",
        van,
        code: "overig",
        status: "ingediend",
        gedeeld,
        zorg: van === "ggz",
      }),
    );
  }
  for (const [keer, dag] of overleggen.entries()) {
    stukken.push(
      stuk({ entiteit: "agendapunt", waarden: { doel: tekst(1) }, dag, fase: "bespreken", overleg: dag }),
      stuk({
        entiteit: "bespreking",
        waarden: {
          toestandsbeeld: tekst(2),
          ...(loop.afgeslotenOp && keer === overleggen.length - 1 && { afschalen: "afsluiten" }),
        },
        dag,
        fase: "bespreken",
        overleg: dag,
      }),
    );
    for (const code of gebieden) {
      const score = scoreladder[Math.min(2, steen.onder(2) + (steen.kans(60) ? keer : 0))] ?? "oranje";
      stukken.push(
        stuk({ entiteit: "leefgebiedscore", waarden: { score }, dag, fase: "bespreken", code, overleg: dag }),
      );
    }
  }
  const plan = dagVan("naar_uitvoeren");
  if (!plan) return stukken;
  for (const leefgebied of gebieden.slice(0, steen.kans(30) ? 2 : 1)) {
    const voor = steen.kies(uitvoerders);
    const klaar = loop.afgeslotenOp !== null;
    const waarden: Waarden<"interventie"> = {
      omschrijving: `Fictieve interventie ${String(nr)}`,
      leefgebied,
      start: plan,
      beoogd_einde: plusMaanden(plan, 6 + steen.onder(12)),
      ...(klaar && { resultaat: steen.weeg({ behaald: 5, deels: 3, niet: 2 }) }),
    };
    const status = klaar ? "afgesloten" : "loopt";
    stukken.push(stuk({ entiteit: "interventie", waarden, dag: plan, fase: "bespreken", status, voor }));
  }
  const actie: Waarden<"actie"> = {
    omschrijving: tekst(1),
    deadline: plusDagen(plan, 20 + steen.onder(500)),
    status: loop.afgeslotenOp || steen.kans(60) ? "gedaan" : "open",
  };
  stukken.push(
    stuk({ entiteit: "actie", waarden: actie, dag: plan, fase: "bespreken", voor: steen.kies(uitvoerders) }),
  );
  if (loop.afgeslotenOp) {
    const waarden = { reden: steen.weeg(redenen), toelichting: tekst(1) };
    stukken.push(stuk({ entiteit: "afsluiting", waarden, dag: loop.afgeslotenOp, fase: "afsluiten" }));
  }
  return stukken;
}

/** More of what a dossier grows by, until it holds so many values. */
export function maakNotitie(steen: Dobbelsteen, dag: string): Stuk {
  const waarden = { datum: dag, soort: "telefoon", inhoud: maakTekst(steen.onder(8), 2) } as const;
  return stuk({ entiteit: "logboek", waarden, dag, fase: "uitvoeren" });
}

export function telWaarden(stukken: readonly Stuk[]): number {
  return stukken.reduce((som, { waarden }) => som + Object.keys(waarden).length, 0);
}
