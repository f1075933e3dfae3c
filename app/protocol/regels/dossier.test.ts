import { describe, expect, it } from "vitest";
import { weegDossier } from ".";
import { isToegetreden, rAanpak, rBeheer, rBetrokken, rGeheimhouding, rGesloten, rMelder, rPartij } from "./dossier";
import { isInzageMetReden, rToezicht, rVernietigd, rVraagAanVerstrekker } from "./dossier";
import { GISTEREN, maakDossierVraag, maakPartij, MORGEN, VANDAAG } from "../../../tests/factories/vragen";

type Anders = Parameters<typeof maakDossierVraag>[0];
type Geval = [wat: string, anders: Anders, mag: boolean];

const weegt = (regel: { weeg: (vraag: ReturnType<typeof maakDossierVraag>) => true | string }, anders: Anders) =>
  regel.weeg(maakDossierVraag(anders)) === true;

describe("R-geheimhouding (P 13.1, 13.3)", () => {
  it.each<Geval>([
    ["signed long ago, VOG valid", {}, true],
    ["signed today", { lezer: { geheimhoudingOp: VANDAAG } }, true],
    ["to be signed tomorrow", { lezer: { geheimhoudingOp: MORGEN } }, false],
    ["never signed", { lezer: { geheimhoudingOp: null } }, false],
    ["VOG: today is its last day", { lezer: { vogGeldigTot: VANDAAG } }, true],
    ["VOG: yesterday was its last day", { lezer: { vogGeldigTot: GISTEREN } }, false],
    ["no VOG", { lezer: { vogGeldigTot: null } }, false],
    ["a procesregisseur without VOG", { lezer: { rol: "procesregisseur", vogGeldigTot: null } }, false],
  ])("%s", (_wat, anders, mag) => expect(weegt(rGeheimhouding, anders)).toBe(mag));
});

describe("R-partij (P 28.3, 29.2)", () => {
  it.each<Geval>([
    ["joined both", {}, true],
    ["joined the convenant today", { lezer: { partij: { toegetredenConvenant: VANDAAG } } }, true],
    ["joins the convenant tomorrow", { lezer: { partij: { toegetredenConvenant: MORGEN } } }, false],
    ["not joined the convenant", { lezer: { partij: { toegetredenConvenant: null } } }, false],
    ["joined the protocol today", { lezer: { partij: { toegetredenProtocol: VANDAAG } } }, true],
    ["joins the protocol tomorrow", { lezer: { partij: { toegetredenProtocol: MORGEN } } }, false],
    ["not joined the protocol", { lezer: { partij: { toegetredenProtocol: null } } }, false],
    ["leaves tomorrow", { lezer: { partij: { opgezegdPer: MORGEN } } }, true],
    ["left as of today", { lezer: { partij: { opgezegdPer: VANDAAG } } }, false],
    ["excluded as of tomorrow", { lezer: { partij: { uitgeslotenPer: MORGEN } } }, true],
    ["excluded as of today", { lezer: { partij: { uitgeslotenPer: VANDAAG } } }, false],
    ["excluded yesterday", { lezer: { partij: { uitgeslotenPer: GISTEREN } } }, false],
  ])("%s", (_wat, anders, mag) => {
    expect(weegt(rPartij, anders)).toBe(mag);
    expect(isToegetreden(maakPartij(anders?.lezer?.partij), VANDAAG)).toBe(mag);
  });
});

