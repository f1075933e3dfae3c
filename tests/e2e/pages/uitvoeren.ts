import type { Scherm } from "./scherm";

export async function meldVoortgang(partner: Scherm, nummer: string, tekst: string): Promise<void> {
  await partner.open(`/casussen/${nummer}/uitvoeren`);
  await partner.formulier("voortgang_opslaan").doe({ Stand: "Loopt", Voortgang: tekst, "De tekst bevat": [] });
  await partner.leest(tekst);
}

export async function handelActieAf(partner: Scherm, nummer: string, resultaat: string): Promise<void> {
  await partner.open(`/casussen/${nummer}/uitvoeren`);
  await partner.formulier("actie_afhandelen").doe({ Stand: "Gedaan", Resultaat: resultaat, "De tekst bevat": [] });
  await partner.leest("Afgehandeld", resultaat);
}
