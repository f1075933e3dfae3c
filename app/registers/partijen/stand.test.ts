import { describe, expect, it } from "vitest";
import { getLezer } from "~/protocolscherm/lezers";
import { weegArtikel20, weegLidmaatschap } from "./stand";

const DAG = "2026-11-24";
const partij = getLezer("deelnemer", "ggz").lezer.partij;

describe("how a Partij takes part", () => {
  it.each([
    [{}, "neemt_deel"],
    [{ toegetredenConvenant: null }, "nog_niet"],
    [{ toegetredenProtocol: null }, "nog_niet"],
    [{ toegetredenProtocol: "2026-11-25" }, "nog_niet"],
    [{ toegetredenProtocol: DAG }, "neemt_deel"],
    [{ opgezegdPer: "2026-11-25" }, "opgezegd_straks"],
    [{ opgezegdPer: DAG }, "opgezegd"],
    [{ uitgeslotenPer: "2026-11-25" }, "opgezegd_straks"],
    [{ uitgeslotenPer: DAG }, "uitgesloten"],
    [{ opgezegdPer: DAG, uitgeslotenPer: "2026-01-01" }, "uitgesloten"],
    // Left, and joined anew from a day that has not come yet.
    [{ toegetredenConvenant: "2026-12-01", toegetredenProtocol: "2026-12-01" }, "nog_niet"],
  ])("%j: %s", (datums, verwacht) => expect(weegLidmaatschap({ ...partij, ...datums }, DAG)).toBe(verwacht));
});

describe("artikel 20-beslissing", () => {
  it.each([
    ["ggz", null, null, "niet_nodig"],
    ["politie", null, null, "ontbreekt"],
    ["politie", "2026-11-25", null, "ontbreekt"],
    ["politie", DAG, null, "geldt"],
    ["politie", "2024-01-01", "2026-11-23", "ontbreekt"],
    ["politie", "2024-01-01", DAG, "verloopt"],
    ["politie", "2024-01-01", "2027-01-23", "verloopt"],
    ["politie", "2024-01-01", "2027-01-24", "geldt"],
  ] as const)("%s from %s until %s: %s", (type, artikel20Van, artikel20Tot, verwacht) =>
    expect(weegArtikel20({ type, artikel20Van, artikel20Tot }, DAG)).toBe(verwacht),
  );
});
