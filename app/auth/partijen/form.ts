import { z } from "zod";
import { datum, keuze, regel } from "~/lib/invoer";
import { partijtypen, type Partijtype } from "~/protocol/partijtypen";
import { versie } from "../velden";

/** Dates on which the rules R-partij and R-wpg stand (P 27.3, 28, 29.2, 6.4 d). */
export const partijForm = z
  .strictObject({
    naam: regel(120),
    type: keuze(Object.keys(partijtypen) as Partijtype[]),
    gemeente: regel(80).optional(),
    toegetredenConvenant: datum().optional(),
    toegetredenProtocol: datum().optional(),
    opgezegdPer: datum().optional(),
    uitgeslotenPer: datum().optional(),
    artikel20Van: datum().optional(),
    artikel20Tot: datum().optional(),
    /** Absent for a new Partij. */
    versie: versie.optional(),
  })
  .superRefine(({ type, artikel20Van, artikel20Tot }, context) => {
    const meld = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (type !== "politie" && (artikel20Van || artikel20Tot)) {
      meld("artikel20Van", "Een artikel 20-beslissing hoort alleen bij de politie. Maak deze datums leeg.");
    }
    if (artikel20Tot && !artikel20Van) meld("artikel20Van", "Vul ook in vanaf wanneer de beslissing geldt.");
    if (artikel20Van && artikel20Tot && artikel20Tot < artikel20Van) {
      meld("artikel20Tot", "Deze datum ligt voor de begindatum van de beslissing.");
    }
  });
