/**
 * Who may do what, a second time from C 8, 11–14, DPIA 3 and 10, P 3.5, 5, 9, 13, 16–20, 24: by name of the handeling, for
 * somebody of each kind in the casus of a world in which everybody has a part. What is not here may be done by nobody.
 */
const regie = ["procesregisseur"];
const staf = [...regie, "procesondersteuner"];
const deelnemers = ["casusregisseur", "politie", "wonen"];
const partners = [...deelnemers, "ggd", "zorgaanbieder"];
const allen = [
  ...staf,
  "manager",
  "recordmanager",
  "beheerder",
  "toezichthouder",
  "melder",
  "lokale-procesregisseur",
  ...partners,
];

const zoekers = [...staf, "lokale-procesregisseur", ...partners];
const toezicht = [...staf, "manager", "toezichthouder"];

function vul(namen: string, wie: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(namen.split(" ").map((naam) => [naam, wie]));
}

const voorzitten = {
  ...vul("aanwezigheid_vastleggen scherm_zetten", staf),
  ...vul("agendapunt_afronden agendapunt_starten overleg_openen overleg_sluiten voorzitter_overnemen", regie),
};

const inCasus: readonly (readonly [wie: readonly string[], namen: string])[] = [
  [
    regie,
    "in_behandeling_nemen afwijzen criteria_vastleggen topx_vastleggen naar_lokaal geen_aanpak aanpak_starten uitstellen naar_bespreken vrijgeven analyse_opslaan casusregisseur_aanwijzen opschalen naar_overlegtafel naar_uitvoeren bijlage_vrijgeven afsluiten heropenen langer_bewaren_bevestigen overdragen overdracht_intrekken fasevraag_stellen alsnog_overnemen gegevens_verwijderen beperking_opheffen",
  ],
  [
    staf,
    "betrokkene_bijwerken relatie_opslaan uitvragen brief_maken brief_vaststellen brief_heropenen brief_verzenden informeren_vastleggen betrekken niet_meer_betrekken actie_overdragen bijdrage_vragen agenderen bespreking_opslaan interventie_opslaan actie_opslaan criterium_opslaan agg_opslaan criteria_beoordelen acties_afhandelen sluitbrief_maken sluitbrief_vaststellen sluitbrief_heropenen sluitbrief_verzenden langer_bewaren_afwijzen overdracht_vastleggen",
  ],
  [
    [...staf, "casusregisseur"],
    "interventie_afsluiten notitie_opslaan logboek_opslaan traject_starten hulpvraag_opslaan gesprek_opslaan trajectinterventie_opslaan trajectactie_opslaan trajectnotitie_opslaan traject_afsluiten langer_bewaren",
  ],
  [
    [...staf, ...deelnemers],
    "voortgang_opslaan actie_afhandelen detentie_opslaan bijlage_toevoegen bijlage_voorwaarden bijlage_verwijderen",
  ],
  [
    [...deelnemers, "ggd"],
    "inbrengen indienen inbreng_intrekken voorwaarden_opslaan akkoord_beantwoorden akkoord_intrekken",
  ],
  [deelnemers, "ketenanalyse_opslaan ketenanalyse_intrekken hergebruik_vragen verzoek_terugnemen gebruik_vastleggen"],
  [[...deelnemers, "ggd", "melder"], "beantwoorden fasevraag_beantwoorden gebruik_intrekken gebruik_toestaan"],
  // P 9.5, 10.1: about what one sees; the ggd was only asked something, and does not see what another brought in.
  [[...staf, ...deelnemers], "fout_melden gegeven_corrigeren melding_beantwoorden"],
  [[...regie, ...deelnemers], "gebruik_beperken"],
  [["recordmanager"], "vernietigen_klaarzetten vernietigen_intrekken"],
  [["recordmanager", "manager", ...regie], "vernietigen"],
];

