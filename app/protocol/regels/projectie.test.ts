import { describe, expect, it } from "vitest";
import { maakGegevenVraag, maakLezer, VANDAAG } from "../../../tests/factories/vragen";
import {
  rBeperktOpScherm,
  weegAanwezigheid,
  weegProjectie,
  weegUitnodiging,
  weegVoorLid,
  type ProjectieVraag,
  type Zaallid,
} from "./projectie";

type Partijtype = Zaallid["lezer"]["partij"]["type"];
type Waarde = Pick<ProjectieVraag, "gegeven" | "rij">;

function lid(type: Partijtype, anders: Partial<Zaallid> = {}): Zaallid {
  const { casus } = maakGegevenVraag();
  const partij = { id: `partij-${type}`, type };
  const lezer = maakLezer({ accountId: `account-${type}`, partij });
  const vast = { grond: "betrokken", partijBetrokken: true, staf: false, bevestigd: true } as const;
  return { lezer, casus, vandaag: VANDAAG, ...vast, ...anders };
}

/** There without being involved: no autorisatie, and no colleague who has one. */
const expert = (type: Partijtype, anders: Partial<Zaallid> = {}) => {
  const { casus } = maakGegevenVraag({ casus: { autorisatie: null } });
  return lid(type, { casus, grond: "expertise", partijBetrokken: false, ...anders });
};

const voorzitter: Zaallid = {
  ...lid("veiligheidshuis", { staf: true }),
  lezer: maakLezer({
    accountId: "account-voorzitter",
    rol: "procesregisseur",
    partij: { id: "vhru", type: "veiligheidshuis" },
  }),
};

/** A text that the Veiligheidshuis wrote in the meeting. */
function huis(typen: Waarde["gegeven"]["typen"] = ["gewoon"]): Waarde {
  const { gegeven, rij } = maakGegevenVraag({
    gegeven: {
      entiteit: "bespreking",
      sleutel: "toestandsbeeld",
      typen,
      eigenaar: "veiligheidshuis",
      ingebracht: false,
    },
    rij: { verstrekkerPartijId: null, status: null, gedeeld: false },
  });
  return { gegeven, rij };
}

function inbreng(rij: Partial<Waarde["rij"]> = {}): Waarde {
  const vraag = maakGegevenVraag({ rij });
  return { gegeven: vraag.gegeven, rij: vraag.rij };
}

const mag = (zaal: readonly Zaallid[], waarde: Waarde, nooitProjecteren = false) =>
  weegProjectie({ ...waarde, zaal, nooitProjecteren }).toegestaan;

