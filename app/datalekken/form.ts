import { z } from "zod";
import { bevatBsn, datum, keuze, regel, tijd, vinkje } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";
import { apUitkomsten, betrokkenenGronden, betrokkenenUitkomsten, inbreuken } from "./lijsten";

const sleutels = <K extends string>(tabel: Readonly<Record<K, unknown>>) => Object.keys(tabel) as K[];

/**
 * A datalek names no betrokkenen, only casusnummers. What can be told from a text itself is refused; a search for names
 * would tell the writer which names are in dossiers.
 */
function zonderNummers<S extends z.ZodType>(schema: S) {
  return schema.refine(
    (waarde) =>
      Object.values(waarde as Record<string, unknown>).every((deel) => typeof deel !== "string" || !bevatBsn(deel)),
    "In de tekst staat een nummer dat een BSN kan zijn. Noem geen gegevens van betrokkenen, alleen casusnummers.",
  );
}

/** `2026-12345, 2026-54321`: as typed, without looking whether they exist. */
const casusnummers = regel(400).transform((waarde, context) => {
  const nummers = [...new Set(waarde.split(/[\s,;]+/).filter(Boolean))];
  if (nummers.every((nummer) => /^\d{4}-\d{5}$/.test(nummer))) return nummers.join(",");
  context.addIssue({ code: "custom", message: "Vul casusnummers in zoals 2026-12345, met een komma ertussen." });
  return z.NEVER;
});

const meldvelden = veldenVan("datalek", {
  verplicht: ["aard", "contact_naam", "gevolgen", "maatregelen_mogelijk", "maatregelen_genomen"],
  optioneel: ["contact_telefoon", "contact_email"],
});

/** The report (P 14.3 a–e). `partij`: only for who handles it, when somebody else called. */
export const meldForm = zonderNummers(
  z.strictObject({
    inbreuk: keuze(sleutels(inbreuken), "Kies wat voor inbreuk het is."),
    dag: datum(),
    tijd: tijd(),
    partij: z.string().max(80).optional(),
    casusnummers: casusnummers.optional(),
    ...meldvelden,
  }),
).refine(({ contact_telefoon, contact_email }) => Boolean(contact_telefoon ?? contact_email), {
  path: ["contact_telefoon"],
  message: "Vul een telefoonnummer of een e-mailadres in.",
});

export const aanvulForm = zonderNummers(
  z.strictObject({ casusnummers: casusnummers.optional(), ...meldvelden }),
).refine(({ contact_telefoon, contact_email }) => Boolean(contact_telefoon ?? contact_email), {
  path: ["contact_telefoon"],
  message: "Vul een telefoonnummer of een e-mailadres in.",
});

/** P 14.8 b–f. */
export const beoordeelForm = zonderNummers(
  z.strictObject(
    veldenVan("datalekbeoordeling", {
      verplicht: [
        "betrokkenen",
        "aantal",
        "gegevens",
        "versleuteld",
        "aanbevolen",
        "gevolgen_vastgesteld",
        "maatregelen",
      ],
    }),
  ),
);

const motivering = veldenVan("datalekbesluit", { verplicht: ["motivering"] });

export const apBesluitForm = zonderNummers(
  z.strictObject({ uitkomst: keuze(sleutels(apUitkomsten), "Kies of u meldt."), ...motivering }),
);

export const betrokkenenBesluitForm = zonderNummers(
  z.strictObject({
    hoog_risico: keuze(["ja", "nee"] as const, "Kies of een hoog risico waarschijnlijk is."),
    alleen_om: vinkje(),
    uitkomst: keuze(sleutels(betrokkenenUitkomsten), "Kies wat er gebeurt."),
    grond: keuze(sleutels(betrokkenenGronden)).optional(),
    overleg_op: datum().optional(),
    mandaat: z.string().max(80).optional(),
    herbeoordelen_op: datum().optional(),
    ...motivering,
  }),
);

const gedaan = { dag: datum(), tijd: tijd() };

export const berichtForm = zonderNummers(
  z.strictObject({
    ...gedaan,
    ...veldenVan("datalekbericht", { verplicht: ["inhoud"], optioneel: ["kenmerk", "vertraging"] }),
  }),
);

/** A copy or a call: when, and if wanted how. */
export const kortBerichtForm = zonderNummers(
  z.strictObject({ ...gedaan, ...veldenVan("datalekbericht", { optioneel: ["kenmerk"] }) }),
);

export const afrondForm = zonderNummers(z.strictObject(veldenVan("datalekafronding", { verplicht: ["lessen"] })));
