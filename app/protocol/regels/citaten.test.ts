import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as bespreken from "~/fasen/bespreken/rules";
import * as dossier from "./dossier";
import * as gebruik from "./gebruik";
import * as gegeven from "./gegeven";
import * as gelding from "./gelding";
import * as inbrengen from "./inbrengen";
import * as projectie from "./projectie";
import * as rechten from "./rechten";
import * as zaak from "./zaak";

const bron = fileURLToPath(new URL("../../../../shared/bron/dpia-convenant-privacyprotocol.txt", import.meta.url));
const plat = (tekst: string) => tekst.replace(/\s+/g, " ");

interface MetCitaat {
  id: string;
  artikel: string;
  citaat: string;
}

function isRegel(iets: unknown): iets is MetCitaat {
  return typeof iets === "object" && iets !== null && "citaat" in iets && "id" in iets && "artikel" in iets;
}

const regels = [dossier, gegeven, gelding, gebruik, inbrengen, bespreken, projectie, rechten, zaak].flatMap((map) =>
  Object.entries(map).filter(([, iets]) => isRegel(iets)),
);

describe("citaten of the rules", () => {
  it("finds every rule", () => expect(regels.length).toBe(49));

  // The source is not part of the repository: a clone without it has nothing to compare with.
  it.skipIf(!existsSync(bron)).each(regels)("%s cites words that stand in the source", (_naam, regel) => {
    if (!isRegel(regel)) throw new Error("Not a rule");
    const tekst = plat(readFileSync(bron, "utf8"));
    expect(tekst).toContain(plat(regel.citaat));
    // Long enough to point at one place, and with an article to find it.
    expect(regel.citaat.split(" ").length).toBeGreaterThan(3);
    expect(regel.artikel).toMatch(/^(DPIA|C|P)\s/);
    expect(regel.id).toMatch(/^R-[a-z]+$/);
  });
});
