import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { startSysteem } from "~/storage/start.server";
import { bestanddeel, casus, concept, gegeven, uitgaandePost } from "~/storage/tabellen.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { maakBackup } from "../../scripts/lib/back-up";
import { maakTestPdf } from "../factories/bestanden";
import { laadBouw } from "../factories/bouw";
import { Speurder } from "../factories/speurder";

/** The data folder, the folder of the KEK, the back-ups and the temporary folder of one installation. */
let map: string;
let oudeTmp: string | undefined;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-gebruik-"));
  mkdirSync(join(map, "tmp"));
  oudeTmp = process.env.TMPDIR;
  process.env.TMPDIR = join(map, "tmp");
});
afterEach(() => {
  if (oudeTmp === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = oudeTmp;
  rmSync(map, { recursive: true, force: true });
});

const woorden = {
  voornaam: "Kanarievoornaam",
  achternaam: "Kanarieachternaam",
  straat: "Kanariestraat",
  reden: "Kanariereden",
  problematiek: 'Kanarieproblematiek "zoë" & <co>',
  brief: "Kanariebrieftekst",
  bijlage: "Kanariebijlage",
  document: "Kanariedocument",
  concept: "Kanarieconcept",
};

it("after use of the real screens (letter, upload, draft, search, back-up) nothing of a casus is left in any folder", async () => {
  const build = await laadBouw();
  const plekken = { dataMap: join(map, "data"), kekBestand: join(map, "kek", "kek.key") };
  const systeem = startSysteem({
    ...plekken,
    soort: "demo",
    adres: "http://127.0.0.1:3000",
    soorten: listGegevenssoorten(),
    logger: pino({ level: "silent" }),
  });
  vulOrganisatie(systeem);
  const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
  const regisseur = als("procesregisseur");
  const vandaag = systeem.klok.nu().toISOString().slice(0, 10);
  const naar = await als("melder").doe("/aanmelden", "verzoek_indienen", {
    aanpak: "top_x",
    gemeente: "utrecht",
    "persoon.voornamen": woorden.voornaam,
    "persoon.achternaam": woorden.achternaam,
    "persoon.geboortedatum": "17-05-2004",
    "persoon.bsn": "999990019",
    "persoon.straat": woorden.straat,
    "persoon.huisnummer": "12",
    "persoon.postcode": "3511 AB",
    "verzoek.reden_instroom": woorden.reden,
    "verzoek.problematiek": woorden.problematiek,
    zeggenschap: "doorlopend",
    "verzoek.leefgebieden": ["huisvesting"],
  });
  const pad = naar.split("/aanmelden")[0] ?? "";
  await regisseur.gaDoor(pad, "in_behandeling_nemen");
  const criteria = { meerdere_problemen: "on", ketensamenwerking: "on", veiligheidsproblematiek: "on" };
  await regisseur.doe(`${pad}/triageren`, "criteria_vastleggen", criteria);
  await regisseur.gaDoor(pad, "aanpak_starten", { besluit_toelichting: "Past." });
  const velden = { datum: vandaag, inhoud: woorden.brief };
  const brief = (await regisseur.doe(`${pad}/brieven/nieuw/op_brief`, "brief_maken", velden)).split("?")[0] ?? "";
  const versies = { [brief.split("/").at(-1) ?? ""]: { datum: 1, inhoud: 1 } };
  await regisseur.doe(brief, "brief_vaststellen", {}, { versies });
  await regisseur.doe(brief, "brief_verzenden", { verzonden_op: vandaag, wijze: "overhandigd" });
  await regisseur.doe(`${pad}/inlichten`, "informeren_vastleggen", { wijze: "brief", datum: vandaag });
  await regisseur.gaDoor(pad, "naar_bespreken");
  const bijlage = { soort: "verzoek_betrokkene", omschrijving: woorden.bijlage, datum: vandaag, delen_met: "geen" };
  const bestanden = { bestand: maakTestPdf(woorden.document) };
  await regisseur.doe(`${pad}/bijlagen`, "bijlage_toevoegen", bijlage, { bestanden });
  await regisseur.post("/concept", "analyse_opslaan", { tekst: woorden.concept, _pad: `${pad}/bespreken` });
  await regisseur.post("/casussen/zoeken", "zoeken", { zoek: woorden.achternaam });
  expect(await (await regisseur.get(`${pad}/bespreken`)).text()).toContain(woorden.achternaam);
  expect((await regisseur.get(`${brief}/pdf`)).status).toBe(200);
  const kopie = join(map, "kopie");
  maakBackup(plekken, { naar: kopie, sleutelsNaar: join(map, "sleutelkopie"), dagen: 30, meld: () => undefined });
  // The back-up is sealed as a whole; it lies elsewhere, and its keys have a term of their own.
  for (const deel of [kopie, join(map, "sleutelkopie")]) rmSync(deel, { recursive: true });

  const dossier = systeem.databank.select().from(casus).get();
  if (!dossier) throw new Error("no casus");
  const gesloten = [
    ...systeem.databank.select({ bytes: gegeven.waarde }).from(gegeven).all(),
    ...systeem.databank.select({ bytes: bestanddeel.inhoud }).from(bestanddeel).all(),
    ...systeem.databank.select({ bytes: concept.waarden }).from(concept).all(),
    ...systeem.databank.select({ bytes: uitgaandePost.tekst }).from(uitgaandePost).all(),
  ].flatMap(({ bytes }): [string, Buffer][] => (bytes ? [["sealed", bytes.subarray(1, 25)]] : []));
  expect(systeem.databank.select().from(bestanddeel).all()).toHaveLength(2);
  expect(systeem.databank.select().from(concept).all()).toHaveLength(1);
  const index: [string, Buffer] = ["index of the BSN", Buffer.from(dossier.bsnIndex ?? "")];
  const speurder = new Speurder([...Object.values(woorden), "999990019"], [...gesloten, index]);
  const sporen = () =>
    [...new Set(speurder.zoek(map).map((vondst) => vondst.replace(/^.*: (.*) \(.*\)$/, "$1")))].sort();
  // As it is used, no word can be read anywhere; what stands there sealed must go too.
  expect(sporen()).toEqual(["index of the BSN", "sealed"]);

  const besluit = { soort: "bewaartermijn", regel: "proef", accountId: "account-recordmanager" } as const;
  schrijf(systeem, (tx) => vernietigCasus(tx, systeem, dossier, besluit)).naAfloop();
  expect(sporen()).toEqual([]);
  systeem.sluit();
  expect(sporen()).toEqual([]);
});
