import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { eq } from "drizzle-orm";
import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { vulNaamindex } from "~/casussen/naamindex.server";
import { anonimiseerCasus } from "~/fasen/vernietigen/anonimiseren.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { listCasusentiteiten, listGegevenssoorten } from "~/protocol/gegevensregister";
import { isZaakentiteit } from "~/protocol/zaakregister";
import { schrijf } from "~/storage/databank.server";
import { gegevenPlek, maakRij } from "~/storage/dossier.server";
import { startSysteem, type GestartSysteem } from "~/storage/start.server";
import { casus, concept, gegeven, rij, vernietigingsverklaring } from "~/storage/tabellen.server";
import { maakTestKlok } from "../factories/systeem";

const leeg = Symbol("leeg");
const letters = Symbol("letters");
const weg = Symbol("weg");
const dag = "2024-05-17";
const maand = "2024-05-01";

/** By hand from DPIA bijlage 1 and 15: every field, a value, and what is left of it. */
const verwachting: Record<string, readonly [waarde: unknown, na: unknown]> = {
  "persoon.bsn": ["999911120", leeg],
  "persoon.skn": ["Ketennummer77", leeg],
  "persoon.voornamen": ["Kanarievoornaam", letters],
  "persoon.initialen": ["KVNQZ.", letters],
  "persoon.tussenvoegsel": ["van der kanarie", leeg],
  "persoon.achternaam": ["Kanarieachternaam", letters],
  "persoon.bijnaam": ["Kanariebijnaam", leeg],
  "persoon.geslacht": ["vrouw", "onbekend"],
  "persoon.geboortedatum": ["1998-05-17", "1998-05-01"],
  "persoon.geboorteplaats": ["Kanariegeboorteplaats", leeg],
  "persoon.overlijdensdatum": [dag, maand],
  "persoon.burgerlijke_staat": ["Kanarieburgerstaat", leeg],
  "persoon.straat": ["Kanariestraat", leeg],
  "persoon.huisnummer": ["98761", leeg],
  "persoon.huisnummertoevoeging": ["Kanarietoevoeging", leeg],
  "persoon.postcode": ["3511 XQ", "3511"],
  "persoon.woonplaats": ["Kanariewoonplaats", leeg],
  "persoon.vorig_adres": ["Kanarievorigadres", leeg],
  "persoon.telefoon": ["0600099887", leeg],
  "persoon.email": ["kanarie@persoon.example", leeg],
  "relatie.naam": ["Kanarierelatienaam", letters],
  "relatie.geboortedatum": ["1970-00-00", "1970-00-00"],
  "relatie.verhouding": ["Kanarieverhouding", leeg],
  "relatie.noodzaak": ["Kanarienoodzaak", leeg],
  "verzoek.reden_instroom": ["Kanarieredeninstroom", leeg],
  "verzoek.problematiek": ["Kanarieproblematiek", leeg],
  "verzoek.al_geprobeerd": ["Kanariegeprobeerd", leeg],
  "verzoek.delictgedrag": ["Kanariedelictgedrag", leeg],
  "verzoek.leefgebieden": [
    ["financien", "justitie"],
    ["financien", "justitie"],
  ],
  "contact.naam": ["Kanariecontactnaam", letters],
  "contact.organisatie": ["Kanarieorganisatie", leeg],
  "contact.telefoon": ["0300099887", leeg],
  "contact.email": ["kanarie@contact.example", leeg],
  "beoordeling.behandelen": ["ja", "ja"],
  "beoordeling.toelichting": ["Kanariebeoordeling", leeg],
  "beoordeling.terugkoppeling": ["Kanarieterugkoppeling", leeg],
  "uitvraag.vraag": ["Kanarievraag", leeg],
  "uitvraag.antwoord": ["Kanarieantwoord", leeg],
  "triage.meerdere_problemen": [true, true],
  "triage.ketensamenwerking": [true, true],
  "triage.gezinssysteem": [true, true],
  "triage.veiligheidsproblematiek": [true, true],
  "triage.criteria_toelichting": ["Kanariecriteria", leeg],
  "triage.verdiepingsvragen": ["Kanarieverdieping", leeg],
  "triage.uitkomst": ["veiligheidshuis", "veiligheidshuis"],
  "triage.besluit_toelichting": ["Kanariebesluittriage", leeg],
  "triage.terugkoppeling": ["Kanariefeedbackmelder", leeg],
  "topx.leeftijdsgroep": ["oud", "oud"],
  "topx.meerdere_registraties": [true, true],
  "topx.vervolging": [true, true],
  "topx.toelichting": ["Kanarietopx", leeg],
  "topx_criterium.criterium": ["drugs", "drugs"],
  "topx_criterium.aantal": [7, leeg],
  "topx_criterium.recent": [3, leeg],
  "topx_criterium.uitkomst": ["voldaan", "voldaan"],
  "inlichting.wijze": ["gesprek", "gesprek"],
  "inlichting.datum": [dag, maand],
  "inlichting.toelichting": ["Kanarieinlichting", leeg],
  "uitstel.soort": ["uitstellen", "uitstellen"],
  "uitstel.grond": ["b", "b"],
  "uitstel.motivering": ["Kanariemotivering", leeg],
  "uitstel.verwacht_op": [dag, maand],
  "uitstel.afhankelijk_van": ["Kanarieafhankelijk", leeg],
  "uitstel.toetsing": ["Kanarietoetsing", leeg],
  "uitstel.herbeoordelen_op": [dag, maand],
  "inbreng.tekst": ["Kanarieketenpartnerinfo", leeg],
  "inbreng.grondslag": ["Kanariegrondslag", leeg],
  "inbreng.doel": ["Kanariedoelinbreng", leeg],
  "inbreng.wpg_artikel": ["artikel_13", "artikel_13"],
  "inbreng.toestemming_op": [dag, maand],
  "ketenanalyse.tekst": ["Kanarieketenanalyse", leeg],
  "ketenanalyse.wpg_artikel": ["artikel_8", "artikel_8"],
  "analyse.tekst": ["Kanarieanalyse", leeg],
  "agendapunt.doel": ["Kanarieagendadoel", leeg],
  "agendapunt.themas": ["Kanariethemas", leeg],
  "agendapunt.besluiten": ["Kanarieagendabesluit", leeg],
  "bespreking.toestandsbeeld": ["Kanarietoestandsbeeld", leeg],
  "bespreking.notulen": ["Kanarienotulen", leeg],
  "bespreking.besluit": ["Kanariebesluit", leeg],
  "bespreking.afschalen": ["afsluiten", "afsluiten"],
  "leefgebiedscore.score": ["rood", "rood"],
  "leefgebiedscore.probleem": ["Kanarieprobleem", leeg],
  "interventie.omschrijving": ["Kanarieinterventie", leeg],
  "interventie.leefgebied": ["huisvesting", "huisvesting"],
  "interventie.toelichting": ["Kanarieinterventietoelichting", leeg],
  "interventie.start": [dag, maand],
  "interventie.beoogd_einde": ["2024-12-31", "2024-12-01"],
  "interventie.uitvoerder": ["Kanarieuitvoerder", leeg],
  "interventie.geeindigd_op": [dag, maand],
  "interventie.resultaat": ["deels", "deels"],
  "interventie.slot_toelichting": ["Kanarieslottoelichting", leeg],
  "voortgang.stand": ["loopt", "loopt"],
  "voortgang.tekst": ["Kanarievoortgang", leeg],
  "actie.omschrijving": ["Kanarieactie", leeg],
  "actie.deadline": [dag, maand],
  "actie.status": ["gedaan", "gedaan"],
  "actie.resultaat": ["Kanarieactieresultaat", leeg],
  "afschalingscriterium.criterium": ["Kanariecriterium", leeg],
  "afschalingscriterium.bereikt": ["deels", "deels"],
  "afschalingscriterium.toelichting": ["Kanariecriteriumtoelichting", leeg],
  "notitie.tekst": ["Kanarienotitie", leeg],
  "brief.datum": [dag, weg],
  "brief.inhoud": ["Kanariebrief", weg],
  "afsluiting.reden": ["doel_bereikt", "doel_bereikt"],
  "afsluiting.toelichting": ["Kanarieafsluiting", leeg],
  "heropening.reden": ["Kanarieheropening", leeg],
  "inzagereden.reden": ["Kanariereden", leeg],
  "bewaarbesluit.reden": ["Kanariebewaarbesluit", leeg],
  "bewaarbesluit.nieuwe_datum": [dag, maand],
};

