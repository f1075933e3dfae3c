import { describe, expect, it } from "vitest";
import { toestanden, type Toestand } from "./fasen";
import { listHandelingen, weegHandeling, type Feiten, type Hoedanigheid } from "./handelingen";

const alleToestanden = Object.keys(toestanden) as Toestand[];
const hoedanigheden: Hoedanigheid[] = [
  "procesregisseur",
  "procesondersteuner",
  "melder",
  "bevraagd",
  "deelnemer",
  "casusregisseur",
  "verstrekker",
  "lokale_procesregisseur",
  "recordmanager",
];

function listMogelijk(wie: Hoedanigheid, toestand: Toestand): string[] {
  return listHandelingen("gegevens")
    .filter(([, handeling]) => weegHandeling(handeling, [wie], toestand, {} as Feiten).toegestaan)
    .map(([naam]) => naam)
    .sort();
}

// By hand from P 1.21, 3.5, 9.5 and 17: staff decide what is needed, who supplied something whether it may be used; only the
// procesregisseur lifts a restriction.
const opheffen = "beperking_opheffen gegevens_verwijderen";
const regie = `fasevraag_stellen ${opheffen}`;
const verwacht: Partial<Record<Toestand, string>> = {
  aangemeld: regie,
  triage: `alsnog_overnemen ${regie}`,
  lokaal: `alsnog_overnemen ${opheffen}`,
  inlichten: `alsnog_overnemen ${regie}`,
  bespreken: `alsnog_overnemen ${regie}`,
  uitvoeren: `alsnog_overnemen ${regie}`,
  afgesloten: `alsnog_overnemen ${opheffen}`,
};
const zeggenschap = "fasevraag_beantwoorden gebruik_intrekken gebruik_toestaan";
const correctie = "fout_melden gegeven_corrigeren melding_beantwoorden";
/**
 * P 9.5, 10.1: from the triage on, whoever reads a gegeven reports a mistake in it, and who supplied it answers. Who supplied
 * it corrects it from the verzoek on.
 */
const bijFout: Partial<Record<Hoedanigheid, string>> = {
  procesregisseur: `${correctie} gebruik_beperken`,
  procesondersteuner: correctie,
  bevraagd: `${correctie} gebruik_beperken`,
  deelnemer: `${correctie} gebruik_beperken`,
  casusregisseur: `${correctie} gebruik_beperken`,
  lokale_procesregisseur: "fout_melden",
  melder: "gegeven_corrigeren",
  verstrekker: "gegeven_corrigeren",
};
const verstrekkers: readonly Hoedanigheid[] = ["melder", "bevraagd", "deelnemer", "casusregisseur", "verstrekker"];

describe("who may do what with the gegevens in which state", () => {
  it.each(alleToestanden)("%s", (toestand) => {
    const leeft = !["afgewezen", "geen_aanpak", "vernietigd"].includes(toestand);
    for (const wie of hoedanigheden) {
      const van =
        wie === "procesregisseur"
          ? (verwacht[toestand] ?? "")
          : // After closing nobody outside the Veiligheidshuis decides any more (DPIA 10).
            verstrekkers.includes(wie) && leeft && toestand !== "afgesloten"
            ? zeggenschap
            : "";
      const na = leeft ? (bijFout[wie] ?? "") : "";
      const fout = toestand === "aangemeld" ? (/gegeven_corrigeren/.exec(na)?.[0] ?? "") : na;
      expect(listMogelijk(wie, toestand), wie).toEqual(`${van} ${fout}`.split(" ").filter(Boolean).sort());
    }
  });
});
