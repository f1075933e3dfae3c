import { z } from "zod";
import { bestandfout } from "~/bestanden/form";
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

export const logoForm = z.strictObject({
  logo: bestandfout,
  tekst: regel(120, "Vul in wat er op het logo staat, voor wie het niet ziet."),
  reden: regel(200, "Vul in waarom het logo verandert."),
});

export const logoWegForm = z.strictObject({ reden: regel(200, "Vul in waarom het logo weggaat.") });
