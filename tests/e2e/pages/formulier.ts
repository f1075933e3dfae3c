import { expect, type Locator } from "@playwright/test";
import type { Scherm } from "./scherm";

/** Text for a field, the label of an option (a pattern finds it by part), labels of boxes to tick, or one box. */
export type Invoer = string | RegExp | readonly string[] | boolean;

const letterlijk = (tekst: string) => tekst.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** An option can have a hint behind its label. */
const beginMet = (label: string | RegExp) => (typeof label === "string" ? new RegExp(`^${letterlijk(label)}`) : label);

/** A form as a person fills it in: by the labels, without knowing what kind of field stands there. */
export class Formulier {
  constructor(
    readonly scherm: Scherm,
    readonly plek: Locator,
  ) {}

  /** The field or group with this label; a label can say that it is not required. */
  veld(label: string, binnen: Locator = this.plek): Locator {
    const patroon = new RegExp(`^${letterlijk(label)}( \\(niet verplicht\\))?$`);
    return binnen.getByLabel(patroon).or(binnen.getByRole("group", { name: patroon }));
  }

  /** Unfolds the part of the page that the form stands in. */
  async toon(): Promise<this> {
    for (const kop of await this.plek.locator("xpath=ancestor::details[not(@open)]/summary").all()) await kop.click();
    return this;
  }

  async vul(velden: Readonly<Record<string, Invoer>>, binnen: Locator = this.plek): Promise<this> {
    await this.toon();
    for (const [label, invoer] of Object.entries(velden)) await this.#vulVeld(this.veld(label, binnen), label, invoer);
    return this;
  }

  async #vulVeld(veld: Locator, label: string, invoer: Invoer): Promise<void> {
    await expect(veld, `the field ${label}`).toBeVisible();
    if (typeof invoer === "boolean") return veld.setChecked(invoer);
    const soort = await veld.evaluate((element) => element.tagName);
    if (typeof invoer === "string" || invoer instanceof RegExp) {
      if (soort === "SELECT") return this.#kies(veld, invoer);
      if (soort === "FIELDSET") return veld.getByLabel(beginMet(invoer)).check();
      return veld.fill(String(invoer));
    }
    // Exactly these boxes of the group.
    for (const vakje of await veld.getByRole("checkbox").all()) await vakje.uncheck();
    for (const naam of invoer) await veld.getByLabel(beginMet(naam)).check();
  }

  async #kies(veld: Locator, optie: string | RegExp): Promise<void> {
    const opties = await veld.locator("option").evaluateAll((lijst) =>
      lijst.map((element) => ({
        waarde: element.getAttribute("value") ?? "",
        label: element.textContent.trim(),
      })),
    );
    const keuze = opties.find(({ label }) => (typeof optie === "string" ? label === optie : optie.test(label)));
    if (!keuze) throw new Error(`No option ${String(optie)} among: ${opties.map(({ label }) => label).join("; ")}`);
    await veld.selectOption(keuze.waarde);
  }

  /** Sends the form and waits until its answer is on the page: every answer carries a new key against double posts. */
  async verstuur(knop?: string): Promise<void> {
    const { page } = this.scherm;
    await this.toon();
    const sleutel = await this.plek.locator('input[name="_eenmalig"]').inputValue();
    const knoppen = this.plek.getByRole("button");
    await (knop ? knoppen.and(page.getByRole("button", { name: knop, exact: true })) : knoppen.first()).click();
    await expect(page.locator(`input[name="_eenmalig"][value="${sleutel}"]`)).toHaveCount(0);
    await this.scherm.bekijk();
  }

  /** Sends the form, which must be accepted. */
  async doe(velden: Readonly<Record<string, Invoer>> = {}, knop?: string): Promise<void> {
    await this.vul(velden);
    await this.verstuur(knop);
    const fouten = this.scherm.page.locator("main [role=alert], main #fout-titel");
    if (await fouten.count()) throw new Error(`Refused: ${(await fouten.allInnerTexts()).join(" ")}`);
  }
}