let map: string;
const open: GestartSysteem[] = [];

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-anonimiseren-"));
});
afterEach(() => {
  for (const systeem of open.splice(0)) systeem.sluit();
  rmSync(map, { recursive: true, force: true });
});

function start(dataMap: string): GestartSysteem {
  const systeem = startSysteem({
    dataMap,
    kekBestand: join(map, "kek"),
    soort: "echt",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    klok: maakTestKlok(),
    logger: pino({ level: "silent" }),
  });
  open.push(systeem);
  vulNaamindex(systeem);
  return systeem;
}

function maakVolleCasus(systeem: GestartSysteem, casusnummer: string): typeof casus.$inferSelect {
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
        bsnIndex: systeem.kluis.hmac("bsn", "999911120"),
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
          .filter(([soort]) => soort.startsWith(`${entiteit}.`))
          .map(([soort, [waarde]]) => [soort.slice(entiteit.length + 1), waarde]),
      );
      const schrijver = { accountId: "account-melder", partijId: "partij-politie", fase: "aanmelden" as const };
      maakRij(tx, systeem, { casusId: nieuw.id, entiteit, schrijver, waarden });
    }
    return nieuw;
  });
  vulNaamindex(systeem);
  return dossier;
}

function bewaarConceptVan(systeem: GestartSysteem, casusnummer: string): string {
  const sleutelId = systeem.kluis.nieuweSleutel();
  const waarden = systeem.kluis.verzegel(sleutelId, "plek", "Kanarieconcept");
  schrijf(systeem, (tx) => {
    const formulier = `/casussen/${casusnummer}/triageren#geen_aanpak`;
    const moment = systeem.klok.nu().toISOString();
    tx.insert(concept).values({ id: sleutelId, accountId: "account-om", formulier, sleutelId, waarden, moment }).run();
  });
  return sleutelId;
}

