import type { Weigering } from "./repository.server";

interface Melding {
  status: 409 | 422;
  fieldErrors?: Record<string, string[]>;
  formErrors?: string[];
}

export const weigeringen: Record<Weigering, Melding> = {
  versie: {
    status: 409,
    formErrors: [
      "Iemand anders heeft dit intussen gewijzigd. Er is niets opgeslagen. Uw invoer staat hieronder; open de pagina opnieuw om te zien wat er nu staat.",
    ],
  },
  onbekend: { status: 409, formErrors: ["Dit account bestaat niet meer."] },
  email: { status: 422, fieldErrors: { email: ["Er is al een account met dit e-mailadres."] } },
  partij: { status: 422, fieldErrors: { partijId: ["Kies een Partij uit de lijst."] } },
  laatste_beheerder: {
    status: 422,
    formErrors: [
      "Dit is de laatste actieve beheerder. Maak eerst een andere beheerder, anders kan niemand meer beheren.",
    ],
  },
};
