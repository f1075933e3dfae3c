import type { Dossier } from "./stappen-begin";
import { rang, type Verteller } from "./verteller";
import type { Inbrengtekst } from "./casussen/soort";

/** The betrokkene took toestemming back after the inbreng was shared (P 7.2 d). */
export function vertelIntrekking(
  v: Verteller,
  dossier: Dossier,
  { van, delen, ingetrokken }: Inbrengtekst,
  getRij: () => string,
): void {
  if (ingetrokken === undefined) return;
  if (delen && delen !== "geen") throw new Error("Told only for inbreng that all Partijen or none may see");
  v.stap(ingetrokken, async () => {
    const velden = { rij: getRij(), toestemming: "ingetrokken", delen_met: delen ?? "alle" };
    const versies = v.getVersies(getRij());
    await v.als(van).doe(`${dossier.pad}/inbreng`, "voorwaarden_opslaan", velden, { versies });
  });
}

/** What Partijen asked each other, and what was answered (P 3.5 d). */
export function vertelAkkoorden(v: Verteller, dossier: Dossier): void {
  const pad = () => `${dossier.pad}/akkoorden`;
  // All in the afternoon: days that fall in one weekend become one day, in which the order of telling counts.
  const stap = (dag: number, doe: () => Promise<unknown>) =>
    v.stap(
      dag,
      async () => {
        await doe();
      },
      rang.middag,
    );
  for (const { dag, door, over, doel, toelichting, antwoord, gebruik } of dossier.verhaal.akkoorden ?? []) {
    let verzoek = "";
    stap(dag, async () => {
      const rij = dossier.rijen.get(over);
      if (!rij) throw new Error(`No inbreng with the key ${over}`);
      const velden = { rij, doel, toelichting, verenigbaar: "ja" };
      const vraag = () => v.als(door).doe(pad(), "hergebruik_vragen", velden);
      verzoek = await v.voegRijToe(dossier.id, "akkoordverzoek", vraag);
    });
    if (antwoord) {
      stap(antwoord.dag, () => {
        const velden = { verzoek, besluit: antwoord.besluit, antwoord: antwoord.tekst };
        const versies = v.getVersies(verzoek);
        return v.als(antwoord.door).doe(pad(), "akkoord_beantwoorden", velden, { versies });
      });
    }
    if (gebruik) {
      stap(gebruik.dag, () => {
        const velden = { verzoek, gebruik: gebruik.tekst, gebruikt_op: v.dag(gebruik.dag) };
        return v.als(door).doe(pad(), "gebruik_vastleggen", velden);
      });
    }
  }
}

/** What was reported as wrong to its verstrekker, and what that corrected (P 9.5). */
export function vertelMeldingen(v: Verteller, dossier: Dossier): void {
  for (const { dag, door, over, tekst, correctie } of dossier.verhaal.meldingen ?? []) {
    const getRij = () => {
      const rij = dossier.rijen.get(over);
      if (!rij) throw new Error(`No inbreng with the key ${over}`);
      return rij;
    };
    const pad = () => `${dossier.pad}/gegevens/${getRij()}/tekst`;
    v.stap(dag, async () => void (await v.als(door).doe(pad(), "fout_melden", { toelichting: tekst })), rang.middag);
    if (!correctie) continue;
    const { dag: op, door: wie, tekst: waarde, antwoord } = correctie;
    const corrigeer = async () => {
      const versies = v.getVersies(getRij());
      await v.als(wie).doe(pad(), "gegeven_corrigeren", { waarde, antwoord }, { versies });
    };
    v.stap(op, corrigeer, rang.middag);
  }
}