describe("a recorded reason (P 24.4, domein 12)", () => {
  const reden = (soort: "toezicht" | "verzoek_betrokkene" | "datalek" | "geschil", vanaf = GISTEREN, tot = MORGEN) => ({
    autorisatie: null,
    inzagereden: { soort, vanaf, tot },
  });

  it.each<Geval>([
    ["toezichthouder without a reason", { lezer: { rol: "toezichthouder" }, casus: { autorisatie: null } }, false],
    ["toezichthouder with a reason", { lezer: { rol: "toezichthouder" }, casus: reden("toezicht") }, true],
    ["today is the first day", { lezer: { rol: "toezichthouder" }, casus: reden("toezicht", VANDAAG, MORGEN) }, true],
    ["today is the last day", { lezer: { rol: "toezichthouder" }, casus: reden("toezicht", GISTEREN, VANDAAG) }, true],
    [
      "yesterday was the last day",
      { lezer: { rol: "toezichthouder" }, casus: reden("toezicht", GISTEREN, GISTEREN) },
      false,
    ],
    ["begins tomorrow", { lezer: { rol: "toezichthouder" }, casus: reden("toezicht", MORGEN, MORGEN) }, false],
    [
      "toezichthouder with a ground of the manager",
      { lezer: { rol: "toezichthouder" }, casus: reden("datalek") },
      false,
    ],
    ["manager without a reason", { lezer: { rol: "manager" }, casus: { autorisatie: null } }, false],
    ["manager for a rights request", { lezer: { rol: "manager" }, casus: reden("verzoek_betrokkene") }, true],
    ["manager for a datalek", { lezer: { rol: "manager" }, casus: reden("datalek") }, true],
    ["manager for a dispute", { lezer: { rol: "manager" }, casus: reden("geschil") }, true],
    ["manager with the ground of the toezichthouder", { lezer: { rol: "manager" }, casus: reden("toezicht") }, false],
    ["ketenpartner with a reason", { lezer: { rol: "ketenpartner" }, casus: reden("toezicht") }, false],
    ["beheerder with a reason", { lezer: { rol: "beheerder" }, casus: reden("datalek") }, false],
    ["recordmanager with a reason", { lezer: { rol: "recordmanager" }, casus: reden("toezicht") }, false],
  ])("%s", (_wat, anders, mag) => {
    expect(isInzageMetReden(maakDossierVraag(anders))).toBe(mag);
    expect(weegDossier(maakDossierVraag(anders)).toegestaan).toBe(mag);
  });

  it("holds after closing and archiving, never without papers, and not for a destroyed dossier", () => {
    const lezer = { rol: "toezichthouder" } as const;
    const mag = (anders: Anders) => weegDossier(maakDossierVraag(anders)).toegestaan;
    const gesloten = { ...reden("toezicht"), toestand: "afgesloten" } as const;
    expect(mag({ lezer, casus: { ...gesloten, afgeslotenOp: VANDAAG } })).toBe(true);
    expect(mag({ lezer, casus: { ...gesloten, afgeslotenOp: "2026-01-01" } })).toBe(true);
    expect(mag({ lezer: { ...lezer, geheimhoudingOp: null }, casus: reden("toezicht") })).toBe(false);
    expect(mag({ lezer: { ...lezer, vogGeldigTot: GISTEREN }, casus: reden("toezicht") })).toBe(false);
    expect(mag({ lezer: { ...lezer, partij: { opgezegdPer: VANDAAG } }, casus: reden("toezicht") })).toBe(false);
    expect(mag({ lezer, casus: { ...reden("toezicht"), toestand: "vernietigd" } })).toBe(false);
  });
});

describe("R-beheer and R-toezicht (P bijlage 3, P 24.4)", () => {
  it.each([
    ["procesregisseur", true, true],
    ["procesondersteuner", true, true],
    ["manager", true, true],
    ["ketenpartner", true, true],
    ["melder", true, true],
    ["lokale_procesregisseur", true, true],
    ["recordmanager", false, true],
    ["beheerder", false, true],
    ["toezichthouder", true, false],
  ] as const)("%s", (rol, beheer, toezicht) => {
    expect(weegt(rBeheer, { lezer: { rol } })).toBe(beheer);
    expect(weegt(rToezicht, { lezer: { rol } })).toBe(toezicht);
  });
});

