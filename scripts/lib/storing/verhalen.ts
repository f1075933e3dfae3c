import type { Daad, Vertelling } from "./vertelling";
import { verhalenVanInlog } from "./verhalen-inlog";
import { verhalenVanOverleg } from "./verhalen-overleg";

/** How an action is reached that the page of the world does not show at once: what comes before it, and what is typed. */
export type Verhaal = (v: Vertelling) => Daad | Promise<Daad>;

const [uitvoeren, bespreken, afgesloten] = ["2026-10001", "2026-10002", "2026-10006"].map(
  (nr) => `/casussen/${nr}`,
) as [string, string, string];
const kaart = (naam: string) => `/beheer/accounts/account-${naam}`;
const reden = "Nagevraagd door te bellen, op verzoek van de medewerker zelf";
const vertelling = "Besproken en vastgelegd zoals afgesproken in het overleg";

/** A file of a list: sent by a form that holds nothing but the shape of the file. */
const download =
  (slug: string, pad: string): Verhaal =>
  (v) =>
    v.stel(slug, pad, "downloaden", { vorm: "csv" });

async function stelVoor(v: Vertelling): Promise<void> {
  await v.doe("beheerder", kaart("wonen"), "adres_voorstellen", { email: "ander.adres@pga.example", reden });
}

/** A dispute about the procesregisseur goes to the manager, and from there to the Stuurgroep (C 12.4). */
function overProcesregisseur(v: Vertelling): void {
  v.sql("UPDATE geschil SET soort = 'procesregisseur'");
}

async function maakBrief(v: Vertelling, soort: string, naam: string): Promise<string> {
  const casus = soort === "af_brief" ? uitvoeren : bespreken;
  return v.doe("procesregisseur", `${casus}/brieven/nieuw/${soort}`, naam);
}

async function kiesLogo(v: Vertelling): Promise<Daad> {
  const velden = { tekst: "Veiligheidshuis Voorbeeldregio", reden };
  return { ...(await v.stel("beheerder", "/beheer/thema", "logo_opslaan", velden)), bestand: "logo" };
}

