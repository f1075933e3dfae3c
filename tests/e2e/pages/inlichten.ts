import { dag } from "./dagen";
import { gaOver } from "./faseovergang";
import type { Scherm } from "./scherm";

/** The letter of P 16.5, made from its template, read through and sent. */
export async function stuurBrief(procesregisseur: Scherm, nummer: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/inlichten`);
  await procesregisseur.leest("De betrokkene is nog niet geïnformeerd");
  await procesregisseur.volg("Brief maken");
  const brief = procesregisseur.formulier("brief_maken");
  const eigen = "Eigen tekst in de brief: Waarom krijgt u deze brief?";
  const tekst = await brief.veld(eigen).inputValue();
  await brief.doe({
    "Datum van de brief": dag(),
    [eigen]: tekst.replace(/\[vul in:[^\]]*\]/g, "zoals besproken"),
  });
  await procesregisseur.leest("U mag die toestemming altijd weer intrekken");
  await procesregisseur.formulier("brief_vaststellen").doe();
  await procesregisseur.formulier("brief_verzenden").doe({ "Wijze van verzenden": "Persoonlijk overhandigd" });
  await procesregisseur.leest("Deze brief is verzonden");
}

export async function legInformerenVast(procesregisseur: Scherm, nummer: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/inlichten`);
  await procesregisseur
    .formulier("informeren_vastleggen")
    .doe({ "Wijze van informeren": "Brief en gesprek", "Datum van informeren": dag() });
  await procesregisseur.leest("De betrokkene is geïnformeerd");
}

export async function gaNaarBespreken(procesregisseur: Scherm, nummer: string): Promise<void> {
  await gaOver(procesregisseur, nummer, "naar_bespreken");
  await procesregisseur.staatOp(`/casussen/${nummer}/bespreken`);
}