/** The screens that are not below one casus: who may do what there, by the role of the account. */
const opScherm: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "/aanmelden": { verzoek_indienen: [...regie, "melder", ...partners], persoon_zoeken: regie },
  "/account": { overal_uitloggen: allen, herstelcodes: allen, wachtwoord: allen },
  "/beheer/accounts": { account_maken: ["beheerder"] },
  "/beheer/accounts/:id": vul(
    "account_bijwerken account_uitnodigen account_intrekken toegang_voorstellen wachtwoord_voorstellen herstel_voorstellen adres_voorstellen rol_voorstellen",
    ["beheerder"],
  ),
  // The beheerder asks, a second person decides: also the manager (P bijlage 3).
  "/beheer/voorstellen": {
    ...vul("voorstel_bevestigen voorstel_afwijzen", ["beheerder", "manager"]),
    voorstel_intrekken: ["beheerder"],
  },
  "/beheer/partijen": { partij_maken: ["beheerder"] },
  "/beheer/partijen/:id": vul("partij_hernoemen partijsoort_voorstellen", ["beheerder"]),
  "/beheer/postvak": { opnieuw_versturen: ["procesondersteuner", "beheerder"] },
  "/beheer/lijsten/:soort": { lijst_opslaan: ["beheerder"] },
  "/beheer/sjablonen/:soort": { sjabloon_opslaan: ["beheerder"] },
  // That the clock is right again.
  "/beheer/systeem": { klok_bevestigen: ["beheerder"] },
  "/beheer/thema": vul("thema_opslaan logo_opslaan logo_verwijderen", ["beheerder"]),
  "/beheer/top-x": { zedenlijst_opslaan: ["manager", "beheerder"] },
  "/bewaartermijnen/instellen": { termijn_wijzigen: ["manager"] },
  "/casussen": { weergave_bewaren: zoekers, weergave_weggooien: zoekers },
  "/casussen/suggesties": { suggereren: zoekers },
  "/casussen/zoeken": { zoeken: zoekers },
  "/datalekken": { datalek_melden: allen },
  "/datalekken/:nummer": {
    ...vul("afronden afschrift_sturen ap_besluiten betrokkenen_besluiten fg_informeren partijen_informeren", [
      "manager",
    ]),
    ...vul("ap_melden beoordelen betrokkenen_informeren", [...regie, "manager"]),
    // Who reported it adds to the own report.
    aanvullen: [...regie, "manager", "wonen"],
  },
  "/dossier-openen": vul("dossier_openen inzage_beeindigen", [...staf, "manager", "toezichthouder"]),
  "/geschillen": {
    zoeken: [...staf, "manager", "toezichthouder", ...partners],
    geschil_indienen: [...staf, "manager", ...partners],
  },
  "/geschillen/:id": {
    ...vul("besluit_partneroverleg besluit_stuurgroep doorleggen_stuurgroep geschil_afhandelen", ["manager"]),
    ...vul("voorleggen_stuurgroep", ["manager"]),
    ...vul("geschil_oplossen voorleggen_partneroverleg", regie),
    geschil_intrekken: [...staf, "manager", "wonen"],
  },
  "/geschillen/download": { downloaden: [...staf, "manager", "toezichthouder", ...partners] },
  "/overleggen": { overleg_plannen: staf },
  "/overleggen/:id": voorzitten,
  "/overleggen/:id/voorbereiden": vul(
    "agendapunt_verplaatsen deelnemers_uitnodigen expert_uitnodigen overleg_afgelasten overleg_wijzigen uitnodiging_intrekken",
    staf,
  ),
  "/overleggen/:id/openen": {
    ...vul("aanwezigheid_vastleggen actie_afhandelen", staf),
    ...vul("overleg_openen voorzitter_overnemen", regie),
  },
  "/overleggen/:id/verslag": { volgend_plannen: staf },
  "/overleggen/:id/tafel": {
    ...voorzitten,
    ...vul("actie_opslaan bespreking_opslaan criterium_opslaan interventie_opslaan", staf),
    casusregisseur_aanwijzen: regie,
  },
  "/overleggen/:id/tafel/plek": { plek_melden: staf },
  "/overleggen/:id/tafel/veld": {
    bespreking_opslaan: staf,
    ...vul("actie_opslaan casusregisseur_aanwijzen criterium_opslaan interventie_opslaan", []),
  },
  // C 11.3 f: the annual report is the manager's.
  "/rapportages": { rapportage_vaststellen: ["manager"] },
  "/registers/derden": {
    ...vul("derdenverstrekking_doorhalen derdenverstrekking_vastleggen", [...regie, "manager"]),
    zoeken: toezicht,
  },
  "/registers/derden/download": { downloaden: toezicht },
  "/registers/gegevens": { zoeken: allen },
  "/registers/gegevens/download": { downloaden: allen },
  "/registers/geheimhouding": { zoeken: ["manager", "toezichthouder", "beheerder"] },
  "/registers/geheimhouding/download": { downloaden: ["manager", "toezichthouder", "beheerder"] },
  "/registers/log": vul("controle_vastleggen keten_controleren", ["manager", "toezichthouder"]),
  "/registers/partijen": { zoeken: [...toezicht, "beheerder"] },
  "/registers/partijen/download": { downloaden: [...toezicht, "beheerder"] },
  "/registers/partijen/:id": {
    ...vul("bereik_opslaan opzegging_intrekken opzegging_vastleggen toetreding_vastleggen", ["manager"]),
    ...vul("uitsluiting_vastleggen wpgbeslissing_vastleggen", ["manager"]),
    zoeken: [],
  },
  // Once a year who has access (P 24.4, P bijlage 3).
  "/registers/toegang": {
    ...vul("toegangscontrole_beginnen toegangscontrole_afronden", ["manager"]),
    // The procesregisseur judges the account that the manager may not judge: the own one.
    toegang_beoordelen: [...regie, "manager"],
    zoeken: [...regie, "manager", "toezichthouder"],
  },
  "/registers/toegang/download": { downloaden: [...regie, "manager", "toezichthouder"] },
  "/registers/verstrekkingen": { zoeken: toezicht },
  "/registers/verstrekkingen/download": { downloaden: toezicht },
  "/registers/verwerkers": {
    ...vul("verwerker_beeindigen verwerker_opslaan verwerkers_nalopen", ["manager"]),
    zoeken: allen,
  },
  "/registers/verwerkers/download": { downloaden: allen },
  "/registers/verwerkingen": { zoeken: allen },
  "/registers/verwerkingen/download": { downloaden: allen },
  "/toezicht": { zoeken: ["manager", "toezichthouder"] },
  "/toezicht/download": { downloaden: ["manager", "toezichthouder"] },
  "/verzoeken": { verzoek_vastleggen: [...staf, "manager", "melder", "lokale-procesregisseur", ...partners] },
  "/verzoeken/:nummer": {
    ...vul("besluit_vaststellen buiten_behandeling casus_afwijzen casus_bevestigen casus_koppelen", [
      ...regie,
      "manager",
    ]),
    ...vul("dossiers_zoeken overleg_vastleggen", [...regie, "manager"]),
    ...vul("antwoord_vastleggen identiteit_vastleggen raadplegen toelichting_opslaan", [...staf, "manager"]),
    verzoeker_bijwerken: [...staf, "manager"],
    // Whom the question was put to (P 17.2).
    advies_geven: ["wonen"],
  },
  "/verzoeken/:nummer/gegevens": vul("besluit_intrekken gegeven_besluiten groep_geven", [...regie, "manager"]),
  "/concept": { concept_bewaren: [], concept_weggooien: [] },
  "/*": { iets: [] },
};

