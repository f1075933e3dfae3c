import type { Locator, Page } from "@playwright/test";
import { expect, test, type Mensen } from "./fixtures";
import { buildVerzoek, dienVerzoekIn, neemInBehandeling } from "./pages/aanmelden";
import type { Scherm } from "./pages/scherm";

const betrokkene = {
  voornamen: "Sanne",
  achternaam: "Voorbeeldig",
  bsn: "999901370",
  problematiek: "Dreigt thuis vast te lopen",
};

async function maakCasusInTriage(mensen: Mensen): Promise<string> {
  const nummer = await dienVerzoekIn(await mensen.als("melder"), { ...betrokkene, bsn: "999902192" });
  await neemInBehandeling(await mensen.als("procesregisseur"), nummer);
  return nummer;
}

/** Keeps what was typed: by itself with script, by the button without. */
async function bewaarConcept(scherm: Scherm, naam: string): Promise<void> {
  const { plek } = scherm.formulier(naam);
  if (!scherm.metScript) await plek.getByRole("button", { name: "Concept bewaren" }).click();
  await expect(
    scherm.inhoud
      .getByRole("status")
      .filter({ hasText: /concept.*bewaard/i })
      .first(),
  ).toBeVisible();
}

test("a refused form keeps everything, and its summary has the focus", async ({ mensen }) => {
  const melder = await mensen.als("melder");
  await melder.open("/aanmelden");
  const formulier = melder.formulier("verzoek_indienen");
  await formulier.vul({ ...buildVerzoek(betrokkene), BSN: "123456789", "Reden van aanmelding": "" });
  await formulier.verstuur();

  const samenvatting = melder.page.getByRole("alert").filter({ hasText: "Er ging iets mis" });
  await expect(samenvatting).toBeFocused();
  await expect(samenvatting.getByRole("link")).toHaveCount(2);
  await expect(formulier.veld("BSN")).toHaveValue("123456789");
  await expect(formulier.veld("BSN")).toHaveAttribute("aria-invalid", "true");
  await expect(formulier.veld("Achternaam")).toHaveValue(betrokkene.achternaam);
  await expect(formulier.veld("Geboortedatum")).toHaveValue("05-03-1999");
  await expect(formulier.veld("Gemeente")).toHaveValue("nieuwegein");
  await expect(formulier.veld("Aanpak").getByLabel("Top-X complexe casuïstiek")).toBeChecked();
  await expect(formulier.veld("Leefgebieden met problemen").getByRole("checkbox", { checked: true })).toHaveCount(3);
  await expect(formulier.veld("Beschrijving van de problematiek")).toHaveValue(betrokkene.problematiek);

  await samenvatting.getByRole("link", { name: /BSN/ }).click();
  await expect(formulier.veld("BSN")).toBeFocused();
  await expect(samenvatting).toBeVisible();
  await expect(formulier.veld("Achternaam")).toHaveValue(betrokkene.achternaam);

  // A second refusal takes the focus again.
  await formulier.verstuur();
  await expect(samenvatting).toBeFocused();
});

test("when no answer comes the page that says so holds what was typed, to send again @met-script", async ({
  mensen,
}) => {
  const melder = await mensen.als("melder");
  const { page } = melder;
  await melder.open("/aanmelden");
  const problematiek = "Een lange middag overleg <b>later</b>";
  await melder.formulier("verzoek_indienen").vul(buildVerzoek({ ...betrokkene, bsn: "999902301", problematiek }));
  mensen.bewaker.magWegvallen = true;
  await page.route(/_data=/, (route) => route.abort("connectionrefused"));
  await melder.formulier("verzoek_indienen").plek.getByRole("button", { name: "Verzoek indienen" }).click();

  await expect(page.getByRole("heading", { name: "Er ging iets mis" })).toBeVisible();
  await expect(page.getByText("Wat u hebt ingevuld staat hieronder nog.")).toBeVisible();
  await expect(page.getByLabel("Achternaam")).toHaveValue(betrokkene.achternaam);
  await expect(page.getByLabel("Problematiek")).toHaveValue(problematiek);
  await page.unroute(/_data=/);
  mensen.bewaker.magWegvallen = false;
  await page.getByRole("button", { name: "Opnieuw versturen" }).click();
  await expect(page).toHaveURL(/\/casussen\/\d{4}-\d{5}\/aanmelden|werkvoorraad/);
});

test("what was typed survives closing the page", async ({ mensen }) => {
  const melder = await mensen.als("melder");
  const venster = await mensen.tweedeVenster("melder");
  await venster.open("/aanmelden");
  const tekst = "Nog niet af, de telefoon gaat";
  await venster.formulier("verzoek_indienen").vul({ Achternaam: "Halverwege", "Wat is al geprobeerd": tekst });
  await bewaarConcept(venster, "verzoek_indienen");
  await venster.page.close();

  await melder.open("/werkvoorraad");
  await melder.leest("Niet afgemaakt");
  await melder.open("/aanmelden");
  await melder.leest("Uw concept is teruggezet");
  const formulier = melder.formulier("verzoek_indienen");
  await expect(formulier.veld("Wat is al geprobeerd")).toHaveValue(tekst);
  await expect(formulier.veld("Achternaam")).toHaveValue("Halverwege");

  await melder.open("/werkvoorraad");
  await melder.inhoud.getByRole("button", { name: /Weggooien/ }).click();
  await melder.leestNiet("Niet afgemaakt");
});

