import { describe, expect, it } from "vitest";
import { weegAfronden, weegBeoordelaar } from "./rules";

describe("who judges whose access", () => {
  it.each([
    ["manager", "ketenpartner", true],
    ["manager", "beheerder", true],
    ["manager", "manager", true],
    ["procesregisseur", "manager", true],
    ["procesregisseur", "procesregisseur", false],
    ["procesregisseur", "beheerder", false],
    ["procesregisseur", "ketenpartner", false],
    ["beheerder", "ketenpartner", false],
    ["beheerder", "manager", false],
    ["toezichthouder", "manager", false],
    ["toezichthouder", "ketenpartner", false],
  ])("a %s judges a %s: %s; never the own account", (rol, vanRol, mag) => {
    expect(weegBeoordelaar({ accountId: "a", rol }, { accountId: "b", rol: vanRol }) === null).toBe(mag);
    expect(weegBeoordelaar({ accountId: "b", rol }, { accountId: "b", rol: vanRol })).not.toBeNull();
  });
});

it.each([
  [0, true],
  [1, false],
  [2, false],
])("with %i accounts not judged it can be finished: %s", (open, mag) => {
  expect(weegAfronden(open) === null).toBe(mag);
});