/** What stood in the files and must be nowhere: plain values in every form, sealed values, wrapped keys, BSN index. */
function listSporen(systeem: GestartSysteem, dossier: typeof casus.$inferSelect, sleutels: string[]): Buffer[] {
  const leeggemaakt = Object.values(verwachting).flatMap(([waarde, na]) =>
    typeof waarde === "string" && waarde !== na && waarde.length > 4 ? [waarde] : [],
  );
  const kluisbestand = new BetterSqlite3(join(map, "data", "sleutels.db"), { readonly: true });
  const verpakt = sleutels.map((id) =>
    kluisbestand.prepare<[string], Buffer>("SELECT verpakt FROM sleutel WHERE id = ?").pluck().get(id),
  );
  kluisbestand.close();
  const gesloten = systeem.databank.select().from(gegeven).where(eq(gegeven.casusId, dossier.id)).all();
  const ruw = [...verpakt, ...gesloten.map(({ waarde }) => waarde)].flatMap((b) => (b ? [b.subarray(1, 25)] : []));
  const woorden = [...leeggemaakt, "Kanarieconcept", "Kanariepost"].flatMap((woord) => [
    Buffer.from(woord, "utf8"),
    Buffer.from(woord, "utf16le"),
    Buffer.from(woord, "utf16le").swap16(),
    Buffer.from(Buffer.from(woord).toString("base64").replace(/=+$/, "").slice(0, -1)),
    Buffer.from(Buffer.from(woord).toString("hex")),
    Buffer.from(Buffer.from(woord).toString("hex").toUpperCase()),
  ]);
  return [...woorden, ...ruw, Buffer.from(dossier.bsnIndex ?? "geen index")];
}