/** Where each handeling on a casus is done; on every other screen the same post is refused. */
const thuis: Readonly<Record<string, string>> = {
  aanmelden: "afwijzen",
  "faseovergang/:besluit": "in_behandeling_nemen naar_lokaal aanpak_starten naar_bespreken naar_uitvoeren afsluiten",
  triageren: "beantwoorden uitvragen criteria_vastleggen geen_aanpak",
  "triageren/top-x": "topx_vastleggen",
  inlichten: "informeren_vastleggen uitstellen",
  "bespreken/analyse": "analyse_opslaan ketenanalyse_opslaan ketenanalyse_intrekken hergebruik_vragen vrijgeven",
  "bespreken/deelnemers": "betrekken niet_meer_betrekken actie_overdragen",
  "bespreken/overleg": "agenderen bijdrage_vragen opschalen naar_overlegtafel",
  "bespreken/regieplan": "interventie_opslaan actie_opslaan criterium_opslaan casusregisseur_aanwijzen",
  inbreng: "inbrengen indienen inbreng_intrekken voorwaarden_opslaan vrijgeven hergebruik_vragen",
  akkoorden: "akkoord_beantwoorden akkoord_intrekken hergebruik_vragen verzoek_terugnemen gebruik_vastleggen",
  uitvoeren: "interventie_afsluiten notitie_opslaan voortgang_opslaan actie_afhandelen",
  logboek: "logboek_opslaan notitie_opslaan",
  traject:
    "detentie_opslaan gesprek_opslaan hulpvraag_opslaan traject_afsluiten traject_starten trajectactie_opslaan trajectinterventie_opslaan trajectnotitie_opslaan agg_opslaan",
  bijlagen: "bijlage_toevoegen bijlage_verwijderen bijlage_voorwaarden bijlage_vrijgeven",
  afsluiten: "acties_afhandelen criteria_beoordelen heropenen",
  vernietigen:
    "langer_bewaren langer_bewaren_bevestigen langer_bewaren_afwijzen overdragen overdracht_vastleggen overdracht_intrekken vernietigen_klaarzetten vernietigen_intrekken vernietigen",
  gegevens:
    "fasevraag_stellen fasevraag_beantwoorden gebruik_intrekken gebruik_toestaan alsnog_overnemen gegevens_verwijderen beperking_opheffen",
  "gegevens/:rijId/:sleutel": "fout_melden gebruik_beperken gegeven_corrigeren melding_beantwoorden",
  betrokkene: "betrokkene_bijwerken relatie_opslaan",
  "brieven/:briefId":
    "brief_maken brief_vaststellen brief_heropenen brief_verzenden sluitbrief_maken sluitbrief_vaststellen sluitbrief_heropenen sluitbrief_verzenden",
  "brieven/nieuw/:soort": "brief_maken sluitbrief_maken",
};

const bijCasus = "/casussen/:casusnummer/";

/** Who may do this at this address; undefined: nothing is said about it, which fails the sweep. */
export function findWieMag(patroon: string, naam: string): readonly string[] | undefined {
  if (!patroon.startsWith(bijCasus)) return opScherm[patroon]?.[naam];
  return inCasus.find(([, namen]) => namen.split(" ").includes(naam))?.[0];
}

/** Is it done at this address, or only known there because the address belongs to the same phase? */
export function isThuis(patroon: string, naam: string): boolean {
  if (!patroon.startsWith(bijCasus)) return true;
  const namen = thuis[patroon.slice(bijCasus.length)];
  if (namen === undefined) throw new Error(`The second reading does not know ${patroon}`);
  return namen.split(" ").includes(naam);
}

/** Of these the row is looked for before the form: without one there is nothing to do for anybody. */
export const eerstDeRij = ["voortgang_opslaan", "actie_afhandelen"];

/** Every handeling on a casus of which something is said here. */
export function listInCasus(): string[] {
  return inCasus.flatMap(([, namen]) => namen.split(" "));
}
