import { meegeleverd, meegeleverdTelt, type Lijstsoort } from "~/protocol/meegeleverd";
import { eq } from "drizzle-orm";
import {
  account,
  accountvoorstel,
  agendapunt,
  casus,
  partij,
  rij as rijTabel,
  verwerker,
} from "~/storage/tabellen.server";
import type { Velden } from "./klant";
import { rang, type Verteller } from "./verteller";

const jaar = 365;

/** The version that the page of this Partij would hold. */
function versieVan(v: Verteller, id: string): Record<string, Record<string, number>> {
  const rij = v.systeem.databank.select({ versie: partij.versie }).from(partij).where(eq(partij.id, id)).get();
  return { [id]: { $rij: rij?.versie ?? 0 } };
}

/** Partijen that took part and left: the register shows how that goes. */
const vertrokken = [
  {
    naam: "Zorggroep Voorbeeldveld",
    toegetreden: -3 * jaar,
    einde: { handeling: "opzegging_vastleggen", dag: -150, per: -90, velden: { kenmerk: "OPZ-voorbeeld-1" } },
  },
  {
    naam: "Stichting Voorbeeldhulp",
    toegetreden: -2 * jaar,
    einde: { handeling: "uitsluiting_vastleggen", dag: -40, per: -40, velden: { kenmerk: "STG-voorbeeld-7" } },
  },
] as const;

function vertelPartijen(v: Verteller): void {
  for (const { naam, toegetreden, einde } of vertrokken) {
    let id = "";
    const leg = async (handeling: string, velden: Velden) => {
      await v.als("manager").doe(`/registers/partijen/${id}`, handeling, velden, { versies: versieVan(v, id) });
    };
    v.stap(toegetreden, async () => {
      const naar = await v.als("beheerder").doe("/beheer/partijen", "partij_maken", { naam, type: "zorgaanbieder" });
      id = naar.split(/[/?]/)[3] ?? "";
      const dag = v.dag(toegetreden);
      await leg("toetreding_vastleggen", {
        beslotenOp: v.dag(toegetreden - 14),
        convenantOp: dag,
        protocolOp: dag,
        kenmerk: "STG-voorbeeld-2",
      });
    });
    v.stap(einde.dag, async () => {
      const dag = v.dag(einde.dag);
      const uitsluiting = { ingebrekestellingOp: v.dag(einde.dag - 45), beslotenOp: dag };
      await leg(einde.handeling, {
        ...einde.velden,
        ...(einde.handeling === "uitsluiting_vastleggen" ? uitsluiting : { ontvangenOp: dag }),
        per: v.dag(einde.per),
      });
    });
  }
}

const verwerkers = [
  {
    naam: "Voorbeeld Hosting B.V.",
    dienst: "Beheer van de servers waarop het systeem draait.",
    begin: -3 * jaar,
    tot: 2 * jaar,
    kenmerk: "VWO-voorbeeld-1",
  },
  {
    naam: "Voorbeeld Back-up B.V.",
    dienst: "Bewaren van versleutelde back-ups in een tweede rekencentrum.",
    begin: -2 * jaar,
    tot: 40,
    kenmerk: "VWO-voorbeeld-2",
  },
  {
    naam: "Voorbeeld Vernietiging B.V.",
    dienst: "Vernietigen van afgeschreven schijven.",
    begin: -4 * jaar,
    einde: -1 * jaar,
    kenmerk: "VWO-voorbeeld-3",
  },
] as const;

function vertelVerwerkers(v: Verteller): void {
  const pad = "/registers/verwerkers";
  for (const { naam, dienst, begin, kenmerk, ...rest } of verwerkers) {
    v.stap(begin, async () => {
      await v.als("manager").doe(pad, "verwerker_opslaan", {
        naam,
        dienst,
        kenmerk,
        landen: "Nederland",
        toestemmingOp: v.dag(begin - 20),
        overeenkomstOp: v.dag(begin - 1),
        looptTot: "tot" in rest ? v.dag(rest.tot) : undefined,
      });
    });
    if (!("einde" in rest)) continue;
    v.stap(rest.einde, async () => {
      const rij = v.systeem.databank.select().from(verwerker).where(eq(verwerker.naam, naam)).get();
      const velden = { rij: rij?.id, beeindigdOp: v.dag(rest.einde) };
      const versies = { [rij?.id ?? ""]: { $rij: rij?.versie ?? 0 } };
      await v.als("manager").doe(pad, "verwerker_beeindigen", velden, { versies });
    });
  }
  v.stap(-340, async () => {
    const bevinding = "Alle overeenkomsten nagelopen met de beheersorganisatie. Eén overeenkomst is beëindigd.";
    await v.als("manager").doe(pad, "verwerkers_nalopen", { bevinding });
  });
}

