import type { Verhaal } from "./verhalen";
import type { Vertelling } from "./vertelling";

const [uitvoeren, bespreken] = ["2026-10001", "2026-10002"].map((nr) => `/casussen/${nr}`) as [string, string];
const [overleg, punt] = ["/overleggen/overleg-2026-10002", "agendapunt-2026-10002"];
const tafel = `${overleg}/tafel?punt=${punt}`;

/** A meeting of today. */
async function plan(v: Vertelling): Promise<string> {
  const velden = { datum: "24-11-2026", begintijd: "09:00", eindtijd: "11:00", plaats: "Zaal 1" };
  const naar = await v.doe("procesregisseur", "/overleggen", "overleg_plannen", velden);
  return naar.replace("/voorbereiden", "");
}

/** With casussen on its agenda; each is taken from the meeting in which it is discussed. */
async function planMetAgenda(v: Vertelling, casussen = [uitvoeren]): Promise<string> {
  const nieuw = await plan(v);
  for (const casus of casussen) {
    await v.doe("procesregisseur", `${casus}/bespreken/overleg`, "agenderen", {
      overlegId: nieuw.split("/").at(-1) ?? "",
    });
  }
  return nieuw;
}

async function sluit(v: Vertelling): Promise<void> {
  await v.doe("procesregisseur", overleg, "agendapunt_afronden", { punt }, { pagina: tafel });
  await v.doe("procesregisseur", overleg, "overleg_sluiten", {}, { pagina: tafel });
}

