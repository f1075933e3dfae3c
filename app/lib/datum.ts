/** Days are `jjjj-mm-dd`, moments ISO instants in UTC. People read and type Dutch dates in Europe/Amsterdam. */

const maanden = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

const amsterdam = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

interface Dagdelen {
  jaar: number;
  maand: number;
  dag: number;
}

function schrijfDelen({ jaar, maand, dag }: Dagdelen): string {
  return [String(jaar).padStart(4, "0"), String(maand).padStart(2, "0"), String(dag).padStart(2, "0")].join("-");
}

function splits(dag: string): Dagdelen {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dag);
  if (!delen) throw new RangeError("A day is written as jjjj-mm-dd");
  return { jaar: Number(delen[1]), maand: Number(delen[2]), dag: Number(delen[3]) };
}

function aantalDagen(jaar: number, maand: number): number {
  return new Date(Date.UTC(jaar, maand, 0)).getUTCDate();
}

function bestaat({ jaar, maand, dag }: Dagdelen): boolean {
  return jaar >= 1800 && jaar <= 2200 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= aantalDagen(jaar, maand);
}

function naamVanMaand(maand: number): string {
  return maanden[maand - 1] ?? "";
}

function leesDelen(tekst: string): Dagdelen | undefined {
  const nederlands = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst);
  if (nederlands) return { dag: Number(nederlands[1]), maand: Number(nederlands[2]), jaar: Number(nederlands[3]) };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tekst);
  if (iso) return { jaar: Number(iso[1]), maand: Number(iso[2]), dag: Number(iso[3]) };
  return undefined;
}

/** A typed day (`dd-mm-jjjj`, `d-m-jjjj` or ISO) as `jjjj-mm-dd`; undefined when the calendar has no such day. */
export function parseDag(invoer: string): string | undefined {
  const delen = leesDelen(invoer.trim());
  return delen && bestaat(delen) ? schrijfDelen(delen) : undefined;
}

/** A birth date of which the day or the month may be unknown: `jjjj-mm-dd`, `jjjj-mm-00` or `jjjj-00-00`. */
export function parseDeeldag(invoer: string): string | undefined {
  const tekst = invoer.trim();
  const maandJaar = /^(\d{1,2})[-/. ](\d{4})$/.exec(tekst);
  const delen = /^\d{4}$/.test(tekst)
    ? { jaar: Number(tekst), maand: 0, dag: 0 }
    : maandJaar
      ? { jaar: Number(maandJaar[2]), maand: Number(maandJaar[1]), dag: 0 }
      : leesDelen(tekst);
  if (!delen) return undefined;
  if (delen.maand === 0 && delen.dag !== 0) return undefined;
  // What is unknown is weighed as a day that exists in every month.
  const getoetst = { ...delen, maand: delen.maand || 1, dag: delen.dag || 1 };
  return bestaat(getoetst) ? schrijfDelen(delen) : undefined;
}

/** `24 november 2026` */
export function formatDag(dag: string): string {
  const delen = splits(dag);
  return `${String(delen.dag)} ${naamVanMaand(delen.maand)} ${String(delen.jaar)}`;
}

/** `24-11-2026`, as people type it; parts that are unknown stay `00`. */
export function formatDagKort(dag: string): string {
  return dag.split("-").reverse().join("-");
}

/** `24 november 2026`, `november 2026` or `2026`, as far as it is known. */
export function formatDeeldag(dag: string): string {
  const delen = splits(dag);
  if (delen.maand === 0) return String(delen.jaar);
  return delen.dag === 0 ? `${naamVanMaand(delen.maand)} ${String(delen.jaar)}` : formatDag(dag);
}

function splitsMoment(moment: Date): { dag: string; tijd: string } {
  const delen = new Map(amsterdam.formatToParts(moment).map(({ type, value }) => [type, value]));
  const deel = (soort: Intl.DateTimeFormatPartTypes) => delen.get(soort) ?? "";
  return {
    dag: `${deel("year").padStart(4, "0")}-${deel("month")}-${deel("day")}`,
    tijd: `${deel("hour")}:${deel("minute")}`,
  };
}

const UUR = 3_600_000;
/** From here on the clock differs whole hours from UTC, and changes on the hour. */
const heleUren = Date.UTC(1946, 0, 1);
/** Hour since 1970 → how far the clock is ahead in it. Asking the calendar costs more than all the rest of a date. */
const voorsprong = new Map<number, number>();
const maximum = 10_000;

function getVoorsprong(uur: number): number {
  const bekend = voorsprong.get(uur);
  if (bekend !== undefined) return bekend;
  const { dag, tijd } = splitsMoment(new Date(uur * UUR));
  const nieuw = Date.parse(`${dag}T${tijd}:00Z`) - uur * UUR;
  if (voorsprong.size >= maximum) voorsprong.clear();
  voorsprong.set(uur, nieuw);
  return nieuw;
}

function inAmsterdam(moment: Date): { dag: string; tijd: string } {
  const tijdstip = moment.getTime();
  if (!(tijdstip >= heleUren && moment.getUTCFullYear() < 9999)) return splitsMoment(moment);
  const plaatselijk = new Date(tijdstip + getVoorsprong(Math.floor(tijdstip / UUR))).toISOString();
  return { dag: plaatselijk.slice(0, 10), tijd: plaatselijk.slice(11, 16) };
}

