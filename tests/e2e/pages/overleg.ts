import { dag } from "./dagen";
import type { Scherm } from "./scherm";

/** Plans an overleg for today, so that it can be opened, and puts the casus on its agenda. Returns its address. */
export async function planEnAgendeer(
  procesregisseur: Scherm,
  nummer: string,
  { begintijd, plaats }: { begintijd: string; plaats: string },
): Promise<string> {
  await procesregisseur.open("/overleggen");
  await procesregisseur.formulier("overleg_plannen").doe({ Datum: dag(), Begintijd: begintijd, Plaats: plaats });
  await procesregisseur.open(`/casussen/${nummer}/bespreken/overleg`);
  await procesregisseur.formulier("agenderen").doe({
    Overleg: new RegExp(plaats),
    "Aantal minuten": "20",
    "Doel van de bespreking": "Een plan voor wonen en inkomen",
    "Gespreksthema's": "Wonen, inkomen",
    "Gevraagd type besluiten": "Vaststellen van het plan",
    "Doel, thema's of besluiten bevatten": [],
  });
  await procesregisseur.leest(plaats);
  await procesregisseur.open("/overleggen");
  const rij = procesregisseur.inhoud.getByRole("row").filter({ hasText: plaats });
  const adres = await rij.getByRole("link").getAttribute("href");
  if (!adres) throw new Error(`No overleg in ${plaats}`);
  return adres;
}

/** Opens the overleg, puts the casus on the table and records who is there. */
export async function openOverleg(
  procesregisseur: Scherm,
  overleg: string,
  aanwezig: readonly string[],
): Promise<void> {
  await procesregisseur.open(overleg);
  await procesregisseur.formulier("overleg_openen").doe();
  await procesregisseur.formulier("agendapunt_starten").doe();
  await procesregisseur.formulier("aanwezigheid_vastleggen").doe({ "Wie is aanwezig bij deze casus": aanwezig });
}

export interface Bespreking {
  toestandsbeeld: string;
  scores: Record<string, string>;
  notulen: string;
  besluit: string;
  afsluiten: "De aanpak gaat door" | "De casus wordt afgesloten";
}

/** Picture and scores by one form, minutes and besluiten by the other, as two people would do. */
export async function legBesprekingVast(procesregisseur: Scherm, nummer: string, wat: Bespreking): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/bespreken/overleg`);
  const beeld = procesregisseur.formulier("bespreking_opslaan-beeld");
  await beeld.vul({
    "Gezamenlijk toestandsbeeld": wat.toestandsbeeld,
    "Toestandsbeeld, notulen of besluiten bevatten": [],
  });
  for (const [leefgebied, score] of Object.entries(wat.scores)) {
    const vak = beeld.plek.getByRole("region", { name: leefgebied, exact: true });
    await vak.getByRole("radio", { name: score, exact: true }).check();
    await beeld.vul({ "Aard van het probleem": `Over ${leefgebied}`, "De tekst bevat": [] }, vak);
  }
  await beeld.doe();
  await procesregisseur.formulier("bespreking_opslaan-verslag").doe({
    Notulen: wat.notulen,
    Besluiten: wat.besluit,
    "Besluit over afsluiten": wat.afsluiten,
    "Toestandsbeeld, notulen of besluiten bevatten": [],
  });
}

export async function sluitOverleg(procesregisseur: Scherm, overleg: string): Promise<void> {
  await procesregisseur.open(overleg);
  await procesregisseur.formulier("agendapunt_afronden").doe();
  await procesregisseur.formulier("overleg_sluiten").doe();
  await procesregisseur.leest("Gesloten");
}
