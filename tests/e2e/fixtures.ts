import { test as basis, type Browser, type BrowserContext } from "@playwright/test";
import { Bewaker } from "./pages/bewaker";
import { Scherm } from "./pages/scherm";
import { startDemoserver, type Demoserver } from "./server";

export { expect } from "@playwright/test";

/** Everybody who takes part in a scenario, each with an own browser profile that stays logged in. */
export class Mensen {
  readonly #contexten: BrowserContext[] = [];
  readonly #schermen = new Map<string, Scherm>();
  readonly bewaker: Bewaker;

  constructor(
    readonly browser: Browser,
    readonly adres: string,
    readonly metScript: boolean,
  ) {
    this.bewaker = new Bewaker(metScript);
  }

  /** A profile without a session. */
  async bezoeker(naam = "bezoeker"): Promise<Scherm> {
    const context = await this.browser.newContext({
      baseURL: this.adres,
      javaScriptEnabled: this.metScript,
      viewport: { width: 1280, height: 720 },
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
    });
    this.#contexten.push(context);
    const page = await context.newPage();
    this.bewaker.volg(page, naam);
    return new Scherm(page, naam, this.bewaker, this.metScript);
  }

  /** The demo account with this slug, logged in by its button on the log-in page. */
  async als(slug: string): Promise<Scherm> {
    const bekend = this.#schermen.get(slug);
    if (bekend) return bekend;
    const scherm = await this.bezoeker(slug);
    await scherm.logIn(slug);
    this.#schermen.set(slug, scherm);
    return scherm;
  }

  /** A second window of the same person. */
  async tweedeVenster(slug: string): Promise<Scherm> {
    const eerste = await this.als(slug);
    const page = await eerste.page.context().newPage();
    this.bewaker.volg(page, slug);
    return new Scherm(page, slug, this.bewaker, this.metScript);
  }

  async sluit(): Promise<void> {
    for (const context of this.#contexten) await context.close();
  }
}

export const test = basis.extend<{ mensen: Mensen }, { demoserver: Demoserver }>({
  demoserver: [
    // Playwright reads the names of the fixtures from this pattern, also when there are none.
    async ({}, gebruik) => {
      const server = await startDemoserver();
      await gebruik(server);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  mensen: async ({ browser, demoserver, javaScriptEnabled }, gebruik) => {
    const mensen = new Mensen(browser, demoserver.adres, javaScriptEnabled);
    await gebruik(mensen);
    await mensen.sluit();
    await mensen.bewaker.controleer();
  },
});
