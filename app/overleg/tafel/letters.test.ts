import { describe, expect, it } from "vitest";
import { maakToetsen } from "./letters";

describe("a key for everybody in the room", () => {
  it("is one letter as long as there are letters, never the one that leads to the list", () => {
    const toetsen = maakToetsen(25);
    expect(toetsen.every((toets) => toets.length === 1)).toBe(true);
    expect(toetsen).not.toContain("p");
    expect(new Set(toetsen).size).toBe(25);
  });

  it.each([26, 49, 50, 120, 400])("is there for each of %i people, and none begins with another", (aantal) => {
    const toetsen = maakToetsen(aantal);
    expect(new Set(toetsen).size).toBe(aantal);
    expect(toetsen.filter((een) => toetsen.some((ander) => ander !== een && ander.startsWith(een)))).toEqual([]);
    // The first in the list keep their one letter.
    expect(toetsen[0]).toBe("a");
  });
});
