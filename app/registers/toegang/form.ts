import { z } from "zod";
import { keuze } from "~/lib/invoer";
import { vrijeTekst } from "../vrijetekst";
import { oordelen, type Oordeelkeuze } from "./rules";

export const maxReden = 300;
export const maxBevinding = 1000;

const id = z.string().regex(/^[\w-]{1,80}$/);
const reden = vrijeTekst(maxReden, "Schrijf waarom de toegang niet meer nodig is.");

export const beginForm = z.strictObject({});

/**
 * One judgement per account. What is not answered stays open. The reason of a judgement that keeps the access is nothing to
 * keep, so it may be empty there only.
 */
export const oordeelForm = z
  .strictObject({
    partij: id,
    oordeel: z.record(id, keuze(Object.keys(oordelen) as Oordeelkeuze[])).default({}),
    reden: z.record(id, z.string().max(5000).optional()).default({}),
  })
  .transform(({ partij, oordeel, reden: redenen }, context) => {
    const gekozen = Object.entries(oordeel).map(([accountId, keus]) => {
      if (keus === "blijft") return { accountId, oordeel: keus, reden: null };
      const gelezen = reden.safeParse(redenen[accountId] ?? "");
      if (gelezen.success) return { accountId, oordeel: keus, reden: gelezen.data };
      context.addIssue({ code: "custom", path: ["reden", accountId], message: gelezen.error.issues[0]?.message ?? "" });
      return { accountId, oordeel: keus, reden: null };
    });
    if (gekozen.length === 0) {
      context.addIssue({ code: "custom", message: "Kies bij minstens één account of de toegang blijft." });
    }
    return { partij, gekozen };
  });

export const afrondForm = z.strictObject({
  bevinding: vrijeTekst(maxBevinding, "Schrijf op wat u heeft gezien en wat er is veranderd."),
});
