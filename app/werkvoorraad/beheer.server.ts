import { and, asc, eq } from "drizzle-orm";
import { listTermijnen } from "~/bewaartermijnen/repository.server";
import { findKeten, getTermijn, isKetenHeel } from "~/registers/log/repository.server";
import { findConceptpad } from "~/protocol/conceptpad";
import { dagVanMoment, plusDagen, plusMaanden } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Basis, CasusContext } from "~/protocol/poort.server";
import { account, concept, partij, uitgaandePost } from "~/storage/tabellen.server";
import type { Taak } from "./taak";

/** Tasks that are about no casus, or about a casus of which only the number may be known. */
export function listAndereTaken(basis: Basis): Taak[] {
  const { rol } = basis.lezer;
  return [
    ...(rol === "recordmanager" ? listVernietigingen(basis) : []),
    ...(rol === "manager" ? listLogcontrole(basis) : []),
    ...(rol === "procesondersteuner" || rol === "beheerder" ? listMislukteMail(basis) : []),
    ...(rol === "beheerder" ? [...listVerlopendeAccounts(basis), ...listVerlopendePartijen(basis)] : []),
  ];
}

function listVernietigingen({ systeem, vandaag }: Basis): Taak[] {
  return listTermijnen(systeem)
    .filter(({ bewarenTot }) => bewarenTot <= vandaag)
    .map(({ casusnummer, bewarenTot }) => ({
      wat: "Vernietig het dossier",
      waarom: "De bewaartermijn is verstreken en niemand heeft besloten om langer te bewaren (DPIA 10, 15).",
      casusnummer,
      href: `/casussen/${casusnummer}/vernietigen`,
      urgentie: "nu",
      sinds: bewarenTot,
      uiterlijk: null,
    }));
}

/** Days before the end of the term from which the review of the log is announced. */
const aankondigingLogcontrole = 7;

function listLogcontrole({ systeem, vandaag }: Basis): Taak[] {
  const { laatste, uiterlijk, isTeLaat } = getTermijn(systeem, vandaag);
  const keten = findKeten(systeem);
  const vast = { casusnummer: null, href: "/registers/log" };
  const taken: Taak[] = [];
  if (keten && !isKetenHeel(keten)) {
    taken.push({
      ...vast,
      wat: "Onderzoek het logboek: het is niet heel",
      waarom: "Bij de laatste controle klopte de keten niet. Behandel dit als een beveiligingsincident (P 14).",
      urgentie: "te_laat",
      sinds: dagVanMoment(keten.moment),
      uiterlijk: null,
    });
  }
  if (isTeLaat || plusDagen(vandaag, aankondigingLogcontrole) >= uiterlijk) {
    taken.push({
      ...vast,
      wat: "Controleer het logboek",
      waarom: laatste
        ? "Het logboek wordt minstens elke 30 dagen gecontroleerd (P bijlage 3, logging en controle)."
        : "Er is nog geen controle vastgelegd. Dat moet minstens elke 30 dagen (P bijlage 3, logging en controle).",
      urgentie: isTeLaat ? "te_laat" : uiterlijk === vandaag ? "vandaag" : "binnenkort",
      sinds: laatste,
      uiterlijk,
    });
  }
  return taken;
}

function listMislukteMail({ systeem: { databank } }: Basis): Taak[] {
  const mislukt = databank.select().from(uitgaandePost).where(eq(uitgaandePost.status, "mislukt")).all();
  const eerste = mislukt
    .filter(({ tekst }) => tekst !== null)
    .map(({ aangemaaktOp }) => aangemaaktOp)
    .sort()[0];
  if (!eerste) return [];
  return [
    {
      wat: "Kijk naar mail die niet is aangekomen",
      waarom: "De mailserver heeft berichten blijvend geweigerd. De ontvanger weet van niets.",
      casusnummer: null,
      href: "/beheer/postvak",
      urgentie: "te_laat",
      sinds: dagVanMoment(eerste),
      uiterlijk: null,
    },
  ];
}

function listVerlopendeAccounts({ systeem: { databank }, vandaag }: Basis): Taak[] {
  const grens = plusMaanden(vandaag, 1);
  return databank
    .select()
    .from(account)
    .where(eq(account.actief, true))
    .orderBy(asc(account.achternaam))
    .all()
    .filter(({ geheimhoudingOp, vogGeldigTot }) => !geheimhoudingOp || !vogGeldigTot || vogGeldigTot < grens)
    .map((a) => ({
      wat: `Werk het account van ${schrijfNaam(a)} bij`,
      waarom: !a.geheimhoudingOp
        ? "Er is geen getekende geheimhoudingsverklaring vastgelegd (P 13.1)."
        : "De VOG of screening ontbreekt of verloopt (P 13.3).",
      casusnummer: null,
      href: `/beheer/accounts/${a.id}`,
      urgentie: !a.vogGeldigTot || a.vogGeldigTot < vandaag ? "nu" : "binnenkort",
      sinds: null,
      uiterlijk: a.vogGeldigTot,
    }));
}

function listVerlopendePartijen({ systeem: { databank }, vandaag }: Basis): Taak[] {
  const grens = plusMaanden(vandaag, 2);
  return databank
    .select()
    .from(partij)
    .where(eq(partij.type, "politie"))
    .all()
    .filter(({ artikel20Tot }) => !artikel20Tot || artikel20Tot < grens)
    .map(({ id, naam, artikel20Tot }) => ({
      wat: `Vraag ${naam} om een nieuwe artikel 20-beslissing`,
      waarom: "Zonder geldige beslissing mag de politie niets verstrekken (P 6.4 d).",
      casusnummer: null,
      href: `/beheer/partijen/${id}`,
      urgentie: !artikel20Tot || artikel20Tot < vandaag ? "te_laat" : "binnenkort",
      sinds: null,
      uiterlijk: artikel20Tot,
    }));
}

export interface Conceptregel {
  label: string;
  casusnummer: string | null;
  pad: string;
  formulierId: string;
  moment: string;
}

/** Own drafts; those of a casus that can no longer be opened are not mentioned. */
export function listEigenConcepten({ systeem, lezer }: Basis, contexten: readonly CasusContext[]): Conceptregel[] {
  const open = new Set(contexten.map(({ casus }) => casus.casusnummer));
  return systeem.databank
    .select({ formulier: concept.formulier, moment: concept.moment })
    .from(concept)
    .where(and(eq(concept.accountId, lezer.accountId)))
    .orderBy(asc(concept.moment))
    .all()
    .flatMap(({ formulier, moment }) => {
      const grens = formulier.indexOf("#");
      const pad = formulier.slice(0, grens);
      const gevonden = findConceptpad(pad);
      if (!gevonden || (gevonden.casusnummer && !open.has(gevonden.casusnummer))) return [];
      return [{ ...gevonden, pad, formulierId: formulier.slice(grens + 1), moment }];
    })
    .toReversed();
}
