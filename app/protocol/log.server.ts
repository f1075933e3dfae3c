import { createHash } from "node:crypto";
import { desc, sql } from "drizzle-orm";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { logregel } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";

export interface Logregel {
  gebeurtenis: string;
  accountId: string | null;
  rol: string | null;
  partijId: string | null;
  casusnummer: string | null;
  scherm: string;
  handeling: string;
  /** Register keys with how many values of each; never a value (P bijlage 3, logging en controle). */
  soorten: Record<string, number>;
  /** The rules with their articles on which it was done or refused. */
  grond: string;
  adres: string;
  verzoekId: string;
}

const laatsteHash = maakVasteVraag((lezen) =>
  lezen.select({ hash: logregel.hash }).from(logregel).orderBy(desc(logregel.nr)).limit(1).prepare(),
);

const voegToe = maakVasteVraag((lezen) =>
  lezen
    .insert(logregel)
    .values({
      moment: sql.placeholder("moment"),
      gebeurtenis: sql.placeholder("gebeurtenis"),
      accountId: sql.placeholder("accountId"),
      rol: sql.placeholder("rol"),
      partijId: sql.placeholder("partijId"),
      casusnummer: sql.placeholder("casusnummer"),
      scherm: sql.placeholder("scherm"),
      handeling: sql.placeholder("handeling"),
      soorten: sql.placeholder("soorten"),
      grond: sql.placeholder("grond"),
      adres: sql.placeholder("adres"),
      verzoekId: sql.placeholder("verzoekId"),
      vorigeHash: sql.placeholder("vorigeHash"),
      hash: sql.placeholder("hash"),
    })
    .returning({ nr: logregel.nr, hash: logregel.hash })
    .prepare(),
);

/**
 * Adds one row to the log, chained to the row before it. Runs inside the transaction of the effect or the answer, so that
 * nothing is shown or changed without its row. Throws when the row cannot be written: then there is no answer either.
 */
export function schrijfLogregel(tx: Transactie, systeem: Pick<Systeem, "klok" | "logkop">, regel: Logregel): void {
  const vorige = laatsteHash(tx).get();
  const rij = {
    moment: systeem.klok.nu().toISOString(),
    ...regel,
    soorten: JSON.stringify(Object.fromEntries(Object.entries(regel.soorten).sort(([a], [b]) => (a < b ? -1 : 1)))),
    vorigeHash: vorige?.hash ?? "",
  };
  const kop = voegToe(tx).get({ ...rij, hash: hashLogregel(rij) });
  systeem.logkop?.noteer(kop);
}

/** SHA-256 over the fields in a fixed order, with lengths, so that no two different rows give the same text. */
export function hashLogregel(rij: Omit<typeof logregel.$inferSelect, "nr" | "hash">): string {
  const velden = [
    rij.vorigeHash,
    rij.moment,
    rij.gebeurtenis,
    rij.accountId,
    rij.rol,
    rij.partijId,
    rij.casusnummer,
    rij.scherm,
    rij.handeling,
    rij.soorten,
    rij.grond,
    rij.adres,
    rij.verzoekId,
  ];
  const hash = createHash("sha256");
  for (const veld of velden) hash.update(veld === null ? "-1:" : `${Buffer.byteLength(veld)}:${veld}`);
  return hash.digest("hex");
}

/**
 * A post that the HTTP gate refused before any screen was asked, or that a screen refused without a row of its own (P bijlage
 * 3: attempts to get access).
 */
export function logPoortweigering(
  systeem: Systeem,
  {
    reden,
    grond = "zelfde herkomst en token",
    ...wie
  }: { reden: string; grond?: string; accountId: string | null; adres: string; verzoekId: string },
): void {
  schrijf(systeem, (tx) => {
    schrijfLogregel(tx, systeem, {
      gebeurtenis: "geweigerd",
      rol: null,
      partijId: null,
      casusnummer: null,
      scherm: "http",
      handeling: reden,
      soorten: {},
      grond,
      ...wie,
    });
  });
}
