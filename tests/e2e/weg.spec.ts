import { expect, test } from "./fixtures";
import { dienVerzoekIn, neemInBehandeling, wijsAf } from "./pages/aanmelden";
import { beoordeelCriterium, sluitAf } from "./pages/afsluiten";
import {
  betrek,
  brengIn,
  gaNaarUitvoeren,
  geefVrij,
  schrijfAnalyse,
  schrijfKetenanalyse,
  spreekActieAf,
  stelRegieplanOp,
  type Inbreng,
} from "./pages/bespreken";
import { beantwoordFasevraag, trekGebruikIn } from "./pages/faseovergang";
import { gaNaarBespreken, legInformerenVast, stuurBrief } from "./pages/inlichten";
import {
  bereidVoor,
  legBesprekingVast,
  meldNietGedaan,
  openOverleg,
  planEnAgendeer,
  sluitOverleg,
} from "./pages/overleg";
import { leesMail } from "./pages/postvak";
import { beantwoordVraag, legCriteriaVast, startAanpak, stelVraag } from "./pages/triageren";
import { handelActieAf, meldVoortgang } from "./pages/uitvoeren";
import { kiesVanVernietigingslijst, vernietig } from "./pages/vernietigen";

/** One employee of each of eight Partijen, with what that Partij brings in. */
const team: Record<string, { naam: string; inbreng: Inbreng }> = {
  politie: {
    naam: "Pim Voorbeeldpolitie",
    inbreng: {
      soort: "Politieregistraties",
      tekst: "Aangehouden na een vechtpartij op het plein",
      overig: { Politiegegevens: "Artikel 8 Wpg", "Doel waarvoor u deze informatie verstrekt": "Plan van aanpak" },
    },
  },
  om: {
    naam: "Olaf Voorbeeldparket",
    inbreng: {
      soort: "Justitiële documentatie",
      tekst: "Twee zaken staan open bij de rechtbank",
      overig: { "Doel waarvoor u deze informatie verstrekt": "Plan van aanpak" },
    },
  },
  gemeente: {
    naam: "Gea Voorbeeldgemeente",
    inbreng: { soort: "Bestuurlijke maatregelen", tekst: "Gebiedsverbod voor de binnenstad" },
  },
  casusregisseur: {
    naam: "Cas Voorbeeldcasus",
    inbreng: { soort: "Contact met reclassering of jeugdreclassering", tekst: "Toezicht loopt tot de zomer" },
  },
  ggz: {
    naam: "Gijs Voorbeeldzorg",
    inbreng: { soort: "Geschiedenis van zorg en hulpverlening", tekst: "Wachtlijst voor een nieuwe behandeling" },
  },
  dji: { naam: "Dirk Voorbeelddji", inbreng: { soort: "Detentie", tekst: "Komt in maart vrij uit de inrichting" } },
  wijkteam: {
    naam: "Wies Voorbeeldbuurt",
    inbreng: {
      soort: "Lopende hulpverlening",
      tekst: "Elke week een gesprek met het buurtteam",
      overig: { "De tekst bevat": [] },
    },
  },
  wonen: {
    naam: "Wout Voorbeeldwonen",
    inbreng: {
      soort: "Woonsituatie",
      tekst: "Huurachterstand van vier maanden",
      vooraf: true,
      overig: { "De tekst bevat": [] },
    },
  },
};

