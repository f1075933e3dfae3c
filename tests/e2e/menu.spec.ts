import { expect, test } from "./fixtures";
import type { Scherm } from "./pages/scherm";

const soort = (pad: string) => pad.replace(/\d{4}-\d{5}|[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");

/** Addresses that give a file to keep. */
const bestanden = /\/(pdf|download|stuk|pakket|verklaring|kalender)$|\/(bijlagen|agg)\/[^/]+$/;

const menu = "nav[aria-label='Hoofdmenu'] a[href^='/']";

/** Addresses of these links on the page, without those of files. */
async function listLinks(scherm: Scherm, welke: string): Promise<string[]> {
  const links = await scherm.page
    .locator(welke)
    .evaluateAll((lijst) => lijst.map((link) => link.getAttribute("href") ?? ""));
  return links.map((link) => link.split(/[?#]/)[0] ?? "").filter((pad) => !bestanden.test(pad));
}

/** Without a window: the answer alone. */
async function vraagMenu(scherm: Scherm): Promise<number> {
  await scherm.page.goto("/werkvoorraad");
  const links = [...new Set(await listLinks(scherm, menu))];
  for (const link of links) {
    const antwoord = await scherm.page.request.get(link);
    expect(antwoord.status(), `${scherm.wie} opens ${link}`).toBe(200);
    expect(await antwoord.text(), link).toContain("<h1");
  }
  return links.length;
}

/** Everything that a person reaches in so many steps by these links; of pages of one kind the first. */
async function loopDoor(scherm: Scherm, welke: string, stappen: number): Promise<number> {
  const gezien = new Set(["/werkvoorraad"]);
  let ronde = ["/werkvoorraad"];
  for (let stap = 0; stap <= stappen; stap++) {
    const volgende: string[] = [];
    for (const pad of ronde) {
      await scherm.open(pad);
      for (const link of await listLinks(scherm, welke)) {
        if (gezien.has(soort(link))) continue;
        gezien.add(soort(link));
        volgende.push(link);
      }
    }
    ronde = volgende;
  }
  return gezien.size;
}

/** Who walk on from the menu into the casussen, in the two halves of the work; the other ketenpartners have the same screens. */
const doorlopers = [
  ["procesregisseur", "manager", "beheerder", "melder"],
  ["procesondersteuner", "recordmanager", "toezichthouder", "lokale-procesregisseur", "casusregisseur"],
] as const;

// The longest test there is: each half on a worker of its own.
test.describe.configure({ mode: "parallel" });

for (const [helft, eigen] of doorlopers.entries()) {
  test(`every page that an account reaches from its menu opens without a WCAG error, half ${String(helft + 1)}`, async ({
    mensen,
    javaScriptEnabled,
  }) => {
    test.setTimeout(600_000);
    const bezoeker = await mensen.bezoeker();
    await bezoeker.open("/inloggen");
    const slugs = await bezoeker.page
      .locator('input[name="account"]')
      .evaluateAll((velden) => velden.map((veld) => veld.getAttribute("value") ?? ""));
    expect(slugs).toEqual(expect.arrayContaining([...doorlopers.flat(), "politie", "ggz"]));
    const overigen = slugs
      .filter((slug) => !doorlopers.flat().some((doorloper) => doorloper === slug))
      .filter((_slug, plaats) => plaats % doorlopers.length === helft);
    for (const slug of [...eigen, ...overigen]) {
      await test.step(slug, async () => {
        const isDoorloper = !overigen.includes(slug);
        const scherm = await mensen.als(slug);
        scherm.keur = isDoorloper ? `menu ${slug}` : "menu";
        // The server sends the same pages without script, and to the other ketenpartners the same as to the casusregisseur: of
        // those it is asked whether each is there.
        const gezien =
          javaScriptEnabled && isDoorloper
            ? await loopDoor(scherm, `${menu}, main a[href^='/']`, 2)
            : await vraagMenu(scherm);
        expect(gezien).toBeGreaterThan(1);
      });
    }
  });
}
