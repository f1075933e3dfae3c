import { eq } from "drizzle-orm";
import { maakPdf } from "~/pdf/pdf.server";
import { aanpakken } from "~/protocol/lijsten";
import { getPartijrecht, isPartijtype } from "~/protocol/partijtypen";
import { partij } from "~/storage/tabellen.server";
import type { Bijlagestuk, Trajectverhaal } from "./casussen/stukken";
import type { Velden } from "./klant";
import type { Dossier } from "./stappen-begin";
import { rang, type Verteller } from "./verteller";

/** The document as somebody scanned or wrote it: one page, with an author in it that the system takes out. */
function maakDocument({ omschrijving, tekst, gedateerd }: Bijlagestuk, v: Verteller): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    maakPdf({
      titel: omschrijving,
      auteur: "Verzonnen auteur",
      moment: `${v.dag(gedateerd)}T09:00:00.000Z`,
      blokken: [
        { soort: "kop", niveau: 1, tekst: omschrijving },
        ...tekst.map((alinea) => ({ soort: "alinea" as const, tekst: alinea })),
      ],
    }),
  );
}

function getGrondslag(v: Verteller, slug: string): string {
  const { databank } = v.systeem;
  const type = databank
    .select({ type: partij.type })
    .from(partij)
    .where(eq(partij.id, v.getPartijId(slug)))
    .get()?.type;
  if (!type || !isPartijtype(type)) throw new Error(`No Partij of ${slug}`);
  return getPartijrecht(type).grondslag;
}

function vertelBijlage(v: Verteller, dossier: Dossier, stuk: Bijlagestuk): void {
  const pad = () => `${dossier.pad}/bijlagen`;
  const isStaf = stuk.van.startsWith("proces");
  let rij = "";
  v.stap(
    stuk.dag,
    async () => {
      const velden: Velden = {
        soort: stuk.soort,
        omschrijving: stuk.omschrijving,
        datum: v.dag(stuk.gedateerd),
        bevat: stuk.bevat,
        delen_met: stuk.besloten ? "geen" : "alle",
        vooraf: stuk.vooraf ? "on" : undefined,
        ...(!isStaf && {
          grondslag: getGrondslag(v, stuk.van),
          doel: `${aanpakken[dossier.verhaal.aanpak]}: plan van aanpak voor deze casus`,
          toestemming: "niet_nodig",
          zeggenschap: "per_fase",
          wpg_artikel: stuk.van === "politie" ? "artikel_8" : undefined,
        }),
      };
      const bestanden = { bestand: maakDocument(stuk, v) };
      rij = await v.voegRijToe(dossier.id, "bijlage", () =>
        v.als(stuk.van).doe(pad(), "bijlage_toevoegen", velden, { bestanden }),
      );
    },
    rang.middag,
  );
  if (!stuk.vrijgegeven) return;
  v.stap(
    stuk.dag,
    async () => {
      await v.als("procesregisseur").doe(pad(), "bijlage_vrijgeven", { rij }, { versies: v.getVersies(rij) });
    },
    rang.middag,
  );
}

function vertelTraject(v: Verteller, dossier: Dossier, verhaal: Trajectverhaal): void {
  const pad = () => `${dossier.pad}/traject`;
  const { door } = verhaal;
  const leg = (dag: number, wie: string, handeling: string, velden: Velden) =>
    v.stap(dag, async () => void (await v.als(wie).doe(pad(), handeling, velden)), rang.middag);
  leg(verhaal.dag, door, "traject_starten", { start: v.dag(verhaal.dag) });
  for (const { dag, ...hulpvraag } of verhaal.hulpvragen ?? []) leg(dag, door, "hulpvraag_opslaan", hulpvraag);
  for (const { dag, ...gesprek } of verhaal.gesprekken ?? []) {
    leg(dag, door, "gesprek_opslaan", { datum: v.dag(dag), ...gesprek });
  }
  for (const { dag, door: wie, start, eind } of verhaal.detentie ?? []) {
    leg(dag, wie, "detentie_opslaan", { start: v.dag(start), eind: eind === undefined ? undefined : v.dag(eind) });
  }
  for (const { dag, partij: van, start, einde, voortgang, ...interventie } of verhaal.interventies ?? []) {
    let rij = "";
    v.stap(
      dag,
      async () => {
        const velden = { ...interventie, partij: v.getPartijId(van), start: v.dag(start), beoogd_einde: v.dag(einde) };
        rij = await v.voegRijToe(dossier.id, "interventie", () =>
          v.als(door).doe(pad(), "trajectinterventie_opslaan", velden),
        );
      },
      rang.middag,
    );
    if (!voortgang) continue;
    const { dag: op, door: wie, ...stand } = voortgang;
    v.stap(
      op,
      async () => void (await v.als(wie).doe(`${dossier.pad}/uitvoeren`, "voortgang_opslaan", { rij, ...stand })),
      rang.middag,
    );
  }
  for (const { dag, wie, deadline, omschrijving } of verhaal.acties ?? []) {
    const velden = { omschrijving, uitvoerder: `account-${wie}`, deadline: v.dag(deadline) };
    leg(dag, door, "trajectactie_opslaan", velden);
  }
  for (const { dag, tekst } of verhaal.notities ?? []) leg(dag, door, "trajectnotitie_opslaan", { tekst });
  if (verhaal.afgesloten) {
    const { dag, toelichting } = verhaal.afgesloten;
    leg(dag, door, "traject_afsluiten", { geeindigd_op: v.dag(dag), slot_toelichting: toelichting });
  }
}

/** What a dossier holds besides inbreng and plan. */
export function vertelStukken(v: Verteller, dossier: Dossier): void {
  const { bijlagen = [], logboek = [], trajecten = [] } = dossier.verhaal.stukken ?? {};
  for (const stuk of bijlagen) vertelBijlage(v, dossier, stuk);
  for (const { dag, door, ...regel } of logboek) {
    const velden = { datum: v.dag(dag), ...regel };
    v.stap(
      dag,
      async () => void (await v.als(door).doe(`${dossier.pad}/logboek`, "logboek_opslaan", velden)),
      rang.middag,
    );
  }
  for (const verhaal of trajecten) vertelTraject(v, dossier, verhaal);
}
