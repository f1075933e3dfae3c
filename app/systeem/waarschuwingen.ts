import { formatDuur, formatMoment } from "~/lib/datum";
import { schrijfOmvang, type Systeemstand } from "./feiten";

export type Ernst = "ernstig" | "let_op";

/** Fixed words: also the label of a figure under `/metingen`. */
export const codes = [
  "schijf_vol",
  "schijf_bijna_vol",
  "reserve_ontbreekt",
  "klok_achter",
  "klok_vooruit",
  "klok_versprongen",
  "back_up_ontbreekt",
  "back_up_mislukt",
  "mail_mislukt",
  "mail_wacht",
  "log_kop",
  "log_keten",
  "dagelijks_werk",
  "kopieen_van_update",
] as const;
export type Waarschuwingscode = (typeof codes)[number];

export interface Waarschuwing {
  code: Waarschuwingscode;
  ernst: Ernst;
  titel: string;
  uitleg: string;
  /** What to do. */
  doe: string;
  /** Since when, when that is known. */
  sinds: string | null;
}

const MIB = 1024 * 1024;
const UUR = 3_600_000;

/** A back-up needs a copy of both databases and that copy read back; the rest is for what comes in meanwhile. */
export function ruimteNodig(databank: number): number {
  return 512 * MIB + 3 * databank;
}
export const ruimteErnstig = 128 * MIB;
/** A back-up each night, and two hours for a late one. */
export const backupTermijn = 26 * UUR;
/** A message leaves within seconds; a mail server that asks to come back wants minutes. */
export const wachtVanaf = 30 * 60_000;
/** The chain is followed with each review of the log: 30 days, and some. */
export const ketenTermijn = 35 * 24 * UUR;
/** The work of each hour. */
export const dagelijksTermijn = 3 * UUR;

const na = (nu: string, moment: string) => Date.parse(nu) - Date.parse(moment);

function weegSchijf({ schijf }: Systeemstand): Waarschuwing[] {
  if (!schijf) return [];
  const { vrij, databank, isHeel, isVol } = schijf;
  const doe =
    "Maak ruimte op de schijf van de datamap, of maak de schijf groter. Daarna slaat het systeem vanzelf weer op.";
  if (isVol) {
    return [
      {
        code: "schijf_vol",
        ernst: "ernstig",
        titel: "De schijf is vol",
        uitleg:
          "Er wordt niets meer opgeslagen. Lezen en vernietigen gaan nog door, op de ruimte die daarvoor apart stond.",
        doe,
        sinds: null,
      },
    ];
  }
  const krap: Waarschuwing[] =
    vrij < ruimteNodig(databank)
      ? [
          {
            code: "schijf_bijna_vol",
            ernst: vrij < ruimteErnstig ? "ernstig" : "let_op",
            titel: "De schijf raakt vol",
            uitleg: `Er is nog ${schrijfOmvang(vrij)} vrij. Een back-up en een update hebben samen ${schrijfOmvang(ruimteNodig(databank))} nodig.`,
            doe,
            sinds: null,
          },
        ]
      : [];
  if (isHeel) return krap;
  return [
    ...krap,
    {
      code: "reserve_ontbreekt",
      ernst: "let_op",
      titel: "De vrijgehouden ruimte is er niet",
      uitleg:
        "Vernietigen moet ook op een volle schijf kunnen. Daarvoor houdt het systeem ruimte bezet; die is nu weg.",
      doe: "Maak ruimte op de schijf en start het systeem opnieuw. Verwijder het bestand reserve in de datamap nooit.",
      sinds: null,
    },
  ];
}

const termijnenStil =
  "Tot dan begint en eindigt geen bewaartermijn: afsluiten, vernietigen en het opruimen van elk uur staan stil.";

