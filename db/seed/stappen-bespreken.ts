import { besprekingdelen } from "~/overleg/bespreking";
import { meegeleverd, type MeegeleverdeSleutel } from "~/protocol/meegeleverd";
import type { StrengType } from "~/protocol/markering.server";
import type { Agendering, Bespreking, Inbrengtekst, Regieplan } from "./casussen/soort";
import type { Velden } from "./klant";
import { overleggen, type Overlegboek } from "./overleggen";
import { vertelAkkoorden, vertelIntrekking, vertelMeldingen } from "./stappen-akkoorden";
import { alsDoel, alsInbreng, alsVoorwaarden, gaDoor, verstuurBrief, type Dossier } from "./stappen-begin";
import { vertelStukken } from "./stappen-stukken";
import { metVoorvoegsel, rang, type Verteller } from "./verteller";

const procesregisseur = "procesregisseur";

function vertelInbreng(v: Verteller, dossier: Dossier, dag: number, inbreng: Inbrengtekst): void {
  const { delen, vooraf, vrijgegeven, concept } = inbreng;
  const pad = () => `${dossier.pad}/inbreng`;
  let rijId = "";
  v.stap(dag, async () => {
    const velden: Velden = {
      ...alsInbreng(v, dossier, inbreng),
      ...alsVoorwaarden(v, inbreng, dag),
      delen_met: delen === undefined ? "alle" : delen === "geen" ? "geen" : "gekozen",
      partijen: delen && delen !== "geen" ? [...new Set(delen.map((slug) => v.getPartijId(slug)))] : undefined,
      vooraf: vooraf ? "on" : undefined,
      daarna: concept ? "concept" : "indienen",
    };
    rijId = await v.voegRijToe(dossier.id, "inbreng", () => v.als(inbreng.van).doe(pad(), "inbrengen", velden));
    if (inbreng.sleutel) dossier.rijen.set(inbreng.sleutel, rijId);
  });
  vertelIntrekking(v, dossier, inbreng, () => rijId);
  if (!vrijgegeven) return;
  const versies = () => ({ versies: v.getVersies(rijId) });
  v.stap(dag, () =>
    v
      .als(procesregisseur)
      .doe(pad(), "vrijgeven", { rij: rijId }, versies())
      .then(() => undefined),
  );
}

function vertelVoorbereiding(v: Verteller, dossier: Dossier): void {
  const { betrokken, relaties = [], inbreng = [], ketenanalyses = [], analyse } = dossier.verhaal;
  if (betrokken) {
    v.stap(betrokken.dag, async () => {
      const medewerkers = betrokken.wie.map((slug) => `account-${slug}`);
      await v.als(procesregisseur).doe(`${dossier.pad}/bespreken/deelnemers`, "betrekken", { medewerkers });
    });
  }
  for (const { dag, ...relatie } of relaties) {
    v.stap(dag, async () => {
      await v.als("procesondersteuner").doe(`${dossier.pad}/betrokkene`, "relatie_opslaan", relatie);
    });
  }
  for (const { dag, teksten } of inbreng) for (const tekst of teksten) vertelInbreng(v, dossier, dag, tekst);
  for (const { dag, van, tekst, vooraf, bevat } of ketenanalyses) {
    v.stap(dag, async () => {
      await v.als(van).doe(`${dossier.pad}/bespreken/analyse`, "ketenanalyse_opslaan", {
        tekst,
        bevat,
        doel: alsDoel(dossier),
        toestemming: "niet_nodig",
        delen_met: "alle",
        vooraf: vooraf ? "on" : undefined,
        zeggenschap: "doorlopend",
        wpg_artikel: van === "politie" ? "artikel_8" : undefined,
      });
    });
  }
  if (analyse) {
    const { dag, tekst, bevat } = analyse;
    v.stap(dag, async () => {
      await v.als(procesregisseur).doe(`${dossier.pad}/bespreken/analyse`, "analyse_opslaan", { tekst, bevat });
    });
  }
}