describe("R-projectie: only what every person in the room may see (P 9.6)", () => {
  it.each([
    ["all may", [voorzitter, lid("politie"), lid("wonen")], huis(), true],
    ["one may not", [voorzitter, lid("politie"), lid("wonen")], huis(["strafrechtelijk"]), false],
    ["without that one", [voorzitter, lid("politie")], huis(["strafrechtelijk"]), true],
    ["the one alone", [voorzitter, lid("wonen")], huis(["strafrechtelijk"]), false],
    ["zorg before wijkteam", [voorzitter, lid("ggz"), lid("wijkteam")], huis(["bijzonder"]), false],
    ["zorg before ggz and wonen", [voorzitter, lid("ggz"), lid("wonen")], huis(["bijzonder"]), true],
    ["inbreng for all involved", [voorzitter, lid("wonen"), lid("ggz")], inbreng(), true],
    [
      "inbreng for one of the two",
      [voorzitter, lid("wonen"), lid("ggz")],
      inbreng({ toegestaanVoor: ["partij-ggz"] }),
      false,
    ],
    ["inbreng for that one", [voorzitter, lid("ggz")], inbreng({ toegestaanVoor: ["partij-ggz"] }), true],
    ["toestemming withdrawn", [voorzitter, lid("ggz")], inbreng({ toestemming: "ingetrokken" }), false],
    ["not shared yet", [voorzitter, lid("ggz")], inbreng({ gedeeld: false }), false],
  ] as const)("%s", (_wat, zaal, waarde, verwacht) => {
    expect(mag(zaal, waarde)).toBe(verwacht);
    // Order of entering makes no difference.
    expect(mag([...zaal].reverse(), waarde)).toBe(verwacht);
  });

  it("counts the chair: a concept that only its own Partij may see stays off, although that Partij is in the room", () => {
    const concept = inbreng({ status: "concept", verstrekkerPartijId: "partij-ggz" });
    expect(mag([lid("ggz")], concept)).toBe(true);
    expect(mag([voorzitter, lid("ggz")], concept)).toBe(false);
  });

  it("shows nothing to an empty room, nor to staff alone", () => {
    expect(mag([], huis())).toBe(false);
    expect(mag([voorzitter], huis())).toBe(false);
    expect(mag([voorzitter, lid("politie")], huis())).toBe(true);
  });

  it("never shows BSN, addresses and contact data, whoever is there", () => {
    const zaal = [voorzitter, lid("politie")];
    expect(mag(zaal, huis(), true)).toBe(false);
    const bsn = huis(["wettelijk_id"]);
    expect(mag(zaal, { ...bsn, rij: { ...bsn.rij, verstrekkerPartijId: "partij-politie" } })).toBe(false);
  });

  it("goes blank for somebody whose tie to the casus ended while in the room", () => {
    const { casus } = maakGegevenVraag({ casus: { autorisatie: null } });
    const vertrokken = lid("wonen", { casus });
    expect(mag([voorzitter, lid("politie"), vertrokken], huis())).toBe(false);
    const zonderVog = lid("wonen", { lezer: maakLezer({ vogGeldigTot: "2026-11-23", partij: { type: "wonen" } }) });
    expect(mag([voorzitter, lid("politie"), zonderVog], huis())).toBe(false);
  });

  it("goes blank for somebody who has not confirmed the geheimhouding, and says so (P 13.1)", () => {
    const stil = lid("wonen", { bevestigd: false });
    expect(mag([voorzitter, lid("politie"), stil], huis())).toBe(false);
    const uitkomst = weegProjectie({ ...huis(), zaal: [voorzitter, lid("politie"), stil], nooitProjecteren: false });
    expect(uitkomst).toMatchObject({ bezwaren: [{ accountId: "account-wonen", regel: "R-geheimhouding" }] });
    // Invited and let in without it: the confirmation is asked in the meeting itself.
    expect(weegUitnodiging(stil).toegestaan).toBe(true);
  });

  it("tells the chair because of whom, each with the rule that holds for that person", () => {
    const waarde = inbreng({ toegestaanVoor: ["partij-politie"] });
    const strafrecht = { ...waarde, gegeven: { ...waarde.gegeven, typen: ["strafrechtelijk"] as const } };
    const uitkomst = weegProjectie({
      ...strafrecht,
      zaal: [voorzitter, lid("politie"), lid("ggz"), lid("wonen")],
      nooitProjecteren: false,
    });
    if (uitkomst.toegestaan) throw new Error("Expected a refusal");
    expect(uitkomst.bezwaren?.map(({ accountId, regel }) => [accountId, regel])).toEqual([
      ["account-ggz", "R-zeggenschap"],
      ["account-wonen", "R-grondslag"],
    ]);
  });
});