function weegKlok({ klok, nu }: Systeemstand): Waarschuwing[] {
  if (!klok) return [];
  const { achterOp, vooruit, sprongen } = klok;
  const gevonden: Waarschuwing[] = [];
  if (achterOp) {
    gevonden.push({
      code: "klok_achter",
      ernst: "ernstig",
      titel: "De klok loopt achter op het logboek",
      uitleg: `De klok zegt ${formatMoment(nu)}, maar het logboek heeft al een regel van ${formatMoment(achterOp)}. ${termijnenStil}`,
      doe: "Zet de klok van de machine goed (NTP). Stond hij eerder te ver vooruit en klopt hij nu, bevestig dat dan hieronder.",
      sinds: null,
    });
  }
  if (vooruit) {
    gevonden.push({
      code: "klok_vooruit",
      ernst: "ernstig",
      titel: "De klok is vooruit gesprongen",
      uitleg: `Van ${formatMoment(vooruit.van)} naar ${formatMoment(vooruit.tot)}. Een klok die vooruit staat, laat dossiers te vroeg vernietigen. ${termijnenStil}`,
      doe: "Kijk of de klok nu goed staat. Stond het systeem zo lang uit, of is een oudere back-up teruggezet? Dan is er niets mis. Bevestig dat hieronder.",
      sinds: vooruit.tot,
    });
  }
  const laatste = sprongen.at(-1);
  if (laatste) {
    const richting = laatste.verschil < 0 ? "achteruit" : "vooruit";
    gevonden.push({
      code: "klok_versprongen",
      ernst: "let_op",
      titel: `De klok is versprongen${sprongen.length > 1 ? `, ${String(sprongen.length)} keer` : ""}`,
      uitleg: `Het laatst op ${formatMoment(laatste.moment)}, ${formatDuur(Math.abs(laatste.verschil))} ${richting}. Een machine die stil heeft gestaan, ziet er ook zo uit.`,
      doe: "Kijk of NTP loopt op de machine, en of de machine is gepauzeerd of verplaatst.",
      sinds: laatste.moment,
    });
  }
  return gevonden;
}

function weegBackup({ backup, nu, isDemo }: Systeemstand): Waarschuwing[] {
  if (!backup || isDemo) return [];
  const { gelukt, mislukt, isLeesbaar, sinds } = backup;
  const gevonden: Waarschuwing[] = [];
  if (!isLeesbaar || na(nu, gelukt?.moment ?? sinds) > backupTermijn) {
    gevonden.push({
      code: "back_up_ontbreekt",
      ernst: "ernstig",
      titel: "Er is geen recente back-up",
      uitleg: !isLeesbaar
        ? "Het systeem kan niet lezen wanneer de laatste back-up is gemaakt (back-up.json in de datamap)."
        : gelukt
          ? `De laatste back-up die is teruggelezen en gecontroleerd, is van ${formatMoment(gelukt.moment)}.`
          : "Er is nog nooit een back-up gemaakt die is teruggelezen en gecontroleerd.",
      doe: "Kijk of de timer loopt, als de gebruiker van het systeem, en voer npm run back-up met de hand uit.",
      sinds: gelukt?.moment ?? sinds,
    });
  }
  if (mislukt) {
    gevonden.push({
      code: "back_up_mislukt",
      ernst: "let_op",
      titel: "De laatste back-up is mislukt",
      uitleg: `Op ${formatMoment(mislukt.moment)}, met fout ${mislukt.fout}.`,
      doe: "Voer npm run back-up met de hand uit; die zegt wat er mis is. Vaak is een map niet aangekoppeld of vol.",
      sinds: mislukt.moment,
    });
  }
  return gevonden;
}

function schrijfBerichten(aantal: number): string {
  return aantal === 1 ? "1 bericht" : `${String(aantal)} berichten`;
}

function weegPost({ post, isDemo }: Systeemstand): Waarschuwing[] {
  const { teLang, mislukt, laatsteFout, heeftMailserver } = post;
  const fout = laatsteFout ? ` De laatste fout was ${laatsteFout}.` : "";
  const gevonden: Waarschuwing[] = [];
  if (mislukt.aantal > 0) {
    gevonden.push({
      code: "mail_mislukt",
      ernst: "ernstig",
      titel: `${schrijfBerichten(mislukt.aantal)} niet aangekomen`,
      uitleg: `De mailserver weigert blijvend. De ontvanger weet van niets.${fout}`,
      doe: "Kijk in Postvak uit naar het adres van de ontvanger, en verstuur het bericht opnieuw.",
      sinds: mislukt.oudste,
    });
  }
  // A demo sends nothing unless it is told to.
  if (teLang.aantal > 0 && !(isDemo && heeftMailserver !== true)) {
    gevonden.push({
      code: "mail_wacht",
      ernst: "let_op",
      titel: `${schrijfBerichten(teLang.aantal)} langer dan een half uur onderweg`,
      uitleg:
        heeftMailserver === false
          ? "Er is geen mailserver ingesteld, dus er wordt niets verstuurd."
          : `De mailserver neemt de berichten nog niet aan; het systeem blijft het proberen.${fout}`,
      doe:
        heeftMailserver === false
          ? "Vul SMTP_URL in en start het systeem opnieuw."
          : "Kijk of de mailserver bereikbaar is en of SMTP_URL klopt.",
      sinds: teLang.oudste,
    });
  }
  return gevonden;
}

