import type { Veld } from "~/protocol/afscherming";
import type { Toestand } from "~/protocol/fasen";
import { gegevensregister } from "~/protocol/gegevensregister";
import { isIngediend, type Stuk } from "./stukken";
import { vraagstatussen, type Fasevraag } from "./zeggenschap";

/** A row of the list to remove: what it is and why it is there, not what it says. */
export interface Verwijderregel {
  id: string;
  titel: string;
  reden: string;
  magOvernemen: boolean;
}

export interface Vraagregel {
  id: string;
  titel: string;
  verstrekker: string;
  doel: string;
  stand: string;
  isOpen: boolean;
  /** Staff know whom to call when nobody of that Partij can answer. */
  kanNiemand: boolean;
  toelichting: Veld | undefined;
}

export interface StafView {
  verwijderlijst: Verwijderregel[];
  beperkt: { id: string; titel: string }[];
  vragen: Vraagregel[];
  /** Transitions that can come next, with the Partijen that would be asked. */
  vooraf: { naar: Toestand; doel: string; partijen: string[] }[];
}

export interface EigenVraag {
  id: string;
  titel: string;
  doel: string;
  velden: readonly Veld[];
  magVoorwaarde: boolean;
  /** An answer that was given can be changed (P 3.5 c: at any moment). */
  eerder: string | null;
}

export interface EigenStuk {
  id: string;
  titel: string;
  velden: readonly Veld[];
  stand: string;
  mag: "intrekken" | "toestaan" | null;
}

export interface PartijView {
  vragen: EigenVraag[];
  eigen: EigenStuk[];
}

export interface GegevensView {
  staf: StafView | null;
  partij: PartijView | null;
}

/** `Inbreng: Woonsituatie`, `Betrokkene: Telefoonnummer`; with the verstrekker where that is not the reader. */
export function schrijfTitel({ entiteit, label, partijId, verstrekker }: Stuk, metVerstrekker = true): string {
  const entiteitlabel = gegevensregister[entiteit].label;
  const titel = label === entiteitlabel ? label : `${entiteitlabel}: ${label}`;
  return metVerstrekker && partijId !== null ? `${titel} (${verstrekker})` : titel;
}

function schrijfReden({ stand, beoordeling }: Stuk): string {
  if (stand === "ingetrokken") return "Ingetrokken door de verstrekker";
  switch (beoordeling) {
    case "niet_nodig":
      return "Niet nodig voor de fase waarin de casus nu is";
    case "mag_niet":
      return "Mag in de fase waarin de casus nu is niet worden gebruikt";
    case "vraag":
      return "De verstrekker heeft het (nog) niet toegestaan";
    default:
      return "Niet beoordeeld bij de overgang naar de fase waarin de casus nu is";
  }
}

/** What is not used any more and can be removed (P 3.5 b); not what is restricted: that is kept (AVG 18). */
export function listVerwijderlijst(stukken: readonly Stuk[]): Stuk[] {
  return stukken.filter(
    (stuk) => isIngediend(stuk) && (stuk.stand === "niet_overgenomen" || stuk.stand === "ingetrokken"),
  );
}

export function buildVerwijderlijst(stukken: readonly Stuk[]): Verwijderregel[] {
  return listVerwijderlijst(stukken).map((stuk) => ({
    id: stuk.id,
    titel: schrijfTitel(stuk),
    reden: schrijfReden(stuk),
    magOvernemen: stuk.stand === "niet_overgenomen",
  }));
}

export function isVanVraag(stuk: Stuk, vraag: Fasevraag): boolean {
  return stuk.rijId === vraag.rijId && stuk.partijId === vraag.partijId;
}

/** A condition is kept with the words it is about, where these are one piece. */
export function magVoorwaarde({ entiteit }: Pick<Stuk, "entiteit">): boolean {
  return entiteit === "inbreng" || entiteit === "ketenanalyse";
}

function schrijfEigenStand({ stand, beoordeling }: Stuk): string {
  switch (stand) {
    case "in_gebruik":
    case "onbekend":
      return "In gebruik";
    case "beperkt":
      return "Beperkt: wordt nu niet gebruikt";
    case "ingetrokken":
      return "Door uw organisatie ingetrokken: alleen u ziet dit nog";
    case "niet_overgenomen":
      return beoordeling === "vraag"
        ? "Niet overgenomen naar deze fase: alleen u ziet dit nog, zolang uw antwoord geen ja is"
        : "Niet overgenomen naar deze fase: alleen u ziet dit nog";
  }
}

/** What the own Partij supplied; who the betrokkene is cannot be withdrawn by one button (decision on P 3.5 c). */
export function buildEigen(stukken: readonly Stuk[]): EigenStuk[] {
  return stukken.filter(isIngediend).map((stuk) => ({
    id: stuk.id,
    titel: schrijfTitel(stuk, false),
    velden: stuk.velden,
    stand: schrijfEigenStand(stuk),
    mag:
      stuk.entiteit === "persoon" || stuk.kop.status === "ingetrokken"
        ? null
        : stuk.stand === "ingetrokken"
          ? "toestaan"
          : stuk.stand === "in_gebruik"
            ? "intrekken"
            : null,
  }));
}

export function schrijfStatus({ status }: Fasevraag): string {
  return vraagstatussen[status];
}
