import { expect, type Locator } from "@playwright/test";
import type { Scherm } from "./scherm";

/** Text for a field, the label of an option (a pattern finds it by part), labels of boxes to tick, or one box. */
export type Invoer = string | RegExp | readonly string[] | boolean;

/** A form as a person fills it in: by the labels, without knowing what kind of field stands there. */
export class Formulier {
  constructor(
    readonly scherm: Scherm,
    readonly plek: Locator,
  ) {}

  /** The field with this label; a label can say that it is not required. */
  veld(label: string): Locator {
    const patroon = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( \\(niet verplicht\\))?$`);
    return this.plek.getByLabel(patroon).or(this.plek.getByRole("group", { name: patroon }));
  }

  async vul(velden: Readonly<Record<string, Invoer>>): Promise<this> {
    for (const [label, invoer] of Object.entries(velden)) await this.#vulVeld(label, invoer);
    return this;
  }

  async #vulVeld(label: string, invoer: Invoer): Promise<void> {
    const veld = this.veld(label);
    await expect(veld, `the field ${label}`).toBeVisible();
    const soort = await veld.evaluate((element) => element.tagName);
    if (typeof invoer === "boolean") return veld.setChecked(invoer);
    if (Array.isArray(invoer)) return this.#vink(veld, invoer);
    if (soort === "SELECT") return this.#kies(veld, invoer as string | RegExp);
    if (soort === "FIELDSET") return veld.getByLabel(invoer as string | RegExp).check();
    return veld.fill(String(invoer));
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

  /** Exactly these boxes of a group. */
  async #vink(groep: Locator, labels: readonly string[]): Promise<void> {
    for (const vakje of await groep.getByRole("checkbox", { checked: true }).all()) await vakje.uncheck();
    for (const label of labels) await groep.getByLabel(label, { exact: true }).check();
  }

  /** Sends the form and waits until its answer is on the page: every answer carries a new key against double posts. */
  async verstuur(knop?: string): Promise<void> {
    const { page } = this.scherm;
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
    const fouten = this.scherm.page.locator("main [role=alert]");
    if (await fouten.count()) throw new Error(`Refused: ${(await fouten.allInnerTexts()).join(" ")}`);
  }
}