function weegLog({ log, nu }: Systeemstand): Waarschuwing[] {
  const gevonden: Waarschuwing[] = [];
  if (log.kop === "wijkt_af" || log.kop === "beschadigd") {
    gevonden.push({
      code: "log_kop",
      ernst: "ernstig",
      titel: "Het logboek past niet bij zijn kop",
      uitleg:
        log.kop === "beschadigd"
          ? "Het bestand logkop.json naast de sleutel is beschadigd of nagemaakt."
          : "Het einde van het logboek is anders dan logkop.json naast de sleutel zegt.",
      doe: "Verander niets. Voer npm run controleer-log uit en waarschuw de manager: dit is een beveiligingsincident (P 14).",
      sinds: null,
    });
  }
  const oud = na(nu, log.ketenOp ?? log.sinds) > ketenTermijn;
  if (!log.isHeel || oud) {
    gevonden.push({
      code: "log_keten",
      ernst: log.isHeel ? "let_op" : "ernstig",
      titel: log.isHeel
        ? "Het logboek is lang niet gecontroleerd"
        : "Het logboek was bij de laatste controle niet heel",
      uitleg: log.ketenOp
        ? `De hele keten is het laatst gevolgd op ${formatMoment(log.ketenOp)}.`
        : "De hele keten is nog nooit gevolgd.",
      doe: "Waarschuw de manager of de toezichthouder. Met npm run controleer-log kunt u de keten zelf volgen.",
      sinds: log.ketenOp,
    });
  }
  return gevonden;
}

function weegProces({ proces, migraties, nu, klok }: Systeemstand): Waarschuwing[] {
  const gevonden: Waarschuwing[] = [];
  const sinds = proces && (proces.dagelijks.gelukt ?? proces.gestartOp);
  // With the clock in doubt it stands still on purpose, and that is said there.
  const staatStil = klok !== null && (klok.achterOp !== null || klok.vooruit !== null);
  if (proces && sinds && !staatStil && (proces.dagelijks.fout !== null || na(nu, sinds) > dagelijksTermijn)) {
    gevonden.push({
      code: "dagelijks_werk",
      ernst: "let_op",
      titel: "Het werk van elk uur is niet gelukt",
      uitleg: `Aankondigen, herinneren en opruimen lukte het laatst op ${formatMoment(sinds)}.${proces.dagelijks.fout ? ` De fout was ${proces.dagelijks.fout}.` : ""}`,
      doe: "Kijk in het proceslogboek bij 'daily work failed'. Het systeem probeert het elk uur opnieuw.",
      sinds,
    });
  }
  if (migraties.kopieen > 0) {
    gevonden.push({
      code: "kopieen_van_update",
      ernst: "let_op",
      titel: `Er ${migraties.kopieen === 1 ? "staat nog 1 kopie" : `staan nog ${String(migraties.kopieen)} kopieën`} van voor een update`,
      uitleg:
        "Zolang die er staan, kunt u met de vorige versie terug. Ze nemen ruimte in; de volgende vernietiging verwijdert ze.",
      doe: "Werkt de nieuwe versie goed, verwijder dan de bestanden in de map back-ups van de datamap.",
      sinds: migraties.laatste?.moment ?? null,
    });
  }
  return gevonden;
}

/** What the beheerder must look at, the serious first. Pure: the same facts give the same words. */
export function listWaarschuwingen(stand: Systeemstand): Waarschuwing[] {
  const alle = [weegSchijf, weegKlok, weegBackup, weegPost, weegLog, weegProces].flatMap((weeg) => weeg(stand));
  return [...alle.filter(({ ernst }) => ernst === "ernstig"), ...alle.filter(({ ernst }) => ernst === "let_op")];
}