test("of two editors the second sees both texts, and nothing is overwritten", async ({ mensen }) => {
  const nummer = await maakCasusInTriage(mensen);
  const pad = `/casussen/${nummer}/triageren`;
  const [eerste, tweede] = [await mensen.als("procesregisseur"), await mensen.als("procesregisseur-2")];
  const veld = "Toelichting op de criteria";
  await eerste.open(pad);
  await eerste.formulier("criteria_vastleggen").doe({ [veld]: "Begin van de tekst" });
  await tweede.open(pad);
  await eerste.open(pad);
  await eerste.formulier("criteria_vastleggen").doe({ [veld]: "Tekst van de eerste" });

  await tweede.formulier("criteria_vastleggen").vul({ [veld]: "Tekst van de tweede" });
  await tweede.formulier("criteria_vastleggen").verstuur();
  const beide = tweede.page.getByRole("region", { name: `Twee versies van ${veld}` });
  await expect(beide).toContainText("Tekst van de eerste");
  await expect(beide).toContainText("Tekst van de tweede");
  await expect(tweede.formulier("criteria_vastleggen").veld(veld)).toHaveValue("Tekst van de tweede");
  await eerste.open(pad);
  await expect(eerste.formulier("criteria_vastleggen").veld(veld)).toHaveValue("Tekst van de eerste");

  await tweede.formulier("criteria_vastleggen").doe({ [veld]: "Tekst van beiden samen" });
  await eerste.open(pad);
  await expect(eerste.formulier("criteria_vastleggen").veld(veld)).toHaveValue("Tekst van beiden samen");
});

test("a double click asks one question", async ({ mensen }) => {
  const nummer = await maakCasusInTriage(mensen);
  const regisseur = await mensen.als("procesregisseur");
  await regisseur.open(`/casussen/${nummer}/triageren`);
  const formulier = regisseur.formulier("uitvragen");
  await formulier.vul({ "Aan wie": /Voorbeeldwonen/, Vraag: "Is er huurschuld?", "De vraag bevat": [] });
  await formulier.plek.getByRole("button", { name: "Vraag stellen" }).dblclick();
  await expect(regisseur.inhoud.getByText("nog niet beantwoord")).toBeVisible();
  await regisseur.open(`/casussen/${nummer}/triageren`);
  await expect(regisseur.inhoud.getByText("nog niet beantwoord")).toHaveCount(1);
});

/** Presses Tab until this element has the focus. */
async function tabNaar(page: Page, doel: Locator): Promise<void> {
  for (let keer = 0; keer < 120; keer++) {
    if (await doel.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(doel)} is out of reach of the Tab key`);
}

test("the first form can be filled in and sent with the keyboard only", async ({ mensen }) => {
  const melder = await mensen.als("melder");
  const { page } = melder;
  await melder.open("/aanmelden");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Direct naar de inhoud" })).toBeFocused();
  await page.keyboard.press("Enter");

  const formulier = melder.formulier("verzoek_indienen");
  const typ = async (label: string, tekst: string) => {
    await tabNaar(page, formulier.veld(label));
    await page.keyboard.type(tekst);
  };
  await tabNaar(page, formulier.veld("Aanpak").getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await typ("Gemeente", "Nieuwegein");
  await typ("Voornamen", "Toets");
  await typ("Achternaam", "Enbord");
  await typ("Geboortedatum", "00-00-1998");
  await typ("Reden van aanmelding", "Alleen met toetsen");
  await typ("Beschrijving van de problematiek", "Zonder muis");
  await tabNaar(page, formulier.veld("Leefgebieden met problemen").getByLabel("Huisvesting"));
  await page.keyboard.press("Space");
  await tabNaar(page, formulier.plek.getByRole("button", { name: "Verzoek indienen" }));
  await page.keyboard.press("Enter");
  await expect(melder.page).toHaveURL(/\/casussen\/\d{4}-\d{5}\/aanmelden/);
  await melder.leest("Enbord", "1998", "Top-X");
});

test("what was typed when the session ran out waits after the next log-in", async ({ mensen, demoserver }) => {
  const ondersteuner = await mensen.bezoeker("procesondersteuner");
  const nummer = await maakCasusInTriage(mensen);
  await ondersteuner.logIn("procesondersteuner");
  await ondersteuner.open(`/casussen/${nummer}/triageren`);
  const vraag = "Sinds wanneer is dit bekend?";
  await ondersteuner.formulier("uitvragen").vul({ Vraag: vraag });
  demoserver.laatSessiesVerlopen("procesondersteuner");
  await ondersteuner.formulier("uitvragen").plek.getByRole("button", { name: "Vraag stellen" }).click();
  await expect(ondersteuner.page).toHaveURL(/\/inloggen/);
  await ondersteuner.leest(/bewaard/);

  await ondersteuner.logIn("procesondersteuner");
  await ondersteuner.open(`/casussen/${nummer}/triageren`);
  await expect(ondersteuner.formulier("uitvragen").veld("Vraag")).toHaveValue(vraag);
});