const bereik: readonly { partij: string; velden: Velden }[] = [
  {
    partij: "partij-vhru",
    velden: {
      postadres: "Postbus 0\n3500 AA Voorbeeldstad",
      telefoon: "0300000000",
      email: "privacy@veiligheidshuis.example",
      fgEmail: "fg@gemeente.example",
    },
  },
  {
    partij: "partij-gemeente",
    velden: {
      postadres: "Postbus 1\n3500 AA Voorbeeldstad",
      email: "privacy@gemeente.example",
      fgEmail: "fg@gemeente.example",
    },
  },
  { partij: "partij-politie", velden: { email: "wpg-loket@politie.example", fgEmail: "fg@politie.example" } },
  { partij: "partij-om", velden: { email: "privacy@om.example", fgEmail: "fg@om.example" } },
  {
    partij: "partij-reclassering",
    velden: { email: "privacy@reclassering.example", fgEmail: "fg@reclassering.example" },
  },
  { partij: "partij-ggz", velden: { email: "privacy@ggz.example", fgEmail: "fg@ggz.example" } },
];

/** A VOG that ends soon, so that the tasks about it show. */
function vertelVog(v: Verteller): void {
  v.stap(-20, async () => {
    const rij = v.systeem.databank.select().from(account).where(eq(account.demoSlug, "zorgaanbieder")).get();
    if (!rij) throw new Error("No demo account zorgaanbieder");
    const persoon = { voornaam: rij.voornaam, achternaam: rij.achternaam, functie: rij.functie };
    const papieren = { geheimhoudingOp: rij.geheimhoudingOp ?? undefined, vogGeldigTot: v.dag(35) };
    await v
      .als("beheerder")
      .doe(
        `/beheer/accounts/${rij.id}`,
        "account_bijwerken",
        { ...persoon, ...papieren },
        { versies: { [rij.id]: { $rij: rij.versie } } },
      );
  });
}

/** Telephones get lost: one reset that was confirmed, and one that waits for a second person. */
function vertelHerstel(v: Verteller): void {
  const stelVoor = (slug: string, reden: string) =>
    v.als("beheerder").doe(`/beheer/accounts/account-${slug}`, "herstel_voorstellen", { reden });
  v.stap(-41, async () => {
    await stelVoor("wonen", "Nieuwe telefoon, langs geweest aan de balie met een pas van de corporatie.");
    const open = v.systeem.databank.select().from(accountvoorstel).where(eq(accountvoorstel.stand, "open")).get();
    const velden = { voorstel: open?.id, nagevraagd: "on" };
    await v.als("manager").doe("/beheer/voorstellen", "voorstel_bevestigen", velden);
  });
  v.stap(-1, () =>
    stelVoor("dji", "Telefoon verloren, teruggebeld op het nummer van de inrichting.").then(() => undefined),
  );
}

/** A Partij whose work changed: what its people may see would change with it, so it waits for a second person. */
function vertelPartijsoort(v: Verteller): void {
  v.stap(-1, async () => {
    const velden = {
      type: "ggz",
      reden: "Levert sinds dit jaar forensische zorg, volgens het besluit van de Stuurgroep.",
    };
    await v.als("beheerder").doe("/beheer/partijen/partij-zorgaanbieder", "partijsoort_voorstellen", velden);
  });
}

/** Own words in the letter at the start, in two versions. */
function vertelSjabloon(v: Verteller): void {
  const pad = "/beheer/sjablonen/op_brief";
  const eerste = {
    onderwerp: "Informatie over uw persoonsgerichte aanpak",
    inleiding: "Wij begrijpen dat deze brief vragen kan oproepen. U kunt ons daarover altijd bellen.",
    voorzet: "De reden van de aanmelding is: {reden}",
    reden: "Vastgesteld in het Partneroverleg.",
  };
  const opslaan = async (velden: Velden, versie: number) => {
    await v.als("beheerder").doe(pad, "sjabloon_opslaan", velden, { versies: { op_brief: { $rij: versie } } });
  };
  v.stap(-120, () => opslaan(eerste, 0));
  v.stap(-9, () =>
    opslaan(
      {
        ...eerste,
        slotkop: "Komt u liever langs?",
        slot: "Neem iemand mee die u vertrouwt, of vraag ons om een tolk.",
        reden: "Op verzoek van de cliëntenraad.",
      },
      1,
    ),
  );
}

