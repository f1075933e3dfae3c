import { Afgeschermd, Onthulling, Opener, type GemarkeerdVeld, type ZichtbaarVeld } from "~/protocol/afscherming";
import { Lijsten } from "~/protocol/keuzelijsten";
import { getGegevenssoort, type Entiteit, type Sleutel, type Waarde } from "~/protocol/gegevensregister";
import { maakDossierVraag } from "./vragen";

const moment = "2026-11-24T09:00:00.000Z";

function open<E extends Entiteit, S extends Sleutel<E>>(
  entiteit: E,
  sleutel: S,
  waarde: Waarde<E, S>,
  intrekken: boolean,
) {
  const vraag = maakDossierVraag({
    lezer: { rol: "procesregisseur", partij: { id: "partij-huis", type: "veiligheidshuis" } },
    casus: { toestand: "uitvoeren" },
  });
  const fase = getGegevenssoort(entiteit, sleutel).fasen[0] ?? "aanmelden";
  const rij = new Afgeschermd<E>({
    entiteit,
    kop: {
      id: "rij",
      code: null,
      status: null,
      ouderId: null,
      overlegId: null,
      verstrekkerPartijId: "partij-ander",
      verstrekker: "Politie",
      verstrekkerPartijtype: null,
      auteurAccountId: "account-ander",
      auteur: "Noor Verzonnen",
      voorPartijId: null,
      voorPartij: null,
      voorAccountId: null,
      voorAccount: null,
      fase,
      gedeeldOp: moment,
      voorafAkkoordOp: null,
      vrijgegevenOp: null,
      toegestaanVoor: null,
      zeggenschap: null,
      toestemming: intrekken ? "ingetrokken" : "niet_nodig",
      wpgToestemming: null,
      hergebruikVoor: [],
      overSoort: null,
      gemarkeerd: [],
      aangemaaktOp: moment,
      versie: 1,
    },
    velden: new Map([
      [
        sleutel,
        {
          herkomst: {
            verstrekker: "Politie",
            auteur: "Noor Verzonnen",
            fase: "Uitvoeren",
            moment,
            versie: 1,
            gecorrigeerdOp: null,
          },
          bron: {
            accountId: "account-ander",
            partijId: "partij-ander",
            partijtype: null,
            verstrekker: "Politie",
            geldtTot: "uitvoeren",
            beoordeling: null,
            ingetrokken: false,
            beperkt: null,
          },
          lees: () => waarde,
        },
      ],
    ]),
  });
  return new Opener(vraag, new Onthulling(), new Lijsten()).veld(rij, sleutel);
}

/** A Veld as only the kernel can make it, as a procesregisseur sees it. */
export function maakZichtbaarVeld<E extends Entiteit, S extends Sleutel<E>>(
  entiteit: E,
  sleutel: S,
  waarde: Waarde<E, S>,
): ZichtbaarVeld<Waarde<E, S>> {
  const veld = open(entiteit, sleutel, waarde, false);
  if (veld?.soort !== "zichtbaar") throw new Error(`${entiteit}.${sleutel} is not visible`);
  return veld;
}

/** The mark that staff see in the place of a value whose toestemming was withdrawn. */
export function maakGemarkeerdVeld<E extends Entiteit, S extends Sleutel<E>>(
  entiteit: E,
  sleutel: S,
  waarde: Waarde<E, S>,
): GemarkeerdVeld {
  const veld = open(entiteit, sleutel, waarde, true);
  if (veld?.soort !== "gemarkeerd") throw new Error(`${entiteit}.${sleutel} is not marked`);
  return veld;
}
