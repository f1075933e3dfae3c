import { describe, expect, it } from "vitest";
import {
  weegAanvraag,
  weegBesluit,
  weegGeldigheid,
  weegIntrekking,
  weegUitnodigen,
  type Accountfeiten,
  type Besluitfeiten,
} from "./rules";

const account: Accountfeiten = {
  isEigen: false,
  actief: true,
  isInGebruik: true,
  heeftOpenVoorstel: false,
  isLaatsteBeheerder: false,
};

describe("what a beheerder can ask", () => {
  const soorten = ["toegang", "wachtwoord", "herstel", "adres", "rol"] as const;
  it.each<[string, Partial<Accountfeiten>, (typeof soorten)[number][]]>([
    ["of an account in use", {}, ["wachtwoord", "herstel", "adres", "rol"]],
    ["of one that was only invited", { isInGebruik: false }, ["adres", "rol"]],
    ["of one without access", { actief: false }, ["toegang", "adres", "rol"]],
    ["of a new one", { actief: false, isInGebruik: false }, ["toegang", "adres", "rol"]],
    ["of the last beheerder", { isLaatsteBeheerder: true }, ["wachtwoord", "herstel", "adres", "rol"]],
    ["of one about which a proposal stands open", { heeftOpenVoorstel: true }, []],
    ["of the own account", { isEigen: true }, []],
    ["of the own account, withdrawn", { isEigen: true, actief: false }, []],
  ])("%s", (_naam, anders, mag) => {
    expect(soorten.filter((soort) => weegAanvraag(soort, { ...account, ...anders }) === null)).toEqual(mag);
  });
});

it.each<[string, Partial<Accountfeiten>, boolean]>([
  ["one that was never used", { isInGebruik: false }, true],
  ["one in use", {}, false],
  ["one without access", { isInGebruik: false, actief: false }, false],
  ["the own account", { isInGebruik: false, isEigen: true }, false],
  ["one about which a proposal stands open", { isInGebruik: false, heeftOpenVoorstel: true }, false],
])("a new link by one person, for %s: %s", (_naam, anders, mag) => {
  expect(weegUitnodigen({ ...account, ...anders }) === null).toBe(mag);
});

it.each<[string, Partial<Accountfeiten>, boolean]>([
  ["one in use", {}, true],
  ["one about which a proposal stands open", { heeftOpenVoorstel: true }, true],
  ["the own account", { isEigen: true }, true],
  ["the last beheerder", { isLaatsteBeheerder: true }, false],
  ["one without access", { actief: false }, false],
])("taking access away from %s", (_naam, anders, mag) => {
  expect(weegIntrekking({ ...account, ...anders }) === null).toBe(mag);
});

const besluit: Besluitfeiten = {
  lezer: { accountId: "tweede", rol: "manager" },
  voorstel: { accountId: "houder", doorAccountId: "vrager", stand: "open", verlooptOp: "2026-12-01T09:00:00.000Z" },
  moment: "2026-11-24T09:00:00.000Z",
  aanvragerTelt: true,
  isOngewijzigd: true,
  maaktLaatsteBeheerderWeg: false,
};

describe("who decides", () => {
  const met = (lezer: Partial<Besluitfeiten["lezer"]>): Besluitfeiten => ({
    ...besluit,
    lezer: { ...besluit.lezer, ...lezer },
  });
  const met2 = (voorstel: Partial<Besluitfeiten["voorstel"]>): Besluitfeiten => ({
    ...besluit,
    voorstel: { ...besluit.voorstel, ...voorstel },
  });
  it.each<[string, Besluitfeiten, boolean, boolean]>([
    ["the manager", besluit, true, true],
    ["another beheerder", met({ rol: "beheerder" }), true, true],
    ["who asked", met({ accountId: "vrager", rol: "beheerder" }), false, false],
    ["who asked and is manager now", met({ accountId: "vrager" }), false, false],
    ["whose account it is", met({ accountId: "houder", rol: "beheerder" }), false, false],
    ["a toezichthouder", met({ rol: "toezichthouder" }), false, false],
    ["a procesregisseur", met({ rol: "procesregisseur" }), false, false],
    ["a second time", met2({ stand: "bevestigd" }), false, false],
    ["after it was refused", met2({ stand: "afgewezen" }), false, false],
    ["after it was taken back", met2({ stand: "ingetrokken" }), false, false],
    ["in the last second", met2({ verlooptOp: "2026-11-24T09:00:00.001Z" }), true, true],
    ["when it has expired", met2({ verlooptOp: "2026-11-24T09:00:00.000Z" }), false, false],
    ["when who asked is out", { ...besluit, aanvragerTelt: false }, false, false],
    ["when the account changed", { ...besluit, isOngewijzigd: false }, false, false],
    ["when nobody could beheren any more", { ...besluit, maaktLaatsteBeheerderWeg: true }, false, true],
  ])("%s", (_naam, feiten, bevestigen, afwijzen) => {
    expect(weegBesluit(feiten, "bevestigen") === null).toBe(bevestigen);
    expect(weegBesluit(feiten, "afwijzen") === null).toBe(afwijzen);
  });

  it("lets a proposal stand whoever looks at it", () => {
    expect(weegGeldigheid(met({ accountId: "vrager" }))).toBeNull();
  });
});
