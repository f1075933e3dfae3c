import type { ServerBuild } from "@remix-run/node";
import { plusDagen } from "~/lib/datum";
import type { Systeem } from "~/storage/systeem.server";
import { casusverhalen } from "./casussen";
import { vertelGeschillen } from "./geschillen";
import { meldDatalekVanVandaag, vertelDatalekken } from "./datalekken";
import { vertelToegang, vertelVertrek, vulSessies } from "./toegang";
import { vertelVerzoeken } from "./verzoeken";
import { vulOrganisatie } from "./organisatie";
import { Overlegboek } from "./overleggen";
import { vertelRegisters } from "./registers";
import { vertelBegin } from "./stappen-begin";
import { vertelVervolg } from "./stappen-bespreken";
import { vertelEinde } from "./stappen-einde";
import { rang, Verteller } from "./verteller";

/** Reviews of the log, the last so long ago that the next one is overdue: a demo then shows how that is said. */
const logcontroles = [
  { dag: -64, bevinding: "Signalen bekeken en nagevraagd. Geen aanwijzing voor onrechtmatig gebruik." },
  { dag: -35, bevinding: "Nagevraagd bij de organisaties van de medewerkers. Alles hoorde bij het werk." },
] as const;

function vertelLogcontroles(verteller: Verteller): void {
  for (const { dag, bevinding } of logcontroles) {
    const tot = verteller.dag(dag);
    const velden = { vanaf: plusDagen(tot, -29), tot, uitkomst: "verklaard", bevinding };
    const leg = () => verteller.als("manager").doe("/registers/log", "controle_vastleggen", velden);
    verteller.stap(dag, async () => void (await leg()), rang.middag);
  }
}

/** The manager set the term of one aanpak, with its source: a demo then shows how a change stays readable. */
function vertelTermijn(verteller: Verteller): void {
  const velden = {
    aanpak: "huiselijk_geweld",
    maanden: "60",
    bron: "DPIA 10: Selectielijst 2017, categorie 3.1",
    reden: "Bevestigd in de Stuurgroep: voor deze aanpak geldt dezelfde termijn.",
  };
  const leg = () => verteller.als("manager").doe("/bewaartermijnen/instellen", "termijn_wijzigen", velden);
  verteller.stap(-210, async () => void (await leg()), rang.middag);
}

/**
 * Fills an empty demo installation: Partijen, accounts and fictitious casussen in every phase, each brought there through
 * the product's own routes by the people whose work it is, on days in the past. Depends on today's date only.
 */
export async function vulDemo(systeem: Systeem, build: ServerBuild): Promise<void> {
  vulOrganisatie(systeem);
  const verteller = new Verteller(systeem, build);
  const boek = new Overlegboek();
  const gebruikt = casusverhalen.flatMap(({ agenda = [] }) => agenda.map(({ overleg }) => overleg));
  for (const overleg of new Set(gebruikt)) boek.plan(verteller, overleg);
  for (const verhaal of casusverhalen) {
    const dossier = vertelBegin(verteller, verhaal);
    vertelVervolg(verteller, dossier, boek);
    vertelEinde(verteller, dossier);
  }
  vertelLogcontroles(verteller);
  vertelRegisters(verteller);
  vertelGeschillen(verteller);
  vertelTermijn(verteller);
  vertelDatalekken(verteller);
  vertelVerzoeken(verteller);
  vertelToegang(verteller);
  vertelVertrek(verteller);
  await verteller.speelAf();
  vulSessies(systeem);
  await meldDatalekVanVandaag(systeem, build);
}
