import type { Page } from "@playwright/test";
import { keurToegankelijkheid } from "./toegankelijk";

/** Long pages that are the same for everybody. */
const voorIedereen = ["/protocol"];

const zonderNummers = (tekst: string) => tekst.replace(/\d+/g, "…");

/**
 * What no page may do, whatever the scenario is about: break a WCAG rule, complain on the console, be stopped by the CSP,
 * or ask for something that is not there.
 */
export class Bewaker {
  readonly #klachten: string[] = [];
  #keurder: Page | undefined;
  /** While a scenario cuts the connection itself. */
  magWegvallen = false;

  constructor(
    readonly metScript: boolean,
    /** Kinds of pages that were looked at, in this scenario or an earlier one. */
    readonly bekeken: Set<string>,
  ) {}

  volg(page: Page, wie: string): void {
    const klaag = (soort: string, tekst: string) =>
      this.#klachten.push(`${wie} on ${new URL(page.url(), "http://x").pathname}: ${soort}: ${tekst}`);
    page.on("pageerror", (fout) => klaag("error", fout.stack ?? fout.message));
    page.on("console", (bericht) => {
      // The status of an answer is weighed below, where the address is known.
      if (bericht.text().startsWith("Failed to load resource")) return;
      if (bericht.type() === "error" || bericht.type() === "warning") klaag("console", bericht.text());
    });
    page.on("requestfailed", (verzoek) => {
      const reden = verzoek.failure()?.errorText ?? "";
      // A draft on its way is called off when the form itself is sent, and everything when the person leaves the page.
      if (reden === "net::ERR_ABORTED" || this.magWegvallen) return;
      // Without JavaScript the browser itself holds back the scripts that a page announces.
      if (!this.metScript && verzoek.resourceType() === "script") return;
      klaag("request failed", `${verzoek.url()} ${reden}`);
    });
    page.on("response", (antwoord) => {
      const status = antwoord.status();
      const isPagina = ["document", "fetch"].includes(antwoord.request().resourceType());
      if (status >= 500 || (status >= 400 && !isPagina)) klaag(`status ${String(status)}`, antwoord.url());
    });
  }

  /**
   * Each kind of page once per role and state: the same screen of the next casus, or of the next Partij, teaches nothing
   * new. Without script, where the same elements arrive without the scripts: each kind of page once.
   */
  async bekijk(page: Page, wie: string, keur?: string): Promise<void> {
    const pad = new URL(page.url()).pathname.replace(/\d{4}-\d{5}|[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");
    const soort = await this.#soort(page, pad, wie, keur);
    if (this.bekeken.has(soort)) return;
    this.bekeken.add(soort);
    for (const bezwaar of await keurToegankelijkheid(this.metScript ? page : await this.#kopie(page)))
      this.#klachten.push(`${wie} on ${pad}: ${bezwaar}`);
  }

  async #soort(page: Page, pad: string, wie: string, keur: string | undefined): Promise<string> {
    if (!this.metScript || voorIedereen.includes(pad)) return pad;
    if (keur) return `${keur} ${pad}`;
    const koppen = (await page.locator("h1, h2, h3, summary, legend").allTextContents()).map(zonderNummers);
    // The header names the role before the Partij.
    const [rol] = await page.locator("header a[href='/account'] + span").allTextContents();
    return `${rol?.split(",")[0] ?? wie} ${pad} ${[...new Set(koppen)].join("|")}`;
  }

  /** axe needs JavaScript: the page as it was served, without its scripts, in a window that has it. */
  async #kopie(page: Page): Promise<Page> {
    const browser = page.context().browser();
    if (!browser) throw new Error("A context without a browser");
    this.#keurder ??= await (
      await browser.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true })
    ).newPage();
    const html = (await page.content()).replace(/<script[\s\S]*?<\/script>|<link[^>]*modulepreload[^>]*>/g, "");
    const adres = page.url();
    await this.#keurder.unrouteAll();
    await this.#keurder.route(
      (url) => url.href === new URL(adres).href,
      (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
    );
    await this.#keurder.goto(adres);
    return this.#keurder;
  }

  /** Throws with everything that was seen, so that one run shows all of it. */
  async controleer(): Promise<void> {
    await this.#keurder?.context().close();
    const klachten = [...new Set(this.#klachten)];
    if (klachten.length > 0) throw new Error(`${String(klachten.length)} complaints:\n${klachten.join("\n")}`);
  }
}
