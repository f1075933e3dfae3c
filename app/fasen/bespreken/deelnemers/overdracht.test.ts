import { describe, expect, it } from "vitest";
import { waaromWeg, type Inzet } from "./overdracht";

const DAG = "2026-11-24";
const partij: Inzet["persoon"]["partij"] = {
  toegetredenConvenant: "2019-01-01",
  toegetredenProtocol: "2019-01-01",
  opgezegdPer: null,
  uitgeslotenPer: null,
  artikel20Van: null,
  artikel20Tot: null,
  id: "ggz",
  type: "ggz",
  gemeente: null,
};

const inzet: Inzet = {
  persoon: { actief: true, rol: "ketenpartner", partijId: "ggz", partij },
  voorPartijId: "ggz",
  aanpak: "top_x",
  isCasusregisseur: false,
  isDeelnemer: true,
};
const persoon = (anders: Partial<Inzet["persoon"]>): Inzet => ({ ...inzet, persoon: { ...inzet.persoon, ...anders } });
const vanPartij = (anders: Partial<Inzet["persoon"]["partij"]>): Inzet => persoon({ partij: { ...partij, ...anders } });

describe("who can go on with what was given", () => {
  it.each<[string, Inzet, boolean]>([
    ["a deelnemer", inzet, true],
    ["a deelnemer who melds too", persoon({ rol: "melder" }), true],
    ["without access", persoon({ actief: false }), false],
    ["for another Partij now", persoon({ partijId: "om" }), false],
    ["given without a Partij", { ...inzet, voorPartijId: null }, true],
    ["not a deelnemer any more", { ...inzet, isDeelnemer: false }, false],
    ["casusregisseur without being deelnemer", { ...inzet, isDeelnemer: false, isCasusregisseur: true }, true],
    ["with a role without casussen", persoon({ rol: "beheerder" }), false],
    [
      "staff, not a deelnemer",
      { ...persoon({ rol: "procesregisseur" }), isDeelnemer: false, voorPartijId: "vhru" },
      true,
    ],
    ["staff without access", persoon({ rol: "procesondersteuner", actief: false }), false],
    ["of a Partij that leaves today", vanPartij({ opgezegdPer: DAG }), false],
    ["of a Partij that leaves tomorrow", vanPartij({ opgezegdPer: "2026-11-25" }), true],
    ["of a Partij that was excluded", vanPartij({ uitgeslotenPer: DAG }), false],
    ["of a Partij that never joined the protocol", vanPartij({ toegetredenProtocol: null }), false],
    ["of a kind that may not take part in radicalisering", { ...inzet, aanpak: "radicalisering" }, false],
    ["of a kind that may", { ...vanPartij({ type: "politie" }), aanpak: "radicalisering" }, true],
  ])("%s", (_naam, feiten, kan) => {
    expect(waaromWeg(feiten, DAG) === null).toBe(kan);
  });
});
