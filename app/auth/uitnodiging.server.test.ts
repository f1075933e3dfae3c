import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schrijf } from "~/storage/databank.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { maakTestAccount } from "../../tests/factories/toegang";
import { findUitnodiging, gebruikUitnodiging, maakInstelLink, nodigUit } from "./uitnodiging.server";

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startTestSysteem({ moment: "2026-11-24T09:00:00.000Z" });
});
afterEach(() => systeem.sluit());

const tokenVan = (link: string | null) => link?.split("/").at(-1) ?? "";
const gebruik = (token: string) => schrijf(systeem, (tx) => gebruikUitnodiging(tx, systeem, token));

describe("a one-time link", () => {
  it("works once", () => {
    const accountId = maakTestAccount(systeem, { email: "noor@voorbeeld.nl" });
    const token = tokenVan(schrijf(systeem, (tx) => nodigUit(tx, systeem, accountId)));
    expect(gebruik(token)).toEqual({ accountId, email: "noor@voorbeeld.nl" });
    expect(gebruik(token)).toBeUndefined();
    expect(gebruik("x")).toBeUndefined();
  });

  it("expires after 72 hours, is replaced by a newer one, and dies with its account", () => {
    const accountId = maakTestAccount(systeem);
    const oud = tokenVan(schrijf(systeem, (tx) => nodigUit(tx, systeem, accountId)));
    const nieuw = tokenVan(schrijf(systeem, (tx) => nodigUit(tx, systeem, accountId)));
    expect(findUitnodiging(systeem, systeem.databank, oud)).toBeUndefined();
    systeem.klok.zet("2026-11-27T08:59:59.999Z");
    expect(findUitnodiging(systeem, systeem.databank, nieuw)).toBeDefined();
    systeem.klok.zet("2026-11-27T09:00:00.000Z");
    expect(findUitnodiging(systeem, systeem.databank, nieuw)).toBeUndefined();
    const ingetrokken = maakTestAccount(systeem, { actief: false });
    const link = schrijf(systeem, (tx) => nodigUit(tx, systeem, ingetrokken));
    expect(gebruik(tokenVan(link))).toBeUndefined();
  });

  it("makes the first account only while there is none", () => {
    const eerste = maakInstelLink(systeem);
    const tweede = maakInstelLink(systeem);
    expect(eerste).toMatch(/^http:\/\/127\.0\.0\.1:3000\/uitnodiging\/[0-9a-f]{64}$/);
    expect(findUitnodiging(systeem, systeem.databank, tokenVan(eerste))).toBeUndefined();
    expect(findUitnodiging(systeem, systeem.databank, tokenVan(tweede))).toEqual({ accountId: null, email: null });
    maakTestAccount(systeem);
    expect(findUitnodiging(systeem, systeem.databank, tokenVan(tweede))).toBeUndefined();
    expect(maakInstelLink(systeem)).toBeNull();
  });
});
