import { describe, expect, it } from "vitest";
import type { Aanpak } from "~/protocol/lijsten";
import type { Partijtype } from "~/protocol/partijtypen";
import type { CasusFeiten, Lezer } from "~/protocol/regels";
import { weegBevraging, weegVraagtypen } from "./rules";

const vandaag = "2026-11-24";

function maakLezer(
  type: Partijtype,
  anders: Partial<Pick<Lezer, "geheimhoudingOp" | "vogGeldigTot">> & { partij?: Partial<Lezer["partij"]> } = {},
): Lezer {
  const partij: Lezer["partij"] = {
    id: `partij-${type}`,
    type,
    gemeente: null,
    toegetredenConvenant: "2019-01-01",
    toegetredenProtocol: "2019-01-01",
    opgezegdPer: null,
    uitgeslotenPer: null,
    artikel20Van: "2026-01-01",
    artikel20Tot: "2026-12-31",
  };
  const { partij: partijAnders, ...rest } = anders;
  return {
    accountId: "account",
    rol: "ketenpartner",
    geheimhoudingOp: "2026-01-01",
    vogGeldigTot: "2026-12-31",
    ...rest,
    partij: { ...partij, ...partijAnders },
  };
}

function maakCasus(aanpak: Aanpak = "top_x"): CasusFeiten {
  return {
    toestand: "triage",
    aanpak,
    gemeente: "utrecht",
    afgeslotenOp: null,
    isMelder: false,
    isCasusregisseur: false,
    isVerstrekker: false,
    autorisatie: null,
    inzagereden: null,
  };
}

const mag = (lezer: Lezer, aanpak?: Aanpak) => weegBevraging(lezer, maakCasus(aanpak), vandaag).toegestaan;

describe("who can be asked", () => {
  const tabel: [Partijtype, boolean, boolean][] = [
    ["gemeente", true, true],
    ["politie", true, true],
    ["openbaar_ministerie", true, true],
    ["raad_kinderbescherming", true, true],
    ["reclassering", true, false],
    ["jeugdreclassering", true, false],
    ["ggz", true, false],
    ["veilig_thuis", false, false],
    ["dji", true, false],
    ["wijkteam", true, false],
    ["wonen", true, false],
    ["slachtofferhulp", true, false],
    ["ggd", true, false],
    ["zorgaanbieder", true, false],
    ["veiligheidshuis", false, false],
  ];
  it.each(tabel)("%s: Top-X %s, radicalisering %s", (type, topX, radicalisering) => {
    expect(mag(maakLezer(type))).toBe(topX);
    expect(mag(maakLezer(type), "radicalisering")).toBe(radicalisering);
  });

  const grenzen: [string, Lezer, boolean][] = [
    ["no geheimhoudingsverklaring", maakLezer("ggz", { geheimhoudingOp: null }), false],
    ["signed today", maakLezer("ggz", { geheimhoudingOp: vandaag }), true],
    ["signed tomorrow", maakLezer("ggz", { geheimhoudingOp: "2026-11-25" }), false],
    ["VOG until today", maakLezer("ggz", { vogGeldigTot: vandaag }), true],
    ["VOG until yesterday", maakLezer("ggz", { vogGeldigTot: "2026-11-23" }), false],
    ["no VOG", maakLezer("ggz", { vogGeldigTot: null }), false],
    ["left as of today", maakLezer("ggz", { partij: { opgezegdPer: vandaag } }), false],
    ["leaves tomorrow", maakLezer("ggz", { partij: { opgezegdPer: "2026-11-25" } }), true],
    ["excluded", maakLezer("ggz", { partij: { uitgeslotenPer: vandaag } }), false],
    ["not joined the protocol", maakLezer("ggz", { partij: { toegetredenProtocol: null } }), false],
    ["artikel 20 until today", maakLezer("politie", { partij: { artikel20Tot: vandaag } }), true],
    ["artikel 20 until yesterday", maakLezer("politie", { partij: { artikel20Tot: "2026-11-23" } }), false],
    ["artikel 20 from tomorrow", maakLezer("politie", { partij: { artikel20Van: "2026-11-25" } }), false],
    ["no artikel 20 at another Partij", maakLezer("ggz", { partij: { artikel20Van: null } }), true],
  ];
  it.each(grenzen)("%s", (_, lezer, verwacht) => {
    expect(mag(lezer)).toBe(verwacht);
  });

  it("explains in words about the other, with rule and article", () => {
    expect(weegBevraging(maakLezer("ggz", { vogGeldigTot: null }), maakCasus(), vandaag)).toMatchObject({
      regel: "R-geheimhouding",
      artikel: "P 13.1, 13.3",
      uitleg: "Er is voor deze medewerker geen geldige VOG of screening vastgelegd.",
    });
    expect(weegBevraging(maakLezer("veilig_thuis"), maakCasus(), vandaag)).toMatchObject({
      regel: "R-verstrekker",
      uitleg: expect.stringMatching(/^Deze organisatie/),
    });
  });
});

describe("what a question may hold", () => {
  const tabel: [Partijtype, boolean, boolean][] = [
    ["wonen", true, false],
    ["wijkteam", false, false],
    ["ggd", true, false],
    ["jeugdreclassering", false, true],
    ["politie", true, true],
    ["slachtofferhulp", false, false],
  ];
  it.each(tabel)("%s: bijzonder %s, strafrechtelijk %s", (type, bijzonder, strafrechtelijk) => {
    const lezer = maakLezer(type);
    expect(weegVraagtypen(lezer, [], vandaag).toegestaan).toBe(true);
    expect(weegVraagtypen(lezer, ["bijzonder"], vandaag).toegestaan).toBe(bijzonder);
    expect(weegVraagtypen(lezer, ["strafrechtelijk"], vandaag).toegestaan).toBe(strafrechtelijk);
  });
});
