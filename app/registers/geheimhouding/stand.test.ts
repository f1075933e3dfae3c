import { describe, expect, it } from "vitest";
import { weegPapieren } from "./stand";

const DAG = "2026-11-24";

describe("papers of an employee", () => {
  it.each([
    ["2020-01-01", "2027-01-24", "in_orde"],
    ["2020-01-01", "2027-01-23", "verloopt"],
    ["2020-01-01", DAG, "verloopt"],
    ["2020-01-01", "2026-11-23", "verlopen"],
    [DAG, "2028-01-01", "in_orde"],
    ["2026-11-25", "2028-01-01", "ontbreekt"],
    [null, "2028-01-01", "ontbreekt"],
    ["2020-01-01", null, "ontbreekt"],
    [null, "2026-11-23", "ontbreekt"],
  ] as const)("geheimhouding %s, VOG until %s: %s", (geheimhoudingOp, vogGeldigTot, verwacht) =>
    expect(weegPapieren({ geheimhoudingOp, vogGeldigTot }, DAG)).toBe(verwacht),
  );
});
