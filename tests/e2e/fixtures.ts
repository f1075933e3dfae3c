import { rmSync } from "node:fs";
import { test as basis, type Browser, type BrowserContext } from "@playwright/test";
import { Bewaker } from "./pages/bewaker";
import { Scherm } from "./pages/scherm";
import { maakMap, sjabloonVariabele, startDemoserver, type Demoserver } from "./server";

export { expect } from "@playwright/test";

/** What one worker need not do again on its server. */
interface Geheugen {
  /** Kinds of pages that axe has seen. */
  readonly bekeken: Set<string>;
  /** Accounts that logged in by their button. */
  readonly ingelogd: Set<string>;
}

/** Everybody who takes part in a scenario, each with an own browser profile that stays logged in. */
export class Mensen {
  readonly #contexten: BrowserContext[] = [];
  readonly #schermen = new Map<string, Scherm>();
  readonly bewaker: Bewaker;

  constructor(
    readonly browser: Browser,
    readonly adres: string,
    readonly metScript: boolean,
    readonly geheugen: Geheugen,
  ) {
    this.bewaker = new Bewaker(metScript, geheugen.bekeken);
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

  /** The demo account with this slug: the first time logged in by its button, later by what that button sends. */
  async als(slug: string): Promise<Scherm> {
    const bekend = this.#schermen.get(slug);
    if (bekend) return bekend;
    const scherm = await this.bezoeker(slug);
    const { ingelogd } = this.geheugen;
    await (ingelogd.has(slug) ? scherm.logDirectIn(slug) : scherm.logIn(slug));
    ingelogd.add(slug);
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

export const test = basis.extend<{ mensen: Mensen }, { demoserver: Demoserver; geheugen: Geheugen }>({
  demoserver: [
    // Playwright reads the names of the fixtures from this pattern, also when there are none.
    async ({}, gebruik) => {
      const map = maakMap(process.env[sjabloonVariabele]);
      try {
        const server = await startDemoserver(map);
        await gebruik(server);
        await server.stop();
      } finally {
        rmSync(map, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 60_000 },
  ],
  geheugen: [async ({}, gebruik) => gebruik({ bekeken: new Set(), ingelogd: new Set() }), { scope: "worker" }],
  mensen: async ({ browser, demoserver, geheugen, javaScriptEnabled }, gebruik) => {
    const mensen = new Mensen(browser, demoserver.adres, javaScriptEnabled, geheugen);
    await gebruik(mensen);
    await mensen.sluit();
    await mensen.bewaker.controleer();
  },
});
