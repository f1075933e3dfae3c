import { z } from "zod";
import { regel } from "~/lib/invoer";
import { findKlasse } from "../topx/tabel";

const maximum = 60;

/** Codes with commas, spaces or lines between them; sorted, each once. Empty: the criterium cannot be tested. */
const klassen = z
  .string()
  .default("")
  .transform((tekst, context) => {
    const codes = [
      ...new Set(
        tekst
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ].sort();
    const meld = (message: string) => context.addIssue({ code: "custom", message });
    for (const code of codes.slice(0, maximum)) {
      if (!/^[A-Z]\d{2,3}$/.test(code))
        meld("Schrijf elke klasse als een letter met twee of drie cijfers, bijvoorbeeld X123.");
      else if (findKlasse(code)) meld(`${code} hoort in de tabel al bij een ander criterium.`);
    }
    if (codes.length > maximum) meld(`Vul niet meer dan ${String(maximum)} klassen in.`);
    return codes;
  });

export const klassenForm = z.strictObject({
  klassen,
  reden: regel(200, "Vul in waarom de lijst verandert, bijvoorbeeld wie hem heeft vastgesteld."),
});