describe("R-vernietigd (DPIA 15)", () => {
  it.each([
    ["aangemeld", true],
    ["afgewezen", false],
    ["triage", true],
    ["lokaal", true],
    ["geen_aanpak", false],
    ["inlichten", true],
    ["bespreken", true],
    ["uitvoeren", true],
    ["afgesloten", true],
    ["vernietigd", false],
  ] as const)("%s", (toestand, mag) => expect(weegt(rVernietigd, { casus: { toestand } })).toBe(mag));
});

describe("R-betrokken (P 9.6, C 12.2 e)", () => {
  const zonder = { autorisatie: null };
  const lokaal = { toestand: "lokaal", autorisatie: null } as const;
  it.each<Geval>([
    ["procesregisseur without autorisatie", { lezer: { rol: "procesregisseur" }, casus: zonder }, true],
    ["procesondersteuner without autorisatie", { lezer: { rol: "procesondersteuner" }, casus: zonder }, true],
    ["manager", { lezer: { rol: "manager" }, casus: zonder }, false],
    ["manager with an autorisatie", { lezer: { rol: "manager" } }, false],
    ["beheerder with an autorisatie", { lezer: { rol: "beheerder" } }, false],
    ["toezichthouder with an autorisatie", { lezer: { rol: "toezichthouder" } }, false],
    ["recordmanager with an autorisatie", { lezer: { rol: "recordmanager" } }, false],
    ["ketenpartner without autorisatie", { casus: zonder }, false],
    ["deelnemer", {}, true],
    ["bevraagd", { casus: { autorisatie: { rol: "bevraagd", vanaf: "2026-01-01", tot: null } } }, true],
    ["from today", { casus: { autorisatie: { rol: "deelnemer", vanaf: VANDAAG, tot: null } } }, true],
    ["from tomorrow", { casus: { autorisatie: { rol: "deelnemer", vanaf: MORGEN, tot: null } } }, false],
    ["until today", { casus: { autorisatie: { rol: "deelnemer", vanaf: "2026-01-01", tot: VANDAAG } } }, true],
    ["until yesterday", { casus: { autorisatie: { rol: "deelnemer", vanaf: "2026-01-01", tot: GISTEREN } } }, false],
    ["casusregisseur without autorisatie", { casus: { autorisatie: null, isCasusregisseur: true } }, true],
    ["an account with role melder that was made deelnemer", { lezer: { rol: "melder" } }, true],
    ["melder of the casus only", { lezer: { rol: "melder" }, casus: { autorisatie: null, isMelder: true } }, false],
    [
      "lokale procesregisseur of this gemeente, handed over",
      { lezer: { rol: "lokale_procesregisseur", partij: { type: "gemeente", gemeente: "utrecht" } }, casus: lokaal },
      true,
    ],
    [
      "lokale procesregisseur of another gemeente",
      { lezer: { rol: "lokale_procesregisseur", partij: { type: "gemeente", gemeente: "zeist" } }, casus: lokaal },
      false,
    ],
    [
      "lokale procesregisseur, not handed over",
      {
        lezer: { rol: "lokale_procesregisseur", partij: { type: "gemeente", gemeente: "utrecht" } },
        casus: { toestand: "triage", autorisatie: null },
      },
      false,
    ],
    [
      "lokale procesregisseur of a Partij that is no gemeente",
      { lezer: { rol: "lokale_procesregisseur", partij: { type: "wijkteam", gemeente: "utrecht" } }, casus: lokaal },
      false,
    ],
  ])("%s", (_wat, anders, mag) => expect(weegt(rBetrokken, anders)).toBe(mag));
});

