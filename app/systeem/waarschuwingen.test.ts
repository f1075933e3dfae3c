import { describe, expect, it } from "vitest";
import { schrijfOmvang, type Systeemstand } from "./feiten";
import { backupTermijn, listWaarschuwingen, ruimteErnstig, ruimteNodig } from "./waarschuwingen";

const nu = "2026-11-24T09:00:00.000Z";
const voor = (ms: number) => new Date(Date.parse(nu) - ms).toISOString();
const UUR = 3_600_000;
const MB = 1024 * 1024;

/** A machine on which nothing is the matter. */
const goed: Systeemstand = {
  nu,
  isDemo: false,
  klok: { achterOp: null, vooruit: null, sprongen: [], nagekeken: null },
  proces: {
    gestartOp: voor(9 * UUR),
    versie: "1",
    heeftMailserver: true,
    dagelijks: { gelukt: voor(UUR), fout: null },
  },
  schijf: { vrij: 50_000 * MB, totaal: 100_000 * MB, databank: 100 * MB, isHeel: true, isVol: false },
  backup: { gelukt: { moment: voor(9 * UUR), bytes: 1 }, mislukt: null, isLeesbaar: true, sinds: voor(900 * UUR) },
  post: {
    wacht: 2,
    teLang: { aantal: 0, oudste: null },
    mislukt: { aantal: 0, oudste: null },
    laatsteFout: null,
    heeftMailserver: true,
  },
  log: { kop: "klopt", breuken: 0, ketenOp: voor(200 * UUR), sinds: voor(900 * UUR), isHeel: true },
  migraties: { aantal: 9, laatste: { naam: "0008", moment: voor(900 * UUR) }, kopieen: 0 },
};

/** Code and weight of what is said when one thing differs. */
function bij(anders: Partial<Systeemstand>): string[] {
  return listWaarschuwingen({ ...goed, ...anders }).map(({ code, ernst }) => `${code} ${ernst}`);
}
const schijf = (anders: Partial<NonNullable<Systeemstand["schijf"]>>) =>
  bij({ schijf: { ...(goed.schijf ?? never()), ...anders } });
const backup = (anders: Partial<NonNullable<Systeemstand["backup"]>>, rest: Partial<Systeemstand> = {}) =>
  bij({ backup: { ...(goed.backup ?? never()), ...anders }, ...rest });
const post = (anders: Partial<Systeemstand["post"]>, rest: Partial<Systeemstand> = {}) =>
  bij({ post: { ...goed.post, ...anders }, ...rest });
const log = (anders: Partial<Systeemstand["log"]>) => bij({ log: { ...goed.log, ...anders } });
const klok = (anders: Partial<NonNullable<Systeemstand["klok"]>>) =>
  bij({ klok: { ...(goed.klok ?? never()), ...anders } });

function never(): never {
  throw new Error("the good machine has it");
}

