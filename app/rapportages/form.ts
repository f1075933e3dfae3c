import { z } from "zod";
import { regel } from "~/lib/invoer";
import { aanpakken, gemeenten } from "~/protocol/lijsten";
import { parseKwartaal, vergelijkKwartalen } from "./kwartaal";
import type { Periodevraag } from "./perioderapport";

export const vaststelForm = z.strictObject({
  jaar: regel(4, "Kies een jaar.")
    .refine((woord) => /^\d{4}$/.test(woord), "Kies een jaar.")
    .transform(Number),
});

export const periodevelden = ["van", "tot", "aanpak", "gemeente"] as const;
export type Periodeveld = (typeof periodevelden)[number];

/** What stands in the address, as it was chosen. */
export type Periodewaarden = Record<Periodeveld, string>;

export interface Periodelezing {
  waarden: Periodewaarden;
  vraag: Periodevraag | null;
  fouten: { veld: Periodeveld; tekst: string }[];
}

/** Is a period asked at all? */
export function vraagtPeriode(zoekdeel: URLSearchParams): boolean {
  return periodevelden.some((veld) => zoekdeel.has(veld));
}

function leesAlleen({ aanpak, gemeente }: Periodewaarden): Periodevraag["alleen"] | undefined {
  const zoek = (tabel: Readonly<Record<string, string>>, sleutel: string) =>
    Object.hasOwn(tabel, sleutel) ? tabel[sleutel] : undefined;
  if (aanpak !== "") {
    const label = zoek(aanpakken, aanpak);
    return label === undefined ? undefined : { naar: "Aanpak", sleutel: aanpak, label };
  }
  if (gemeente !== "") {
    const label = zoek(gemeenten, gemeente);
    return label === undefined ? undefined : { naar: "Gemeente", sleutel: gemeente, label };
  }
  return null;
}

/** `jaren`: of which figures by quarter were fixed. */
export function leesPeriode(zoekdeel: URLSearchParams, jaren: readonly number[]): Periodelezing {
  const [van, tot, aanpak, gemeente] = periodevelden.map((veld) => zoekdeel.get(veld) ?? "");
  const waarden: Periodewaarden = { van: van ?? "", tot: tot ?? "", aanpak: aanpak ?? "", gemeente: gemeente ?? "" };
  const fouten: Periodelezing["fouten"] = [];
  const leesGrens = (veld: "van" | "tot") => {
    const kwartaal = parseKwartaal(waarden[veld]);
    if (kwartaal && jaren.includes(kwartaal.jaar)) return kwartaal;
    fouten.push({ veld, tekst: "Kies een kwartaal van een jaar dat is vastgesteld." });
    return undefined;
  };
  const [begin, eind] = [leesGrens("van"), leesGrens("tot")];
  if (begin && eind) {
    const tussen = Array.from({ length: Math.max(0, eind.jaar - begin.jaar) }, (_, plaats) => begin.jaar + plaats);
    const mist = tussen.find((jaar) => !jaren.includes(jaar));
    if (vergelijkKwartalen(begin, eind) > 0) fouten.push({ veld: "tot", tekst: "Het einde ligt voor het begin." });
    else if (mist !== undefined)
      fouten.push({
        veld: "tot",
        tekst: `Het jaar ${String(mist)} ligt ertussen en is niet per kwartaal vastgesteld.`,
      });
  }
  const alleen = leesAlleen(waarden);
  if (waarden.aanpak !== "" && waarden.gemeente !== "")
    fouten.push({
      veld: "gemeente",
      tekst: "Kies een aanpak of een gemeente. Over allebei tegelijk zijn er geen cijfers: de groepen worden te klein.",
    });
  else if (alleen === undefined)
    fouten.push({ veld: waarden.aanpak === "" ? "gemeente" : "aanpak", tekst: "Kies uit de lijst." });
  const kan = begin && eind && alleen !== undefined && fouten.length === 0;
  return { waarden, vraag: kan ? { van: begin, tot: eind, alleen } : null, fouten };
}
