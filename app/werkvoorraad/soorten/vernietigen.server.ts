import { listTermijnen } from "~/bewaartermijnen/repository.server";
import type { Anderesoort } from "./ander";

export const vernietigen: Anderesoort = {
  soort: "vernietigen",
  label: "Vernietigen",
  rollen: ["recordmanager"],
  list: ({ systeem, vandaag }) =>
    listTermijnen(systeem)
      .filter(({ bewarenTot }) => bewarenTot <= vandaag)
      .map(({ casusnummer, bewarenTot }) => ({
        wat: "Vernietig het dossier",
        waarom: "De bewaartermijn is verstreken en niemand heeft besloten om langer te bewaren (DPIA 10, 15).",
        casusnummer,
        href: `/casussen/${casusnummer}/vernietigen`,
        urgentie: "nu",
        sinds: bewarenTot,
        uiterlijk: null,
      })),
};
