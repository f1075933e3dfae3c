import { and, eq, inArray } from "drizzle-orm";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account } from "~/storage/tabellen.server";
import { beslissers } from "../handelingen";
import { nodigUit } from "../uitnodiging.server";
import type { Aanvraagsoort } from "./rules";

type Account = Pick<typeof account.$inferSelect, "id" | "email">;

const waarschuwing =
  "Hebt u hier niet om gevraagd? Bel dan meteen de manager van het Veiligheidshuis. Gebruik een nummer dat u al kent.";

/** What the holder is told about an account, at the address that it has now, whatever becomes of that. */
function meldAan(tx: Transactie, systeem: Systeem, { id, email }: Account, onderwerp: string, tekst: string): void {
  legBerichtKlaar(tx, systeem, {
    aanAccountId: id,
    aanAdres: email,
    sjabloon: "account_bericht",
    casusnummer: null,
    onderwerp,
    tekst: `${tekst}\n\n${waarschuwing}`,
  });
}

/**
 * Mails a new one-time link to the address of record. The link is in the sealed text of this message and nowhere else: no
 * answer, log or screen has it.
 */
export function mailLink(tx: Transactie, systeem: Systeem, { id, email }: Account): void {
  const link = `${systeem.adres}${nodigUit(tx, systeem, id)}`;
  legBerichtKlaar(tx, systeem, {
    aanAccountId: id,
    aanAdres: email,
    sjabloon: "uitnodiging_account",
    casusnummer: null,
    onderwerp: "Stel uw wachtwoord in voor het PGA-systeem",
    tekst:
      `Met deze link stelt u een wachtwoord in: ${link}\n\n` +
      "De link werkt één keer en 72 uur lang. Hebt u nog geen tweede stap, dan stelt u die daarna bij het inloggen in. " +
      `Geef deze link aan niemand.\n\n${waarschuwing}`,
  });
}

const gevraagd: Readonly<Record<Aanvraagsoort, string>> = {
  toegang: "om u toegang te geven",
  wachtwoord: "om u een nieuw wachtwoord te laten instellen",
  herstel: "om uw wachtwoord en tweede stap opnieuw te laten instellen",
  adres: "om het e-mailadres van uw account te wijzigen",
  rol: "om de rol of de Partij van uw account te wijzigen",
};

export function meldVoorstel(tx: Transactie, systeem: Systeem, wie: Account, soort: Aanvraagsoort): void {
  const tekst = `Een beheerder heeft gevraagd ${gevraagd[soort]}. Er is nog niets gewijzigd: een tweede persoon moet dit bevestigen.`;
  meldAan(tx, systeem, wie, "Voorstel voor uw account in het PGA-systeem", tekst);
}

const gedaan: Readonly<Record<Exclude<Aanvraagsoort, "toegang">, string>> = {
  wachtwoord:
    "Uw wachtwoord is gewist en al uw sessies zijn beëindigd. In een ander bericht staat een link om een nieuw wachtwoord in te stellen. Uw tweede stap blijft zoals die was.",
  herstel:
    "Uw wachtwoord en tweede stap zijn gewist en al uw sessies zijn beëindigd. In een ander bericht staat een link om een nieuw wachtwoord in te stellen.",
  adres: "Het e-mailadres van uw account is gewijzigd en al uw sessies zijn beëindigd.",
  rol: "De rol of de Partij van uw account is gewijzigd en al uw sessies zijn beëindigd.",
};

/** `adressen`: the one it had, and the new one where it changed. */
export function meldUitvoering(
  tx: Transactie,
  systeem: Systeem,
  id: string,
  adressen: readonly string[],
  soort: keyof typeof gedaan,
): void {
  for (const email of new Set(adressen))
    meldAan(tx, systeem, { id, email }, "Uw account in het PGA-systeem is gewijzigd", gedaan[soort]);
}

/** Those who can confirm, without whom it is about. */
function listBeslissers(tx: Transactie, niet: readonly string[]): string[] {
  return tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.actief, true), inArray(account.rol, [...beslissers])))
    .all()
    .map(({ id }) => id)
    .filter((id) => !niet.includes(id));
}

/** A group of the organisation gave somebody another role, without a second person here. */
export function meldGroeprol(tx: Transactie, systeem: Systeem, wie: string): void {
  for (const aanAccountId of listBeslissers(tx, [wie])) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId,
      sjabloon: "account_bericht",
      casusnummer: null,
      onderwerp: "Een groep van de organisatie heeft een account een andere rol gegeven",
      tekst: `Kijk of het klopt. Klopt het niet, trek de toegang dan meteen in: ${systeem.adres}/beheer/voorstellen`,
    });
  }
}

/** Those who can confirm are told that something waits; what it is stands behind the log-in. */
export function vraagTweede(tx: Transactie, systeem: Systeem, niet: readonly string[]): void {
  for (const aanAccountId of listBeslissers(tx, niet)) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId,
      sjabloon: "account_bericht",
      casusnummer: null,
      onderwerp: "Een voorstel over toegang wacht op een tweede persoon",
      tekst: `Kijk of het klopt, en bevestig het of wijs het af: ${systeem.adres}/beheer/voorstellen`,
    });
  }
}
