import { expect, type Locator, type Page } from "@playwright/test";
import type { Bewaker } from "./bewaker";
import { Formulier } from "./formulier";

/** One window of one person. Knows nothing of any screen in particular. */
export class Scherm {
  /** Set: pages count as seen already by this word and their address, whatever stands on them. */
  keur: string | undefined;

  constructor(
    readonly page: Page,
    readonly wie: string,
    readonly bewaker: Bewaker,
    readonly metScript: boolean,
  ) {}

  async logIn(slug: string): Promise<void> {
    await this.page.goto("/inloggen");
    await this.bewaker.bekijk(this.page, "bezoeker");
    await this.page.locator(`form:has(input[name="account"][value="${slug}"]) button`).click();
    await expect(this.page.getByRole("button", { name: "Uitloggen" })).toBeVisible();
    await this.page.waitForURL(/\/werkvoorraad$/);
  }

  /** A session by what the button of `logIn` sends, without a page. */
  async logDirectIn(slug: string): Promise<void> {
    const { request } = this.page.context();
    const antwoord = await request.post("/inloggen/demo", { form: { account: slug }, maxRedirects: 0 });
    expect(antwoord.status(), `${this.wie} logs in`).toBe(303);
  }

  /** Opens a page that must be there. */
  async open(pad: string): Promise<void> {
    const antwoord = await this.page.goto(pad);
    expect(antwoord?.status(), `${this.wie} opens ${pad}`).toBe(200);
    await this.bekijk();
  }

  /** The answer to an address that does not exist for this person, and not a word more. */
  async krijgtNietGevonden(pad: string): Promise<void> {
    const antwoord = await this.page.goto(pad);
    expect(antwoord?.status(), `${this.wie} opens ${pad}`).toBe(404);
    await expect(this.page.getByRole("heading", { name: "Niet gevonden" })).toBeVisible();
    await this.bekijk();
  }

  /** Keys and focus before the scripts run are lost, or are taken back by them. */
  async reageert(): Promise<void> {
    await this.page.waitForLoadState("load");
    if (this.metScript) await this.page.locator("html[data-klaar]").waitFor({ state: "attached" });
  }

  async bekijk(): Promise<void> {
    await this.reageert();
    await this.bewaker.bekijk(this.page, this.wie, this.keur);
  }

  get inhoud(): Locator {
    return this.page.getByRole("main");
  }

  async leest(...teksten: (string | RegExp)[]): Promise<void> {
    for (const tekst of teksten) await expect(this.inhoud, `${this.wie} reads`).toContainText(tekst);
  }

  async leestNiet(...teksten: (string | RegExp)[]): Promise<void> {
    for (const tekst of teksten) await expect(this.inhoud, `${this.wie} does not read`).not.toContainText(tekst);
  }

  async staatOp(pad: string): Promise<void> {
    await expect.poll(() => new URL(this.page.url()).pathname, { message: `${this.wie} stands on` }).toBe(pad);
  }

  /** Goes where a link leads. */
  async volg(link: string | RegExp, binnen: Locator = this.inhoud): Promise<void> {
    const plek = binnen.getByRole("link", { name: link, exact: true }).first();
    const naar = await plek.getAttribute("href");
    await plek.click();
    await this.page.waitForURL((url) => url.pathname === naar?.split(/[?#]/)[0]);
    await this.bekijk();
  }

  /** Presses a button that is a whole form, and waits for what it led to. */
  async druk(knop: string | RegExp): Promise<void> {
    await this.inhoud
      .getByRole("button", { name: knop, exact: typeof knop === "string" })
      .first()
      .click();
    await this.bekijk();
  }

  /** Unfolds a part of the page. */
  async vouwOpen(titel: string): Promise<void> {
    await this.inhoud.locator("details:not([open]) > summary", { hasText: titel }).click();
  }

  /** The card with this heading. */
  kaart(titel: string): Locator {
    return this.inhoud.getByRole("region", { name: titel, exact: true }).first();
  }

  /** The first form with this name (a handeling, often followed by the row it is about) in this part of the page. */
  formulier(naam: string, binnen: Locator = this.inhoud): Formulier {
    const heet = (deel: string) => `form:has(input[name="_formulier"][value${deel}])`;
    return new Formulier(this, binnen.locator(`${heet(`="${naam}"`)}, ${heet(`^="${naam}-"`)}`).first());
  }
}
