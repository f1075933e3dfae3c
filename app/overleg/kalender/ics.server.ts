import { momentVanTijd } from "~/lib/datum";

/** An overleg as a calendar knows it: when, where, and nothing of what it is about. */
export interface Afspraak {
  id: string;
  datum: string;
  begintijd: string;
  eindtijd: string | null;
  plaats: string;
  versie: number;
  isAfgelast: boolean;
}

/** RFC 5545 3.3.11. */
function schrijfTekst(tekst: string): string {
  return tekst.replace(/[\\;,]/g, (teken) => `\\${teken}`).replace(/\r?\n/g, "\\n");
}

/** RFC 5545 3.3.5, in UTC: then no time zone has to be described. */
function schrijfMoment(moment: string): string {
  return `${moment.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** RFC 5545 3.1: at most 75 octets a line, never within a character. */
function vouw(regel: string): string[] {
  const regels: string[] = [];
  let nu = "";
  for (const teken of regel) {
    if (Buffer.byteLength(nu + teken) > 75) {
      regels.push(nu);
      nu = " ";
    }
    nu += teken;
  }
  return [...regels, nu];
}

/**
 * The calendar file of one overleg (RFC 5545). It leaves the system, by mail and into calendars that others look at, so it holds
 * no casusnummer and no name. A later version replaces an earlier one by its UID and SEQUENCE. `adres`: public address of the
 * installation; `nu`: ISO moment at which it is made.
 */
export function maakKalender(afspraak: Afspraak, { adres, nu }: { adres: string; nu: string }): string {
  const { id, datum, begintijd, eindtijd, plaats, versie, isAfgelast } = afspraak;
  const op = (tijd: string) => schrijfMoment(momentVanTijd(datum, tijd));
  const regels = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Veiligheidshuis//PGA-systeem//NL",
    "BEGIN:VEVENT",
    `UID:overleg-${id}@${new URL(adres).hostname}`,
    `DTSTAMP:${schrijfMoment(nu)}`,
    `SEQUENCE:${String(versie)}`,
    `DTSTART:${op(begintijd)}`,
    ...(eindtijd ? [`DTEND:${op(eindtijd)}`] : []),
    `SUMMARY:${isAfgelast ? "Afgelast: casusoverleg" : "Casusoverleg"}`,
    `LOCATION:${schrijfTekst(plaats)}`,
    `DESCRIPTION:${schrijfTekst(`Meer leest u na inloggen: ${adres}/overleggen`)}`,
    `STATUS:${isAfgelast ? "CANCELLED" : "CONFIRMED"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${regels.flatMap(vouw).join("\r\n")}\r\n`;
}
