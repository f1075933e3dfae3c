import { expect, test } from "./fixtures";
import type { Scherm } from "./pages/scherm";

const soort = (pad: string) => pad.replace(/\d{4}-\d{5}|[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");

/** Addresses of the links on the page, without files and without the way out of the system. */
async function listLinks(scherm: Scherm): Promise<string[]> {
  const links = await scherm.page
    .locator("nav a[href^='/'], main a[href^='/']")
    .evaluateAll((lijst) => lijst.map((link) => link.getAttribute("href") ?? ""));
  return links.map((link) => link.split(/[?#]/)[0] ?? "").filter((pad) => !/\/(pdf|download)$/.test(pad));
}

/** Everything that a person reaches in so many steps from the menu; of pages of one kind the first. */
async function loopDoor(scherm: Scherm, stappen: number): Promise<number> {
  const gezien = new Set(["/werkvoorraad"]);
  let ronde = ["/werkvoorraad"];
  for (let stap = 0; stap <= stappen; stap++) {
    const volgende: string[] = [];
    for (const pad of ronde) {
      await scherm.open(pad);
      for (const link of await listLinks(scherm)) {
        if (gezien.has(soort(link))) continue;
        gezien.add(soort(link));
        volgende.push(link);
      }
    }
    ronde = volgende;
  }
  return gezien.size;
}

/** Who walk on from the menu into the casussen; the other ketenpartners have the same screens. */
const doorlopers = [
  "procesregisseur",
  "procesondersteuner",
  "manager",
  "recordmanager",
  "beheerder",
  "toezichthouder",
  "melder",
  "lokale-procesregisseur",
  "casusregisseur",
];

test("every page that an account reaches from its menu opens, for everybody and without a WCAG error", async ({
  mensen,
}) => {
  test.setTimeout(600_000);
  const bezoeker = await mensen.bezoeker();
  await bezoeker.open("/inloggen");
  const slugs = await bezoeker.page
    .locator('input[name="account"]')
    .evaluateAll((velden) => velden.map((veld) => veld.getAttribute("value") ?? ""));
  expect(slugs).toEqual(expect.arrayContaining(["procesregisseur", "recordmanager", "melder", "politie", "ggz"]));
  for (const slug of slugs) {
    await test.step(slug, async () => {
      const isDoorloper = doorlopers.includes(slug);
      const scherm = await mensen.als(slug);
      scherm.keur = isDoorloper ? `menu ${slug}` : "menu";
      expect(await loopDoor(scherm, isDoorloper ? 2 : 1)).toBeGreaterThan(1);
    });
  }
});
