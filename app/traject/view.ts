import { bepaalActiestand, type Actiestand } from "~/fasen/uitvoeren/rules";
import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import type { Bestandwaarde } from "~/protocol/bestandstypen";
import { rijversie } from "~/protocol/formulier";
import type { Entiteit, Waarden } from "~/protocol/gegevensregister";
import type { Lijsten } from "~/protocol/keuzelijsten";
import type { Bestandstand } from "~/bestanden/stand.server";
import { bepaalPeriode, type Periodestand } from "./rules";

export interface Keuze {
  waarde: string;
  label: string;
}

/** A row with what is needed to change it; `formulier` is null for who may not. */
export interface Rijview<E extends Entiteit> {
  id: string;
  auteur: string;
  velden: Veld[];
  formulier: { waarden: Waarden<E> & { bevat: string[] }; versies: Record<string, Record<string, number>> } | null;
}

export interface Hulpvraagview extends Rijview<"hulpvraag"> {
  antwoord: Veld | undefined;
  leefgebied: Veld | undefined;
  omschrijving: Veld | undefined;
}

export interface Detentieview extends Rijview<"detentieperiode"> {
  start: Veld | undefined;
  eind: Veld | undefined;
  stand: Periodestand;
}

export interface Planview {
  id: string;
  titel: Veld | undefined;
  wie: string | null;
  velden: Veld[];
  /** Of an actie; an interventie shows its own progress. */
  stand: Actiestand | null;
  isAfgesloten: boolean;
  voortgang: { stand: Veld | undefined; tekst: Veld | undefined } | null;
}

export interface Aggview {
  id: string;
  gegevens: Veld | undefined;
  bestand: { veld: Veld; stand: Bestandstand } | null;
}

export interface Trajectdeel {
  id: string;
  isAfgesloten: boolean;
  start: Veld | undefined;
  velden: Veld[];
  hulpvragen: Hulpvraagview[];
  gesprekken: Rijview<"gesprek">[];
  detenties: Detentieview[];
  interventies: Planview[];
  acties: Planview[];
  notities: { id: string; tekst: Veld | undefined }[];
  agg: Aggview[];
  /** Of the traject itself, to close it. */
  versies: Record<string, Record<string, number>>;
}

export interface TrajectView {
  /** The one that runs, then the others, newest first. */
  trajecten: Trajectdeel[];
  loopt: boolean;
  isRegie: boolean;
  /** May this Partij bring in detentie (DPIA 5, 11)? */
  magDetentie: boolean;
  /** Leefgebieden without an answer yet in the traject that runs. */
  leefgebieden: Keuze[];
  /** Of a new interventie. */
  keuzes: { leefgebieden: Keuze[]; interventietypen: Keuze[] };
  partijen: Keuze[];
  uitvoerders: Keuze[];
  /** Default marks; staff only. */
  bevat: readonly string[];
  vandaag: string;
}

export interface Trajectrijen {
  traject: Afgeschermd<"traject">[];
  hulpvraag: Afgeschermd<"hulpvraag">[];
  gesprek: Afgeschermd<"gesprek">[];
  detentieperiode: Afgeschermd<"detentieperiode">[];
  interventie: Afgeschermd<"interventie">[];
  voortgang: Afgeschermd<"voortgang">[];
  actie: Afgeschermd<"actie">[];
  notitie: Afgeschermd<"notitie">[];
  agg: Afgeschermd<"agg">[];
}

interface Mag {
  isStaf: boolean;
  /** May this reader change this row now? */
  wijzigen: (entiteit: "hulpvraag" | "gesprek" | "detentieperiode", kop: RijKop) => boolean;
  standVan: (waarde: Bestandwaarde) => Bestandstand;
  vandaag: string;
}

