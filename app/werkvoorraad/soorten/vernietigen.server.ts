import { listLopendeVernietigingen, listStuitingen, listTermijnen } from "~/bewaartermijnen/repository.server";
import { aankondigingMaanden, aankondigingVan, isVoorstelOpen } from "~/bewaartermijnen/termijn";
import { dagVanMoment, plusMaanden } from "~/lib/datum";
import type { Anderesoort } from "./ander";

const schermVan = (casusnummer: string) => ({ casusnummer, href: `/casussen/${casusnummer}/vernietigen` });

/** What the recordmanager prepares; a second person confirms it. */
export const vernietigen: Anderesoort = {
  soort: "vernietigen",
  label: "Vernietigen",
  rollen: ["recordmanager"],
  list: ({ systeem, vandaag }) => {
    const klaar = new Set(listLopendeVernietigingen(systeem).map(({ casusnummer }) => casusnummer));
    return listTermijnen(systeem, vandaag)
      .filter(({ casusnummer }) => !klaar.has(casusnummer))
      .map(({ casusnummer, bewarenTot }) => ({
        wat: "Zet de vernietiging van het dossier klaar",
        waarom: "De bewaartermijn is verstreken en niemand heeft besloten om langer te bewaren (DPIA 10, 15).",
        ...schermVan(casusnummer),
        urgentie: "nu",
        sinds: bewarenTot,
        uiterlijk: null,
      }));
  },
};

/** A destruction that was prepared waits for somebody else (P 9.4). */
export const vernietigingBevestigen: Anderesoort = {
  soort: "vernietiging_bevestigen",
  label: "Vernietiging bevestigen",
  rollen: ["manager", "procesregisseur", "recordmanager"],
  list: ({ systeem, lezer }) =>
    listLopendeVernietigingen(systeem)
      .filter(({ isBevestigd, accountId }) => !isBevestigd && accountId !== lezer.accountId)
      .map(({ casusnummer, aangevraagdOp }) => ({
        wat: "Controleer en bevestig de vernietiging van het dossier",
        waarom: "De recordmanager heeft de vernietiging klaargezet. Een tweede persoon bevestigt (P 9.4).",
        ...schermVan(casusnummer),
        urgentie: "nu",
        sinds: dagVanMoment(aangevraagdOp),
        uiterlijk: null,
      })),
};

/** Two months before the end of the term (DPIA 3.7, 10), by number: the dossier itself may be archived by then. */
export const aflopend: Anderesoort = {
  soort: "aflopend",
  label: "Aflopende bewaartermijnen",
  rollen: ["procesregisseur", "procesondersteuner"],
  list: ({ systeem, vandaag }) =>
    // A month more than is announced ahead: months differ in length.
    listTermijnen(systeem, plusMaanden(vandaag, aankondigingMaanden + 1))
      .filter(({ bewarenTot }) => aankondigingVan(bewarenTot) <= vandaag)
      .map(({ casusnummer, bewarenTot }) => ({
        ...schermVan(casusnummer),
        ...(bewarenTot <= vandaag
          ? {
              wat: "Dossier staat op de vernietigingslijst",
              waarom: "De bewaartermijn is verstreken. De recordmanager vernietigt het dossier (DPIA 10).",
              urgentie: "wacht" as const,
              sinds: bewarenTot,
              uiterlijk: null,
            }
          : {
              wat: "Besluit of het dossier langer moet worden bewaard",
              waarom: "De bewaartermijn loopt af. Doet u niets, dan wordt het dossier vernietigd (DPIA 10).",
              urgentie: "binnenkort" as const,
              sinds: null,
              uiterlijk: bewarenTot,
            }),
      })),
};

/** A proposal to keep a dossier longer waits for a procesregisseur who did not make it (domein 12). */
export const bewaarvoorstel: Anderesoort = {
  soort: "bewaarvoorstel",
  label: "Voorstellen om langer te bewaren",
  rollen: ["procesregisseur"],
  list: ({ systeem, vandaag, lezer }) =>
    listStuitingen(systeem)
      .filter(
        ({ status, voorgesteldOp, voorstellerId }) =>
          voorstellerId !== lezer.accountId && isVoorstelOpen(status, dagVanMoment(voorgesteldOp), vandaag),
      )
      .map(({ casusnummer, voorgesteldOp }) => ({
        wat: "Beoordeel het voorstel om langer te bewaren",
        waarom: "Een collega stelt voor om dit dossier langer te bewaren. Een tweede persoon bevestigt of wijst af.",
        ...schermVan(casusnummer),
        urgentie: "nu",
        sinds: dagVanMoment(voorgesteldOp),
        uiterlijk: null,
      })),
};