/** What the aard van het probleem of a leefgebied holds by its nature. */
const typenVan: Partial<Record<MeegeleverdeSleutel<"leefgebieden">, readonly StrengType[]>> = {
  geestelijke_gezondheid: ["bijzonder"],
  lichamelijke_gezondheid: ["bijzonder"],
  middelengebruik: ["bijzonder"],
  basale_adl: ["bijzonder"],
  justitie: ["strafrechtelijk"],
};
const scoreVan: Readonly<Record<string, string>> = { g: "groen", o: "oranje", r: "rood", "-": "niet_besproken" };

function alsScores({ scores, problemen = {} }: Bespreking): Velden {
  const namen = Object.keys(meegeleverd.leefgebieden) as MeegeleverdeSleutel<"leefgebieden">[];
  if (scores.length !== namen.length) throw new Error(`${String(scores.length)} scores for ${String(namen.length)}`);
  return Object.assign(
    {},
    ...namen.map((naam, plaats) =>
      metVoorvoegsel(`scores.${naam}`, {
        score: scoreVan[scores[plaats] ?? ""],
        probleem: problemen[naam],
        bevat: problemen[naam] ? typenVan[naam] : undefined,
      }),
    ),
  ) as Velden;
}

function vertelPlan(v: Verteller, dossier: Dossier, plan: Regieplan, dag: number): void {
  const pad = () => `${dossier.pad}/bespreken/regieplan`;
  const uitvoeren = () => `${dossier.pad}/uitvoeren`;
  const { casusregisseur, interventies = [], acties = [], criteria = [] } = plan;
  const tijdens = (doe: () => Promise<void>) => v.stap(dag, doe, rang.bespreken);
  const regisseur = v.als(procesregisseur);
  if (casusregisseur) {
    tijdens(async () => {
      await regisseur.doe(pad(), "casusregisseur_aanwijzen", { medewerker: `account-${casusregisseur}` });
    });
  }
  for (const { partij, start, einde, voortgang = [], afgerond, ...interventie } of interventies) {
    let rij = "";
    tijdens(async () => {
      rij = await v.voegRijToe(dossier.id, "interventie", () =>
        regisseur.doe(pad(), "interventie_opslaan", {
          ...interventie,
          partij: v.getPartijId(partij),
          start: v.dag(start),
          beoogd_einde: v.dag(einde),
        }),
      );
    });
    for (const { dag: op, door, ...stand } of voortgang) {
      v.stap(
        op,
        async () => {
          await v.als(door).doe(uitvoeren(), "voortgang_opslaan", { rij, ...stand });
        },
        rang.middag,
      );
    }
    if (!afgerond) continue;
    v.stap(
      afgerond.dag,
      async () => {
        const velden = {
          rij,
          geeindigd_op: v.dag(afgerond.dag),
          resultaat: afgerond.resultaat,
          slot_toelichting: afgerond.toelichting,
        };
        await v.als(afgerond.door).doe(uitvoeren(), "interventie_afsluiten", velden, { versies: v.getVersies(rij) });
      },
      rang.middag,
    );
  }
  for (const { wie, deadline, afgehandeld, ...actie } of acties) {
    let rij = "";
    tijdens(async () => {
      rij = await v.voegRijToe(dossier.id, "actie", () =>
        regisseur.doe(pad(), "actie_opslaan", {
          ...actie,
          uitvoerder: `account-${wie}`,
          deadline: v.dag(deadline),
        }),
      );
    });
    if (!afgehandeld) continue;
    const { dag: op, ...uitkomst } = afgehandeld;
    v.stap(
      op,
      async () => {
        const versies = v.getVersies(rij);
        await v.als(wie).doe(uitvoeren(), "actie_afhandelen", { rij, ...uitkomst }, { versies });
      },
      rang.middag,
    );
  }
  for (const { criterium, bereikt, toelichting } of criteria) {
    let rijId = "";
    tijdens(async () => {
      rijId = await v.voegRijToe(dossier.id, "afschalingscriterium", () =>
        regisseur.doe(pad(), "criterium_opslaan", { criterium }),
      );
    });
    const { afsluiting } = dossier.verhaal;
    if (!bereikt || !afsluiting) continue;
    v.stap(afsluiting.dag, async () => {
      const velden = { rijId, bereikt, toelichting };
      await regisseur.doe(`${dossier.pad}/afsluiten`, "criteria_beoordelen", velden, { versies: v.getVersies(rijId) });
    });
  }
}

