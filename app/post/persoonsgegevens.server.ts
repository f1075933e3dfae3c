import { Invoerfout } from "~/protocol/antwoord.server";
import { leesVoorVerwerking } from "~/protocol/afscherming";
import type { Casus } from "~/protocol/lezer.server";
import { listRijen } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";

function plat(tekst: string): string {
  return tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Which kinds of personal data of the betrokkene stand in a text that is to leave by mail (domein 8). */
export function listPersoonsgegevens(systeem: Systeem, casus: Casus, tekst: string): string[] {
  const persoon = listRijen(systeem, casus.id, "persoon")[0];
  if (!persoon) return [];
  const { waarden } = leesVoorVerwerking(persoon, "controle op persoonsgegevens");
  const gezocht = plat(tekst);
  const woorden = new Set(gezocht.split(/[^\p{L}\p{N}]+/u));
  const cijfers = gezocht.replace(/[\s.-]/g, "");
  const gevonden: string[] = [];
  if (
    waarden.achternaam &&
    plat(waarden.achternaam)
      .split(/[\s-]+/)
      .some((deel) => deel.length > 2 && woorden.has(deel))
  ) {
    gevonden.push("de achternaam");
  }
  if (
    waarden.voornamen &&
    plat(waarden.voornamen)
      .split(/[\s-]+/)
      .some((deel) => deel.length > 2 && woorden.has(deel))
  ) {
    gevonden.push("een voornaam");
  }
  if (waarden.bsn && cijfers.includes(waarden.bsn)) gevonden.push("het BSN");
  if (/(?<!\d)\d{9}(?!\d)/.test(cijfers) && !gevonden.includes("het BSN"))
    gevonden.push("een nummer van negen cijfers");
  if (waarden.geboortedatum) {
    const [jaar, maand, dag] = waarden.geboortedatum.split("-");
    if (cijfers.includes(`${dag}${maand}${jaar}`) || cijfers.includes(`${jaar}${maand}${dag}`))
      gevonden.push("de geboortedatum");
  }
  if (waarden.straat && woorden.has(plat(waarden.straat))) gevonden.push("de straat");
  if (waarden.postcode && cijfers.includes(plat(waarden.postcode).replace(/\s/g, ""))) gevonden.push("de postcode");
  return gevonden;
}

/** Refuses a text for mail that names the betrokkene: a mail never contains personal data (domein 8). */
export function controleerTerugkoppeling(systeem: Systeem, casus: Casus, tekst: string): void {
  const gevonden = listPersoonsgegevens(systeem, casus, tekst);
  if (gevonden.length > 0) {
    const melding = `Deze tekst gaat per mail en mag geen persoonsgegevens bevatten. Haal weg: ${gevonden.join(", ")}.`;
    throw new Invoerfout({ terugkoppeling: [melding] });
  }
}
