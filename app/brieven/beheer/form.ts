import { z } from "zod";
import { bevatBsn, regel, tekst } from "~/lib/invoer";
import { keurPlekken, sjabloonplekken } from "../opmaak";
import { invulplek, type Briefsoort } from "../sjablonen";

/** A text with places; each fault names its line. No BSN: a template is about nobody. */
function metPlekken(schema: ReturnType<typeof tekst>, mag: readonly string[]) {
  return schema.superRefine((waarde, context) => {
    const bsn = bevatBsn(waarde) ? ["Hier staat een burgerservicenummer. Een sjabloon gaat over niemand."] : [];
    for (const message of [...keurPlekken(waarde, mag), ...bsn]) context.addIssue({ code: "custom", message });
  });
}

const leeg = (waarde: string | undefined) => waarde ?? "";

/**
 * The free words of a kind of letter. The writer must always have something to fill in: a letter that only needs a click would
 * go out without a reason in own words (DPIA 3.3, 3.6).
 */
export function maakSjabloonForm(soort: Briefsoort) {
  const bijVoorzet = soort === "op_brief" ? [...sjabloonplekken, "reden"] : sjabloonplekken;
  return z
    .strictObject({
      onderwerp: regel(120, "Vul een onderwerp in.").refine(
        (waarde) => !/[{}]/.test(waarde),
        "In het onderwerp kan geen plek staan: het is ook de titel van de PDF.",
      ),
      inleiding: metPlekken(tekst(2000), sjabloonplekken).optional().transform(leeg),
      voorzet: metPlekken(tekst(4000, "Vul in waarmee het eigen deel van de schrijver begint."), bijVoorzet).refine(
        (waarde) => waarde.includes(invulplek) || waarde.includes("{reden}"),
        `Laat een plek over die de schrijver invult: ${invulplek} …]${soort === "op_brief" ? " of {reden}" : ""}.`,
      ),
      slotkop: regel(100).optional().transform(leeg),
      slot: metPlekken(tekst(2000), sjabloonplekken).optional().transform(leeg),
      reden: regel(200, "Vul in waarom het sjabloon wijzigt, bijvoorbeeld wie de tekst heeft vastgesteld."),
    })
    .superRefine(({ slotkop, slot }, context) => {
      if (slotkop !== "" && slot === "")
        context.addIssue({ code: "custom", path: ["slot"], message: "Vul ook een tekst in, of haal het kopje weg." });
    });
}