/** Meetings, and the files about a verzoek. */
export const verhalenVanOverleg: Readonly<Record<string, Verhaal>> = {
  "/overleggen/:id/voorbereiden overleg_wijzigen": async (v) =>
    v.stel("procesregisseur", `${await plan(v)}/voorbereiden`, "overleg_wijzigen"),
  "/overleggen/:id/voorbereiden overleg_afgelasten": async (v) =>
    v.stel("procesregisseur", `${await plan(v)}/voorbereiden`, "overleg_afgelasten"),
  "/overleggen/:id aanwezigheid_vastleggen": (v) =>
    v.stel("procesregisseur", overleg, "aanwezigheid_vastleggen", {}, { pagina: tafel }),
  "/overleggen/:id voorzitter_overnemen": (v) =>
    v.stel("procesregisseur-2", overleg, "voorzitter_overnemen", {}, { pagina: tafel }),
  "/overleggen/:id/tafel voorzitter_overnemen": (v) =>
    v.stel("procesregisseur-2", `${overleg}/tafel`, "voorzitter_overnemen", {}, { pagina: tafel }),
  "/overleggen/:id/openen voorzitter_overnemen": (v) =>
    v.stel("procesregisseur-2", `${overleg}/openen`, "voorzitter_overnemen", {}, { pagina: tafel }),
  "/overleggen/:id scherm_zetten": (v) =>
    v.stel("procesregisseur", overleg, "scherm_zetten", { punt }, { pagina: tafel }),
  "/overleggen/:id/tafel overleg_sluiten": async (v) => {
    await v.doe("procesregisseur", overleg, "agendapunt_afronden", { punt }, { pagina: tafel });
    return v.stel("procesregisseur", `${overleg}/tafel`, "overleg_sluiten");
  },
  "/overleggen/:id/tafel overleg_openen": async (v) => {
    await sluit(v);
    return v.stel("procesregisseur", `${await planMetAgenda(v)}/tafel`, "overleg_openen");
  },
  "/overleggen/:id/openen overleg_openen": async (v) => {
    await sluit(v);
    return v.stel("procesregisseur", `${await planMetAgenda(v)}/openen`, "overleg_openen");
  },
  "/overleggen/:id/tafel agendapunt_starten": async (v) => {
    await sluit(v);
    const nieuw = await planMetAgenda(v);
    await v.doe("procesregisseur", nieuw, "overleg_openen");
    return v.stel("procesregisseur", `${nieuw}/tafel`, "agendapunt_starten", {
      punt: v.lees("SELECT id FROM agendapunt ORDER BY rowid DESC"),
    });
  },
  "/overleggen/:id/tafel/plek plek_melden": (v) =>
    v.stel("procesregisseur", `${overleg}/tafel/plek`, "plek_melden", { plek: "zaal" }),
  "/overleggen/:id/verslag volgend_plannen": async (v) => {
    await sluit(v);
    await plan(v);
    return v.stel("procesregisseur", `${overleg}/verslag`, "volgend_plannen");
  },
  "/overleggen/:id/voorbereiden agendapunt_verplaatsen": async (v) => {
    await sluit(v);
    return v.stel(
      "procesregisseur",
      `${await planMetAgenda(v, [uitvoeren, bespreken])}/voorbereiden`,
      "agendapunt_verplaatsen",
      { richting: "omlaag" },
    );
  },
  "/overleggen/:id/voorbereiden deelnemers_uitnodigen": async (v) =>
    v.stel("procesregisseur", `${await planMetAgenda(v)}/voorbereiden`, "deelnemers_uitnodigen", {
      punt: v.lees("SELECT id FROM agendapunt ORDER BY rowid DESC"),
    }),
  "/overleggen/:id/voorbereiden uitnodiging_intrekken": async (v) => {
    const pad = `${await planMetAgenda(v)}/voorbereiden`;
    await v.doe("procesregisseur", pad, "expert_uitnodigen");
    return v.stel("procesregisseur", pad, "uitnodiging_intrekken");
  },
  "/verzoeken/:nummer casus_afwijzen": async (v) => {
    const pad = `/verzoeken/${v.lees("SELECT nummer FROM zaak WHERE nummer LIKE 'V%'")}`;
    await v.doe("procesregisseur", pad, "casus_koppelen", { casusnummer: "2026-10003" });
    return v.stel("procesregisseur", pad, "casus_afwijzen");
  },
  "/verzoeken/:nummer/gegevens besluit_intrekken": async (v) => {
    const pad = `/verzoeken/${v.lees("SELECT nummer FROM zaak WHERE nummer LIKE 'V%'")}/gegevens`;
    // What was decided about it is taken back on its own place of the page, with its texts.
    const pagina = `${pad}?gegeven=2026-10002-inbreng-5.inbreng.tekst`;
    return v.stel("manager", pad, "besluit_intrekken", {}, { pagina });
  },
  "/overleggen/:id/openen actie_afhandelen": (v) => {
    const pad = "/overleggen/overleg-2026-10001/openen";
    // Agreed on in an earlier overleg: what was agreed on since the opening does not stand there.
    v.sql("UPDATE rij SET aangemaakt_op = '2026-10-20T09:00:00.000Z' WHERE entiteit = 'actie'");
    const velden = { status: "niet_gedaan", resultaat: "De medewerker was deze weken afwezig door ziekte" };
    return v.stel("procesregisseur", `${pad}?punt=agendapunt-2026-10001`, "actie_afhandelen", velden, { pagina: pad });
  },
  "/overleggen/:id/tafel/veld bespreking_opslaan": async (v) => {
    await sluit(v);
    // A table on which nothing was written: what this world holds may not all be changed.
    const nieuw = await planMetAgenda(v);
    const begonnen = v.lees("SELECT id FROM agendapunt ORDER BY rowid DESC");
    await v.doe("procesregisseur", nieuw, "overleg_openen");
    await v.doe("procesregisseur", `${nieuw}/tafel`, "agendapunt_starten", { punt: begonnen });
    const velden = { toestandsbeeld: "Wat de deelnemers vandaag over de toestand zeiden", met: "beeld" };
    const pad = `${nieuw}/tafel/veld?punt=${begonnen}`;
    return v.stel("procesregisseur", pad, "bespreking_opslaan", velden, { kaal: true });
  },
};