/** The day in the Netherlands at this moment. */
export function vandaag(moment: Date): string {
  return inAmsterdam(moment).dag;
}

/** The day in the Netherlands of an ISO instant. */
export function dagVanMoment(moment: string): string {
  return inAmsterdam(new Date(moment)).dag;
}

/** The ISO instant at which this day begins in the Netherlands. */
export function momentVanDag(dag: string): string {
  const middernacht = Date.parse(`${dag}T00:00:00Z`);
  // One hour ahead of UTC in winter, two in summer; the clock never changes at midnight.
  const winter = new Date(middernacht - 3_600_000);
  const moment = inAmsterdam(winter).tijd === "00:00" ? winter : new Date(middernacht - 7_200_000);
  return moment.toISOString();
}

/**
 * The ISO instant at which it is this time (`uu:mm`) on this day in the Netherlands. A time that comes twice, when summer
 * time ends, is the first of the two, so that a term never ends too late; one that is skipped is taken in winter time.
 */
export function momentVanTijd(dag: string, tijd: string): string {
  const alsUtc = Date.parse(`${dag}T${tijd}:00Z`);
  const zomer = new Date(alsUtc - 7_200_000);
  const plaats = inAmsterdam(zomer);
  const moment = plaats.dag === dag && plaats.tijd === tijd ? zomer : new Date(alsUtc - 3_600_000);
  return moment.toISOString();
}

/** The ISO instant so many hours later; earlier when negative. */
export function plusUren(moment: string, uren: number): string {
  return new Date(Date.parse(moment) + uren * 3_600_000).toISOString();
}

/** `3 dagen en 2 uur`, `1 uur en 5 minuten`, `minder dan een minuut`: the length of a period, rounded down. */
export function formatDuur(milliseconden: number): string {
  const minuten = Math.floor(Math.abs(milliseconden) / 60_000);
  if (minuten === 0) return "minder dan een minuut";
  const dagen = Math.floor(minuten / 1440);
  const uren = Math.floor((minuten % 1440) / 60);
  const rest = minuten % 60;
  const delen = [
    dagen > 0 && `${String(dagen)} ${dagen === 1 ? "dag" : "dagen"}`,
    uren > 0 && `${String(uren)} uur`,
    dagen === 0 && rest > 0 && `${String(rest)} ${rest === 1 ? "minuut" : "minuten"}`,
  ].filter((deel) => deel !== false);
  return delen.join(" en ");
}

/** `10:32`, in the Netherlands. */
export function formatTijd(moment: string): string {
  return inAmsterdam(new Date(moment)).tijd;
}

/** `24 november 2026, 10:32`, in the Netherlands. */
export function formatMoment(moment: string): string {
  const { dag, tijd } = inAmsterdam(new Date(moment));
  return `${formatDag(dag)}, ${tijd}`;
}

/** First day of the month (DPIA bijlage 1); a date that is less precise already stays as it is. */
export function eersteVanMaand(dag: string): string {
  const delen = splits(dag);
  return delen.dag === 0 ? dag : schrijfDelen({ ...delen, dag: 1 });
}

/** First day of the quarter (DPIA bijlage 1, detentieperiode); an unknown month stays unknown. */
export function eersteVanKwartaal(dag: string): string {
  const { jaar, maand } = splits(dag);
  return maand === 0 ? dag : schrijfDelen({ jaar, maand: maand - ((maand - 1) % 3), dag: 1 });
}

/** The same day n months later; where that month is shorter, its last day. */
export function plusMaanden(dag: string, n: number): string {
  const delen = splits(dag);
  const teller = delen.jaar * 12 + delen.maand - 1 + n;
  const jaar = Math.floor(teller / 12);
  const maand = teller - jaar * 12 + 1;
  return schrijfDelen({ jaar, maand, dag: Math.min(delen.dag, aantalDagen(jaar, maand)) });
}

/** The day n days later. */
export function plusDagen(dag: string, n: number): string {
  const { jaar, maand, dag: nummer } = splits(dag);
  return new Date(Date.UTC(jaar, maand - 1, nummer + n)).toISOString().slice(0, 10);
}

/** Whole days from `van` to `tot`; negative when `tot` is earlier. */
export function dagenTussen(van: string, tot: string): number {
  return Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / 86_400_000);
}

/**
 * Age in whole years on a day. Born on 29 February: a year older on 1 March in other years. Of a partly unknown birth
 * date the unknown part counts as not yet passed, so the age is never too high.
 */
export function leeftijdOp(geboortedatum: string, dag: string): number {
  const geboren = splits(geboortedatum);
  const nu = splits(dag);
  const maand = geboren.maand || 12;
  const geborenDag = geboren.dag || 31;
  const isJarigGeweest = nu.maand > maand || (nu.maand === maand && nu.dag >= geborenDag);
  return nu.jaar - geboren.jaar - (isJarigGeweest ? 0 : 1);
}
