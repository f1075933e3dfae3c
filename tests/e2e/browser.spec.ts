import { expect, test } from "./fixtures";
import type { Scherm } from "./pages/scherm";

// Playwright switches the memory of whole pages off, and with it what the back button shows in a real browser.
test.use({
  launchOptions: [
    async ({ launchOptions }, gebruik) => {
      await gebruik({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
    },
    { scope: "worker" },
  ],
});

/** What this origin left behind in the browser, by the browser's own account and not by the scripts of the page. */
async function readBewaard(scherm: Scherm) {
  const { origins } = await scherm.page.context().storageState({ indexedDB: true });
  return origins;
}

test("the browser keeps nothing, asks nobody else, and shows nothing after log-out", async ({
  mensen,
  demoserver,
  javaScriptEnabled,
}) => {
  test.setTimeout(240_000);
  const scherm = await mensen.als("procesregisseur");
  const { page } = scherm;
  const gevraagd = new Set<string>();
  page.context().on("request", (verzoek) => gevraagd.add(verzoek.url()));

  const dossier = await test.step("a dossier, opened from the list", async () => {
    await scherm.open("/casussen");
    const pad = await scherm.inhoud.locator("a[href^='/casussen/']").first().getAttribute("href");
    if (!pad) throw new Error("The list of casussen has no link to a casus");
    await scherm.open(pad);
    return { pad, kop: await scherm.inhoud.getByRole("heading").first().innerText() };
  });
  expect(dossier.kop).not.toBe("");
  await scherm.open("/werkvoorraad");

  await test.step("storage stays empty, and scripts cannot read the session", async () => {
    expect(await readBewaard(scherm)).toEqual([]);
    const cookies = await page.context().cookies();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie, cookie.name).toMatchObject({ httpOnly: true, expires: -1 });
      expect(["Lax", "Strict"], cookie.name).toContain(cookie.sameSite);
    }
    if (!javaScriptEnabled) return;
    const leesbaar = await page.evaluate(async () => ({
      lokaal: localStorage.length,
      sessie: sessionStorage.length,
      koekjes: document.cookie,
      databanken: (await indexedDB.databases()).length,
      werkers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(leesbaar).toEqual({ lokaal: 0, sessie: 0, koekjes: "", databanken: 0, werkers: 0 });
  });

  await test.step("after log-out the back button leads to the log-in page, however often", async () => {
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await scherm.staatOp("/inloggen");
    for (let stap = 0; stap < 3; stap++) {
      // A page that comes back out of the memory of the browser takes the place of this one; until then it cannot be steered.
      await expect(() => page.goBack({ waitUntil: "load" })).toPass();
      await scherm.staatOp("/inloggen");
      await expect(page.getByRole("button", { name: "Uitloggen" })).toHaveCount(0);
      await expect(page.locator("body")).not.toContainText(dossier.kop);
    }
    await page.goto(dossier.pad);
    await scherm.staatOp("/inloggen");
  });

  await test.step("every request of all this went to the own server", () => {
    expect(gevraagd.size).toBeGreaterThan(5);
    const vreemd = [...gevraagd].filter((adres) => new URL(adres).origin !== demoserver.adres);
    expect(vreemd).toEqual([]);
  });
});