/** Words of the own region: a list that was changed, and a change that waits for the new year. */
function vertelLijsten(v: Verteller): void {
  const opslaan = async (soort: Lijstsoort, versie: number, erbij: readonly string[], rest: Velden) => {
    const regels = [
      ...Object.entries(meegeleverd[soort]).map(([sleutel, woord]) => ({ sleutel, woord })),
      ...erbij.map((woord) => ({ sleutel: undefined, woord })),
    ];
    const velden = regels.map(({ sleutel, woord }, plaats) => ({
      [`woorden[${String(plaats)}].sleutel`]: sleutel,
      [`woorden[${String(plaats)}].woord`]: woord,
      [`woorden[${String(plaats)}].in_gebruik`]: sleutel === "anders" ? undefined : "on",
      [`woorden[${String(plaats)}].telt`]: meegeleverdTelt[soort]?.includes(sleutel ?? "") ? "on" : undefined,
    }));
    const vulling = Object.assign({}, rest, ...velden) as Velden;
    const versies = { [soort]: { $rij: versie } };
    await v.als("beheerder").doe(`/beheer/lijsten/${soort}`, "lijst_opslaan", vulling, { versies });
  };
  const dag = -60;
  v.stap(dag, () =>
    opslaan("interventietypen", 0, ["Maatje of vrijwilliger", "Schuldhulp"], {
      geldt_vanaf: v.dag(dag),
      reden: "Vastgesteld in het Partneroverleg; ‘anders’ zei te weinig.",
    }),
  );
  v.stap(-8, () =>
    opslaan("logboeksoorten", 0, ["Videogesprek"], {
      geldt_vanaf: v.dag(30),
      reden: "Op verzoek van de procesregie, vanaf de nieuwe werkwijze.",
    }),
  );
}

/** Casussen that run on that day and were discussed in an overleg, in which the gemeente brought something in. */
function listBesproken(v: Verteller, dag: number) {
  const besproken = v.systeem.databank.select().from(agendapunt).where(eq(agendapunt.status, "besproken")).all();
  const inbreng = v.systeem.databank
    .select()
    .from(rijTabel)
    .where(eq(rijTabel.verstrekkerPartijId, "partij-gemeente"))
    .all();
  const met = (rijen: readonly { casusId: string | null }[]) => new Set(rijen.map(({ casusId }) => casusId));
  const [inOverleg, vanGemeente] = [met(besproken), met(inbreng)];
  return v.systeem.databank
    .select()
    .from(casus)
    .where(eq(casus.toestand, "uitvoeren"))
    .all()
    .filter(({ id, aangemeldOp }) => aangemeldOp < v.dag(dag) && inOverleg.has(id) && vanGemeente.has(id));
}

/** What the casusoverleg decided to send elsewhere, and a verstrekking that the law asks. */
function vertelDerden(v: Verteller): void {
  const dag = -12;
  v.stap(
    dag,
    async () => {
      const [eerste, tweede] = listBesproken(v, dag);
      if (!eerste || !tweede) throw new Error("There are no two casussen in uitvoeren that were discussed");
      const toestemming = {
        "toestemmingen.partij-gemeente.op": v.dag(dag - 3),
        "toestemmingen.partij-gemeente.kenmerk": "TOE-voorbeeld-4",
      };
      const overleg = ({ casusnummer }: { casusnummer: string }) => `/casussen/${casusnummer}/bespreken/overleg`;
      await v.als("procesregisseur").doe(overleg(eerste), "naar_overlegtafel", {
        bestemming: "Lokale overlegtafel Voorbeeldwijk",
        reden:
          "De overlast rond de woning vraagt om nazorg in de wijk. De lokale tafel kent de bewoners en kan dichterbij volgen.",
        gegevens: "mee",
        overgedragen: "De afspraken over de woning uit het regieplan, zonder zorginformatie en zonder registraties.",
        ontvangersoort: "overlegtafel",
        grondslag: "Besluit van het casusoverleg over overdracht van de nazorg",
        typen: ["gewoon"],
        ...toestemming,
      });
      await v.als("procesregisseur").doe(overleg(tweede), "opschalen", {
        bestemming: "Driehoek Voorbeeldstad",
        reden:
          "De groep waarmee betrokkene optrok is nu in meer gemeenten actief. Voor maatregelen daartegen is een bestuurlijk besluit nodig.",
        gegevens: "niet_mee",
      });
      await v.als("manager").doe("/registers/derden", "derdenverstrekking_vastleggen", {
        casusnummer: eerste.casusnummer,
        dag: v.dag(dag),
        ontvangersoort: "rechter",
        ontvanger: "Commissie Voorbeeldzaken",
        grond: "wettelijke_plicht",
        grondslag: "Vordering op grond van een wet",
        typen: ["gewoon", "strafrechtelijk"],
        ...toestemming,
        "toestemmingen.partij-politie.op": v.dag(dag - 2),
        "toestemmingen.partij-politie.kenmerk": "TOE-voorbeeld-5",
      });
    },
    rang.middag,
  );
}

/** The registers, kept by the people whose work that is. */
export function vertelRegisters(v: Verteller): void {
  vertelPartijen(v);
  vertelVerwerkers(v);
  vertelVog(v);
  vertelHerstel(v);
  vertelPartijsoort(v);
  vertelSjabloon(v);
  vertelLijsten(v);
  vertelDerden(v);
  for (const { partij: id, velden } of bereik) {
    v.stap(-200, async () => {
      await v.als("manager").doe(`/registers/partijen/${id}`, "bereik_opslaan", velden, { versies: versieVan(v, id) });
    });
  }
}
