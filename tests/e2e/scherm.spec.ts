import { expect, test } from "./fixtures";
import { trekLijn } from "./pages/lijn";
import { komtBinnen } from "./pages/overleg";
import { beginOverleg, isLeesbaar, openVandaag } from "./pages/tafel";

const formaten = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
const beeld = "De betrokkene woont weer thuis en de post wordt elke week samen geopend.";

test("an overleg by keyboard, with the projector in a window beside it", { tag: "@met-script" }, async ({ mensen }) => {
  test.setTimeout(300_000);
  const tafel = await mensen.als("procesregisseur");
  const overleg = await openVandaag(tafel);
  const { page } = tafel;
  const toets = (...toetsen: string[]) =>
    toetsen.reduce<Promise<void>>((eerst, een) => eerst.then(() => page.keyboard.press(een)), Promise.resolve());
  /** From a text on through its marks, which are taken off. */
  const merkNiets = async () => {
    for (;;) {
      await toets("Tab");
      const vakje = page.locator("input[type=checkbox]:focus");
      if ((await vakje.count()) === 0) return;
      if (await vakje.isChecked()) await toets("Space");
    }
  };
  const inDeZaal = (aantal: number) =>
    expect(tafel.inhoud.getByRole("heading", { name: `In de zaal: ${String(aantal)}` })).toBeVisible();

  await test.step("the opening by keys, and a colleague who is there too loses nothing of what is typed", async () => {
    const ander = await mensen.als("procesondersteuner");
    await ander.open(`${overleg}/openen`);
    await tafel.leest("Ook bij dit overleg aan het werk: Oda Voorbeeldsteun (Opening)");
    const actie = ander.inhoud.locator("[data-actie]").first();
    await actie.locator("summary").click();
    await actie.getByLabel("Niet mogelijk").check();
    await actie.getByRole("textbox").fill("Oda schrijft waarom");
    await toets("o", "g");
    await expect(actie).toContainText("Gedaan");
    await expect(actie).toHaveAttribute("data-actie", "klaar");
    await expect(actie.getByRole("textbox")).toHaveValue("Oda schrijft waarom");
    // On to the next one by itself: with the reason that it asks for.
    await expect(page.locator("[data-actie]").first()).toHaveAttribute("data-actie", "klaar");
    await expect(page.locator("[data-actie=open]:focus")).toHaveCount(1);
    await toets("n");
    await page.keyboard.type("Nog niet aan toe");
    await merkNiets();
    await toets("Enter");
    await tafel.leest("Niet gedaan: Nog niet aan toe");
    await actie.getByRole("button", { name: "Opslaan" }).click();
    await expect(actie).toContainText("Gedaan");
    await expect(actie.getByRole("textbox")).toHaveValue("Oda schrijft waarom");
    await ander.bekijk();
    await toets("t", "Enter");
    await tafel.staatOp(`${overleg}/tafel`);
    await tafel.reageert();
    // The second casus of the agenda.
    await toets("s", "Tab", "Enter");
    await expect(tafel.inhoud.getByRole("heading", { name: "Beeldvorming" })).toBeVisible();
  });

  const projector = await mensen.als("procesondersteuner");
  const { page: muur } = projector;
  await projector.open(`${overleg}/scherm`);
  const naam = (await tafel.inhoud.locator(".tafelbalk p").first().innerText()).split(" Casus")[0] ?? "";

  await test.step("black, until people are in the room and the chair shows it", async () => {
    await expect(muur.getByRole("heading", { name: "Zwart scherm" })).toBeAttached();
    await toets("F8");
    await tafel.leest("noteer eerst wie er in de zaal is");
    // The same key brings in and records the confirmation, also when both come before the answer to the first.
    await toets("p", "a", "a");
    await inDeZaal(1);
    await toets("c");
    await inDeZaal(2);
    await expect(muur.getByRole("heading", { name: naam })).toHaveCount(0);
    await toets("c");
    await expect(muur.getByRole("heading", { name: naam })).toBeVisible();
    await projector.bekijk();
  });

  await test.step("what is typed appears, and goes when somebody who may not see it is in the room", async () => {
    await toets("Escape", "b");
    await page.keyboard.type(beeld);
    // Strict until its author says otherwise, so not before this room.
    await expect(tafel.inhoud.getByText("Niet op het scherm:").first()).toBeVisible();
    await expect(muur.getByText("woont weer thuis")).toHaveCount(0);
    await merkNiets();
    await expect(muur.getByText("woont weer thuis")).toBeVisible();
    await toets("b", "Tab", "Space");
    await expect(muur.getByText("woont weer thuis")).toHaveCount(0);
    await toets("p", "a");
    await inDeZaal(1);
    await toets("c");
    await inDeZaal(0);
    await expect(muur.getByRole("heading", { name: "Zwart scherm" })).toBeAttached();
    await toets("a");
    await inDeZaal(1);
    await expect(muur.getByRole("heading", { name: naam })).toBeVisible();
  });

  await test.step("scores and besluiten, by keys", async () => {
    await toets("2");
    await expect(muur.getByText("Oordeelsvorming")).toBeVisible();
    await toets("s", "Tab", "Space", "ArrowRight", "ArrowRight");
    await expect(muur.getByText("Rood")).toBeVisible();
    await toets("3", "u");
    await page.keyboard.type("We gaan door");
    await merkNiets();
    await expect(muur.getByText("We gaan door")).toBeVisible();
    await toets("a");
    await page.keyboard.type("Bel de verhuurder");
    await expect(tafel.inhoud.getByRole("textbox", { name: "Actie", exact: true })).toHaveValue("Bel de verhuurder");
    await toets("Escape");
  });

  await test.step("readable at the back of the room, on every projector", async () => {
    for (const [deel, donker] of [
      ["1", true],
      ["2", false],
      ["3", true],
    ] as const) {
      await toets(deel);
      await expect(muur.locator(".scherm-plaats")).toContainText(/^(Beeld|Oordeels|Besluit)vorming/);
      if (donker) await toets("d");
      for (const formaat of formaten) {
        await muur.setViewportSize(formaat);
        await isLeesbaar(muur);
      }
    }
    await projector.bekijk();
    await muur.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("black with one key, also while typing", async () => {
    // The second key waits for what the first one sent, and leaves the focus where somebody types by then.
    await toets("1", "3", "n");
    await page.keyboard.type("Niet voor het scherm");
    await toets("F8");
    await expect(muur.getByRole("heading", { name: "Zwart scherm" })).toBeAttached();
    await expect(muur.locator("main")).not.toContainText(naam);
    await expect(tafel.inhoud.getByRole("textbox", { name: "Notulen" })).toHaveValue("Niet voor het scherm");
    await toets("Escape", "z");
    await expect(muur.getByRole("heading", { name: naam })).toBeVisible();
  });

  await test.step("black without connection, and back by itself", async () => {
    const lijn = await trekLijn(mensen.adres);
    await muur.goto(`${lijn.adres}${overleg}/scherm`);
    await expect(muur.getByRole("heading", { name: naam })).toBeVisible();
    mensen.bewaker.magWegvallen = true;
    lijn.verbreek();
    await expect(muur.getByText("Geen verbinding")).toBeVisible({ timeout: 20_000 });
    await expect(muur.locator("main")).not.toContainText(naam);
    lijn.herstel();
    await expect(muur.getByRole("heading", { name: naam })).toBeVisible({ timeout: 20_000 });
    await projector.open(`${overleg}/scherm`);
    await lijn.sluit();
    mensen.bewaker.magWegvallen = false;
  });

  const vroeg = "Niet voor het scherm, en getypt voor de scripts er waren";
  await test.step("what is typed before the scripts of a page ran is saved by them", async () => {
    const traag = await mensen.tweedeVenster("procesondersteuner");
    let laatLos = () => undefined as void;
    const los = new Promise<void>((klaar) => (laatLos = klaar));
    await traag.page.route("**/build/**/*.js", async (route) => {
      await los;
      await route.continue();
    });
    await traag.page.goto(`${overleg}/tafel`, { waitUntil: "commit" });
    await traag.inhoud.getByRole("textbox", { name: "Notulen" }).fill(vroeg);
    laatLos();
    await expect(tafel.inhoud.getByRole("textbox", { name: "Notulen" })).toHaveValue(vroeg);
    await traag.page.close();
  });

  await test.step("two at one table: who is where, and both texts in a conflict", async () => {
    const ander = await mensen.tweedeVenster("procesondersteuner");
    await ander.open(`${overleg}/tafel`);
    await ander.leest("Ook aan deze tafel: Rens Voorbeeldregie");
    const notulen = ander.inhoud.getByRole("textbox", { name: "Notulen" });
    await expect(notulen).toHaveValue(vroeg);
    await notulen.focus();
    await tafel.leest("Oda Voorbeeldsteun (Notulen)");
    // Both write in the same field before either has heard of the other; hers is held on its way until his is stored.
    const bewaard = page.waitForResponse((antwoord) => antwoord.url().includes("/tafel/veld") && antwoord.ok());
    await ander.page.route("**/tafel/veld**", async (route) => {
      await bewaard;
      await route.continue();
    });
    await notulen.fill("Notulen van Oda");
    await tafel.inhoud.getByRole("textbox", { name: "Notulen" }).fill("Notulen van Rens");
    await expect(ander.inhoud.getByRole("button", { name: "Mijn tekst bewaren" })).toBeVisible();
    await ander.leest("Notulen van Rens");
    await expect(notulen).toHaveValue("Notulen van Oda");
    await ander.bekijk();
    await ander.inhoud.getByRole("button", { name: "Tekst van collega overnemen" }).click();
    await expect(notulen).toHaveValue("Notulen van Rens");
  });

  await test.step("the screen waits when the casus is done, and the next does not appear", async () => {
    await toets("Escape", "x", "Enter");
    await expect(muur.getByText("Het scherm wacht op de voorzitter")).toBeVisible();
    await expect(tafel.inhoud.getByRole("button", { name: /^Start/ }).first()).toBeVisible();
    await toets("s", "Enter");
    await expect(tafel.inhoud.getByRole("heading", { name: "Beeldvorming" })).toBeVisible();
    await expect(muur.getByRole("heading", { name: "Zwart scherm" })).toBeAttached();
  });

  await test.step("the overleg is closed by keys, and leads to its verslag", async () => {
    await toets("x", "Enter");
    await expect(muur.getByText("Het scherm wacht op de voorzitter")).toBeVisible();
    await expect(tafel.inhoud.getByRole("button", { name: "Overleg sluiten" })).toBeVisible();
    await toets("x", "Enter");
    await tafel.staatOp(`${overleg}/verslag`);
    await tafel.leest("Acties per Partij");
  });
});

test("an overleg without script: the projector asks again by itself", { tag: "@zonder-script" }, async ({ mensen }) => {
  test.setTimeout(300_000);
  const tafel = await mensen.als("procesregisseur");
  const overleg = await beginOverleg(tafel);
  const projector = await mensen.tweedeVenster("procesregisseur");
  await projector.open(`${overleg}/scherm`);
  const muur = projector.page;

  await komtBinnen(tafel, "Gijs Voorbeeldzorg");
  await tafel.druk(/^Scherm aan/);
  await expect(muur.locator(".scherm-naam")).toBeVisible();
  const veld = tafel.inhoud.getByRole("textbox", { name: "Gezamenlijk toestandsbeeld" });
  await veld.fill(beeld);
  await tafel.druk("Toestandsbeeld opslaan");
  await expect(veld).toHaveValue(beeld);
  await expect(muur.getByText("woont weer thuis")).toBeVisible();
  for (const formaat of formaten) {
    await muur.setViewportSize(formaat);
    await isLeesbaar(muur);
  }
  await komtBinnen(tafel, "Gea Voorbeeldgemeente");
  await expect(muur.getByText("woont weer thuis")).toHaveCount(0);
  await tafel.druk("Even weg Gea Voorbeeldgemeente");
  await expect(muur.getByText("woont weer thuis")).toBeVisible();
  await tafel.druk(/^Zwart scherm/);
  await expect(muur.getByRole("heading", { name: "Zwart scherm" })).toBeAttached();
  await expect(muur.locator("main")).not.toContainText("woont");
});
