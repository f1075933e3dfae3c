import type { Fase } from "~/protocol/fasen";
import { gegevensregister, getGegevenssoort, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { partijtypen, type Partijtype } from "~/protocol/partijtypen";
import { weegDossier, weegGegeven } from "~/protocol/regels";
import {
  gemeenteVanCasus,
  getLezer,
  hoedanigheden,
  VANDAAG,
  type Matrixlezer,
  type Matrixrol,
} from "~/protocolscherm/lezers";
import { maakVraag } from "~/protocolscherm/matrix";
import { listDelingen, momenten, type Deling, type Markering } from "~/protocolscherm/situaties";

const entiteiten = Object.keys(gegevensregister) as Entiteit[];

/** What a Partij brought in itself it does not receive. */
const eigen: readonly Deling[] = ["eigen", "eigen_vast"];

/** Can a value of this type stand in the field, by its own type or as its author marks it? The mark that says so. */
function findMarkering(entiteit: Entiteit, sleutel: string, type: Gegevenstype): Markering | undefined {
  const soort = getGegevenssoort(entiteit, sleutel);
  if (soort.type === type) return "gewoon";
  return soort.markeerbaar && (type === "bijzonder" || type === "strafrechtelijk") ? type : undefined;
}

/** Does this reader see any value of this type in this phase, with everything in order? Asked of the rules themselves. */
function ontvangt(lezer: Matrixlezer, fase: Fase, type: Gegevenstype): boolean {
  const { banden } = lezer;
  const standen = momenten.filter((moment) => {
    const casus = { ...moment.casus, ...banden, aanpak: "top_x" as const, gemeente: gemeenteVanCasus };
    return moment.fase === fase && weegDossier({ lezer: lezer.lezer, casus, vandaag: VANDAAG }).toegestaan;
  });
  if (standen.length === 0) return false;
  return entiteiten.some((entiteit) =>
    listSleutels(entiteit).some((sleutel) => {
      const markering = findMarkering(entiteit, sleutel, type);
      if (!markering || !getGegevenssoort(entiteit, sleutel).fasen.includes(fase)) return false;
      return listDelingen(entiteit)
        .filter((deling) => !eigen.includes(deling))
        .some((deling) =>
          standen.some(
            (moment) =>
              weegGegeven(
                maakVraag(lezer, moment, { entiteit, sleutel }, { markering, toestemming: "gegeven", deling }),
              ).toegestaan,
          ),
        );
    }),
  );
}

/** All, all but a few, or the few: a list of fifteen names says less. */
function schrijfPartijtypen(ontvangen: readonly Partijtype[], mogelijk: readonly Partijtype[]): string[] {
  const namen = (soorten: readonly Partijtype[]) => soorten.map((soort) => partijtypen[soort].label);
  const niet = mogelijk.filter((soort) => !ontvangen.includes(soort));
  if (ontvangen.length === 0) return [];
  if (niet.length === 0) return ["Alle soorten Partijen die bij de casus zijn betrokken"];
  if (niet.length < ontvangen.length) {
    return [`Alle soorten Partijen die bij de casus zijn betrokken, behalve ${namen(niet).join(", ")}`];
  }
  return namen(ontvangen);
}

/** P 24.3 e: the kinds of Partijen and the roles that receive values of this type in this phase. */
export function listOntvangers(fase: Fase, type: Gegevenstype): string[] {
  const soorten = Object.keys(partijtypen) as Partijtype[];
  return (Object.keys(hoedanigheden) as Matrixrol[]).flatMap((rol) => {
    const bij: readonly Partijtype[] = hoedanigheden[rol].partijtypen;
    const mogelijk = soorten.filter((soort) => bij.includes(soort));
    if (rol === "deelnemer") {
      return schrijfPartijtypen(
        mogelijk.filter((soort) => ontvangt(getLezer(rol, soort), fase, type)),
        mogelijk,
      );
    }
    return mogelijk.some((soort) => ontvangt(getLezer(rol, soort), fase, type)) ? [hoedanigheden[rol].label] : [];
  });
}
