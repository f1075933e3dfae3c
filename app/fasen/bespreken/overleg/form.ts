import { z } from "zod";
import { keuze, keuzes } from "~/lib/invoer";
import { markeringveld, veldenVan } from "~/protocol/formulier";
import {
  keurToestemmingen,
  listToestemmingen,
  maakToestemmingen,
  ontvangersoorten,
  typen,
  type Gegevenstype as Verstrektype,
} from "~/registers/derden/form";
import { vrijeRegel } from "~/registers/vrijetekst";

/** C 12.2 e: what one Partij is asked to bring. `rij`: the question that is changed; absent: a new one. */
export const bijdrageForm = z.strictObject({
  overlegId: z.string().max(80),
  rij: z.string().max(80).optional(),
  partij: z.string({ error: "Kies een Partij." }).max(80),
  ...veldenVan("bijdrage", { verplicht: ["vraag"] }),
  ...markeringveld,
});

const bijOverdracht = ["overgedragen", "ontvangersoort", "grondslag", "typen"] as const;

/**
 * P bijlage 2: a besluit to go to a higher level or to another overlegtafel. With gegevens that go along: what, to whom, on what
 * ground, and the written toestemming of each Partij whose they are (P 5.3.1 c, C 9.2). `vandaag`: the day of handing over.
 */
export function maakDoorgeleidingForm(partijIds: readonly string[], vandaag: string) {
  return z
    .strictObject({
      ...veldenVan("doorgeleiding", { verplicht: ["reden", "gegevens"], optioneel: ["overgedragen"] }),
      // Stands in the register as well, which names organisations and nobody.
      bestemming: vrijeRegel(120, "Vul in waar de casus naartoe gaat."),
      ontvangersoort: keuze(Object.keys(ontvangersoorten) as (keyof typeof ontvangersoorten)[]).optional(),
      grondslag: vrijeRegel(200).optional(),
      typen: keuzes(Object.keys(typen) as Verstrektype[]).optional(),
      toestemmingen: maakToestemmingen(partijIds),
      ...markeringveld,
    })
    .superRefine((waarden, context) => {
      const meld = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
      if (waarden.gegevens === "mee") {
        for (const veld of bijOverdracht) if (!waarden[veld]) meld([veld], "Vul dit in: er gaan persoonsgegevens mee.");
        for (const { path, message } of keurToestemmingen(waarden.toestemmingen, vandaag)) meld(path, message);
        return;
      }
      // At the choice itself: the fields behind it are not in sight then.
      const ingevuld =
        bijOverdracht.some((veld) => waarden[veld]) || listToestemmingen(waarden.toestemmingen).length > 0;
      if (ingevuld) meld(["gegevens"], "U vulde in wat er meegaat. Kies dat het meegaat, of maak die velden leeg.");
    });
}

/** C 12.2 c: goal, themes and type of besluiten as concrete as possible. */
export const agenderenForm = z.strictObject({
  overlegId: z.string({ error: "Kies een overleg." }).max(80),
  minuten: z
    .number({ error: "Vul het aantal minuten in." })
    .int("Vul een heel aantal minuten in.")
    .min(5, "Reserveer ten minste 5 minuten.")
    .max(240, "Reserveer niet meer dan 240 minuten."),
  ...veldenVan("agendapunt", { verplicht: ["doel", "themas", "besluiten"] }),
  ...markeringveld,
});
