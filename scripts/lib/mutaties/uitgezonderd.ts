/** A guard that `npm run mutaties` does not take away. */
export interface Uitgezonderd {
  /** From the root of the project. */
  readonly bestand: string;
  /** The condition as it stands there; it must be the only one in the file with these words. */
  readonly tekst: string;
  /** Why no test can come there. */
  readonly reden: string;
}

/**
 * Guards that cannot decide, because another one always comes first: they narrow a type, or look again inside the transaction
 * on purpose. One that a changed form, an old page or a second window can reach does not belong here: it needs a test.
 */
export const uitgezonderd: readonly Uitgezonderd[] = [
  {
    bestand: "app/auth/accountkaart/route.server.ts",
    tekst: "!isAccounthandeling(handelingNaam)",
    reden: "Narrows the type: the gate compared the name with the same list before.",
  },
  {
    bestand: "app/auth/accountkaart/route.server.ts",
    tekst: "!rij",
    reden:
      "Second look inside the transaction: the action found the account just before, and an account is never removed.",
  },
  {
    bestand: "app/auth/beheerpoort.server.ts",
    tekst: "!rij",
    reden: "Narrows the type: the gate found the account of the session just before, and an account is never removed.",
  },
  {
    bestand: "app/auth/partijkaart/route.server.ts",
    tekst: "!rij",
    reden:
      "Second look inside the transaction: the action found the Partij just before, and a Partij is never removed.",
  },
  {
    bestand: "app/betrokkene/route.server.ts",
    tekst: '!getGegevenssoort("relatie", "naam").fasen.includes(fase)',
    reden:
      "A second lock: the table of handelingen allows it only in states of phases in which relaties are processed.",
  },
  {
    bestand: "app/geschilkaart/route.server.ts",
    tekst: "!rij",
    reden:
      "Second look inside the transaction: the action found the geschil just before, nothing runs in between, and a geschil is never removed.",
  },
  {
    bestand: "app/overleg/uitvoeren.server.ts",
    tekst: "!over",
    reden:
      "Narrows the type: every form that leads here must name an item, and the guard above answered for one that is not there.",
  },
  {
    bestand: "app/overleg/verslag/route.server.ts",
    tekst: "!overleg",
    reden:
      "Second look inside the transaction: the action opened the overleg just before, nothing runs in between, and an overleg is never removed.",
  },
  {
    bestand: "app/verzoeken/koppelen.server.ts",
    tekst: "!achternaam || !geboortedatum",
    reden:
      "Narrows the type: no form records or changes a verzoek without both, and nothing clears them while it runs.",
  },
];
