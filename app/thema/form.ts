import { z } from "zod";
import { keuze, regel } from "~/lib/invoer";
import { keurKleur, kleurvorm } from "./kleur";

export const themaForm = z
  .strictObject({
    soort: keuze(["standaard", "eigen"], "Kies welke kleur het systeem heeft."),
    kleur: regel(7)
      .transform((waarde) => waarde.toLowerCase())
      .optional(),
    reden: regel(200, "Vul in waarom de kleur verandert, bijvoorbeeld wie hem heeft vastgesteld."),
  })
  .superRefine(({ soort, kleur }, context) => {
    if (soort === "standaard") return;
    const meld = (message: string) => context.addIssue({ code: "custom", path: ["kleur"], message });
    if (kleur === undefined || !kleurvorm.test(kleur))
      return meld("Schrijf de kleur als een hekje met zes cijfers of letters, bijvoorbeeld #17496e.");
    for (const bezwaar of keurKleur(kleur)) meld(bezwaar);
  });