function vertelAgendering(v: Verteller, dossier: Dossier, agendering: Agendering, boek: Overlegboek): void {
  const { overleg, doel, themas, besluiten, minuten = 20, bevat, bespreking } = agendering;
  const { bijdragen = [], experts = [] } = agendering;
  const { dag, geagendeerd } = overleggen[overleg];
  v.stap(geagendeerd, async () => {
    const velden = { overlegId: boek.getId(overleg), minuten: String(minuten), doel, themas, besluiten, bevat };
    await v.als(procesregisseur).doe(`${dossier.pad}/bespreken/overleg`, "agenderen", velden);
  });
  for (const { aan, vraag } of bijdragen) {
    const vraagAan = async () => {
      const velden = { overlegId: boek.getId(overleg), partij: v.getPartijId(aan), vraag };
      await v.als("procesondersteuner").doe(`${dossier.pad}/bespreken/overleg`, "bijdrage_vragen", velden);
    };
    v.stap(geagendeerd, vraagAan, rang.middag);
  }
  for (const expert of experts)
    v.stap(geagendeerd, () => boek.nodigExpertUit(v, overleg, dossier.id, expert), rang.middag);
  if (!bespreking) return;
  const regisseur = v.als(procesregisseur);
  const tijdens = (doe: () => Promise<void>) => v.stap(dag, doe, rang.bespreken);
  tijdens(() => boek.startPunt(v, overleg, dossier.id));
  tijdens(async () => {
    const { toestandsbeeld, notulen, besluit, afsluiten } = bespreking;
    await regisseur.doe(boek.getTafel(v, overleg, dossier.id), "bespreking_opslaan", {
      toestandsbeeld,
      notulen,
      besluit,
      afschalen: afsluiten ? "afsluiten" : "doorgaan",
      met: [...Object.keys(besprekingdelen), ...Object.keys(meegeleverd.leefgebieden)],
      ...Object.fromEntries(Object.keys(besprekingdelen).map((deel) => [`bevat.${deel}`, bespreking.bevat])),
      ...alsScores(bespreking),
    });
  });
  if (bespreking.plan) vertelPlan(v, dossier, bespreking.plan, dag);
  tijdens(() => boek.rondPuntAf(v, overleg, dossier.id));
}

/** From involving people to closing. */
export function vertelVervolg(v: Verteller, dossier: Dossier, boek: Overlegboek): void {
  const { agenda = [], uitvoeren, notities = [], inzage = [], afsluiting } = dossier.verhaal;
  vertelVoorbereiding(v, dossier);
  vertelAkkoorden(v, dossier);
  vertelMeldingen(v, dossier);
  if (uitvoeren !== undefined) {
    // On the day of the overleg itself this follows what was agreed in it.
    const naar = async () => {
      await gaDoor(v, dossier, "naar_uitvoeren");
    };
    v.stap(uitvoeren, naar, rang.sluiten);
  }
  for (const agendering of agenda) vertelAgendering(v, dossier, agendering, boek);
  for (const { dag, door, ...notitie } of notities) {
    v.stap(
      dag,
      async () => {
        await v.als(door).doe(`${dossier.pad}/uitvoeren`, "notitie_opslaan", notitie);
      },
      rang.middag,
    );
  }
  for (const { dag, door, soort, reden, tot } of inzage) {
    v.stap(
      dag,
      async () => {
        const velden = { casusnummer: dossier.pad.split("/")[2], soort, reden, tot: v.dag(tot) };
        await v.als(door).doe("/dossier-openen", "dossier_openen", velden);
        await v.als(door).get(`${dossier.pad}/inbreng`);
      },
      rang.middag,
    );
  }
  vertelStukken(v, dossier);
  if (afsluiting) {
    const { dag, reden, toelichting, brief } = afsluiting;
    const velden = { reden, toelichting };
    v.stap(
      dag,
      async () => {
        await gaDoor(v, dossier, "afsluiten", velden);
        await verstuurBrief(v, dossier, "af_brief", brief);
      },
      rang.middag,
    );
  }
}
