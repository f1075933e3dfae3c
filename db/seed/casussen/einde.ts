import { verzonnenAdres } from "./adres";
import type { Casusverhaal, Einde } from "./soort";

/** Days: so long ago that the term of five years is at its end. */
const lang = -5 * 365;

interface Kort {
  doel: string;
  bsn: number;
  voornamen: string;
  achternaam: string;
  leeftijd: number;
  /** Day of the besluit to hand over to lokale aanpak; the term runs from it. */
  besluit: number;
  einde?: Einde;
}

/** A short story that went to lokale aanpak long ago: what the end of a dossier looks like needs no more. */
function maakVerhaal({ doel, bsn, voornamen, achternaam, leeftijd, besluit, einde }: Kort): Casusverhaal {
  return {
    doel,
    aanpak: "top_x",
    gemeente: "nieuwegein",
    melder: "wijkteam",
    aangemeld: besluit - 18,
    persoon: { bsn, voornamen, achternaam, geslacht: "man", leeftijd, ...verzonnenAdres("Demoplein", String(bsn)) },
    verzoek: {
      reden: "Overlast rond de woning",
      problematiek: "Meldingen van buren over geluid en ruzies. Betrokkene wil hulp, maar weet niet waar.",
      geprobeerd: "Gesprek met de wijkbeheerder.",
      leefgebieden: ["huisvesting", "sociaal_netwerk"],
    },
    triage: {
      dag: besluit - 14,
      besluit: {
        dag: besluit,
        handeling: "naar_lokaal",
        toelichting: "Het wijkteam kan dit met de woningcorporatie oppakken.",
        terugkoppeling: "De lokale aanpak neemt dit over.",
      },
    },
    ...(einde && { einde }),
  };
}

/** What happens at the end of the term: destroyed, waiting for a second person, or to be kept longer. */
export const eindeverhalen: readonly Casusverhaal[] = [
  maakVerhaal({
    doel: "Vernietigd: two months ago, with its vernietigingsverklaring",
    bsn: 31,
    voornamen: "Ap",
    achternaam: "Proefhuis",
    leeftijd: 51,
    besluit: lang - 100,
    einde: { vernietigd: { klaargezet: -62, bevestigd: -60 } },
  }),
  maakVerhaal({
    doel: "Vernietigingslijst: prepared by the recordmanager, waits for a second person",
    bsn: 32,
    voornamen: "Bo",
    achternaam: "Proefstra",
    leeftijd: 38,
    besluit: lang - 12,
    einde: { klaargezet: -2 },
  }),
  maakVerhaal({
    doel: "Bewaartermijn: proposed to be kept longer, waits for a second person",
    bsn: 33,
    voornamen: "Cor",
    achternaam: "Proefman",
    leeftijd: 44,
    besluit: lang + 35,
    einde: {
      voorstel: {
        dag: -4,
        door: "procesondersteuner",
        reden: "Er loopt een beroepsprocedure waarin de besluiten van het Veiligheidshuis worden opgevraagd.",
        tot: 400,
      },
    },
  }),
];
