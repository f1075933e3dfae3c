/** A form as a page shows it, filled in as a person would leave it who types no more than the page demands. */
export interface Paginaformulier {
  readonly handeling: string;
  /** All that a browser would send, those of the gate too, in the order of the page. */
  readonly velden: readonly (readonly [naam: string, waarde: string])[];
  /** Names of which several can be chosen. */
  readonly lijsten: ReadonlySet<string>;
}

const tekens: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function leesTekst(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#x27);/g, (_geheel, naam: string) => tekens[naam] ?? "");
}

function leesKenmerk(tag: string, naam: string): string | undefined {
  const gevonden = new RegExp(`\\s${naam}="([^"]*)"`).exec(tag)?.[1];
  return gevonden === undefined ? undefined : leesTekst(gevonden);
}

const voorbeelden: Readonly<Record<string, string>> = { date: "2026-11-20", time: "09:00", number: "1" };

function leesInput(tag: string, groepen: Set<string>): [string, string][] {
  const naam = leesKenmerk(tag, "name");
  const soort = leesKenmerk(tag, "type") ?? "text";
  if (naam === undefined || soort === "file" || soort === "submit") return [];
  const waarde = leesKenmerk(tag, "value") ?? "";
  if (soort === "radio" || soort === "checkbox") {
    // One of a group, so that no list becomes another one than the page could send.
    if (groepen.has(naam)) return [];
    groepen.add(naam);
    return [[naam, waarde || "on"]];
  }
  return [[naam, waarde || (soort === "hidden" ? "" : (voorbeelden[soort] ?? "Voorbeeld"))]];
}

function leesSelect(deel: string): [string, string][] {
  const naam = leesKenmerk(/^<select[^>]*>/.exec(deel)?.[0] ?? "", "name");
  const opties = [...deel.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
  const gekozen = opties.find((tag) => /\sselected=""/.test(tag) && leesKenmerk(tag, "value"));
  const waarde = leesKenmerk(gekozen ?? opties.find((tag) => leesKenmerk(tag, "value")) ?? "", "value");
  return naam === undefined || waarde === undefined ? [] : [[naam, waarde]];
}

/** Every form of a page that posts a handeling. Reads only what this system's own components write. */
export function listPaginaformulieren(html: string): Paginaformulier[] {
  return [...html.matchAll(/<form\s[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, binnen = ""]) => {
    const groepen = new Set<string>();
    const velden = [
      ...binnen.matchAll(/<input[^>]*>|<select[\s\S]*?<\/select>|<textarea[^>]*>[\s\S]*?<\/textarea>/g),
    ].flatMap(([deel]): [string, string][] => {
      if (deel.startsWith("<input")) return leesInput(deel, groepen);
      if (deel.startsWith("<select")) return leesSelect(deel);
      const naam = leesKenmerk(deel, "name");
      const tekst = leesTekst(deel.replace(/^<[^>]*>|<\/textarea>$/g, "")).trim();
      return naam === undefined ? [] : [[naam, tekst || "Voorbeeld"]];
    });
    const vakjes = [...binnen.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)];
    const lijsten = new Set(vakjes.flatMap(([tag]) => leesKenmerk(tag, "name") ?? []));
    const handeling = velden.find(([naam]) => naam === "_handeling")?.[1];
    return handeling === undefined ? [] : [{ handeling, velden, lijsten }];
  });
}
