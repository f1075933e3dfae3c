import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import axe from "axe-core";

const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const proef = { id: "color-contrast", selector: "[data-kleurproef]" };
const axeSource = `${axe.source};axe.configure(${JSON.stringify({ rules: [proef] })});`;

/**
 * Contrast is by far the dearest rule, and a long list asks it of the same colours a thousand times. Marks the texts to
 * measure: of those that look the same, their own style and everything they lie on, the first, the middle and the last.
 */
function merkKleurproeven(): void {
  const stijlen = new Map<Element, string>();
  const stijlVan = (element: Element | null): string => {
    if (!element) return "";
    const bekend = stijlen.get(element);
    if (bekend !== undefined) return bekend;
    const s = getComputedStyle(element);
    const eigen = [
      [s.color, s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.textShadow],
      [s.fontSize, s.fontWeight, s.position, s.clipPath, s.overflow],
    ].join();
    const stijl = `${stijlVan(element.parentElement)}>${eigen}`;
    stijlen.set(element, stijl);
    return stijl;
  };
  const heeftTekst = (element: Element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((knoop) => knoop.nodeType === Node.TEXT_NODE && knoop.textContent?.trim());
  // What is disabled is measured differently, also its label.
  const isUit = (element: Element | null) => element?.matches(":disabled, [aria-disabled=true]") ?? false;

  const groepen = new Map<string, Element[]>();
  for (const element of document.body.querySelectorAll("*")) {
    element.removeAttribute("data-kleurproef");
    if (!heeftTekst(element) || !element.checkVisibility()) continue;
    const uit = isUit(element.closest("fieldset, button, label, [aria-disabled]")) || isUit(element);
    const label = element.closest("label");
    const sleutel = [element.tagName, uit, label && isUit(label.control), stijlVan(element)].join(" ");
    const groep = groepen.get(sleutel);
    if (groep) groep.push(element);
    else groepen.set(sleutel, [element]);
  }
  for (const groep of groepen.values())
    for (const plaats of [0, Math.floor(groep.length / 2), groep.length - 1])
      groep[plaats]?.setAttribute("data-kleurproef", "");
}

/** What on this page breaks a WCAG 2.2 A or AA rule, one text per rule. */
export async function keurToegankelijkheid(page: Page): Promise<string[]> {
  await page.evaluate(merkKleurproeven);
  const { violations } = await new AxeBuilder({ page, axeSource })
    .options({ runOnly: { type: "tag", values: wcag22aa }, resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const plekken = nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 200)}`);
    return `axe ${id}: ${help}\n    ${plekken.slice(0, 4).join("\n    ")}`;
  });
}
