import { z } from "zod";
import { verzoekForm } from "~/fasen/aanmelden/form";
import { voorwaardenvelden } from "~/inbreng/voorwaarden";
import * as invoer from "~/lib/invoer";
import { listSleutels } from "~/protocol/gegevensregister";
import { markeringveld, veldenVan, zeggenschapveld } from "~/protocol/formulier";
import { aanpakken, gemeenten } from "~/protocol/lijsten";

/** States in which a casus can be taken over; what was closed there stays there. */
export const overnametoestanden = ["aangemeld", "triage", "inlichten", "bespreken", "uitvoeren"] as const;

/** Of an account here. */
const account = invoer.email();
/** Name of a Partij here, as it stands under Registers. */
const partij = invoer.regel(120);

const verplichtVanPersoon = ["voornamen", "achternaam", "geboortedatum"] as const;
const overigVanPersoon = listSleutels("persoon").filter(
  (sleutel) => !(verplichtVanPersoon as readonly string[]).includes(sleutel),
);

const inbreng = z.strictObject({
  account,
  soort: z.string().max(60),
  ...veldenVan("inbreng", { verplicht: ["tekst", "grondslag"], optioneel: ["doel", "wpg_artikel"] }),
  ...voorwaardenvelden("inbreng"),
  /** Which Partijen may see it (C 16.2); absent: all that take part. */
  partijen: z.array(partij).optional(),
  /** Day on which it was shared in an overleg. */
  gedeeld_op: invoer.datum().optional(),
  ...markeringveld,
  ...zeggenschapveld,
});

/** One casus of another system. A field that is not here, or not in the register, refuses the casus. */
export const casusVorm = z.strictObject({
  casusnummer: z
    .string()
    .regex(/^\d{4}-\d{5}$/, "Een casusnummer is een jaar en vijf cijfers, bijvoorbeeld 2026-12345.")
    .optional(),
  aanpak: invoer.keuze(Object.keys(aanpakken)),
  gemeente: invoer.keuze(Object.keys(gemeenten)),
  toestand: invoer.keuze(overnametoestanden),
  aangemeld_op: invoer.datum(),
  melder: account,
  persoon: z.strictObject(veldenVan("persoon", { verplicht: verplichtVanPersoon, optioneel: overigVanPersoon })),
  verzoek: z.strictObject({
    ...verzoekForm.shape.verzoek.shape,
    voorwaarden: verzoekForm.shape.voorwaarden,
    ...markeringveld,
    ...zeggenschapveld,
  }),
  contact: verzoekForm.shape.contact,
  deelnemers: z.array(account).default([]),
  casusregisseur: account.optional(),
  relaties: z
    .array(
      z.strictObject(
        veldenVan("relatie", { verplicht: ["naam", "verhouding", "noodzaak"], optioneel: ["geboortedatum"] }),
      ),
    )
    .default([]),
  inbreng: z.array(inbreng).default([]),
  analyse: z.strictObject({ ...veldenVan("analyse", { verplicht: ["tekst"] }), ...markeringveld }).optional(),
  interventies: z
    .array(
      z.strictObject({
        partij,
        ...veldenVan("interventie", {
          verplicht: ["omschrijving", "leefgebied", "start", "beoogd_einde"],
          optioneel: ["interventietype", "toelichting", "uitvoerder"],
        }),
        ...markeringveld,
      }),
    )
    .default([]),
  acties: z
    .array(
      z.strictObject({
        uitvoerder: account,
        ...veldenVan("actie", { verplicht: ["omschrijving", "deadline"] }),
        ...markeringveld,
      }),
    )
    .default([]),
  logboek: z
    .array(z.strictObject({ ...veldenVan("logboek", { verplicht: ["datum", "soort", "inhoud"] }), ...markeringveld }))
    .default([]),
});

export type Overnamecasus = z.output<typeof casusVorm>;

/** The file: each casus is judged on its own. */
export const bestandVorm = z.strictObject({
  formaat: z.literal("pga-overname/1", { error: 'formaat must be "pga-overname/1"' }),
  casussen: z.array(z.unknown()).min(1, "casussen is empty").max(10_000, "at most 10,000 casussen per file"),
});

/** JSON Schema of the file, for who has to write one. */
export function schrijfSchema(): unknown {
  return z.toJSONSchema(bestandVorm.extend({ casussen: z.array(casusVorm) }), { io: "input", unrepresentable: "any" });
}