function listVindplaatsen(dataMap: string, sporen: readonly Buffer[]): string[] {
  return readdirSync(dataMap, { recursive: true, withFileTypes: true })
    .filter((bestand) => bestand.isFile())
    .flatMap((bestand) => {
      const inhoud = readFileSync(join(bestand.parentPath, bestand.name));
      return sporen
        .filter((spoor) => inhoud.includes(spoor))
        .map((spoor) => `${bestand.name}: ${spoor.toString("hex")}`);
    });
}

const door = { accountId: "account-recordmanager", regel: "DPIA 10, 15" };

it("names every field of the register, so that none is destroyed by a rule that nobody wrote down", () => {
  // Files that are no casus go as a whole, values and key: nothing of them is left to make coarser.
  const vanCasussen = listGegevenssoorten().filter((soort) => !isZaakentiteit(soort.split(".")[0] ?? ""));
  expect(Object.keys(verwachting).sort()).toEqual(vanCasussen.sort());
});

it("leaves of every field what DPIA bijlage 1 says, and nothing else in any file", () => {
  const dataMap = join(map, "data");
  const systeem = start(dataMap);
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const ander = maakVolleCasus(systeem, "2026-22222");
  const conceptsleutel = bewaarConceptVan(systeem, "2026-11111");
  const sporen = listSporen(systeem, dossier, [dossier.sleutelId, conceptsleutel]);
  expect(listVindplaatsen(dataMap, sporen).length).toBeGreaterThan(50);
  expect(systeem.naamindex.zoek("kanarieachter")).toEqual([dossier.id, ander.id]);

  const { naAfloop } = schrijf(systeem, (tx) => anonimiseerCasus(tx, systeem, dossier, door));
  naAfloop();

  const na = systeem.databank.select().from(casus).where(eq(casus.id, dossier.id)).get();
  if (!na) throw new Error("the casus itself stays, for reports");
  const rest = systeem.databank
    .select({ soort: gegeven.soort, rijId: gegeven.rijId, waarde: gegeven.waarde, moment: gegeven.moment })
    .from(gegeven)
    .where(eq(gegeven.casusId, dossier.id))
    .all();
  const over = Object.fromEntries(
    rest.map(({ soort, rijId, waarde }) => [
      soort,
      JSON.parse(
        systeem.kluis.ontzegel(na.sleutelId, gegevenPlek(dossier.id, soort, rijId), waarde ?? Buffer.alloc(0)),
      ),
    ]),
  );
  for (const [soort, [oud, verwacht]] of Object.entries(verwachting)) {
    if (verwacht === leeg || verwacht === weg) expect([soort, over[soort]]).toEqual([soort, undefined]);
    else if (verwacht === letters) {
      expect([soort, /^[a-z]{8}$/.test(String(over[soort]))]).toEqual([soort, true]);
      expect(over[soort]).not.toBe(oud);
    } else expect([soort, over[soort]]).toEqual([soort, verwacht]);
  }
  expect(rest.every(({ moment }) => moment.slice(8) === "01T00:00:00.000Z")).toBe(true);
  expect(
    systeem.databank
      .select()
      .from(rij)
      .where(eq(rij.casusId, dossier.id))
      .all()
      .map((r) => r.entiteit),
  ).not.toContain("brief");

  // A second running casus of the same persoon is decoupled and keeps everything (DPIA bijlage 1).
  expect(na).toMatchObject({ bsnIndex: null, aangemeldOp: "2021-03-01", afgeslotenOp: "2021-11-01" });
  expect(na.persoonNummer).not.toBe("persoon-1");
  expect(systeem.databank.select().from(casus).where(eq(casus.id, ander.id)).get()).toEqual(ander);
  expect(systeem.naamindex.zoek("kanarieachter")).toEqual([ander.id]);
  expect(systeem.databank.select().from(concept).all()).toEqual([]);
  const [verklaring] = systeem.databank.select().from(vernietigingsverklaring).all();
  expect(verklaring).toMatchObject({ casusnummer: "2026-11111", accountId: "account-recordmanager" });
  expect(JSON.parse(verklaring?.aantallen ?? "{}")).toMatchObject({ persoon: 1, brief: 1, notitie: 1 });

  // The sealed values of the first casus, its wrapped key, and that of the draft are in no file while the system runs.
  const eigen = sporen.filter((spoor) => !spoor.equals(Buffer.from(dossier.bsnIndex ?? "")));
  expect(listVindplaatsen(dataMap, eigen)).toEqual([]);
  systeem.sluit();
  expect(listVindplaatsen(dataMap, eigen)).toEqual([]);
});

