import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { plusDagen } from "~/lib/datum";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import { getInzagesoort, listInzagesoorten, uiterlijkeInzagedag, type Inzagesoortnaam } from "~/protocol/inzagesoorten";
import { getCasusFeiten, isGearchiveerd } from "~/protocol/lezer.server";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { weegDossier } from "~/protocol/regels";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { eindForm, openForm } from "./form";
import { beeindigInzagerecht, findCasus, listInzagerechten, maakInzagerecht } from "./repository.server";
import { buildRechten, type DossieropenenView } from "./view";

const pad = "/dossier-openen";

/** `/dossier-openen`: one casus, for a recorded reason, for some days (P 24.4; domein 12 for the manager). */
export function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "dossieropenen");
  const { systeem, lezer, vandaag, zoekdeel } = basis;
  const gevraagd = zoekdeel.get("casusnummer") ?? "";
  const view: DossieropenenView = {
    soorten: listInzagesoorten(lezer.rol).map((naam) => ({
      waarde: naam,
      label: `${getInzagesoort(naam).label} (${getInzagesoort(naam).artikel})`,
    })),
    casusnummer: /^\d{4}-\d{5}$/.test(gevraagd) ? gevraagd : "",
    isStaf: lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner",
    tot: plusDagen(vandaag, 6),
    uiterlijk: uiterlijkeInzagedag(vandaag),
    rechten: buildRechten(listInzagerechten(systeem, { accountId: lezer.accountId }), vandaag),
  };
  return toonScherm(basis, view);
}

/** The same words for a number that does not exist and for a dossier that was destroyed. */
function onbekend(): Invoerfout {
  return new Invoerfout(
    { casusnummer: ["Er is geen dossier met dit nummer dat u kunt openen."] },
    [],
    "onbekend casusnummer",
  );
}

/** The rules decide with the reason as if it stood already: papers, Partij and destruction still count. */
function getCasusVoor(basis: Basis, casusnummer: string, soort: Inzagesoortnaam, tot: string) {
  const { systeem, lezer, vandaag } = basis;
  const casus = findCasus(systeem.databank, casusnummer);
  if (!casus) throw onbekend();
  const feiten = getCasusFeiten(systeem, casus, lezer, vandaag);
  if (soort === "archief" && !isGearchiveerd(casus, vandaag)) {
    throw new Invoerfout({
      casusnummer: ["Dit dossier is niet gearchiveerd: u hebt geen reden nodig om het te openen."],
    });
  }
  const inzagereden = { soort, vanaf: vandaag, tot };
  const uitkomst = weegDossier({ lezer, vandaag, casus: { ...feiten, inzagereden } });
  if (uitkomst.toegestaan) return { casus, fase: toestanden[feiten.toestand].fase };
  if (uitkomst.regel === "R-vernietigd") throw onbekend();
  const bron = `${uitkomst.regel}, ${uitkomst.artikel}`;
  throw new Invoerfout({}, [`${uitkomst.uitleg} (${bron})`], `${uitkomst.regel} (${uitkomst.artikel})`);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "dossieropenen", ["dossier_openen", "inzage_beeindigen"]);
  const { systeem, lezer, vandaag, moment } = inzending;
  const wie = { accountId: lezer.accountId, partijId: lezer.partij.id };
  switch (inzending.handelingNaam) {
    case "dossier_openen":
      return verwerk(inzending, openForm, ({ casusnummer, soort, reden, tot }, pen) => {
        if (!listInzagesoorten(lezer.rol).includes(soort)) {
          throw new Invoerfout({ soort: ["Deze grond hoort niet bij uw rol."] });
        }
        if (tot < vandaag) throw new Invoerfout({ tot: ["Kies vandaag of een latere dag."] });
        if (tot > uiterlijkeInzagedag(vandaag)) {
          throw new Invoerfout({ tot: ["Kies een dag binnen veertien dagen. Daarna kunt u opnieuw een reden geven."] });
        }
        const { casus, fase } = getCasusVoor(inzending, casusnummer, soort, tot);
        pen.casusnummer = casus.casusnummer;
        const rijId = pen.maakRij({
          entiteit: "inzagereden",
          casusId: casus.id,
          fase,
          code: soort,
          waarden: { reden },
        });
        maakInzagerecht(pen.tx, systeem, { ...wie, casusId: casus.id, soort, rijId, vanaf: vandaag, tot });
        return { naar: `/casussen/${casus.casusnummer}/betrokkene?klaar=geopend` };
      });
    case "inzage_beeindigen":
      return verwerk(inzending, eindForm, ({ recht }, pen) => {
        const casusnummer = beeindigInzagerecht(pen.tx, { id: recht, accountId: lezer.accountId, moment });
        if (!casusnummer) throw nietGevonden();
        pen.casusnummer = casusnummer;
        return { naar: `${pad}?klaar=inzage_beeindigd` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
