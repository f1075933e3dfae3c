import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { generateSecret, generateURI, verifySync } from "otplib";
import QRCode from "qrcode";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, herstelcode } from "~/storage/tabellen.server";
import { hashToken } from "./token.server";

const STAP_SECONDEN = 30;
const AANTAL_CODES = 10;
const MERK = "PGA-systeem";

export const maakTotpGeheim = (): string => generateSecret();

const plekVan = (accountId: string) => `account|totp|${accountId}`;

/** Bound to its account: a sealed secret that is copied to another row cannot be opened there. */
export function verzegelGeheim({ kluis }: Pick<Systeem, "kluis">, accountId: string, geheim: string): string {
  return kluis.verzegelSysteem(plekVan(accountId), geheim).toString("base64");
}

export function ontzegelGeheim({ kluis }: Pick<Systeem, "kluis">, accountId: string, verzegeld: string): string {
  return kluis.ontzegelSysteem(plekVan(accountId), Buffer.from(verzegeld, "base64"));
}

/** The time step (30 s since 1970) of a right code of now, one step before or after, and later than `naStap`. */
export function findStap(geheim: string, code: string, nu: Date, naStap: number | null): number | undefined {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(nu.getTime() / 1000);
  const uitkomst = verifySync({ secret: geheim, token, epoch, epochTolerance: STAP_SECONDEN });
  if (!uitkomst.valid) return undefined;
  const stap = Math.floor(epoch / STAP_SECONDEN) + uitkomst.delta;
  return naStap !== null && stap <= naStap ? undefined : stap;
}

/** Accepts a code once: reads and moves the last accepted step in one transaction. RFC 6238, 5.2. */
export function gebruikTotp(tx: Transactie, systeem: Systeem, accountId: string, code: string): boolean {
  const rij = tx.select().from(account).where(eq(account.id, accountId)).get();
  if (!rij?.totpGeheim) return false;
  const geheim = ontzegelGeheim(systeem, accountId, rij.totpGeheim);
  const stap = findStap(geheim, code, systeem.klok.nu(), rij.totpLaatsteStap);
  if (stap === undefined) return false;
  tx.update(account).set({ totpLaatsteStap: stap }).where(eq(account.id, accountId)).run();
  return true;
}

export interface Qr {
  /** Modules on a side, with the quiet zone of four that scanners need. */
  readonly maat: number;
  /** SVG path of the dark modules: drawn by the screen, so no style or markup has to be trusted. */
  readonly pad: string;
}

export function buildQr(email: string, geheim: string): Qr {
  const uri = generateURI({ issuer: MERK, label: email, secret: geheim });
  const { modules } = QRCode.create(uri, { errorCorrectionLevel: "M" });
  const rand = 4;
  const delen: string[] = [];
  modules.data.forEach((donker, plaats) => {
    if (!donker) return;
    const x = (plaats % modules.size) + rand;
    const y = Math.floor(plaats / modules.size) + rand;
    delen.push(`M${x} ${y}h1v1h-1z`);
  });
  return { maat: modules.size + 2 * rand, pad: delen.join("") };
}

const tekens = "abcdefghjkmnpqrstuvwxyz23456789";

function maakCode(): string {
  const letters = Array.from({ length: 16 }, () => {
    let byte = 255;
    // 248 = 8 × 31: a byte above it would favour the first signs.
    while (byte >= 248) byte = randomBytes(1)[0] ?? 255;
    return tekens[byte % 31] ?? "";
  }).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

function hashHerstelcode(accountId: string, code: string): string {
  return hashToken(`${accountId}|${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
}

/** Ten new one-time codes; earlier ones of this account are gone. Only hashes are stored: show them now or never. */
export function maakHerstelcodes(tx: Transactie, accountId: string): string[] {
  tx.delete(herstelcode).where(eq(herstelcode.accountId, accountId)).run();
  const codes = Array.from({ length: AANTAL_CODES }, maakCode);
  tx.insert(herstelcode)
    .values(codes.map((code) => ({ codeHash: hashHerstelcode(accountId, code), accountId })))
    .run();
  return codes;
}

/** True once per code. */
export function gebruikHerstelcode(tx: Transactie, systeem: Systeem, accountId: string, code: string): boolean {
  const { changes } = tx
    .update(herstelcode)
    .set({ gebruiktOp: systeem.klok.nu().toISOString() })
    .where(
      and(
        eq(herstelcode.codeHash, hashHerstelcode(accountId, code)),
        eq(herstelcode.accountId, accountId),
        isNull(herstelcode.gebruiktOp),
      ),
    )
    .run();
  return changes === 1;
}
