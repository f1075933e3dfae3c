import { expect, type Page } from "@playwright/test";
import { formatDagKort, vandaag } from "../../../app/lib/datum";
import type { Scherm } from "./scherm";

/** Opens the overleg that the demo has planned for today: what comes first is the opening. */
export async function openVandaag(voorzitter: Scherm): Promise<string> {
  await voorzitter.open("/overleggen");
  const rij = voorzitter.inhoud.getByRole("row").filter({ hasText: formatDagKort(vandaag(new Date())) });
  const overleg = await rij.getByRole("link").first().getAttribute("href");
  if (!overleg) throw new Error("The demo has no overleg today");
  await voorzitter.open(`${overleg}/tafel`);
  await voorzitter.druk("Overleg openen");
  await voorzitter.staatOp(`${overleg}/openen`);
  await voorzitter.bekijk();
  return overleg;
}

/** The overleg of today with its second casus on the table. */
export async function beginOverleg(voorzitter: Scherm): Promise<string> {
  const overleg = await openVandaag(voorzitter);
  await voorzitter.open(`${overleg}/tafel`);
  await voorzitter.inhoud
    .getByRole("button", { name: /^Start/ })
    .nth(1)
    .click();
  await expect(voorzitter.inhoud.getByRole("heading", { name: "Beeldvorming" })).toBeVisible();
  await voorzitter.reageert();
  return overleg;
}

export interface Letter {
  tekst: string;
  /** Height of the letters and contrast with what lies behind them. */
  deel: number;
  contrast: number;
  groot: boolean;
}

/** Every piece of text on the projector, as somebody at the back of the room gets it. */
export function meetLetters(page: Page): Promise<{ letters: Letter[]; loopt_over: string[] }> {
  return page.evaluate(() => {
    const helder = (kleur: string) => {
      const [r = 0, g = 0, b = 0] = (kleur.match(/[\d.]+/g) ?? []).map((deel) => {
        const waarde = Number(deel) / 255;
        return waarde <= 0.04045 ? waarde / 12.92 : ((waarde + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const scherm = document.querySelector("main");
    if (!scherm) throw new Error("No page");
    const grond = helder(getComputedStyle(scherm).backgroundColor);
    const letters: { tekst: string; deel: number; contrast: number; groot: boolean }[] = [];
    const wandel = document.createTreeWalker(scherm, NodeFilter.SHOW_TEXT);
    for (let knoop = wandel.nextNode(); knoop; knoop = wandel.nextNode()) {
      const element = knoop.parentElement;
      const tekst = knoop.textContent?.trim() ?? "";
      if (!element || tekst === "" || element.closest(".sr-only")) continue;
      const stijl = getComputedStyle(element);
      const kleur = helder(stijl.color);
      letters.push({
        tekst,
        deel: parseFloat(stijl.fontSize) / window.innerHeight,
        contrast: (Math.max(kleur, grond) + 0.05) / (Math.min(kleur, grond) + 0.05),
        groot: element.closest(".scherm-naam, .scherm-score, .scherm-groot") !== null,
      });
    }
    const over = [...document.querySelectorAll("main, .scherm-inhoud, .scherm-inhoud *")].filter((element) => {
      const kader = element.getBoundingClientRect();
      return kader.bottom > window.innerHeight + 1 || kader.right > window.innerWidth + 1;
    });
    return { letters, loopt_over: over.map((element) => element.className.toString() || element.tagName) };
  });
}

/** Domein 6: running text 3.3 % of the height, name, score and besluit 5 %, contrast 7:1, and nothing cut off. */
export async function isLeesbaar(page: Page): Promise<void> {
  // The projector may just be asking for its page again.
  await expect(async () => {
    const { letters, loopt_over } = await meetLetters(page);
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.filter(({ deel, groot }) => deel < (groot ? 0.05 : 0.033))).toEqual([]);
    expect(letters.filter(({ contrast }) => contrast < 7)).toEqual([]);
    expect(loopt_over).toEqual([]);
  }).toPass({ timeout: 15_000 });
}