export const verhalen: Readonly<Record<string, Verhaal>> = {
  "/aanmelden persoon_zoeken": (v) => v.stel("procesregisseur", "/aanmelden", "persoon_zoeken"),
  "/beheer/accounts/:id account_uitnodigen": (v) =>
    v.stel("beheerder", kaart("zonder_geheimhouding"), "account_uitnodigen"),
  "/beheer/accounts/:id toegang_voorstellen": (v) =>
    v.stel("beheerder", kaart("ingetrokken"), "toegang_voorstellen", { reden }),
  "/beheer/accounts/:id rol_voorstellen": (v) =>
    v.stel("beheerder", kaart("dji"), "rol_voorstellen", { partijId: "partij-ggz", reden }),
  "/beheer/thema thema_opslaan": (v) =>
    v.stel("beheerder", "/beheer/thema", "thema_opslaan", { soort: "eigen", kleur: "#17496e", reden }),
  "/beheer/thema logo_opslaan": kiesLogo,
  "/beheer/thema logo_verwijderen": async (v) => {
    await v.voegToe(await kiesLogo(v));
    return v.stel("beheerder", "/beheer/thema", "logo_verwijderen", { reden });
  },
  "/beheer/lijsten/:soort lijst_opslaan": (v) =>
    v.stel("beheerder", "/beheer/lijsten/leefgebieden", "lijst_opslaan", {
      "woorden[0].woord": "Geld, schulden en inkomen",
      geldt_vanaf: "24-11-2026",
      reden,
    }),
  "/beheer/top-x zedenlijst_opslaan": (v) =>
    v.stel("manager", "/beheer/top-x", "zedenlijst_opslaan", { klassen: "X123", reden }),
  "/beheer/voorstellen voorstel_afwijzen": async (v) => {
    await stelVoor(v);
    return v.stel("manager", "/beheer/voorstellen", "voorstel_afwijzen");
  },
  "/beheer/voorstellen voorstel_intrekken": async (v) => {
    await stelVoor(v);
    return v.stel("beheerder", "/beheer/voorstellen", "voorstel_intrekken");
  },
  "/beheer/postvak opnieuw_versturen": async (v) => {
    await stelVoor(v);
    await v.doe("manager", "/beheer/voorstellen", "voorstel_bevestigen");
    v.sql("UPDATE uitgaande_post SET pogingen = 9, status = 'mislukt'");
    return v.stel("beheerder", "/beheer/postvak", "opnieuw_versturen");
  },
  "/casussen weergave_bewaren": (v) =>
    v.stel(
      "procesregisseur",
      "/casussen",
      "weergave_bewaren",
      { fase: "bespreken" },
      { pagina: "/casussen?fase=bespreken" },
    ),
  "/casussen weergave_weggooien": async (v) => {
    await v.doe(
      "procesregisseur",
      "/casussen",
      "weergave_bewaren",
      { fase: "bespreken" },
      { pagina: "/casussen?fase=bespreken" },
    );
    return v.stel("procesregisseur", "/casussen", "weergave_weggooien", { id: v.lees("SELECT id FROM weergave") });
  },
  "/casussen/suggesties suggereren": (v) =>
    v.stel("procesregisseur", "/casussen/suggesties", "suggereren", { zoek: "Kanarie" }),
  "/casussen/:casusnummer/brieven/:briefId brief_heropenen": async (v) => {
    const brief = await maakBrief(v, "op_brief", "brief_maken");
    await v.doe("procesregisseur", brief, "brief_vaststellen");
    return v.stel("procesregisseur", brief, "brief_heropenen");
  },
  "/casussen/:casusnummer/brieven/:briefId sluitbrief_heropenen": async (v) => {
    const brief = await maakBrief(v, "af_brief", "sluitbrief_maken");
    v.sql("UPDATE rij SET status = 'definitief' WHERE code = 'af_brief' AND status = 'concept'");
    return v.stel("procesregisseur", brief, "sluitbrief_heropenen");
  },
  "/casussen/:casusnummer/gegevens gebruik_toestaan": async (v) => {
    await v.doe("politie", `${uitvoeren}/gegevens`, "gebruik_intrekken");
    return v.stel("politie", `${uitvoeren}/gegevens`, "gebruik_toestaan");
  },
  "/casussen/:casusnummer/gegevens/:rijId/:sleutel melding_beantwoorden": async (v) => {
    const pad = `${uitvoeren}/gegevens/2026-10001-inbreng-5/tekst`;
    await v.doe("procesregisseur", pad, "fout_melden", { toelichting: vertelling });
    return v.stel("wonen", pad, "melding_beantwoorden", { uitkomst: "niet_gecorrigeerd", antwoord: vertelling });
  },
  "/casussen/:casusnummer/vernietigen langer_bewaren_bevestigen": async (v) => {
    await v.doe("procesondersteuner", `${afgesloten}/vernietigen`, "langer_bewaren", { nieuwe_datum: "01-12-2032" });
    return v.stel("procesregisseur", `${afgesloten}/vernietigen`, "langer_bewaren_bevestigen");
  },
  "/casussen/:casusnummer/vernietigen langer_bewaren_afwijzen": async (v) => {
    await v.doe("procesondersteuner", `${afgesloten}/vernietigen`, "langer_bewaren", { nieuwe_datum: "01-12-2032" });
    return v.stel("procesregisseur", `${afgesloten}/vernietigen`, "langer_bewaren_afwijzen", { oordeel: vertelling });
  },
  "/casussen/:casusnummer/vernietigen overdracht_vastleggen": async (v) => {
    await v.doe("procesregisseur", `${afgesloten}/vernietigen`, "overdragen");
    return v.stel("procesregisseur", `${afgesloten}/vernietigen`, "overdracht_vastleggen", {}, { welke: -1 });
  },
  "/casussen/:casusnummer/vernietigen overdracht_intrekken": async (v) => {
    await v.doe("procesregisseur", `${afgesloten}/vernietigen`, "overdragen");
    return v.stel("procesregisseur", `${afgesloten}/vernietigen`, "overdracht_intrekken");
  },
  "/casussen/:casusnummer/vernietigen vernietigen_intrekken": async (v) => {
    v.sql("UPDATE casus SET bewaren_tot = '2026-11-02' WHERE casusnummer = '2026-10006'");
    await v.doe("recordmanager", `${afgesloten}/vernietigen`, "vernietigen_klaarzetten");
    return v.stel("recordmanager", `${afgesloten}/vernietigen`, "vernietigen_intrekken");
  },
  "/concept concept_bewaren": (v) =>
    v.stel("procesregisseur", "/concept", "notitie_opslaan", {
      _concept: "1",
      _pad: `${uitvoeren}/uitvoeren`,
      tekst: vertelling,
    }),
  "/concept concept_weggooien": async (v) => {
    const velden = { _pad: `${uitvoeren}/uitvoeren`, _formulier: "notitie_opslaan", tekst: vertelling };
    await v.doe("procesregisseur", "/concept", "notitie_opslaan", { ...velden, _concept: "1" });
    return v.stel("procesregisseur", "/concept", "concept_weggooien", velden);
  },
  "/geschillen/:id voorleggen_stuurgroep": async (v) => {
    overProcesregisseur(v);
    return v.stel("manager", "/geschillen/geschil-1", "voorleggen_stuurgroep", { tekst: vertelling });
  },
  "/geschillen/:id doorleggen_stuurgroep": async (v) => {
    await v.doe("procesregisseur", "/geschillen/geschil-1", "voorleggen_partneroverleg", { tekst: vertelling });
    return v.stel("manager", "/geschillen/geschil-1", "doorleggen_stuurgroep", { tekst: vertelling });
  },
  "/geschillen/:id besluit_stuurgroep": async (v) => {
    overProcesregisseur(v);
    await v.doe("manager", "/geschillen/geschil-1", "voorleggen_stuurgroep", { tekst: vertelling });
    return v.stel("manager", "/geschillen/geschil-1", "besluit_stuurgroep", { tekst: vertelling });
  },
  "/geschillen/:id geschil_afhandelen": async (v) => {
    overProcesregisseur(v);
    return v.stel("manager", "/geschillen/geschil-1", "geschil_afhandelen", { tekst: vertelling });
  },
  "/geschillen/download downloaden": download("manager", "/geschillen/download"),
  "/rapportages rapportage_vaststellen": (v) => {
    v.sql("UPDATE casus SET aangemeld_op = '2025-02-01'");
    return v.stel("manager", "/rapportages", "rapportage_vaststellen", { jaar: "2025" });
  },
  "/registers/derden/download downloaden": download("manager", "/registers/derden/download"),
  "/registers/gegevens/download downloaden": download("manager", "/registers/gegevens/download"),
  "/registers/geheimhouding/download downloaden": download("manager", "/registers/geheimhouding/download"),
  "/registers/partijen/download downloaden": download("manager", "/registers/partijen/download"),
  "/registers/toegang/download downloaden": download("manager", "/registers/toegang/download"),
  "/registers/verstrekkingen/download downloaden": download("manager", "/registers/verstrekkingen/download"),
  "/registers/verwerkers/download downloaden": download("manager", "/registers/verwerkers/download"),
  "/registers/verwerkingen/download downloaden": download("manager", "/registers/verwerkingen/download"),
  "/toezicht/download downloaden": download("manager", "/toezicht/download"),
  "/registers/derden derdenverstrekking_doorhalen": async (v) => {
    const velden = {
      casusnummer: "2026-10001",
      dag: "21-11-2026",
      ontvangersoort: "overheid",
      ontvanger: "Voorbeeldgemeente",
      grond: "wettelijke_plicht",
      grondslag: "artikel 1 van de Voorbeeldwet",
      typen: "gewoon",
      "toestemmingen.partij-politie.op": "20-11-2026",
      "toestemmingen.partij-politie.kenmerk": "K-1",
    };
    await v.doe("manager", "/registers/derden", "derdenverstrekking_vastleggen", velden, { kaal: true });
    return v.stel("manager", "/registers/derden", "derdenverstrekking_doorhalen", { reden });
  },
  "/registers/partijen/:id opzegging_intrekken": async (v) => {
    await v.doe("manager", "/registers/partijen/partij-dji", "opzegging_vastleggen", { per: "01-06-2027" });
    return v.stel("manager", "/registers/partijen/partij-dji", "opzegging_intrekken");
  },
  "/registers/partijen/:id wpgbeslissing_vastleggen": (v) =>
    v.stel("manager", "/registers/partijen/partij-politie", "wpgbeslissing_vastleggen", {
      ondertekendOp: "01-11-2026",
      van: "01-12-2026",
      tot: "01-12-2027",
    }),
  "/beheer/systeem klok_bevestigen": async (v) => {
    await v.doe("beheerder", "/beheer/thema", "thema_opslaan", { soort: "eigen", kleur: "#17496e", reden });
    v.zetKlok("2027-03-01T09:00:00Z");
    return v.stel("beheerder", "/beheer/systeem", "klok_bevestigen", { reden });
  },
  "/casussen/:casusnummer/bijlagen bijlage_voorwaarden": async (v) => {
    const bijlage = await v.stel("wonen", `${uitvoeren}/bijlagen`, "bijlage_toevoegen");
    await v.voegToe({ ...bijlage, bestand: true });
    return v.stel("wonen", `${uitvoeren}/bijlagen`, "bijlage_voorwaarden", {}, { welke: -1 });
  },
  "/casussen/:casusnummer/bespreken/deelnemers actie_overdragen": async (v) => {
    v.sql("UPDATE rij SET voor_account_id = 'account-ggz', voor_partij_id = 'partij-ggz' WHERE entiteit = 'actie'");
    await v.doe("beheerder", kaart("ggz"), "account_intrekken", { reden });
    const velden = { medewerker: "account-wonen" };
    return v.stel("procesregisseur", `${uitvoeren}/bespreken/deelnemers`, "actie_overdragen", velden);
  },
  ...verhalenVanOverleg,
  ...verhalenVanInlog,
};
