import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { account } from "~db/schema";
import { schrijf } from "~/storage/databank.server";
import { startTestSysteem, type TestSysteem } from "../../../tests/factories/systeem";
import { maakTestAccount } from "../../../tests/factories/toegang";
import { keurPad } from "../pad";
import { findActieveSessie, startSessie } from "../sessie.server";
import { wijzigAccount } from "./repository.server";

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startTestSysteem();
});
afterEach(() => systeem.sluit());

type Wijziging = Parameters<typeof wijzigAccount>[3];

function wijzig(id: string, anders: Partial<Wijziging>) {
  const rij = systeem.databank.select().from(account).where(eq(account.id, id)).get();
  if (!rij) throw new Error("no account");
  const { email, voornaam, achternaam, partijId, actief, versie } = rij;
  const waarden: Wijziging = { email, voornaam, achternaam, partijId, actief, versie, rol: "beheerder", ...anders };
  return schrijf(systeem, (tx) => wijzigAccount(tx, systeem, id, waarden));
}

describe("changing an account", () => {
  it("protects the last active beheerder", () => {
    const id = maakTestAccount(systeem);
    maakTestAccount(systeem, { actief: false });
    expect(wijzig(id, { actief: false })).toBe("laatste_beheerder");
    expect(wijzig(id, { rol: "manager" })).toBe("laatste_beheerder");
    expect(systeem.databank.select().from(account).where(eq(account.id, id)).get()).toMatchObject({
      actief: true,
      rol: "beheerder",
      versie: 1,
    });
    maakTestAccount(systeem);
    expect(wijzig(id, { rol: "manager" })).toBeUndefined();
  });

  it("refuses the loser and a taken address, and ends sessions of a withdrawn account", () => {
    maakTestAccount(systeem, { email: "bezet@voorbeeld.nl" });
    const id = maakTestAccount(systeem, { rol: "melder" });
    const kop = startSessie(systeem, id, "").cookie.split(";")[0];
    expect(wijzig(id, { rol: "melder", functie: "Wijkagent" })).toBeUndefined();
    expect(findActieveSessie(systeem, kop)).not.toBeNull();
    expect(wijzig(id, { versie: 1 })).toBe("versie");
    expect(wijzig(id, { email: "bezet@voorbeeld.nl" })).toBe("email");
    expect(wijzig(id, { rol: "melder", actief: false })).toBeUndefined();
    expect(findActieveSessie(systeem, kop)).toBeNull();
  });
});

describe("return address", () => {
  it.each(["/overleggen", "/casussen/2026-00001/inbreng"])("%s is kept", (pad) => expect(keurPad(pad)).toBe(pad));
  it.each([
    "//kwaad.nl",
    "/\\kwaad.nl",
    "https://kwaad.nl",
    "/a?naam=x",
    "/a//b",
    "/uitloggen",
    "/inloggen/code",
    "",
    null,
  ])("%s is not followed", (pad) => expect(keurPad(pad)).toBe("/werkvoorraad"));
});
