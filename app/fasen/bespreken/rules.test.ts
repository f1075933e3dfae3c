import { describe, expect, it } from "vitest";
import { GISTEREN, maakDossierVraag, MORGEN, VANDAAG } from "../../../tests/factories/vragen";
import { waarschuwBijBetrekken, weegBetrekken } from "./rules";

type Anders = Parameters<typeof maakDossierVraag>[0];

/** Before they are involved they have no tie to the casus. */
const vraag = (anders: Anders = {}) => maakDossierVraag({ ...anders, casus: { autorisatie: null, ...anders.casus } });

describe("involving an employee (C 12.2 e)", () => {
  it.each<[wat: string, anders: Anders, uitkomst: true | string]>([
    ["employee of a Partij that joined", {}, true],
    ["an account with role melder", { lezer: { rol: "melder" } }, true],
    ["procesregisseur", { lezer: { rol: "procesregisseur" } }, "R-betrokken"],
    ["manager", { lezer: { rol: "manager" } }, "R-betrokken"],
    ["beheerder", { lezer: { rol: "beheerder" } }, "R-betrokken"],
    ["recordmanager", { lezer: { rol: "recordmanager" } }, "R-betrokken"],
    ["toezichthouder", { lezer: { rol: "toezichthouder" } }, "R-betrokken"],
    ["lokale procesregisseur", { lezer: { rol: "lokale_procesregisseur" } }, "R-betrokken"],
    ["Partij joins the protocol tomorrow", { lezer: { partij: { toegetredenProtocol: MORGEN } } }, "R-partij"],
    ["Partij left as of today", { lezer: { partij: { opgezegdPer: VANDAAG } } }, "R-partij"],
    ["Partij was excluded yesterday", { lezer: { partij: { uitgeslotenPer: GISTEREN } } }, "R-partij"],
    ["no geheimhoudingsverklaring", { lezer: { geheimhoudingOp: null } }, "R-geheimhouding"],
    ["VOG ended yesterday", { lezer: { vogGeldigTot: GISTEREN } }, "R-geheimhouding"],
    ["VOG ends today", { lezer: { vogGeldigTot: VANDAAG } }, true],
    ["ggz in radicalisering", { lezer: { partij: { type: "ggz" } }, casus: { aanpak: "radicalisering" } }, "R-aanpak"],
    [
      "gemeente in radicalisering",
      { lezer: { partij: { type: "gemeente" } }, casus: { aanpak: "radicalisering" } },
      true,
    ],
    ["ggz in MDA++", { lezer: { partij: { type: "ggz" } }, casus: { aanpak: "huiselijk_geweld" } }, true],
  ])("%s", (_wat, anders, uitkomst) => {
    const mag = weegBetrekken(vraag(anders));
    expect(mag.toegestaan ? true : mag.regel).toBe(uitkomst);
    // It is about somebody else, so it must not speak to the reader.
    if (!mag.toegestaan) expect(mag.uitleg).not.toMatch(/\b(u|uw)\b/i);
  });

  it.each<[wat: string, anders: Anders, waarschuwing: boolean]>([
    ["politie without artikel 20-beslissing", { lezer: { partij: { type: "politie" } } }, true],
    ["politie with one", { lezer: { partij: { type: "politie", artikel20Van: VANDAAG } } }, false],
    [
      "politie whose beslissing ended",
      { lezer: { partij: { type: "politie", artikel20Van: "2020-01-01", artikel20Tot: GISTEREN } } },
      true,
    ],
    ["another Partij", { lezer: { partij: { type: "ggz" } } }, false],
  ])("warns: %s", (_wat, anders, waarschuwing) => {
    expect(weegBetrekken(vraag(anders)).toegestaan).toBe(true);
    expect(waarschuwBijBetrekken(vraag(anders)) !== null).toBe(waarschuwing);
  });
});
