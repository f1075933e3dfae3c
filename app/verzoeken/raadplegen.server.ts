import { formatDag, plusDagen } from "~/lib/datum";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { Invoerfout, verwerk } from "~/protocol/antwoord.server";
import { adviesForm, raadpleegForm } from "./form";
import { verzoeksoorten } from "./lijsten";
import { beantwoordRaadpleging, listTeRaadplegen, maakRaadpleging } from "./repository.server";
import { dagenVoorAntwoord } from "./termijn";
import { toets, type Verzoekinzending } from "./toets.server";

/**
 * Asks the involved Partijen about the answer (P 17.2). The medewerkers who take or took part get a message with number,
 * kind and last day only; the question itself they read after log-in.
 */
export function raadpleegPartijen(inzending: Verzoekinzending) {
  const { systeem, zaak, lezer, moment, vandaag } = inzending;
  return verwerk(inzending, raadpleegForm, ({ partijen, uiterlijk_op: uiterlijkOp, vraag }, pen) => {
    const { verzoek, koppelingen, raadplegingen } = toets(pen, "raadplegen");
    const uiterst = plusDagen(verzoek.ontvangenOp, dagenVoorAntwoord);
    if (uiterlijkOp <= vandaag || uiterlijkOp > uiterst) {
      const uitleg = `Kies een dag na vandaag, en niet na ${formatDag(uiterst)}: dan moet het antwoord er zijn.`;
      // When the term is over already the Partijen still have to be heard.
      if (uiterst > vandaag || uiterlijkOp <= vandaag) throw new Invoerfout({ uiterlijk_op: [uitleg] });
    }
    for (const keuze of new Set(partijen)) {
      const [casusId = "", partijId = ""] = keuze.split("|");
      const koppeling = koppelingen.find(({ casus, stand }) => casus.id === casusId && stand === "bevestigd");
      const wie = koppeling && listTeRaadplegen(pen.tx, casusId).find((kandidaat) => kandidaat.partijId === partijId);
      if (!koppeling || !wie) throw new Invoerfout({ partijen: ["Deze Partij is niet bij het dossier betrokken."] });
      if (raadplegingen.some((r) => r.casusId === casusId && r.partijId === partijId)) {
        throw new Invoerfout({ partijen: [`${wie.partij} is al geraadpleegd.`] });
      }
      const { casusnummer } = koppeling.casus;
      const id = systeem.willekeurig();
      const deel = { zaakId: zaak.id, casusId, partijId, doorAccountId: lezer.accountId };
      maakRaadpleging(pen.tx, { id, ...deel, gevraagdOp: moment, uiterlijkOp }, wie.accountIds);
      pen.schrijfZaak({ zaakId: zaak.id, entiteit: "raadpleging", rijId: id, voorPartijId: partijId }, { vraag });
      if (!pen.ookCasussen.includes(casusnummer)) pen.ookCasussen.push(casusnummer);
      for (const aanAccountId of wie.accountIds) {
        legBerichtKlaar(pen.tx, systeem, {
          aanAccountId,
          sjabloon: "raadpleging",
          casusnummer,
          onderwerp: `Uw advies gevraagd in casus ${casusnummer}`,
          tekst: [
            `De betrokkene van casus ${casusnummer} deed een verzoek om ${verzoeksoorten[verzoek.soort].label.toLowerCase()}.`,
            `Wij stemmen het antwoord met uw organisatie af. Geef uw advies uiterlijk op ${formatDag(uiterlijkOp)}.`,
            `Lees de vraag: ${systeem.adres}/verzoeken/${zaak.nummer}`,
          ].join("\n\n"),
        });
      }
    }
    return { naar: `/verzoeken/${zaak.nummer}?klaar=opgeslagen` };
  });
}

/** The answer of one Partij to the question that it got. */
export function geefAdvies(inzending: Verzoekinzending) {
  const { zaak, lezer, moment } = inzending;
  return verwerk(inzending, adviesForm, ({ raadpleging: id, advies, toelichting }, pen) => {
    const { raadplegingen } = toets(pen, "advies_geven");
    const gevonden = raadplegingen.find((kandidaat) => kandidaat.id === id && kandidaat.partijId === lezer.partij.id);
    if (!gevonden) throw new Invoerfout({}, ["Deze vraag is niet aan uw organisatie gesteld."]);
    if (gevonden.advies !== null) throw new Invoerfout({}, ["Een collega heeft deze vraag al beantwoord."]);
    beantwoordRaadpleging(pen.tx, id, { advies, beantwoordOp: moment, beantwoordDoorAccountId: lezer.accountId });
    const plek = { zaakId: zaak.id, entiteit: "raadpleging", rijId: id, voorPartijId: lezer.partij.id } as const;
    pen.schrijfZaak(plek, { toelichting });
    pen.ookCasussen.push(gevonden.casusnummer);
    return { naar: `/verzoeken/${zaak.nummer}?klaar=verstuurd` };
  });
}
