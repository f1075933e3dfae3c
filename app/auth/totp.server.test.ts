import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { account } from "~db/schema";
import { schrijf } from "~/storage/databank.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { maakTestAccount } from "../../tests/factories/toegang";
import {
  buildQr,
  findStap,
  gebruikHerstelcode,
  gebruikTotp,
  maakHerstelcodes,
  maakTotpGeheim,
  ontzegelGeheim,
  verzegelGeheim,
} from "./totp.server";

let systeem: TestSysteem;
let accountId: string;
const geheim = maakTotpGeheim();
const codeOp = (nu: Date) => generateSync({ secret: geheim, epoch: Math.floor(nu.getTime() / 1000) });

beforeEach(() => {
  systeem = startTestSysteem({ moment: "2026-11-24T09:00:00Z" });
  accountId = maakTestAccount(systeem);
  const totpGeheim = verzegelGeheim(systeem, accountId, geheim);
  schrijf(systeem, (tx) => tx.update(account).set({ totpGeheim }).where(eq(account.id, accountId)).run());
});
afterEach(() => systeem.sluit());

const gebruik = (code: string) => schrijf(systeem, (tx) => gebruikTotp(tx, systeem, accountId, code));

describe("TOTP", () => {
  it("takes a code once, and none of an earlier step after it", () => {
    const nu = systeem.klok.nu();
    const vorige = codeOp(new Date(nu.getTime() - 30_000));
    expect(gebruik(codeOp(nu))).toBe(true);
    expect(gebruik(codeOp(nu))).toBe(false);
    expect(gebruik(vorige)).toBe(false);
    systeem.klok.zet("2026-11-24T09:00:30Z");
    expect(gebruik(codeOp(systeem.klok.nu()))).toBe(true);
  });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])("a code of %i steps away counts: %s", (stappen, goed) => {
    // At the end of a step: the whole window counts in steps, not in seconds.
    const nu = new Date("2026-11-24T09:00:29Z");
    const code = codeOp(new Date(nu.getTime() + stappen * 30_000));
    expect(findStap(geheim, code, nu, null) !== undefined).toBe(goed);
  });

  it("is sealed for its own account", () => {
    const verzegeld = verzegelGeheim(systeem, accountId, geheim);
    expect(verzegeld).not.toContain(geheim);
    expect(() => ontzegelGeheim(systeem, "ander", verzegeld)).toThrow();
    expect(buildQr("a@voorbeeld.nl", geheim).pad).toMatch(/^M\d+ \d+h1v1h-1z/);
  });
});

describe("recovery codes", () => {
  it("work once, for their own account, until there are new ones", () => {
    const codes = schrijf(systeem, (tx) => maakHerstelcodes(tx, accountId));
    expect(new Set(codes).size).toBe(10);
    const probeer = (id: string, code = "") => schrijf(systeem, (tx) => gebruikHerstelcode(tx, systeem, id, code));
    expect(probeer("ander", codes[0])).toBe(false);
    expect(probeer(accountId, ` ${codes[0]?.toUpperCase()} `)).toBe(true);
    expect(probeer(accountId, codes[0])).toBe(false);
    schrijf(systeem, (tx) => maakHerstelcodes(tx, accountId));
    expect(probeer(accountId, codes[1])).toBe(false);
  });
});
