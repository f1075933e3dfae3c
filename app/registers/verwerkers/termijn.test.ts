import { describe, expect, it } from "vitest";
import { weegNazicht, weegOvereenkomst } from "./termijn";

const DAG = "2026-11-24";

describe("the yearly look through the list of verwerkers (P 22.4)", () => {
  it.each([
    ["2025-11-24", DAG, false, true],
    ["2025-11-23", "2026-11-23", true, true],
    ["2026-01-24", "2027-01-24", false, true],
    ["2026-01-25", "2027-01-25", false, false],
  ])("last on %s: at the latest on %s", (laatste, uiterlijk, isTeLaat, isBinnenkort) =>
    expect(weegNazicht(laatste, "2020-01-01", DAG)).toEqual({ laatste, uiterlijk, isTeLaat, isBinnenkort }),
  );

  it("counts from the first day of the installation when it was never done", () => {
    expect(weegNazicht(null, "2025-11-20", DAG)).toMatchObject({ uiterlijk: "2026-11-20", isTeLaat: true });
    expect(weegNazicht(null, "2026-11-20", DAG)).toMatchObject({ isTeLaat: false, isBinnenkort: false });
  });
});

describe("an agreement with a verwerker", () => {
  it.each([
    [null, null, "loopt"],
    ["2027-01-24", null, "loopt"],
    ["2027-01-23", null, "verloopt"],
    [DAG, null, "verloopt"],
    ["2026-11-23", null, "verlopen"],
    ["2030-01-01", DAG, "beeindigd"],
    ["2030-01-01", "2026-11-25", "loopt"],
    ["2026-01-01", "2025-01-01", "beeindigd"],
  ])("runs until %s, ended on %s: %s", (looptTot, beeindigdOp, verwacht) =>
    expect(weegOvereenkomst({ looptTot, beeindigdOp }, DAG)).toBe(verwacht),
  );
});