test("one casus from aanmelden to closing, and one to its end", async ({ mensen }) => {
  test.setTimeout(600_000);
  const melder = await mensen.als("melder");
  const regisseur = await mensen.als("procesregisseur");
  const namen = Object.values(team).map(({ naam }) => naam);

  const nummer = await test.step("the melder submits a verzoek", () =>
    dienVerzoekIn(melder, {
      voornamen: "Fenna",
      achternaam: "Testpersoon",
      bsn: "999900274",
      problematiek: "Schulden en dreigende uithuiszetting",
    }));
  await test.step("the procesregisseur takes it on", () => neemInBehandeling(regisseur, nummer));

  await test.step("triage: politie and ggz are asked and answer, the aanpak starts", async () => {
    await stelVraag(regisseur, nummer, /Voorbeeldpolitie/, "Welke registraties zijn er?");
    await stelVraag(regisseur, nummer, /Voorbeeldzorg/, "Loopt er een behandeling?");
    await beantwoordVraag(await mensen.als("politie"), nummer, "Welke registraties zijn er?", {
      soort: "Politieregistraties",
      tekst: "Vier registraties in het afgelopen jaar",
      wpgArtikel: /8/,
    });
    await beantwoordVraag(await mensen.als("ggz"), nummer, "Loopt er een behandeling?", {
      soort: "Geschiedenis van zorg en hulpverlening",
      tekst: "Behandeling gestopt in het voorjaar",
      doorlopend: true,
    });
    await legCriteriaVast(regisseur, nummer);
    await startAanpak(regisseur, nummer, "Meerdere domeinen moeten samenwerken", ["Wat is al geprobeerd"]);
    await leesMail(melder, `Terugkoppeling op uw verzoek ${nummer}`, "De aanpak start.");
  });

  await test.step("what stayed behind is gone; what a Partij must allow waits for its answer", async () => {
    await regisseur.open(`/casussen/${nummer}/inbreng`);
    await regisseur.leest("Behandeling gestopt");
    await regisseur.leestNiet("Vier registraties");
    const politie = await mensen.als("politie");
    await beantwoordFasevraag(politie, nummer, "Inbreng: Politieregistraties", "Ja");
    await politie.krijgtNietGevonden(`/casussen/${nummer}/inbreng`);
    await regisseur.open(`/casussen/${nummer}/inbreng`);
    await regisseur.leest("Vier registraties");
    await regisseur.open(`/casussen/${nummer}/gegevens`);
    await regisseur.leest("Verzoek: Wat is al geprobeerd");
    await regisseur.leestNiet("wijkagent");
    await trekGebruikIn(politie, nummer, "Inbreng: Politieregistraties");
    await regisseur.open(`/casussen/${nummer}/inbreng`);
    await regisseur.leestNiet("Vier registraties");
  });

  await test.step("inlichten: letter, record, and on to bespreken", async () => {
    await stuurBrief(regisseur, nummer);
    await legInformerenVast(regisseur, nummer);
    await gaNaarBespreken(regisseur, nummer);
  });

  await test.step("eight Partijen are involved and bring in what they know", async () => {
    await (await mensen.als("wonen")).krijgtNietGevonden(`/casussen/${nummer}/bespreken`);
    await betrek(regisseur, nummer, namen);
    for (const [slug, { inbreng }] of Object.entries(team)) await brengIn(await mensen.als(slug), nummer, inbreng);
  });

  await test.step("before the overleg another Partij reads only what was released with an accord", async () => {
    const wijkteam = await mensen.als("wijkteam");
    await wijkteam.open(`/casussen/${nummer}/inbreng`);
    await wijkteam.leestNiet("Huurachterstand", "Gebiedsverbod");
    await geefVrij(regisseur, nummer, "Woonsituatie: Woningcorporatie Regio Utrecht");
    await wijkteam.open(`/casussen/${nummer}/inbreng`);
    await wijkteam.leest("Huurachterstand");
    await wijkteam.leestNiet("Gebiedsverbod");
  });

  await test.step("ketenanalyse and algemene analyse", async () => {
    await schrijfKetenanalyse(await mensen.als("wonen"), nummer, "Zonder inkomen geen woning");
    await schrijfAnalyse(regisseur, nummer, "Wonen en inkomen hangen samen");
  });

  await test.step("first overleg: shared, discussed, plan made", async () => {
    const overleg = await planEnAgendeer(regisseur, nummer, { begintijd: "09:00", plaats: `Zaal Oost ${nummer}` });
    await openOverleg(regisseur, overleg, namen.slice(0, 6));
    const wonen = await mensen.als("wonen");
    await wonen.open(`/casussen/${nummer}/inbreng`);
    await wonen.leest("Gebiedsverbod");
    // R-grondslag: no strafrechtelijke gegevens for a corporatie, shared or not.
    await wonen.leestNiet("Twee zaken staan open", "vechtpartij");
    await legBesprekingVast(regisseur, overleg, {
      toestandsbeeld: "Er is haast met de woning",
      scores: { Huisvesting: "Rood", Financiën: "Oranje" },
      notulen: "Alle Partijen herkennen het beeld",
      besluit: "De corporatie wacht met ontruimen",
      afsluiten: "De aanpak gaat door",
    });
    await stelRegieplanOp(regisseur, nummer, {
      interventie: "Woning behouden",
      actie: "Betalingsregeling voorstellen",
      criterium: "Drie maanden huur op tijd betaald",
      instantie: "Woningcorporatie Regio Utrecht",
      uitvoerder: /Voorbeeldwonen/,
      casusregisseur: /Voorbeeldcasus/,
    });
    await spreekActieAf(regisseur, "Plek vrijhouden in de behandeling", /Voorbeeldzorg/);
    await sluitOverleg(regisseur, overleg);
    await wonen.open(`/casussen/${nummer}/bespreken/overleg`);
    await wonen.leest("De corporatie wacht met ontruimen", "Rood");
    await gaNaarUitvoeren(regisseur, nummer);
  });

  await test.step("the partner reports progress and finishes the actie", async () => {
    const wonen = await mensen.als("wonen");
    await meldVoortgang(wonen, nummer, "De regeling is getekend");
    await handelActieAf(wonen, nummer, "Aangeboden en aanvaard");
  });

  await test.step("second overleg: new scores, and the besluit to close", async () => {
    const overleg = await planEnAgendeer(regisseur, nummer, { begintijd: "14:00", plaats: `Zaal West ${nummer}` });
    await bereidVoor(regisseur, overleg, /Sef Voorbeeldhulp/);
    await openOverleg(regisseur, overleg, namen.slice(2, 8));
    await meldNietGedaan(regisseur, overleg, "Plek vrijhouden", "De wachtlijst is te lang");
    await legBesprekingVast(regisseur, overleg, {
      toestandsbeeld: "De huur wordt op tijd betaald",
      scores: { Huisvesting: "Groen", Financiën: "Groen" },
      notulen: "Het doel is bereikt",
      besluit: "De aanpak stopt",
      afsluiten: "De casus wordt afgesloten",
    });
    await sluitOverleg(regisseur, overleg);
    await regisseur.open(`/casussen/${nummer}/uitvoeren`);
    await regisseur.vouwOpen("Scores in woorden");
    await expect(regisseur.inhoud.getByRole("row", { name: /^Huisvesting Rood Groen$/ })).toBeVisible();
  });

  await test.step("afsluiten: partners lose access at once, the casusregisseur does not", async () => {
    await beoordeelCriterium(regisseur, nummer);
    await sluitAf(regisseur, nummer);
    const wonen = await mensen.als("wonen");
    for (const scherm of ["uitvoeren", "inbreng", "bespreken"])
      await wonen.krijgtNietGevonden(`/casussen/${nummer}/${scherm}`);
    const casusregisseur = await mensen.als("casusregisseur");
    await casusregisseur.open(`/casussen/${nummer}/afsluiten`);
    await casusregisseur.leest("Doel bereikt");
  });

  await test.step("a dossier whose term has passed is destroyed", async () => {
    const recordmanager = await mensen.als("recordmanager");
    const oud = await kiesVanVernietigingslijst(recordmanager);
    await regisseur.open(`/casussen/${oud}/vernietigen`);
    await vernietig(recordmanager, await mensen.als("manager"), oud);
    for (const lezer of [regisseur, recordmanager, await mensen.als("casusregisseur")])
      for (const scherm of ["vernietigen", "afsluiten", "aanmelden"])
        await lezer.krijgtNietGevonden(`/casussen/${oud}/${scherm}`);
  });
});

test("a verzoek that is not taken on", async ({ mensen }) => {
  const melder = await mensen.als("melder");
  const regisseur = await mensen.als("procesregisseur");
  const betrokkene = {
    voornamen: "Joost",
    achternaam: "Probeersel",
    bsn: "999901096",
    problematiek: "Burenruzie over een heg",
  };
  const nummer = await test.step("submitted", () => dienVerzoekIn(melder, betrokkene));
  await test.step("not taken on", () => wijsAf(regisseur, nummer, "Dit kan de wijkagent zelf oplossen."));
  await test.step("the melder reads why, and nobody can open it any more", async () => {
    await leesMail(melder, nummer, "Dit kan de wijkagent zelf oplossen.");
    for (const lezer of [melder, regisseur]) await lezer.krijgtNietGevonden(`/casussen/${nummer}/aanmelden`);
    await regisseur.open("/casussen");
    await regisseur.leestNiet(betrokkene.achternaam, nummer);
  });
});
