import { z } from "zod";
import { datum, keuze, keuzes } from "~/lib/invoer";
import { vrijeRegel } from "../vrijetekst";

export const ontvangersoorten = {
  overlegtafel: "Andere overlegtafel of ander samenwerkingsverband",
  veiligheidshuis: "Veiligheidshuis van een andere regio",
  overheid: "Overheidsorganisatie die niet aan de casus deelneemt",
  rechter: "Rechter of commissie met wettelijke taak",
  zorg: "Zorg- of hulpverlener die niet aan de casus deelneemt",
  anders: "Andere organisatie",
} as const;

/** On what P 23.1, 5.3.1 and 23.2 leave room for. */
export const gronden = {
  wettelijke_plicht: "Wettelijke verplichting (P 23.1)",
  correctie: "Bericht over een correctie of verwijdering (P 19, 23.1)",
  overlegtafel: "Overdracht aan een andere overlegtafel, besloten in het casusoverleg (P 5.3.1 c, bijlage 2)",
  eigen_afweging: "Afweging van de Partij op grond van haar eigen wetgeving (P 23.2)",
} as const;
export type Grond = keyof typeof gronden;

export const typen = {
  gewoon: "Gewone persoonsgegevens",
  bijzonder: "Gegevens over gezondheid of zorg",
  strafrechtelijk: "Strafrechtelijke gegevens",
  wettelijk_id: "BSN of strafrechtsketennummer",
} as const;
export type Gegevenstype = keyof typeof typen;

function sleutels<K extends string>(tabel: Readonly<Record<K, string>>): K[] {
  return Object.keys(tabel) as K[];
}

const toestemming = z.strictObject({
  op: datum().optional(),
  kenmerk: vrijeRegel(60).optional(),
});

/**
 * C 9.2: only after prior written permission of each Partij whose information it is. `partijIds`: the Partijen there are;
 * a row for any other is refused with the whole form.
 */
export function maakDerdenForm(partijIds: readonly string[]) {
  return z
    .strictObject({
      casusnummer: z
        .string({ error: "Vul het casusnummer in." })
        .trim()
        .regex(/^\d{4}-\d{5}$/, "Vul het casusnummer in als 2026-12345."),
      dag: datum(),
      ontvangersoort: keuze(sleutels(ontvangersoorten)),
      ontvanger: vrijeRegel(120, "Vul de naam van de organisatie in."),
      grond: keuze(sleutels(gronden)),
      grondslag: vrijeRegel(200, "Vul het wetsartikel of het besluit in waarop de verstrekking rust."),
      typen: keuzes(sleutels(typen)),
      toestemmingen: z.strictObject(Object.fromEntries(partijIds.map((id) => [id, toestemming.optional()]))).optional(),
    })
    .superRefine(({ dag, toestemmingen = {} }, context) => {
      const meld = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
      let aantal = 0;
      for (const [id, rij] of Object.entries(toestemmingen)) {
        if (!rij?.op && !rij?.kenmerk) continue;
        aantal += 1;
        if (!rij.op) meld(["toestemmingen", id, "op"], "Vul in op welke dag de Partij schriftelijk toestemming gaf.");
        else if (rij.op > dag)
          meld(["toestemmingen", id, "op"], "De toestemming gaat aan de verstrekking vooraf (C 9.2).");
        if (!rij.kenmerk) meld(["toestemmingen", id, "kenmerk"], "Vul het kenmerk van de toestemming in.");
      }
      if (aantal === 0) {
        meld(
          ["toestemmingen"],
          "Vul in van welke Partij de informatie is, en wanneer die schriftelijk toestemming gaf. Zonder toestemming mag u niet verstrekken (C 9.2).",
        );
      }
    });
}

export const doorhaalForm = z.strictObject({
  rij: z.string().regex(/^[\w-]{1,80}$/),
  reden: vrijeRegel(200, "Vul in wat er niet klopt."),
});

export const labels: Readonly<Record<string, string>> = {
  casusnummer: "Casusnummer",
  dag: "Verstrekt op",
  ontvangersoort: "Soort ontvanger",
  ontvanger: "Ontvangende organisatie",
  grond: "Grond",
  grondslag: "Wetsartikel of besluit",
  typen: "Welke gegevens",
  toestemmingen: "Schriftelijke toestemming",
};
