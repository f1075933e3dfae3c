import { afterEach, describe, expect, it } from "vitest";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { maakTestAccount } from "../../tests/factories/toegang";
import { Inlogfout, maakAuthenticator } from "./authenticator.server";
import { findWachtwoordFout, hashWachtwoord, isWachtwoord } from "./wachtwoord.server";

const kosten = { N: 16, r: 8, p: 1 };
let systeem: TestSysteem;
afterEach(() => systeem.sluit());

async function vraag(strategie: string, velden: Record<string, string>, clientAdres = "10.0.0.1") {
  const request = new Request("http://127.0.0.1:3000/inloggen", { method: "POST", body: new URLSearchParams(velden) });
  return maakAuthenticator({ systeem, clientAdres, verzoekId: "v1" }, kosten).authenticate(strategie, request);
}

async function weigering(velden: Record<string, string>, adres?: string) {
  const fout: unknown = await vraag("wachtwoord", velden, adres).catch((reden: unknown) => reden);
  if (!(fout instanceof Inlogfout)) throw new Error("Expected a refusal");
  return fout;
}

describe("log-in with a password", () => {
  it("lets the right one in, and answers alike for wrong password, unknown, uninvited and withdrawn", async () => {
    systeem = startTestSysteem();
    const wachtwoordHash = await hashWachtwoord("vier losse woorden hier", kosten);
    const accountId = maakTestAccount(systeem, { email: "noor@voorbeeld.nl", wachtwoordHash });
    maakTestAccount(systeem, { email: "nieuw@voorbeeld.nl" });
    maakTestAccount(systeem, { email: "weg@voorbeeld.nl", wachtwoordHash, actief: false });
    const goed = { email: "Noor@voorbeeld.nl", wachtwoord: "vier losse woorden hier" };
    expect(await vraag("wachtwoord", goed)).toMatchObject({ accountId, heeftTotp: false });

    const antwoorden = await Promise.all(
      [
        { email: "noor@voorbeeld.nl", wachtwoord: "iets anders dan dat" },
        { email: "niemand@voorbeeld.nl", wachtwoord: "vier losse woorden hier" },
        { email: "nieuw@voorbeeld.nl", wachtwoord: "vier losse woorden hier" },
        { email: "weg@voorbeeld.nl", wachtwoord: "vier losse woorden hier" },
      ].map((velden, plaats) => weigering(velden, `10.0.1.${plaats}`)),
    );
    const gelijk = antwoorden.map(({ status, inzending: { error } }) => JSON.stringify({ status, error }));
    expect(new Set(gelijk).size).toBe(1);
    expect(JSON.stringify(antwoorden.map(({ inzending }) => inzending))).not.toMatch(/losse|anders/);
    const log = JSON.stringify(systeem.sqlite.prepare("SELECT * FROM logregel").all());
    expect(log).not.toMatch(/voorbeeld\.nl|losse/);
  });

  it("throttles known and unknown accounts alike with 429, the right password too", async () => {
    systeem = startTestSysteem();
    const wachtwoordHash = await hashWachtwoord("vier losse woorden hier", kosten);
    maakTestAccount(systeem, { email: "noor@voorbeeld.nl", wachtwoordHash });
    const laatste = [];
    for (const [plaats, email] of ["noor@voorbeeld.nl", "niemand@voorbeeld.nl"].entries()) {
      for (let keer = 0; keer < 5; keer++)
        await weigering({ email, wachtwoord: "fout fout fout" }, `10.${plaats}.0.${keer}`);
      laatste.push(await weigering({ email, wachtwoord: "vier losse woorden hier" }, `10.${plaats}.9.9`));
    }
    expect(laatste.map(({ status }) => status)).toEqual([429, 429]);
    expect(laatste[0]?.inzending.error).toEqual(laatste[1]?.inzending.error);
  });
});

describe("demo log-in", () => {
  it("does not exist on a real installation", async () => {
    systeem = startTestSysteem({ soort: "echt" });
    maakTestAccount(systeem, { demoSlug: "politie" });
    await expect(vraag("demo", { account: "politie" })).rejects.toThrow("Strategy demo not found");
  });

  it("takes known slugs on a demo", async () => {
    systeem = startTestSysteem({ soort: "demo" });
    const accountId = maakTestAccount(systeem, { demoSlug: "politie" });
    expect(await vraag("demo", { account: "politie" })).toMatchObject({ accountId });
    await expect(vraag("demo", { account: "onbekend" })).rejects.toThrow("Log-in refused");
  });
});

describe("passwords", () => {
  it("are hashed with a salt and refused when weak", async () => {
    systeem = startTestSysteem();
    const hash = await hashWachtwoord("vier losse woorden hier", kosten);
    expect(hash).toMatch(/^scrypt\$16\$8\$1\$/);
    expect(await hashWachtwoord("vier losse woorden hier", kosten)).not.toBe(hash);
    expect(await isWachtwoord("vier losse woorden hier", hash)).toBe(true);
    expect(await isWachtwoord("vier losse woorden hie", hash)).toBe(false);
    expect(await isWachtwoord("", null, kosten)).toBe(false);
    const zwak = [
      ...["kort", "wachtwoord123!", "123456789012", "x".repeat(201), "mijn sanne wachtwoord", "Zomer2026!!!"],
      // Best known ones that are long enough, and what one makes of them.
      ...["welkomwelkom", "qwertyuiopas", "P@ssw0rd1234", "iloveyou1234", "UtrechtUtrecht1", "a".repeat(40)],
    ];
    for (const poging of zwak) expect(await findWachtwoordFout(poging, "sanne@voorbeeld.nl"), poging).toBeDefined();
    for (const goed of [
      "fiets lamp regen tuin",
      "X7$kq-Tr2!mWz9",
      `${"boom huis ".repeat(4)}wolk vlieger ${"q".repeat(90)}`,
    ]) {
      expect(await findWachtwoordFout(goed, "sanne@voorbeeld.nl"), goed).toBeUndefined();
    }
  });
});
