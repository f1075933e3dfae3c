import { z } from "zod";
import { datum, vinkje } from "~/lib/invoer";
import { vrijeRegel, vrijeTekst } from "../vrijetekst";

const id = z.string().regex(/^[\w-]{1,80}$/);

export const verwerkerForm = z
  .strictObject({
    /** Absent: a new one. */
    rij: id.optional(),
    naam: vrijeRegel(120, "Vul de naam van de verwerker in."),
    dienst: vrijeTekst(500, "Beschrijf kort wat de verwerker doet."),
    landen: vrijeRegel(120, "Vul in in welk land de gegevens staan."),
    buitenEer: vinkje(),
    toestemmingOp: datum(),
    overeenkomstOp: datum(),
    looptTot: datum().optional(),
    kenmerk: vrijeRegel(60, "Vul het kenmerk van de overeenkomst in."),
  })
  .superRefine(({ toestemmingOp, overeenkomstOp, looptTot }, context) => {
    const meld = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (toestemmingOp > overeenkomstOp) {
      meld(
        "toestemmingOp",
        "De beheersorganisatie geeft haar toestemming voordat de overeenkomst wordt gesloten (P 22.1).",
      );
    }
    if (looptTot && looptTot < overeenkomstOp) meld("looptTot", "Deze datum ligt voor het begin van de overeenkomst.");
  });

export const beeindigForm = z.strictObject({ rij: id, beeindigdOp: datum() });

export const maxBevinding = 500;
export const nazichtForm = z.strictObject({
  bevinding: vrijeTekst(maxBevinding, "Schrijf kort op wat u heeft nagelopen."),
});

export const labels = {
  naam: "Naam",
  dienst: "Dienst",
  landen: "Waar staan de gegevens",
  buitenEer: "Ook buiten de Europese Economische Ruimte",
  toestemmingOp: "Schriftelijke toestemming van de beheersorganisatie op",
  overeenkomstOp: "Verwerkersovereenkomst gesloten op",
  looptTot: "Overeenkomst loopt tot en met",
  kenmerk: "Kenmerk van de overeenkomst",
} as const;
