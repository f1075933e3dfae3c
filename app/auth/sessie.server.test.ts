import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { account } from "~db/schema";
import { schrijf } from "~/storage/databank.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { maakTestAccount } from "../../tests/factories/toegang";
import { eindigAlleSessies, eindigSessie, findActieveSessie, findVerlopenSessie, startSessie } from "./sessie.server";
import { findTussenstap, maakTussenstap } from "./tussenstap.server";

let systeem: TestSysteem;
let accountId: string;
let kop: string;

beforeEach(() => {
  systeem = startTestSysteem({ moment: "2026-11-24T09:00:00.000Z" });
  accountId = maakTestAccount(systeem);
  kop = startSessie(systeem, accountId, "127.0.0.1").cookie.split(";")[0] ?? "";
});
afterEach(() => systeem.sluit());

describe("a session", () => {
  it.each([
    ["2026-11-24T09:29:59.999Z", true],
    ["2026-11-24T09:30:00.000Z", false],
  ])("idle until %s is alive: %s", (moment, leeft) => {
    systeem.klok.zet(moment);
    expect(findActieveSessie(systeem, kop)?.accountId === accountId).toBe(leeft);
    expect(findVerlopenSessie(systeem, kop) === null).toBe(leeft);
  });

  it("ends after ten hours, however busy", () => {
    const begin = Date.parse("2026-11-24T09:00:00.000Z");
    for (let minuut = 20; minuut < 600; minuut += 20) {
      systeem.klok.zet(new Date(begin + minuut * 60_000).toISOString());
      expect(findActieveSessie(systeem, kop)).not.toBeNull();
    }
    systeem.klok.zet("2026-11-24T18:59:59.999Z");
    expect(findActieveSessie(systeem, kop)).not.toBeNull();
    systeem.klok.zet("2026-11-24T19:00:00.000Z");
    expect(findActieveSessie(systeem, kop)).toBeNull();
  });

  it("is known as expired for less than 24 hours", () => {
    systeem.klok.zet("2026-11-25T09:29:59.999Z");
    expect(findVerlopenSessie(systeem, kop)?.accountId).toBe(accountId);
    systeem.klok.zet("2026-11-25T09:30:00.000Z");
    expect(findVerlopenSessie(systeem, kop)).toBeNull();
  });

  it("is gone after log-out, also as expired one", () => {
    const idHash = findActieveSessie(systeem, kop)?.idHash ?? "";
    const { cookie } = schrijf(systeem, (tx) => eindigSessie(tx, systeem, idHash));
    expect(cookie).toContain("Max-Age=0");
    expect(findActieveSessie(systeem, kop)).toBeNull();
    systeem.klok.zet("2026-11-24T10:00:00.000Z");
    expect(findVerlopenSessie(systeem, kop)).toBeNull();
  });

  it("ends with log-out everywhere and with a withdrawn account", () => {
    const ander = startSessie(systeem, accountId, "127.0.0.2").cookie;
    schrijf(systeem, (tx) => eindigAlleSessies(tx, systeem, accountId));
    expect(findActieveSessie(systeem, kop)).toBeNull();
    expect(findActieveSessie(systeem, ander.split(";")[0])).toBeNull();
    const derde = startSessie(systeem, accountId, "127.0.0.2").cookie.split(";")[0];
    schrijf(systeem, (tx) => tx.update(account).set({ actief: false }).where(eq(account.id, accountId)).run());
    expect(findActieveSessie(systeem, derde)).toBeNull();
    expect(findVerlopenSessie(systeem, derde)).toBeNull();
  });

  it("takes a log-in along that stands between its two steps", () => {
    const ander = maakTestAccount(systeem);
    const begin = (id: string) =>
      schrijf(systeem, (tx) => maakTussenstap(tx, systeem, { accountId: id, soort: "code" })).cookie.split(";")[0] ??
      "";
    const [eigen, vanAnder] = [begin(accountId), begin(ander)];
    expect(findTussenstap(systeem, eigen)?.soort).toBe("code");
    schrijf(systeem, (tx) => eindigAlleSessies(tx, systeem, accountId));
    expect(findTussenstap(systeem, eigen)).toBeUndefined();
    expect(findTussenstap(systeem, vanAnder)?.soort).toBe("code");
  });

  it("stores no cookie value, and refuses two cookies of the name", () => {
    const rijen = JSON.stringify(systeem.sqlite.prepare("SELECT * FROM sessie").all());
    expect(rijen).not.toContain(kop.split("=")[1]);
    expect(findActieveSessie(systeem, `${kop}; ${kop}`)).toBeNull();
    expect(findActieveSessie(systeem, undefined)).toBeNull();
  });

  it("has the strict cookie on https", () => {
    const veilig = { ...systeem, adres: "https://pga.voorbeeld.nl" };
    expect(startSessie(veilig, accountId, "").cookie).toMatch(
      /^__Host-sessie=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });
});