export function buildTrajecten(opener: Opener, rijen: Trajectrijen, mag: Mag): Trajectdeel[] {
  /** The rows of one entity below this traject, oldest first. */
  function onder<E extends Entiteit, T>(
    trajectId: string,
    van: readonly Afgeschermd<E>[],
    maak: (rij: Afgeschermd<E>, kop: RijKop) => T,
  ) {
    return opener.lijst(van, (rij, kop) => (kop.ouderId === trajectId ? [maak(rij, kop)] : [])).flat();
  }

  function buildRij<E extends "hulpvraag" | "gesprek" | "detentieperiode">(
    entiteit: E,
    rij: Afgeschermd<E>,
    kop: RijKop,
  ): Rijview<E> {
    const gevuld = mag.wijzigen(entiteit, kop) ? opener.formulierwaarden(rij) : null;
    // Marks of a row are for staff: they tell that strict data exist.
    const bevat = mag.isStaf ? [...kop.gemarkeerd] : [];
    const versies = gevuld && { [kop.id]: { ...gevuld.versies, ...(mag.isStaf && { [rijversie]: kop.versie }) } };
    return {
      id: kop.id,
      auteur: kop.auteur,
      velden: opener.velden(rij),
      formulier: gevuld && versies ? { waarden: { ...gevuld.waarden, bevat }, versies } : null,
    };
  }

  function buildInterventie(rij: Afgeschermd<"interventie">, kop: RijKop): Planview {
    const laatste = opener
      .lijst(rijen.voortgang, (regel, regelkop) => ({ regel, regelkop }))
      .findLast(({ regelkop }) => regelkop.ouderId === kop.id);
    return {
      id: kop.id,
      titel: opener.veld(rij, "omschrijving"),
      wie: kop.voorPartij,
      velden: opener.velden(rij, [
        "interventietype",
        "start",
        "beoogd_einde",
        "toelichting",
        "resultaat",
        "slot_toelichting",
      ]),
      stand: null,
      isAfgesloten: kop.status === "afgesloten",
      voortgang: laatste
        ? { stand: opener.veld(laatste.regel, "stand"), tekst: opener.veld(laatste.regel, "tekst") }
        : null,
    };
  }

  function buildActie(rij: Afgeschermd<"actie">, kop: RijKop): Planview {
    const stand = bepaalActiestand(opener.waarde(rij, "status"), opener.waarde(rij, "deadline"), mag.vandaag);
    return {
      id: kop.id,
      titel: opener.veld(rij, "omschrijving"),
      wie: [kop.voorAccount, kop.voorPartij].filter(Boolean).join(", ") || null,
      velden: opener.velden(rij, ["deadline", "status", "resultaat"]),
      stand,
      isAfgesloten: stand === "klaar",
      voortgang: null,
    };
  }

  return opener
    .lijst(rijen.traject, (rij, kop): Trajectdeel => {
      const { id } = kop;
      return {
        id,
        isAfgesloten: kop.status === "afgesloten",
        start: opener.veld(rij, "start"),
        velden: opener.velden(rij),
        hulpvragen: onder(id, rijen.hulpvraag, (hulpvraag, eigen) => ({
          ...buildRij("hulpvraag", hulpvraag, eigen),
          leefgebied: opener.veld(hulpvraag, "leefgebied"),
          antwoord: opener.veld(hulpvraag, "antwoord"),
          omschrijving: opener.veld(hulpvraag, "omschrijving"),
        })),
        gesprekken: onder(id, rijen.gesprek, (gesprek, eigen) => ({
          view: buildRij("gesprek", gesprek, eigen),
          datum: opener.waarde(gesprek, "datum") ?? "",
        }))
          .toSorted((a, b) => (a.datum > b.datum ? -1 : 1))
          .map(({ view }) => view),
        detenties: onder(id, rijen.detentieperiode, (periode, eigen) => ({
          ...buildRij("detentieperiode", periode, eigen),
          start: opener.veld(periode, "start"),
          eind: opener.veld(periode, "eind"),
          stand: bepaalPeriode(opener.formulierwaarden(periode).waarden, mag.vandaag),
        })),
        interventies: onder(id, rijen.interventie, buildInterventie),
        acties: onder(id, rijen.actie, buildActie),
        notities: onder(id, rijen.notitie, (notitie, eigen) => ({
          id: eigen.id,
          tekst: opener.veld(notitie, "tekst"),
        })).reverse(),
        agg: onder(id, rijen.agg, (agg, eigen) => {
          const veld = opener.veld(agg, "bestand");
          const stand = veld?.soort === "zichtbaar" ? mag.standVan(veld.waarde) : "open";
          return { id: eigen.id, gegevens: opener.veld(agg, "gegevens"), bestand: veld ? { veld, stand } : null };
        }).reverse(),
        versies: { [id]: { ...opener.formulierwaarden(rij).versies, ...(mag.isStaf && { [rijversie]: kop.versie }) } },
      };
    })
    .reverse()
    .sort((a, b) => Number(a.isAfgesloten) - Number(b.isAfgesloten));
}

/** What can still be asked; an answer is changed at its own row. */
export function listVrijeLeefgebieden(lijsten: Lijsten, deel: Trajectdeel | undefined): Keuze[] {
  const gebruikt = new Set(
    deel?.hulpvragen.map(({ leefgebied }) => (leefgebied?.soort === "zichtbaar" ? leefgebied.waarde : undefined)),
  );
  return lijsten.listOpties("leefgebieden").filter(({ waarde }) => !gebruikt.has(waarde));
}
