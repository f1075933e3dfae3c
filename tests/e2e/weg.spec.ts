import { test } from "./fixtures";
import { dienVerzoekIn, neemInBehandeling } from "./pages/aanmelden";
import { beantwoordVraag, legCriteriaVast, startAanpak, stelVraag } from "./pages/triageren";

test("from aanmelden to vernietigen", async ({ mensen }) => {
  const melder = await mensen.als("melder");
  const regisseur = await mensen.als("procesregisseur");

  const nummer = await test.step("the melder submits a verzoek", () =>
    dienVerzoekIn(melder, {
      voornamen: "Fenna",
      achternaam: "Testpersoon",
      bsn: "999900274",
      problematiek: "Schulden en dreigende uithuiszetting",
    }),
  );
  await test.step("the procesregisseur takes it on", () => neemInBehandeling(regisseur, nummer));
  await test.step("triage: politie and ggz are asked and answer", async () => {
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
    });
    await legCriteriaVast(regisseur, nummer);
    await startAanpak(regisseur, nummer, "Meerdere domeinen moeten samenwerken");
  });
});
