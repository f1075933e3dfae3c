import { beforeEach, describe, expect, it } from "vitest";
import { schrijfLogregel } from "~/protocol/log.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { schrijf } from "./databank.server";
import { maakKlokwacht, type Klokwacht } from "./klokwacht.server";

const SECONDE = 1000;
const UUR = 3_600_000;
const DAG = 24 * UUR;
const begin = Date.parse("2026-11-24T09:00:00.000Z");

let systeem: TestSysteem;
/** Time since the start of the process, which nobody can set. */
let mono: number;
let wand: number;

beforeEach(() => {
  [mono, wand] = [0, begin];
  systeem = startTestSysteem({ moment: new Date(begin).toISOString() });
  return () => systeem.sluit();
});

/** Time goes by; `sprong`: and the clock is set meanwhile. */
function wacht(ms: number, sprong = 0): void {
  mono += ms;
  wand += ms + sprong;
  systeem.klok.zet(new Date(wand).toISOString());
}
const start = (): Klokwacht => maakKlokwacht(systeem, { monotoon: () => mono });
const noteer = () =>
  schrijf(systeem, (tx) =>
    schrijfLogregel(tx, systeem, {
      gebeurtenis: "ingelogd",
      accountId: null,
      rol: null,
      partijId: null,
      casusnummer: null,
      scherm: "inloggen",
      handeling: "inloggen",
      soorten: {},
      grond: "",
      adres: "",
      verzoekId: "",
    }),
  );
const iso = (ms: number) => new Date(ms).toISOString();

describe("the watch over the clock", () => {
  it("has no doubt while the clock runs, however long, and corrects itself by less than a minute", () => {
    const klokwacht = start();
    for (let dag = 0; dag < 20; dag += 1) {
      wacht(DAG, dag % 2 === 0 ? 59 * SECONDE : -59 * SECONDE);
      klokwacht.kijk();
    }
    expect(klokwacht.stand()).toEqual({ achterOp: null, vooruit: null, sprongen: [], nagekeken: null });
    expect(klokwacht.isVerdacht()).toBe(false);
  });

  it("tells a jump of a minute for a day, in both directions", () => {
    const klokwacht = start();
    wacht(SECONDE, -60 * SECONDE);
    klokwacht.kijk();
    wacht(UUR, 2 * UUR);
    klokwacht.kijk();
    expect(klokwacht.stand().sprongen).toEqual([
      { moment: iso(begin + SECONDE - 60 * SECONDE), verschil: -60 * SECONDE },
      { moment: iso(wand), verschil: 2 * UUR },
    ]);
    // Hours are not days: no term is at stake.
    expect(klokwacht.isVerdacht()).toBe(false);
    wacht(DAG);
    klokwacht.kijk();
    expect(klokwacht.stand().sprongen).toEqual([]);
  });

  it("has no doubt about a clock that stood years behind and is put right", () => {
    noteer();
    const klokwacht = start();
    wacht(SECONDE, -6 * 365 * DAG);
    klokwacht.kijk();
    noteer();
    wacht(SECONDE, 6 * 365 * DAG);
    expect(klokwacht.isVerdacht()).toBe(false);
    expect(klokwacht.stand().sprongen).toHaveLength(2);
    // But rows that are written right after a jump do not vouch for it.
    wacht(SECONDE, 6 * 365 * DAG);
    noteer();
    expect(klokwacht.isVerdacht()).toBe(true);
  });

  it("doubts a clock that was set a day forward, also after a restart with new log rows", () => {
    const klokwacht = start();
    wacht(UUR, DAG - 1);
    klokwacht.kijk();
    expect(klokwacht.isVerdacht()).toBe(false);
    wacht(UUR, 5 * 365 * DAG);
    expect(klokwacht.isVerdacht()).toBe(true);
    const { vooruit } = klokwacht.stand();
    expect(vooruit).toEqual({ van: iso(wand - 5 * 365 * DAG), tot: iso(wand) });
    noteer();
    mono = 0;
    const opnieuw = start();
    expect(opnieuw.stand().vooruit).toEqual(vooruit);
    // Also when it is put right: then the log is ahead of it.
    wacht(UUR, -5 * 365 * DAG);
    expect(opnieuw.isVerdacht()).toBe(true);
  });

  it("doubts a clock that is behind the log by more than five minutes, until it is right again", () => {
    noteer();
    const klokwacht = start();
    wacht(SECONDE, -5 * 60 * SECONDE - SECONDE);
    expect(klokwacht.isVerdacht()).toBe(false);
    wacht(SECONDE, -2 * SECONDE);
    expect(klokwacht.isVerdacht()).toBe(true);
    expect(klokwacht.stand().achterOp).toBe(iso(begin));
    wacht(SECONDE, 60 * SECONDE);
    expect(klokwacht.isVerdacht()).toBe(false);
  });

  it("doubts a start that is more than seven days after the newest row, and not an empty log", () => {
    wacht(400 * DAG);
    expect(start().isVerdacht()).toBe(false);
    noteer();
    wacht(7 * DAG);
    expect(start().isVerdacht()).toBe(false);
    wacht(SECONDE);
    expect(start().isVerdacht()).toBe(true);
  });

  it("trusts the clock again when the beheerder looked, and doubts what comes after it", () => {
    const klokwacht = start();
    wacht(UUR, 30 * DAG);
    klokwacht.kijk();
    noteer();
    wacht(UUR, -30 * DAG);
    expect(klokwacht.stand()).toMatchObject({ vooruit: expect.anything(), achterOp: expect.any(String) });
    const door = { accountId: "account-beheerder", reden: "Vergeleken met NTP", moment: iso(wand) };
    systeem.sqlite.pragma("foreign_keys = OFF");
    schrijf(systeem, (tx) => klokwacht.bevestig(tx, door));
    expect(klokwacht.isVerdacht()).toBe(false);
    expect(klokwacht.stand()).toEqual({ achterOp: null, vooruit: null, sprongen: [], nagekeken: door });
    expect(start().isVerdacht()).toBe(false);
    wacht(UUR, 30 * DAG);
    expect(klokwacht.isVerdacht()).toBe(true);
  });

  it("keeps its doubt when it cannot be written, and writes it later", () => {
    const klokwacht = start();
    wacht(UUR, 30 * DAG);
    systeem.sqlite.pragma("query_only = ON");
    expect(klokwacht.isVerdacht()).toBe(true);
    systeem.sqlite.pragma("query_only = OFF");
    wacht(UUR);
    klokwacht.kijk();
    expect(start().isVerdacht()).toBe(true);
  });
});