describe("R-aanpak (C 2.4)", () => {
  it.each([
    ["openbaar_ministerie", true],
    ["raad_kinderbescherming", true],
    ["politie", true],
    ["gemeente", true],
    ["reclassering", false],
    ["jeugdreclassering", false],
    ["ggz", false],
    ["veilig_thuis", false],
    ["dji", false],
    ["wijkteam", false],
    ["wonen", false],
    ["slachtofferhulp", false],
    ["ggd", false],
    ["zorgaanbieder", false],
  ] as const)("%s in radicalisering, and in the other aanpakken", (type, mag) => {
    expect(weegt(rAanpak, { lezer: { partij: { type } }, casus: { aanpak: "radicalisering" } })).toBe(mag);
    expect(weegt(rAanpak, { lezer: { partij: { type } }, casus: { aanpak: "top_x" } })).toBe(true);
  });

  it("lets the Veiligheidshuis itself lead radicalisering", () => {
    const lezer = { rol: "procesregisseur", partij: { type: "veiligheidshuis" } } as const;
    expect(weegt(rAanpak, { lezer, casus: { aanpak: "radicalisering" } })).toBe(true);
  });
});

describe("R-gesloten (DPIA 10, P 11.2)", () => {
  const gesloten = (afgeslotenOp: string) => ({ toestand: "afgesloten", afgeslotenOp }) as const;
  const staf = { rol: "procesregisseur" } as const;
  const metReden = (afgeslotenOp: string, tot: string) => ({
    ...gesloten(afgeslotenOp),
    inzagereden: { soort: "archief" as const, vanaf: "2026-01-01", tot },
  });
  const regisseur = (afgeslotenOp: string) => ({ ...gesloten(afgeslotenOp), isCasusregisseur: true });
  it.each<Geval>([
    ["an open casus", {}, true],
    ["partner, closed today", { casus: gesloten(VANDAAG) }, false],
    ["partner, closed long ago", { casus: gesloten("2026-01-01") }, false],
    ["procesregisseur, last day before six months", { lezer: staf, casus: gesloten("2026-05-25") }, true],
    ["procesregisseur, six months to the day", { lezer: staf, casus: gesloten("2026-05-24") }, false],
    ["procesondersteuner, archived", { lezer: { rol: "procesondersteuner" }, casus: gesloten("2020-01-01") }, false],
    ["archived, with a reason", { lezer: staf, casus: metReden("2020-01-01", VANDAAG) }, true],
    ["archived, with a reason that ended yesterday", { lezer: staf, casus: metReden("2020-01-01", GISTEREN) }, false],
    ["casusregisseur, closed today", { casus: regisseur(VANDAAG) }, true],
    ["casusregisseur, last day before six months", { casus: regisseur("2026-05-25") }, true],
    ["casusregisseur, six months to the day", { casus: regisseur("2026-05-24") }, false],
    ["casusregisseur, later", { casus: regisseur("2026-01-01") }, false],
    ["partner in a casus that was reopened", { casus: { toestand: "uitvoeren", afgeslotenOp: "2026-01-01" } }, true],
  ])("%s", (_wat, anders, mag) => expect(weegt(rGesloten, anders)).toBe(mag));

  it("counts six months to the last day of a shorter month", () => {
    const casus = regisseur("2026-08-31");
    expect(weegt(rGesloten, { casus, vandaag: "2027-02-27" })).toBe(true);
    expect(weegt(rGesloten, { casus, vandaag: "2027-02-28" })).toBe(false);
  });
});

describe("R-melder (DPIA 3)", () => {
  it.each<Geval>([
    ["the melder of this casus", { casus: { isMelder: true } }, true],
    ["a melder of another casus", { lezer: { rol: "melder" }, casus: { isMelder: false } }, false],
    ["the melder, after closing", { casus: { isMelder: true, toestand: "afgesloten" } }, false],
    ["the melder, while lokaal", { casus: { isMelder: true, toestand: "lokaal" } }, true],
  ])("%s", (_wat, anders, mag) => expect(weegt(rMelder, anders)).toBe(mag));
});

