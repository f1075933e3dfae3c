import { describe, expect, it } from "vitest";
import { keurPad } from "./pad";

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