describe("warnings", () => {
  it("are not there when nothing is the matter, nor where nothing is known", () => {
    expect(bij({})).toEqual([]);
    expect(bij({ klok: null, proces: null, schijf: null, backup: null })).toEqual([]);
  });

  it("of the disk, from the byte on which a back-up does not fit any more", () => {
    const nodig = ruimteNodig(100 * MB);
    expect(nodig).toBe(812 * MB);
    expect(schijf({ vrij: nodig })).toEqual([]);
    expect(schijf({ vrij: nodig - 1 })).toEqual(["schijf_bijna_vol let_op"]);
    expect(schijf({ vrij: ruimteErnstig })).toEqual(["schijf_bijna_vol let_op"]);
    expect(schijf({ vrij: ruimteErnstig - 1 })).toEqual(["schijf_bijna_vol ernstig"]);
    expect(schijf({ isVol: true, isHeel: false, vrij: 0 })).toEqual(["schijf_vol ernstig"]);
    expect(schijf({ isHeel: false })).toEqual(["reserve_ontbreekt let_op"]);
  });

  it("of a back-up after 26 hours, counted from the beginning while there was none", () => {
    const van = (ms: number) => ({ moment: voor(ms), bytes: 1 });
    expect(backup({ gelukt: van(backupTermijn) })).toEqual([]);
    expect(backup({ gelukt: van(backupTermijn + 1) })).toEqual(["back_up_ontbreekt ernstig"]);
    expect(backup({ gelukt: null, sinds: voor(25 * UUR) })).toEqual([]);
    expect(backup({ gelukt: null, sinds: voor(27 * UUR) })).toEqual(["back_up_ontbreekt ernstig"]);
    expect(backup({ isLeesbaar: false, gelukt: null, sinds: voor(UUR) })).toEqual(["back_up_ontbreekt ernstig"]);
    expect(backup({ mislukt: { moment: voor(UUR), fout: "ENOSPC" } })).toEqual(["back_up_mislukt let_op"]);
    // Nobody makes one of invented people.
    expect(backup({ gelukt: null }, { isDemo: true })).toEqual([]);
  });

  it("of the clock", () => {
    expect(klok({ achterOp: "2026-11-25T09:00:00.000Z" })).toEqual(["klok_achter ernstig"]);
    expect(klok({ vooruit: { van: voor(UUR), tot: nu } })).toEqual(["klok_vooruit ernstig"]);
    expect(klok({ sprongen: [{ moment: nu, verschil: -90_000 }] })).toEqual(["klok_versprongen let_op"]);
  });

  it("of mail, by count and code", () => {
    expect(post({ mislukt: { aantal: 1, oudste: nu } })).toEqual(["mail_mislukt ernstig"]);
    expect(post({ teLang: { aantal: 3, oudste: nu } })).toEqual(["mail_wacht let_op"]);
    const zonder = { teLang: { aantal: 3, oudste: nu }, heeftMailserver: false };
    expect(post(zonder)).toEqual(["mail_wacht let_op"]);
    expect(post(zonder, { isDemo: true })).toEqual([]);
  });

  it("of the log", () => {
    expect(log({ kop: "wijkt_af" })).toEqual(["log_kop ernstig"]);
    expect(log({ kop: "beschadigd" })).toEqual(["log_kop ernstig"]);
    expect(log({ kop: "geen" })).toEqual([]);
    expect(log({ isHeel: false })).toEqual(["log_keten ernstig"]);
    expect(log({ ketenOp: voor(35 * 24 * UUR) })).toEqual([]);
    expect(log({ ketenOp: voor(35 * 24 * UUR + 1) })).toEqual(["log_keten let_op"]);
    expect(log({ ketenOp: null, sinds: voor(36 * 24 * UUR) })).toEqual(["log_keten let_op"]);
  });

  it("of the work of each hour, but not when it waits for the clock", () => {
    const proces = (dagelijks: { gelukt: string | null; fout: string | null }, gestartOp = voor(UUR)) => ({
      proces: { gestartOp, versie: "1", heeftMailserver: true, dagelijks },
    });
    expect(bij(proces({ gelukt: null, fout: null }))).toEqual([]);
    expect(bij(proces({ gelukt: null, fout: null }, voor(3 * UUR + 1)))).toEqual(["dagelijks_werk let_op"]);
    expect(bij(proces({ gelukt: voor(1), fout: "SqliteError" }))).toEqual(["dagelijks_werk let_op"]);
    const twijfel = { achterOp: nu, vooruit: null, sprongen: [], nagekeken: null };
    expect(bij({ ...proces({ gelukt: voor(9 * UUR), fout: null }), klok: twijfel })).toEqual(["klok_achter ernstig"]);
  });

  it("put the serious ones first and each say what to do", () => {
    const alle = listWaarschuwingen({
      ...goed,
      migraties: { ...goed.migraties, kopieen: 1 },
      log: { ...goed.log, kop: "wijkt_af" },
      post: { ...goed.post, mislukt: { aantal: 2, oudste: nu }, laatsteFout: "EENVELOPE 550" },
    });
    expect(alle.map(({ code }) => code)).toEqual(["mail_mislukt", "log_kop", "kopieen_van_update"]);
    expect(alle[0]).toMatchObject({ titel: "2 berichten niet aangekomen" });
    expect(alle[0]?.uitleg).toContain("EENVELOPE 550");
    for (const { doe } of alle) expect(doe).toMatch(/^[A-Z].+\.$/);
  });

  it("write sizes in words that people know", () => {
    expect([0, 1023, 1024, 1_500_000, 812 * MB, 5 * 1024 * MB].map(schrijfOmvang)).toEqual([
      "0 bytes",
      "1.023 bytes",
      "1 kB",
      "1,4 MB",
      "812 MB",
      "5 GB",
    ]);
  });
});
