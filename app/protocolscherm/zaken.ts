import type { Partijtype } from "~/protocol/partijtypen";
import { oordeel, type Lezer, type Oordeel, type RechtengegevenVraag, type ZaakgegevenVraag } from "~/protocol/regels";
import { regelregister, type Regelnaam } from "~/protocol/regelregister";
import { isRol, rollen, type Rol } from "~/protocol/rollen";
import { getLezer, VANDAAG } from "./lezers";
import { maakVraag } from "./matrix";
import { momenten } from "./situaties";

/** What one rule about files that are no casus said to somebody with this role. */
export interface Zaakbevinding {
  naam: Regelnaam;
  uitkomst: Oordeel;
  wie: string;
}

const alleRollen = Object.keys(rollen).filter(isRol);

function maakLezer(rol: Rol): Lezer {
  return { ...getLezer("procesregisseur", "veiligheidshuis").lezer, rol };
}

/** A stranger to the file, who reported it, and who is asked about it. */
function* listZaakvragen(lezer: Lezer): Generator<ZaakgegevenVraag> {
  for (const soort of ["rechtenverzoek", "datalek"] as const) {
    for (const [isIndiener, isGeraadpleegd] of [
      [false, false],
      [true, false],
      [false, true],
    ] as const) {
      const gegeven = { entiteit: soort === "datalek" ? "datalekbesluit" : "rechtenbesluit", sleutel: "motivering" };
      const rij = { auteurAccountId: "account-ander", voorPartijId: null };
      yield { lezer, vandaag: VANDAAG, zaak: { soort, isIndiener, isGeraadpleegd }, gegeven, rij };
    }
  }
}

const verstrekkers: Readonly<Record<string, Partijtype>> = {
  "partij-om": "openbaar_ministerie",
  "partij-politie": "politie",
  "partij-ander": "ggz",
};

/** The identity seen or not, the verzoek answered or not; a gegeven of each kind of verstrekker, a draft, and of a relatie. */
function* listRechtenvragen(lezer: Lezer): Generator<RechtengegevenVraag> {
  const moment = momenten.find(({ sleutel }) => sleutel === "bespreken");
  if (!moment) throw new Error("The matrix has no casus in bespreken");
  const wie = { ...getLezer("procesregisseur", "veiligheidshuis"), lezer };
  const kaal = { markering: "gewoon", toestemming: "niet_nodig", deling: "gedeeld" } as const;
  const vraag = maakVraag(wie, moment, { entiteit: "inbreng", sleutel: "tekst" }, kaal);
  const rechten = { identiteitGezien: true, loopt: true, relatieRijId: null, partijtypen: verstrekkers };
  const basis: RechtengegevenVraag = {
    ...vraag,
    rechten,
    gegeven: { ...vraag.gegeven, categorie: 1 },
    rij: { ...vraag.rij, id: "rij" },
  };
  yield { ...basis, rechten: { ...rechten, identiteitGezien: false } };
  yield { ...basis, rechten: { ...rechten, loopt: false } };
  yield { ...basis, gegeven: { ...basis.gegeven, categorie: 2 } };
  yield { ...basis, rij: { ...basis.rij, status: "concept" } };
  for (const verstrekkerPartijId of Object.keys(verstrekkers)) {
    yield { ...basis, rij: { ...basis.rij, verstrekkerPartijId } };
  }
}

/** Asks each rule about verzoeken van betrokkenen and datalekken, for every role. */
export function listZaakbevindingen(): Zaakbevinding[] {
  const { rRechten, rRechtenGegeven, rDatalek, rDatalekGegeven } = regelregister.zaak;
  const { rRechtenCasus, ...gegevenregels } = regelregister.rechten;
  return alleRollen.flatMap((rol) => {
    const lezer = maakLezer(rol);
    const wie = rollen[rol].label;
    const bevindingen: Zaakbevinding[] = [];
    const noteer = (naam: Regelnaam, uitkomst: Oordeel) => bevindingen.push({ naam, uitkomst, wie });
    for (const vraag of listZaakvragen(lezer)) {
      if (vraag.zaak.soort === "datalek") {
        noteer("rDatalek", oordeel([rDatalek], vraag));
        noteer("rDatalekGegeven", oordeel([rDatalekGegeven], vraag));
      } else {
        noteer("rRechten", oordeel([rRechten], vraag));
        noteer("rRechtenGegeven", oordeel([rRechtenGegeven], vraag));
      }
    }
    for (const vraag of listRechtenvragen(lezer)) {
      const opening = oordeel([rRechtenCasus], vraag);
      noteer("rRechtenCasus", opening);
      if (!opening.toegestaan) continue;
      for (const [naam, regel] of Object.entries(gegevenregels)) noteer(naam as Regelnaam, oordeel([regel], vraag));
    }
    return bevindingen.filter(({ uitkomst }) => !uitkomst.toegestaan);
  });
}
