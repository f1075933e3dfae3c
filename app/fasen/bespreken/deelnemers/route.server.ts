import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { werkRijBij } from "~/overleg/bespreking.server";
import { findRegie, listDeelnemersMetOordeel, listUitvoerders } from "~/overleg/casusteam.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { findOnleesbaar, getRij } from "../regieplan/repository.server";
import { beeindigDeelname, findKandidaat, listAutorisaties, listKandidaten, maakDeelnemer } from "../repository.server";
import { betrekkenForm, nietMeerBetrekkenForm, overdrachtForm } from "./form";
import { sleutelVan } from "./overdracht";
import { getVerweesd } from "./overdracht.server";
import { buildDeelnemersView, buildOverdracht } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, vandaag, lezer } = context;
  const isStaf = lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
  return toonCasus(
    context,
    buildDeelnemersView({
      deelnemers: listDeelnemersMetOordeel(systeem, casus, vandaag),
      casusregisseur: findRegie(systeem, casus.id, "casusregisseur")?.accountId ?? null,
      kandidaten: isStaf ? listKandidaten(systeem, casus, vandaag) : null,
      overdracht: isStaf
        ? buildOverdracht(context.opener, listRijenVan(systeem, casus.id, ["actie", "fasevraag", "akkoordverzoek"]), {
            verweesd: getVerweesd(systeem.databank, casus.id, vandaag),
            uitvoerders: listUitvoerders(systeem, casus, vandaag),
          })
        : null,
    }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken");
  const { systeem, casus, lezer, vandaag } = inzending;
  const pad = `/casussen/${casus.casusnummer}/bespreken/deelnemers`;
  switch (inzending.handelingNaam) {
    case "betrekken":
      return verwerk(inzending, betrekkenForm, ({ medewerkers }, pen) => {
        const gekozen = [...new Set(medewerkers)].map((id) => findKandidaat(systeem, casus, id, vandaag));
        const fouten = gekozen.flatMap((kandidaat) => {
          if (!kandidaat) return ["Deze medewerker is niet bekend."];
          const { mag, naam, partij } = kandidaat;
          return mag.toegestaan ? [] : [`${naam} (${partij}): ${mag.uitleg} (${mag.regel}, ${mag.artikel})`];
        });
        if (fouten.length > 0) throw new Invoerfout({ medewerkers: fouten });
        const bestaand = new Set(listAutorisaties(pen.tx, casus.id, vandaag).map(({ accountId }) => accountId));
        for (const kandidaat of gekozen) {
          if (!kandidaat || bestaand.has(kandidaat.accountId)) continue;
          const { accountId, partijId } = kandidaat;
          maakDeelnemer(pen.tx, systeem, {
            casusId: casus.id,
            accountId,
            partijId,
            vanaf: vandaag,
            doorAccountId: lezer.accountId,
          });
          legBerichtKlaar(pen.tx, systeem, {
            aanAccountId: accountId,
            sjabloon: "vraag_om_informatie",
            casusnummer: casus.casusnummer,
            onderwerp: `U bent betrokken bij casus ${casus.casusnummer}`,
            tekst:
              `U bent betrokken bij casus ${casus.casusnummer} van het Veiligheidshuis.\n` +
              "Vul in wat uw organisatie weet en nodig is voor de aanpak:\n\n" +
              `${systeem.adres}/casussen/${casus.casusnummer}/inbreng`,
          });
        }
        return { naar: `${pad}?klaar=betrokken` };
      });
    case "niet_meer_betrekken":
      return verwerk(inzending, nietMeerBetrekkenForm, ({ medewerker }, pen) => {
        if (!listAutorisaties(pen.tx, casus.id, vandaag).some(({ accountId }) => accountId === medewerker)) {
          throw nietGevonden();
        }
        // The casusregisseur keeps access by that role (C 13), so ending this alone would end nothing.
        if (findRegie(systeem, casus.id, "casusregisseur")?.accountId === medewerker) {
          throw new Invoerfout({}, [
            "Deze medewerker is casusregisseur. Wijs eerst een andere casusregisseur aan (C 13.1).",
          ]);
        }
        beeindigDeelname(pen.tx, casus.id, medewerker, vandaag);
        return { naar: `${pad}?klaar=beeindigd` };
      });
    case "actie_overdragen":
      return verwerk(inzending, overdrachtForm, ({ rij: rijId, medewerker }, pen) => {
        const { rij, kop } = getRij(inzending, "actie", rijId, pen.tx);
        const { weg } = getVerweesd(pen.tx, casus.id, vandaag);
        if (kop.voorAccountId === null || !weg.has(sleutelVan(kop.voorAccountId, kop.voorPartijId))) {
          throw new Invoerfout({}, [
            "Deze actie is al overgedragen, of wie haar uitvoert kan dat zelf weer. Wijzigen kan in het regieplan.",
          ]);
        }
        if ((inzending.opener.waarde(rij, "status") ?? "open") !== "open") {
          throw new Invoerfout({}, ["Deze actie is al afgehandeld."]);
        }
        const lid = listUitvoerders(systeem, casus, vandaag).find(({ accountId }) => accountId === medewerker);
        if (!lid) throw new Invoerfout({ medewerker: ["Kies iemand uit het team van deze casus."] }, [], "P 9.6");
        const onleesbaar = findOnleesbaar(pen.tx, lid.partijId, kop.gemarkeerd);
        if (onleesbaar) throw new Invoerfout({ medewerker: [onleesbaar] });
        werkRijBij(pen, kop, { voorAccountId: lid.accountId, voorPartijId: lid.partijId });
        legBerichtKlaar(pen.tx, systeem, {
          aanAccountId: lid.accountId,
          sjabloon: "actielijst",
          casusnummer: casus.casusnummer,
          onderwerp: `U neemt een actie over in casus ${casus.casusnummer}`,
          tekst:
            `In casus ${casus.casusnummer} is een afgesproken actie aan u overgedragen.\n` +
            `Kijk wat er van u wordt gevraagd:\n\n${systeem.adres}/casussen/${casus.casusnummer}/bespreken/regieplan`,
        });
        return { naar: `${pad}?klaar=overgedragen` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
