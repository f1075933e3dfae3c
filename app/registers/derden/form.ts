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
  opschaling: "Opschaling, besloten in het casusoverleg (P bijlage 2)",
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

/** A row per Partij; filled in for those whose information it is. */
export function maakToestemmingen(partijIds: readonly string[]) {
  return z.strictObject(Object.fromEntries(partijIds.map((id) => [id, toestemming.optional()]))).optional();
}

export type Toestemmingen = z.output<ReturnType<typeof maakToestemmingen>>;

/** C 9.2: what is wrong with them for a verstrekking on `dag`, by field. */
export function keurToestemmingen(
  toestemmingen: Toestemmingen,
  dag: string,
): { path: (string | number)[]; message: string }[] {
  const rijen = Object.entries(toestemmingen ?? {}).filter(([, rij]) => rij?.op ?? rij?.kenmerk);
  if (rijen.length === 0)
    return [
      {
        path: ["toestemmingen"],
        message:
          "Vul in van welke Partij de informatie is, en wanneer die schriftelijk toestemming gaf. Zonder toestemming mag u niet verstrekken (C 9.2).",
      },
    ];
  return rijen.flatMap(([id, rij]) => {
    const fouten: { path: (string | number)[]; message: string }[] = [];
    const meld = (veld: string, message: string) => fouten.push({ path: ["toestemmingen", id, veld], message });
    if (!rij?.op) meld("op", "Vul in op welke dag de Partij schriftelijk toestemming gaf.");
    else if (rij.op > dag) meld("op", "De toestemming gaat aan de verstrekking vooraf (C 9.2).");
    if (!rij?.kenmerk) meld("kenmerk", "Vul het kenmerk van de toestemming in.");
    return fouten;
  });
}

/** Those that were filled in, to store. */
export function listToestemmingen(toestemmingen: Toestemmingen): { partijId: string; op: string; kenmerk: string }[] {
  return Object.entries(toestemmingen ?? {}).flatMap(([partijId, rij]) =>
    rij?.op && rij.kenmerk ? [{ partijId, op: rij.op, kenmerk: rij.kenmerk }] : [],
  );
}

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
      toestemmingen: maakToestemmingen(partijIds),
    })
    .superRefine(({ dag, toestemmingen }, { addIssue }) => {
      for (const { path, message } of keurToestemmingen(toestemmingen, dag))
        addIssue({ code: "custom", path, message });
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
