import { z } from "zod";
import { datum, lijstsleutel, regel, vinkje } from "~/lib/invoer";
import { hoogsteAantal } from "./rules";

const meerDanGenoeg = hoogsteAantal + 20;

/** The whole list, line by line in its order; a line without key is a new word, and an empty new line is nothing. */
export const lijstForm = z.strictObject({
  woorden: z
    .array(
      z.strictObject({
        sleutel: lijstsleutel().optional(),
        woord: regel(80).optional(),
        in_gebruik: vinkje(),
        telt: vinkje(),
      }),
    )
    .max(meerDanGenoeg, "De lijst is te lang."),
  geldt_vanaf: datum(),
  reden: regel(200, "Vul in waarom de lijst wijzigt, bijvoorbeeld wie het heeft vastgesteld."),
});

const los = z.string().max(2000).optional();

/** The same fields as they were typed, to show the form again in another order. Nothing is stored of it. */
export const schikForm = z.strictObject({
  woorden: z
    .array(z.strictObject({ sleutel: los, woord: los, in_gebruik: los, telt: los }))
    .max(meerDanGenoeg)
    .optional(),
  geldt_vanaf: los,
  reden: los,
});

export interface Lijstinvoer {
  woorden: { sleutel: string; woord: string; in_gebruik: string; telt: string }[];
  geldt_vanaf: string;
  reden: string;
}

/** Where who moved or added a line goes on: the same button of it, or at the end of the list the other one; or its word. */
export interface Vervolg {
  plaats: number;
  veld: "omhoog" | "omlaag" | "woord";
}

/** `omhoog:3`, `omlaag:3` or `erbij`; anything else leaves the order as it is. */
export function schik(invoer: Lijstinvoer, opdracht: string): Lijstinvoer & { naar: Vervolg | null } {
  const woorden = [...invoer.woorden];
  if (opdracht === "erbij") {
    woorden.push({ sleutel: "", woord: "", in_gebruik: "on", telt: "" });
    return { ...invoer, woorden, naar: { plaats: woorden.length - 1, veld: "woord" } };
  }
  const [, richting, plek] = /^(omhoog|omlaag):(\d{1,3})$/.exec(opdracht) ?? [];
  const van = Number(plek);
  const naar = richting === "omhoog" ? van - 1 : van + 1;
  const [een, ander] = [woorden[van], woorden[naar]];
  if (richting === undefined || !een || !ander) return { ...invoer, naar: null };
  woorden[naar] = een;
  woorden[van] = ander;
  const aanHetEind = naar === 0 || naar === woorden.length - 1;
  const veld = (richting === "omhoog") === aanHetEind ? "omlaag" : "omhoog";
  return { ...invoer, woorden, naar: { plaats: naar, veld } };
}
