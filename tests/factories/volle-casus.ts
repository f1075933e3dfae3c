import { werkNaamindexBij } from "~/casussen/naamindex.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { listCasusentiteiten } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { maakRij } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { casus, concept } from "~/storage/tabellen.server";
import { zetTestBestand } from "./bestanden";
import { bestandtekst, verwachting } from "./bijlage1";

/** Their bytes are `bestandtekst` over and over: more than one sealed part. */
const bestandvelden: Partial<Record<string, readonly string[]>> = {
  bijlage: ["inhoud"],
  agg: ["bestand"],
  brief: ["document"],
};
type Casus = typeof casus.$inferSelect;

/** A closed casus with a value in every field of the register. `merk` makes the texts of two casussen differ. */
export function maakVolleCasus(systeem: Systeem, casusnummer: string, merk = ""): Casus {
  const schrijver = { accountId: "account-melder", partijId: "partij-politie", fase: "aanmelden" as const };
  const dossier = schrijf(systeem, (tx) => {
    const nieuw = tx
      .insert(casus)
      .values({
        id: `casus-${casusnummer}`,
        casusnummer,
        aanpak: "top_x",
        gemeente: "utrecht",
        toestand: "afgesloten",
        persoonNummer: "persoon-1",
        bsnIndex: systeem.kluis.hmac("bsn", `999911120${merk}`),
        sleutelId: systeem.kluis.nieuweSleutel(),
        melderAccountId: "account-melder",
        melderPartijId: "partij-politie",
        aangemeldOp: "2021-03-09",
        afgeslotenOp: "2021-11-20",
        bewarenTot: "2026-11-20",
      })
      .returning()
      .get();
    for (const entiteit of listCasusentiteiten()) {
      const waarden = Object.fromEntries(
        Object.entries(verwachting)
          .filter(([soort, [waarde]]) => soort.startsWith(`${entiteit}.`) && waarde !== bestandtekst)
          .map(([soort, [waarde]]) => [soort.slice(entiteit.length + 1), waarde]),
      );
      const rijId = maakRij(tx, systeem, { casusId: nieuw.id, entiteit, schrijver, waarden });
      for (const sleutel of bestandvelden[entiteit] ?? []) {
        const bytes = Buffer.from(`${bestandtekst}${merk}`.repeat(20_000));
        zetTestBestand(tx, systeem, { casusId: nieuw.id, entiteit, rijId, sleutel, schrijver, bytes });
      }
    }
    return nieuw;
  });
  werkNaamindexBij(systeem);
  return dossier;
}

/** A draft and a message that did not leave yet, both about this casus. Returns the ids of their keys. */
export function maakLosseTeksten(systeem: Systeem, casusnummer: string): string[] {
  const sleutelId = systeem.kluis.nieuweSleutel();
  const waarden = systeem.kluis.verzegel(sleutelId, "plek", losseTeksten.concept);
  const voor = new Set(systeem.kluis.listSleutels());
  schrijf(systeem, (tx) => {
    const formulier = `/casussen/${casusnummer}/triageren#geen_aanpak`;
    const moment = systeem.klok.nu().toISOString();
    tx.insert(concept).values({ id: sleutelId, accountId: "account-om", formulier, sleutelId, waarden, moment }).run();
    legBerichtKlaar(tx, systeem, {
      aanAccountId: "account-melder",
      casusnummer,
      onderwerp: `Bericht over ${casusnummer}`,
      tekst: losseTeksten.bericht,
      sjabloon: "actielijst",
    });
  });
  return [sleutelId, ...systeem.kluis.listSleutels().filter((id) => !voor.has(id))];
}

export const losseTeksten = { concept: "Kanarieconcept van iemand", bericht: "Kanariepost die nog niet weg is" };
