import type { Hoedanigheid } from "~/protocol/handelingen";
import { gegevensregister, type Entiteit } from "~/protocol/gegevensregister";
import type { Gegevenstand, RijKop } from "~/protocol/afscherming";
import { isCorrigeerbaar } from "./form";

interface Lezer {
  lezer: { partij: { id: string } };
  hoedanigheden: readonly Hoedanigheid[];
}

interface Gegeven {
  entiteit: Entiteit;
  sleutel: string;
  kop: Pick<RijKop, "status">;
  stand: Pick<Gegevenstand, "soort" | "bron">;
}

/** What this reader can do with one value, besides what the table of handelingen says of the capacity and the state. */
export interface Mag {
  isVerstrekker: boolean;
  isStaf: boolean;
  /** Sees who sees it and why: staff and the verstrekker (silence rule). */
  wieZiet: boolean;
  melden: boolean;
  beperken: boolean;
  corrigeren: boolean;
  antwoorden: boolean;
}

/** P 9.5, 10.1: the verstrekker answers for what it supplied, the Veiligheidshuis for its own; the procesregisseur coordinates. */
export function bepaalMag({ lezer, hoedanigheden }: Lezer, { entiteit, sleutel, kop, stand }: Gegeven): Mag {
  const isRegisseur = hoedanigheden.includes("procesregisseur");
  const isStaf = isRegisseur || hoedanigheden.includes("procesondersteuner");
  const { partijId, beperkt, ingetrokken } = stand.bron;
  const isVerstrekker = !isStaf && partijId === lezer.partij.id;
  const isVanHuis = partijId === null;
  const register = gegevensregister[entiteit];
  // What accounts for what was done is not corrected afterwards; a concept is still its writer's own.
  const staatVast =
    !("verantwoording" in register) &&
    !("ingebracht" in register && kop.status === "concept") &&
    kop.status !== "ingetrokken" &&
    !ingetrokken;
  const isEigen = isVerstrekker || (isVanHuis && isStaf);
  return {
    isVerstrekker,
    isStaf,
    wieZiet: isStaf || isVerstrekker,
    melden: staatVast && !isEigen && stand.soort === "zichtbaar",
    // Who the betrokkene is cannot be taken out of the casus by one Partij (decision on P 3.5 c).
    beperken: staatVast && beperkt === null && (isRegisseur || (isVerstrekker && entiteit !== "persoon")),
    corrigeren:
      staatVast &&
      isEigen &&
      (beperkt === null || beperkt === "gemeld_onjuist") &&
      (stand.soort === "zichtbaar" || beperkt !== null) &&
      isCorrigeerbaar(entiteit, sleutel),
    antwoorden: staatVast && (isEigen || isRegisseur),
  };
}
