import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Velden } from "~db/seed/klant";
import { gegeven } from "~/storage/tabellen.server";
import { inbrengvelden, maakBespreking, type Bespreking } from "../factories/bespreking";
import { laadBouw } from "../factories/bouw";

let build: ServerBuild;
let b: Bespreking;

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(async () => {
  b = await maakBespreking(build, ["ggz"]);
  return () => b.systeem.sluit();
});

const eerste = () => b.rijen("inbreng")[0];
const waarden = () =>
  b.systeem.databank
    .select()
    .from(gegeven)
    .where(eq(gegeven.rijId, eerste()?.id ?? ""))
    .all();

/** What a page that was just opened would send along: it is not because of a version that something is refused. */
function versies(): Record<string, Record<string, number>> {
  const velden = waarden().map(({ soort, versie }): [string, number] => [soort.split(".")[1] ?? "", versie]);
  return { [eerste()?.id ?? ""]: { ...Object.fromEntries(velden), $rij: eerste()?.versie ?? 0 } };
}

it("is what an old page shows no longer: what was submitted is not rewritten, what was withdrawn does not come back", async () => {
  const tekst = "Waarneming van de ggz";
  await b.brengIn("ggz", { tekst, daarna: "concept" });
  const rij = eerste()?.id;
  const post = (handeling: string, velden: Velden) =>
    b.als("ggz").post(`${b.pad}/inbreng`, handeling, velden, { versies: versies() });
  const weiger = async (handeling: string, velden: Velden, status: number, woorden: string) => {
    const voor = [b.rijen("inbreng"), waarden()];
    const antwoord = await post(handeling, velden);
    expect([handeling, antwoord.status]).toEqual([handeling, status]);
    expect(await antwoord.text()).toContain(woorden);
    expect([b.rijen("inbreng"), waarden()]).toEqual(voor);
  };
  const weigerVerdere = async () => {
    const achteraf = { ...inbrengvelden, soort: undefined, rij, tekst: "Achteraf" };
    await weiger("inbrengen", achteraf, 409, "Deze inbreng is al ingediend. Trek hem in en dien een nieuwe in.");
    await weiger("indienen", { rij }, 409, "Deze inbreng is al ingediend.");
  };
  const voorwaarden = { rij, toestemming: "niet_nodig", delen_met: "alle" };
  await weiger("voorwaarden_opslaan", voorwaarden, 409, "Deze inbreng is niet (meer) ingediend.");
  expect((await post("indienen", { rij })).status).toBe(303);
  await weigerVerdere();
  expect((await post("inbreng_intrekken", { rij })).status).toBe(303);
  await weigerVerdere();
  await weiger("inbreng_intrekken", { rij }, 422, "Dit is al ingetrokken.");
  await weiger("voorwaarden_opslaan", voorwaarden, 409, "Deze inbreng is niet (meer) ingediend.");
  expect(await b.lees("procesregisseur", "/inbreng")).not.toContain(tekst);
});

it("is shared with chosen Partijen only when some are chosen: with none it would reach nobody, unsaid", async () => {
  const antwoord = await b.brengIn("ggz", { delen_met: "gekozen" });
  expect(antwoord.status).toBe(422);
  expect(await antwoord.text()).toContain("Kies met welke Partijen u deze informatie deelt.");
  expect(b.rijen("inbreng")).toEqual([]);
});
