import { expect, type Locator } from "@playwright/test";
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

/** Invites an expert, and reads beforehand what the room would see. */
export async function bereidVoor(procesregisseur: Scherm, overleg: string, expert: RegExp): Promise<void> {
  await procesregisseur.open(`${overleg}/voorbereiden`);
  await procesregisseur.leest("Inbreng:");
  await procesregisseur.formulier("expert_uitnodigen").doe({ Wie: expert });
  await procesregisseur.leest(expert, "onder wie 1 expert");
  await procesregisseur.volg("Voorbespreken");
  await procesregisseur.leest(expert, "Wel op het scherm");
}

/** At the opening: an actie of last time that was not done, with its reason. */
export async function meldNietGedaan(
  procesregisseur: Scherm,
  overleg: string,
  actie: string,
  reden: string,
): Promise<void> {
  await procesregisseur.open(`${overleg}/openen`);
  const regel = procesregisseur.inhoud.locator("li:has([data-actie])").filter({ hasText: actie });
  const formulier = procesregisseur.formulier("actie_afhandelen", regel.locator("details"));
  await formulier.vul({ Stand: "Niet gedaan" });
  await formulier.verstuur();
  await procesregisseur.leest("Schrijf op waarom de actie niet is gedaan of niet mogelijk is.");
  await formulier.doe({ "Reden of resultaat": reden, "De tekst bevat": [] });
  await procesregisseur.leest(`Niet gedaan: ${reden}`);
}

/** Opens the overleg, puts the casus on the table and records who is there, each by the button at the name. */
export async function openOverleg(
  procesregisseur: Scherm,
  overleg: string,
  aanwezig: readonly string[],
): Promise<void> {
  await procesregisseur.open(overleg);
  await procesregisseur.formulier("overleg_openen").doe();
  await procesregisseur.staatOp(`${overleg}/openen`);
  for (const naam of aanwezig) {
    await procesregisseur.druk(`Binnen ${naam}`);
    await procesregisseur.inhoud.getByRole("button", { name: `Bevestigt ${naam}` }).waitFor();
  }
  await procesregisseur.druk("Iedereen die er is, bevestigt");
  await procesregisseur.leest("Iedereen die er is heeft de geheimhouding bevestigd.");
  await procesregisseur.open(`${overleg}/tafel`);
  await procesregisseur.druk(/^Start/);
}

/** Presses the buttons beside a name, and waits until that person is in the room and has confirmed the geheimhouding. */
export async function komtBinnen(voorzitter: Scherm, naam: string): Promise<void> {
  await voorzitter.druk(`Binnen ${naam}`);
  await voorzitter.druk(`Bevestigt ${naam}`);
  await voorzitter.inhoud.getByRole("button", { name: `Even weg ${naam}` }).waitFor();
}

export interface Bespreking {
  toestandsbeeld: string;
  scores: Record<string, string>;
  notulen: string;
  besluit: string;
  afsluiten: "De aanpak gaat door" | "De casus wordt afgesloten";
}

/** What a text holds: nothing strict. */
async function zonderMarken(groep: Locator): Promise<void> {
  for (const vakje of await groep.getByRole("checkbox").all()) await vakje.uncheck();
}

/** With script fields save themselves; without, each block has a button. */
async function bewaar(voorzitter: Scherm, knop: string): Promise<void> {
  if (voorzitter.metScript) {
    await voorzitter.page.locator("body").click({ position: { x: 2, y: 2 } });
    await expect(voorzitter.inhoud.getByText("Wordt opgeslagen")).toHaveCount(0);
  } else await voorzitter.druk(knop);
  await voorzitter.bekijk();
}

/** At the chair's screen: picture, scores, minutes, besluiten. */
export async function legBesprekingVast(voorzitter: Scherm, overleg: string, wat: Bespreking): Promise<void> {
  await voorzitter.open(`${overleg}/tafel`);
  const { inhoud } = voorzitter;
  const veld = (naam: string) => inhoud.getByRole("textbox", { name: naam, exact: true });
  const marken = (naam: string) => inhoud.getByRole("group", { name: `${naam} bevat` });

  await veld("Gezamenlijk toestandsbeeld").fill(wat.toestandsbeeld);
  await zonderMarken(marken("Toestandsbeeld"));
  await bewaar(voorzitter, "Toestandsbeeld opslaan");
  for (const [leefgebied, score] of Object.entries(wat.scores)) {
    const vak = inhoud.getByRole("region", { name: leefgebied, exact: true });
    await vak.getByRole("radio", { name: score, exact: true }).check();
    await vak.getByRole("textbox").fill(`Over ${leefgebied}`);
    await zonderMarken(vak.getByRole("group", { name: `${leefgebied} bevat` }));
  }
  await bewaar(voorzitter, "Scores opslaan");
  await veld("Notulen").fill(wat.notulen);
  await zonderMarken(marken("Notulen"));
  await bewaar(voorzitter, "Notulen opslaan");
  await veld("Besluiten").fill(wat.besluit);
  await zonderMarken(marken("Besluiten"));
  await inhoud.getByRole("radio", { name: wat.afsluiten }).check();
  await bewaar(voorzitter, "Besluiten opslaan");
}

export async function sluitOverleg(procesregisseur: Scherm, overleg: string): Promise<void> {
  await procesregisseur.open(`${overleg}/tafel`);
  await procesregisseur.druk(/^Bespreking afronden/);
  await procesregisseur.druk("Overleg sluiten");
  await procesregisseur.staatOp(`${overleg}/verslag`);
  await procesregisseur.leest("Het overleg is gesloten", "Acties per Partij");
}
