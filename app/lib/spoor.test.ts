import { expect, it } from "vitest";
import { leesSpoor } from "./spoor";

it("gives places only, whatever the message looks like", () => {
  for (const bericht of ["kort", "", "Kanarie\n    at Kanarie (file:///x.ts:1:1)\n    at nog een"]) {
    const spoor = leesSpoor(new TypeError(bericht)) ?? [];
    expect(spoor.length).toBeGreaterThan(0);
    expect(spoor.join("\n")).not.toMatch(/Kanarie|nog een/);
    expect(spoor[0]).toContain("spoor.test.ts");
  }
});

it("gives nothing when it cannot tell the message from the places", () => {
  const fout = new Error("Kanarie\n    at Kanarie");
  // Written down at the first look at it.
  expect(fout.stack).toContain("Kanarie");
  fout.message = "iets anders";
  expect(leesSpoor(fout)).toEqual([]);
  expect(leesSpoor("geen fout")).toBeUndefined();
});