it("finishes at the next start what a crash between commit and the removal of keys left", () => {
  const dataMap = join(map, "data");
  const systeem = start(dataMap);
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const conceptsleutel = bewaarConceptVan(systeem, "2026-11111");
  const sporen = listSporen(systeem, dossier, [dossier.sleutelId, conceptsleutel]);
  schrijf(systeem, (tx) => anonimiseerCasus(tx, systeem, dossier, door));

  // The files as a process that is killed here leaves them.
  const rest = join(map, "rest");
  cpSync(dataMap, rest, { recursive: true });
  expect(listVindplaatsen(rest, sporen)).not.toEqual([]);
  const weer = start(rest);
  expect(weer.kluis.bestaat(dossier.sleutelId)).toBe(false);
  expect(weer.kluis.bestaat(conceptsleutel)).toBe(false);
  expect(weer.naamindex.zoek("kanarieachter")).toEqual([]);
  expect(listVindplaatsen(rest, sporen)).toEqual([]);
});

it("destroys nothing when the destruction itself is rolled back", () => {
  const systeem = start(join(map, "data"));
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  const voor = systeem.databank.select().from(gegeven).all();
  expect(() =>
    schrijf(systeem, (tx) => {
      anonimiseerCasus(tx, systeem, dossier, door);
      throw new Error("the disk is full");
    }),
  ).toThrow("the disk is full");
  expect(systeem.databank.select().from(gegeven).all()).toEqual(voor);
  expect(systeem.kluis.bestaat(dossier.sleutelId)).toBe(true);
});

it("empties the log after another connection that was reading let go of it", () => {
  const dataMap = join(map, "data");
  const systeem = start(dataMap);
  vulOrganisatie(systeem);
  const dossier = maakVolleCasus(systeem, "2026-11111");
  schrijf(systeem, (tx) => {
    const bericht = { aanAccountId: "account-melder", casusnummer: null, onderwerp: "Bericht", tekst: "Kanariepost" };
    legBerichtKlaar(tx, systeem, { ...bericht, sjabloon: "terugkoppeling" });
  });
  const lezer = new BetterSqlite3(join(dataMap, "pga.db"), { readonly: true });
  lezer.exec("BEGIN");
  lezer.prepare("SELECT count(*) FROM casus").get();
  systeem.sqlite.pragma("busy_timeout = 10");
  const { naAfloop } = schrijf(systeem, (tx) => anonimiseerCasus(tx, systeem, dossier, door));
  expect(() => naAfloop()).not.toThrow();
  expect(systeem.kluis.bestaat(dossier.sleutelId)).toBe(false);
  lezer.exec("COMMIT");
  lezer.close();
  systeem.sluit();
  expect(readdirSync(dataMap).filter((naam) => naam.endsWith("-wal"))).toEqual([]);
});