describe("R-zeggenschap: who is asked about what it supplied (P 3.5 c)", () => {
  const gevraagd = { autorisatie: null, isVerstrekker: true } as const;
  it.each<Geval>([
    ["asked, no part in the casus any more", { casus: gevraagd }, true],
    ["asked as a melder", { lezer: { rol: "melder" }, casus: gevraagd }, true],
    ["not asked", { casus: { autorisatie: null } }, false],
    ["asked, but the casus is closed", { casus: { ...gevraagd, toestand: "afgesloten" } }, false],
    ["asked while it is lokaal", { casus: { ...gevraagd, toestand: "lokaal" } }, true],
    ["asked, but now a manager", { lezer: { rol: "manager" }, casus: gevraagd }, false],
    ["asked, but now a beheerder", { lezer: { rol: "beheerder" }, casus: gevraagd }, false],
    [
      "asked, but now of a gemeente that may get it",
      { lezer: { rol: "lokale_procesregisseur" }, casus: gevraagd },
      false,
    ],
  ])("%s", (_wat, anders, mag) => {
    expect(weegt(rVraagAanVerstrekker, anders)).toBe(mag);
    expect(weegDossier(maakDossierVraag(anders)).toegestaan).toBe(mag);
  });

  it("does not reach past what holds for everybody", () => {
    const wie = (lezer: NonNullable<Anders>["lezer"], casus = {}) =>
      weegDossier(maakDossierVraag({ lezer, casus: { ...gevraagd, ...casus } })).toegestaan;
    expect(wie({ vogGeldigTot: GISTEREN })).toBe(false);
    expect(wie({ partij: { opgezegdPer: VANDAAG } })).toBe(false);
    expect(wie({}, { toestand: "vernietigd" })).toBe(false);
    expect(wie({}, { toestand: "afgewezen" })).toBe(false);
  });
});

describe("weegDossier", () => {
  const melder = { autorisatie: null, isMelder: true } as const;
  it.each<[wat: string, anders: Anders, uitkomst: true | string]>([
    ["deelnemer", {}, true],
    ["ketenpartner without tie", { casus: { autorisatie: null } }, "R-betrokken"],
    ["melder", { lezer: { rol: "melder" }, casus: melder }, true],
    [
      "melder whose Partij left",
      { lezer: { rol: "melder", partij: { opgezegdPer: VANDAAG } }, casus: melder },
      "R-partij",
    ],
    ["melder without VOG", { lezer: { rol: "melder", vogGeldigTot: null }, casus: melder }, "R-geheimhouding"],
    [
      "melder of a rejected casus",
      { lezer: { rol: "melder" }, casus: { ...melder, toestand: "afgewezen" } },
      "R-vernietigd",
    ],
    ["procesregisseur", { lezer: { rol: "procesregisseur" }, casus: { autorisatie: null } }, true],
    [
      "procesregisseur without geheimhouding",
      { lezer: { rol: "procesregisseur", geheimhoudingOp: null } },
      "R-geheimhouding",
    ],
    [
      "procesregisseur, destroyed",
      { lezer: { rol: "procesregisseur" }, casus: { toestand: "vernietigd" } },
      "R-vernietigd",
    ],
    ["deelnemer, closed", { casus: { toestand: "afgesloten", afgeslotenOp: VANDAAG } }, "R-gesloten"],
    [
      "deelnemer of ggz in radicalisering",
      { lezer: { partij: { type: "ggz" } }, casus: { aanpak: "radicalisering" } },
      "R-aanpak",
    ],
    ["beheerder who is melder", { lezer: { rol: "beheerder" }, casus: melder }, "R-beheer"],
    ["recordmanager", { lezer: { rol: "recordmanager" } }, "R-beheer"],
    ["toezichthouder", { lezer: { rol: "toezichthouder" } }, "R-toezicht"],
    ["manager", { lezer: { rol: "manager" }, casus: { autorisatie: null } }, "R-betrokken"],
  ])("%s", (_wat, anders, uitkomst) => {
    const oordeel = weegDossier(maakDossierVraag(anders));
    expect(oordeel.toegestaan ? true : oordeel.regel).toBe(uitkomst);
    if (!oordeel.toegestaan) expect(oordeel.uitleg).toMatch(/^[A-Z].*\.$/);
  });
});
