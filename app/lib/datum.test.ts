import { describe, expect, it } from "vitest";
import * as datum from "./datum";

describe("typed days", () => {
  it.each([
    ["05-03-2026", "2026-03-05"],
    ["5-3-2026", "2026-03-05"],
    [" 5/3/2026 ", "2026-03-05"],
    ["2026-03-05", "2026-03-05"],
    ["29-02-2024", "2024-02-29"],
    ["29-02-2000", "2000-02-29"],
  ])("reads %s", (typed, day) => expect(datum.parseDag(typed)).toBe(day));

  it.each(["29-02-2026", "29-02-1900", "31-04-2026", "00-01-2026", "01-13-2026", "05-03-26", "morgen", "", "1-1-0001"])(
    "refuses %s",
    (typed) => expect(datum.parseDag(typed)).toBeUndefined(),
  );

  it.each([
    ["00-00-1998", "1998-00-00"],
    ["1998", "1998-00-00"],
    ["03-1998", "1998-03-00"],
    ["00-03-1998", "1998-03-00"],
    ["1998-00-00", "1998-00-00"],
    ["29-2-1996", "1996-02-29"],
  ])("reads the partial date %s", (typed, day) => expect(datum.parseDeeldag(typed)).toBe(day));

  it.each(["05-00-1998", "13-1998", "29-02-1998", "98"])("refuses the partial date %s", (typed) =>
    expect(datum.parseDeeldag(typed)).toBeUndefined(),
  );
});

describe("words", () => {
  it("writes days as far as they are known", () => {
    expect(datum.formatDag("2026-11-24")).toBe("24 november 2026");
    expect(datum.formatDagKort("2026-11-04")).toBe("04-11-2026");
    expect(datum.formatDeeldag("1998-00-00")).toBe("1998");
    expect(datum.formatDeeldag("1998-03-00")).toBe("maart 1998");
    expect(datum.formatDeeldag("1998-03-05")).toBe("5 maart 1998");
  });

  it.each([
    ["2026-03-29T00:59:59Z", "29 maart 2026, 01:59"],
    ["2026-03-29T01:00:00Z", "29 maart 2026, 03:00"],
    ["2026-10-25T00:30:00Z", "25 oktober 2026, 02:30"],
    ["2026-10-25T01:30:00Z", "25 oktober 2026, 02:30"],
    ["2026-12-31T23:00:00Z", "1 januari 2027, 00:00"],
  ])("writes %s in Dutch time", (moment, words) => expect(datum.formatMoment(moment)).toBe(words));

  it("agrees with the calendar of the machine, in every year and around every change of the clock", () => {
    const kalender = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Amsterdam",
      dateStyle: "short",
      timeStyle: "short",
    });
    const momenten: number[] = [];
    for (let jaar = 1939; jaar <= 2100; jaar++) {
      momenten.push(Date.UTC(jaar, jaar % 12, (jaar % 28) + 1, jaar % 24, jaar % 60, 59, 999));
      for (const maand of [2, 8, 9]) {
        const laatste = new Date(Date.UTC(jaar, maand + 1, 0));
        const zondag = Date.UTC(jaar, maand, laatste.getUTCDate() - laatste.getUTCDay());
        for (const minuten of [59, 60, 61, 119, 120]) momenten.push(zondag + minuten * 60_000 - 1);
      }
    }
    const anders = momenten
      .map((moment) => new Date(moment))
      .filter((moment) => {
        const iso = moment.toISOString();
        return kalender.format(moment) !== `${datum.dagVanMoment(iso)} ${datum.formatTijd(iso)}`;
      });
    expect(anders).toEqual([]);
  });

  it("changes day at midnight in the Netherlands, in winter and in summer", () => {
    expect(datum.vandaag(new Date("2026-01-14T22:59:59Z"))).toBe("2026-01-14");
    expect(datum.vandaag(new Date("2026-01-14T23:00:00Z"))).toBe("2026-01-15");
    expect(datum.vandaag(new Date("2026-07-14T22:00:00Z"))).toBe("2026-07-15");
    expect(datum.dagVanMoment("2026-07-14T21:59:59Z")).toBe("2026-07-14");
  });
});

describe("reckoning", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 60, "2029-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-30", 2, "2027-01-30"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s plus %i months is %s", (day, n, result) => expect(datum.plusMaanden(day, n)).toBe(result));

  it("counts days across the change of the clock", () => {
    expect(datum.plusDagen("2026-03-28", 2)).toBe("2026-03-30");
    expect(datum.dagenTussen("2026-10-24", "2026-10-26")).toBe(2);
  });

  it("coarsens days, and leaves what is coarser already", () => {
    expect(datum.eersteVanMaand("2026-11-24")).toBe("2026-11-01");
    expect(datum.eersteVanMaand("1998-00-00")).toBe("1998-00-00");
    expect(datum.eersteVanKwartaal("2026-12-31")).toBe("2026-10-01");
    expect(datum.eersteVanKwartaal("2026-03-31")).toBe("2026-01-01");
  });

  it.each([
    ["2008-11-24", "2026-11-23", 17],
    ["2008-11-24", "2026-11-24", 18],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-00-00", "2026-06-01", 17],
    ["2008-00-00", "2026-12-31", 18],
  ])("born %s is on %s %i years old", (born, day, years) => expect(datum.leeftijdOp(born, day)).toBe(years));
});

describe("moments of a typed time", () => {
  it.each([
    ["2026-11-24", "09:30", "2026-11-24T08:30:00.000Z"],
    ["2026-07-01", "09:30", "2026-07-01T07:30:00.000Z"],
    ["2026-07-01", "00:00", "2026-06-30T22:00:00.000Z"],
    ["2026-11-24", "23:59", "2026-11-24T22:59:00.000Z"],
    // 25 October: 02:30 comes twice; the first counts, so that a term from it never ends too late.
    ["2026-10-25", "01:59", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    // 29 March: 02:30 does not come.
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  ])("%s %s", (dag, tijd, moment) => expect(datum.momentVanTijd(dag, tijd)).toBe(moment));

  it.each([
    [0, "minder dan een minuut"],
    [59_999, "minder dan een minuut"],
    [60_000, "1 minuut"],
    [-3_660_000, "1 uur en 1 minuut"],
    [7_200_000, "2 uur"],
    [86_400_000, "1 dag"],
    [2 * 86_400_000 + 3 * 3_600_000 + 59 * 60_000, "2 dagen en 3 uur"],
  ])("writes %i ms as %s", (duur, tekst) => expect(datum.formatDuur(duur)).toBe(tekst));
});
