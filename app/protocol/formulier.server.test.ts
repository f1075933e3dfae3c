import { expect, it } from "vitest";
import { scheidVelden } from "./formulier.server";

/** The status with which a form of so much text is refused, or undefined when it is taken. */
function weiger(lengte: number): number | undefined {
  const form = new FormData();
  form.set("tekst", "a".repeat(lengte));
  try {
    scheidVelden(form);
    return undefined;
  } catch (fout) {
    return fout instanceof Response ? fout.status : -1;
  }
}

it("takes a form up to a million characters, and refuses a longer one before anything reads it", () => {
  expect([weiger(999_995), weiger(1_000_000)]).toEqual([undefined, 413]);
});