describe("who is there for expertise (DPIA 3.4)", () => {
  it.each([
    ["what was made together", "raad_kinderbescherming", huis(), true],
    ["strafrechtelijk before a Partij without ground", "ggd", huis(["strafrechtelijk"]), false],
    ["strafrechtelijk before a Partij with ground", "dji", huis(["strafrechtelijk"]), true],
    ["inbreng for all involved Partijen", "dji", inbreng(), false],
    ["inbreng for this Partij by name", "dji", inbreng({ toegestaanVoor: ["partij-dji"] }), true],
    ["inbreng for another by name", "dji", inbreng({ toegestaanVoor: ["partij-ggz"] }), false],
    ["its own inbreng, of the triage", "dji", inbreng({ verstrekkerPartijId: "partij-dji" }), true],
  ] as const)("%s", (_wat, type, waarde, verwacht) => {
    expect(weegVoorLid(expert(type), waarde).toegestaan).toBe(verwacht);
    expect(mag([voorzitter, lid("politie"), expert(type)], inbrengOfHuis(waarde))).toBe(verwacht);
  });

  it("sees what its Partij sees when a colleague is involved", () => {
    expect(weegVoorLid(expert("dji", { partijBetrokken: true }), inbreng()).toegestaan).toBe(true);
  });

  it("gives the same people nothing as soon as a rule of the casus refuses them", () => {
    const radicaal = maakGegevenVraag({ casus: { autorisatie: null, aanpak: "radicalisering" } }).casus;
    expect(weegVoorLid(expert("ggz", { casus: radicaal }), huis()).toegestaan).toBe(false);
    expect(weegVoorLid(expert("politie", { casus: radicaal }), huis()).toegestaan).toBe(true);
  });
});

/** So that politie, who is in the room too, may see it as well. */
function inbrengOfHuis({ gegeven, rij }: Waarde): Waarde {
  return rij.toegestaanVoor
    ? { gegeven, rij: { ...rij, toegestaanVoor: [...rij.toegestaanVoor, "partij-politie"] } }
    : { gegeven, rij };
}

describe("who may be in the room (C 12.2 e)", () => {
  const { casus } = maakGegevenVraag();
  const dicht = { ...casus, toestand: "afgesloten", afgeslotenOp: "2026-11-01" } as const;
  it.each([
    ["a deelnemer", lid("wonen"), true],
    ["an expert with papers in order", expert("wonen"), true],
    ["the chair", voorzitter, true],
    ["staff, who are bound by their own verklaring (P 13.1)", { ...voorzitter, bevestigd: false }, true],
    ["a deelnemer who did not confirm the geheimhouding in this overleg", lid("wonen", { bevestigd: false }), false],
    ["an expert who did not confirm it", expert("wonen", { bevestigd: false }), false],
    ["an expert without geheimhouding", expert("wonen", { lezer: maakLezer({ geheimhoudingOp: null }) }), false],
    [
      "an expert whose VOG ended yesterday",
      expert("wonen", { lezer: maakLezer({ vogGeldigTot: "2026-11-23" }) }),
      false,
    ],
    ["an expert whose VOG ends today", expert("wonen", { lezer: maakLezer({ vogGeldigTot: VANDAAG }) }), true],
    ["a Partij that left", expert("wonen", { lezer: maakLezer({ partij: { opgezegdPer: VANDAAG } }) }), false],
    ["a beheerder", expert("veiligheidshuis", { lezer: maakLezer({ rol: "beheerder" }) }), false],
    ["a manager", expert("veiligheidshuis", { lezer: maakLezer({ rol: "manager" }) }), false],
    ["a toezichthouder", expert("gemeente", { lezer: maakLezer({ rol: "toezichthouder" }) }), false],
    ["an expert at a closed casus", expert("wonen", { casus: dicht }), false],
  ] as const)("%s: %s", (_wie, wie, verwacht) => {
    expect(weegAanwezigheid(wie).toegestaan).toBe(verwacht);
  });
});

describe("R-beperking on the screen (P 17.1 b)", () => {
  it.each<[beperkt: ProjectieVraag["rij"]["beperkt"], mag: boolean]>([
    [null, true],
    ["verzoek_betrokkene", false],
  ])("restricted: %s", (beperkt, mag) => {
    const vraag = { ...inbreng({ beperkt }), zaal: [voorzitter, lid("wonen")], nooitProjecteren: false };
    expect(rBeperktOpScherm.weeg(vraag) === true).toBe(mag);
    expect(weegProjectie(vraag).toegestaan).toBe(mag);
  });
});
