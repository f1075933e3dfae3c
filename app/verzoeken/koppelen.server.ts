import { and, eq, isNull } from "drizzle-orm";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import { casus as casusTabel } from "~/storage/tabellen.server";
import { listZaakrijen } from "~/storage/zaak.server";
import { voegKoppelingToe, wijzigVerzoek } from "./repository.server";
import { zoekDossiers } from "./zoeken.server";

/** Looks for dossiers of who asks and keeps what was found, to be confirmed by a person. Each gets a log row of its own. */
export function zoekEnKoppel(pen: Pen<ZaakContext>): void {
  const { systeem, zaak, opener, lezer, moment } = pen.context;
  const verzoeker = listZaakrijen(systeem, zaak.id, "rechtenverzoek", pen.tx).get(zaak.id);
  const achternaam = opener.waarde(verzoeker, "achternaam");
  const geboortedatum = opener.waarde(verzoeker, "geboortedatum");
  if (!achternaam || !geboortedatum) {
    throw new Invoerfout({}, ["Vul eerst achternaam en geboortedatum van de betrokkene in."]);
  }
  const gevonden = zoekDossiers(systeem, {
    voornamen: opener.waarde(verzoeker, "voornamen"),
    achternaam,
    geboortedatum,
  });
  for (const { casus, relatieRijId, overeenkomst } of gevonden) {
    voegKoppelingToe(pen.tx, {
      zaakId: zaak.id,
      casusId: casus.id,
      relatieRijId: relatieRijId ?? "",
      overeenkomst,
      stand: "gevonden",
      accountId: lezer.accountId,
      moment,
    });
    if (!pen.ookCasussen.includes(casus.casusnummer)) pen.ookCasussen.push(casus.casusnummer);
  }
  wijzigVerzoek(pen.tx, zaak.id, { gezochtOp: moment });
}

/** A dossier whose number the betrokkene gave, as on a letter. It still has to be confirmed. */
export function koppelOpNummer(pen: Pen<ZaakContext>, casusnummer: string): void {
  const { zaak, lezer, moment } = pen.context;
  const gevonden = pen.tx
    .select()
    .from(casusTabel)
    .where(and(eq(casusTabel.casusnummer, casusnummer), isNull(casusTabel.vernietigdOp)))
    .get();
  if (!gevonden) throw new Invoerfout({ casusnummer: ["Er is geen dossier met dit nummer."] });
  voegKoppelingToe(pen.tx, {
    zaakId: zaak.id,
    casusId: gevonden.id,
    overeenkomst: "casusnummer",
    stand: "gevonden",
    accountId: lezer.accountId,
    moment,
  });
  pen.ookCasussen.push(casusnummer);
}
