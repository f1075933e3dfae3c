import { describe, expect, it } from "vitest";
import { stelVolgendeVoor, type Voorstelbron } from "./rules";

/** 24 november 2026 is a Tuesday. */
const basis: Voorstelbron = {
  datum: "2026-11-24",
  vandaag: "2026-11-24",
  vorige: undefined,
  deadlines: [],
  gepland: [],
};
const stel = (anders: Partial<Voorstelbron>) => stelVolgendeVoor({ ...basis, ...anders });

describe("the day of the next overleg", () => {
  it.each<[string, Partial<Voorstelbron>, string]>([
    ["six weeks on, without anything to go by", {}, "2027-01-05"],
    ["at the interval of the last time", { vorige: "2026-10-27" }, "2026-12-22"],
    ["at that interval in whole weeks", { vorige: "2026-10-26" }, "2026-12-22"],
    ["a week on, after two overleggen in one week", { vorige: "2026-11-23" }, "2026-12-01"],
    ["three months on at most", { vorige: "2025-11-24" }, "2027-02-23"],
    ["when the last open actie is due, on that very day", { deadlines: ["2026-12-08", "2026-12-01"] }, "2026-12-08"],
    ["on the same weekday after the last deadline", { deadlines: ["2026-12-09"] }, "2026-12-15"],
    ["at the usual interval when an actie runs longer", { deadlines: ["2027-03-01"] }, "2027-01-05"],
    ["a week on when the acties are due this week", { deadlines: ["2026-11-26"] }, "2026-12-01"],
    ["at the usual interval when all deadlines have passed", { deadlines: ["2026-11-20"] }, "2027-01-05"],
    ["never in the past, on the same weekday", { vandaag: "2027-02-10" }, "2027-02-16"],
    ["never today", { vandaag: "2027-01-05" }, "2027-01-12"],
  ])("is %s", (_wanneer, bron, verwacht) => {
    expect(stel(bron)).toMatchObject({ overlegId: null, datum: verwacht });
  });

  it("takes an overleg that is planned within a week of it, the nearest first", () => {
    const gepland = [
      { id: "te-vroeg", datum: "2026-12-28" },
      { id: "week-ervoor", datum: "2026-12-29" },
      { id: "dichtbij", datum: "2027-01-07" },
      { id: "te-laat", datum: "2027-01-13" },
    ];
    expect(stel({ gepland }).overlegId).toBe("dichtbij");
    expect(stel({ gepland: gepland.slice(0, 2) }).overlegId).toBe("week-ervoor");
    expect(stel({ gepland: [gepland[0], gepland[3]].flatMap((een) => een ?? []) }).overlegId).toBeNull();
  });

  it("takes no planned overleg of the past or of the same day", () => {
    const bron = { vorige: "2026-11-23", gepland: [{ id: "zelfde-dag", datum: "2026-11-24" }] };
    expect(stel(bron)).toMatchObject({ overlegId: null, datum: "2026-12-01" });
    const later = { vandaag: "2027-01-05", gepland: [{ id: "voorbij", datum: "2027-01-04" }] };
    expect(stel(later)).toMatchObject({ overlegId: null, datum: "2027-01-12" });
  });

  it("says in words what it follows from", () => {
    expect(stel({}).waarom).toBe("Voorstel: 5 januari 2027. Dat is 6 weken na dit overleg.");
    expect(stel({ vorige: "2026-11-17" }).waarom).toMatch(/Dat is een week na dit overleg, net als de vorige keer\.$/);
    expect(stel({ vorige: "2025-11-24" }).waarom).toMatch(/Dat is 13 weken na dit overleg\.$/);
    expect(stel({ deadlines: ["2026-12-08"] }).waarom).toContain("alle acties");
    expect(stel({ gepland: [{ id: "x", datum: "2027-01-05" }] }).waarom).toContain("al een overleg gepland");
  });
});
