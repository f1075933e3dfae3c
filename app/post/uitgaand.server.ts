import type { Systeem, Transactie } from "~/storage/systeem.server";
import { uitgaandePost } from "~/storage/tabellen.server";

export interface Bericht {
  aanAccountId: string;
  /** Only there, also when the address of the account changes before it is sent. */
  aanAdres?: string;
  /** Name of the kind of message. */
  sjabloon:
    | "terugkoppeling"
    | "uitnodiging_overleg"
    | "wijziging_overleg"
    | "herinnering_overleg"
    | "vraag_om_informatie"
    | "intrekking"
    | "verwijdering"
    | "beperking"
    | "correctie"
    | "gecorrigeerd"
    | "geschil"
    | "akkoord"
    | "actielijst"
    | "uitnodiging_account"
    | "account_bericht"
    | "fasevraag"
    | "informeren"
    | "bewaartermijn"
    | "datalek"
    | "raadpleging"
    | "verzoek_doorgegeven";
  /** Dossier number that the message mentions; never a name (domein 8). */
  casusnummer: string | null;
  /** Goes with the calendar file of this overleg, as it is when the message leaves. */
  overlegId?: string;
  onderwerp: string;
  tekst: string;
}

/** Messages whose text is a way in: no screen ever shows it, that of a demo neither. */
const geheim: readonly string[] = ["uitnodiging_account"] satisfies readonly Bericht["sjabloon"][];

export function isGeheimBericht(sjabloon: string): boolean {
  return geheim.includes(sjabloon);
}

export function postPlek(id: string): string {
  return `${id}|uitgaande_post|tekst`;
}

/**
 * Puts a message in the outbox, in the transaction of the act that causes it: either both happen or neither. The text is
 * sealed under a key of its own, which is destroyed when the message has been sent; the key of a message that was rolled
 * back is removed at the next start.
 */
export function legBerichtKlaar(tx: Transactie, systeem: Systeem, bericht: Bericht): void {
  const id = systeem.willekeurig();
  const nu = systeem.klok.nu().toISOString();
  const sleutelId = systeem.kluis.nieuweSleutel();
  tx.insert(uitgaandePost)
    .values({
      id,
      aanAccountId: bericht.aanAccountId,
      aanAdres: bericht.aanAdres ?? null,
      sjabloon: bericht.sjabloon,
      casusnummer: bericht.casusnummer,
      overlegId: bericht.overlegId ?? null,
      onderwerp: bericht.onderwerp,
      tekst: systeem.kluis.verzegel(sleutelId, postPlek(id), bericht.tekst),
      sleutelId,
      status: "klaar",
      volgendePogingOp: nu,
      aangemaaktOp: nu,
    })
    .run();
}
