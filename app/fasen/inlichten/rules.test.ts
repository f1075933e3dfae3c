import { describe, expect, it } from "vitest";
import { bepaalStand, toetsInformeren, toetsUitstel } from "./rules";

const vandaag = "2026-11-24";

describe("informeren", () => {
  it.each([
    ["2026-11-23", true],
    ["2026-11-24", true],
    ["2026-11-25", false],
  ])("on %s is accepted: %s", (datum, goed) => {
    expect(Object.keys(toetsInformeren({ datum }, vandaag))).toEqual(goed ? [] : ["datum"]);
  });
});

describe("uitstellen", () => {
  it.each([
    ["2026-11-25", "2026-11-25", []],
    ["2026-11-24", "2026-11-25", ["verwacht_op"]],
    ["2026-11-25", "2026-11-24", ["herbeoordelen_op"]],
    ["2026-01-01", "2026-01-01", ["herbeoordelen_op", "verwacht_op"]],
  ])("expected %s, review %s: wrong %j", (verwacht_op, herbeoordelen_op, velden) => {
    expect(Object.keys(toetsUitstel({ verwacht_op, herbeoordelen_op }, vandaag)).sort()).toEqual(velden);
  });
});

describe("stand", () => {
  it.each([
    [true, false, false, "geinformeerd"],
    [true, true, true, "geinformeerd"],
    [false, false, false, "open"],
    [false, true, false, "uitgesteld"],
    [false, true, true, "verlopen"],
  ] as const)(
    "informed %s, postponed %s, overdue %s: %s",
    (isGeinformeerd, heeftUitstelbesluit, uitstelVerlopen, stand) => {
      expect(bepaalStand({ isGeinformeerd, heeftUitstelbesluit, uitstelVerlopen })).toBe(stand);
    },
  );
});
