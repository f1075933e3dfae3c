import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { leesBestandinvoer } from "~/bestanden/invoer.server";
import { bepaalStand } from "~/bestanden/stand.server";
import { listKeuzepartijen } from "~/inbreng/delen.server";
import { isDoelVerplicht, listPartijmarkeringen } from "~/inbreng/view";
import { listToestemmingsopties } from "~/inbreng/voorwaarden";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { getBijlagesoort, listBijlagesoorten } from "~/protocol/bijlagesoorten";
import { handelingen, weegHandeling } from "~/protocol/handelingen";
import { strengsteTypen } from "~/protocol/markering.server";
import { getPartijrecht } from "~/protocol/partijtypen";
import { oordeel } from "~/protocol/regels";
import { rArtikel20, rVerstrekker, vraagMogelijk } from "~/protocol/regels/inbrengen";
import type { FaseContext } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijen } from "~/storage/dossier.server";
import { isEigen, isStaf, openBijlagehandeling, openBijlagen } from "./context.server";
import { maakBijlageForm, rijForm, stafvoorwaardenForm, voorwaardenForm, type bijlageForm } from "./form";
import {
  geefBijlageVrij,
  verwijderBijlage,
  voegBijlageToe,
  wijzigDeling,
  wijzigVoorwaarden,
  type NieuweBijlage,
} from "./repository.server";
import { buildBijlagen, type Bijlagekeuze, type BijlagenView } from "./view";

function buildKeuze(context: FaseContext): Bijlagekeuze | null {
  const { lezer, systeem, casus, hoedanigheden, casusFeiten, feiten } = context;
  const mag = weegHandeling(handelingen.uitvoeren.bijlage_toevoegen, hoedanigheden, casusFeiten.toestand, feiten);
  if (!mag.toegestaan) return null;
  const { type, id } = lezer.partij;
  const staf = isStaf(context);
  const soorten = listBijlagesoorten(staf ? null : type);
  if (soorten.length === 0) return null;
  return {
    isStaf: staf,
    soorten: soorten.map(({ code, label }) => ({ waarde: code, label })),
    partijen: listKeuzepartijen(context).filter(({ waarde }) => waarde !== id),
    grondslag: getPartijrecht(type).grondslag,
    // For staff the strictest present in the casus; for a Partij what its kinds are: the rest would tell too much.
    bevat: staf
      ? strengsteTypen(systeem, casus.id)
      : [...new Set(soorten.flatMap(({ code }) => [...getBijlagesoort(code).typen]))],
    markeringen: listPartijmarkeringen(type === "politie" || staf),
    toestemmingen: listToestemmingsopties(type, false),
    isPolitie: type === "politie",
    doelVerplicht: isDoelVerplicht(type),
    logboek: listLogboek(context),
  };
}

/** Entries that this one may see, newest first, by day and kind: the words of an entry do not fit in a choice. */
function listLogboek({ systeem, casus, opener }: FaseContext): Bijlagekeuze["logboek"] {
  return opener
    .lijst(listRijen(systeem, casus.id, "logboek"), (rij, kop) => ({
      waarde: kop.id,
      datum: opener.veld(rij, "datum"),
      soort: opener.veld(rij, "soort"),
    }))
    .reverse();
}

/** Why this Partij adds nothing at all (P 28, DPIA 5); null when it may. */
function findWeigering(context: FaseContext): BijlagenView["weigering"] {
  if (isStaf(context)) return null;
  const { lezer, vandaag } = context;
  const mag = oordeel([rArtikel20, rVerstrekker], vraagMogelijk(lezer.partij, vandaag));
  return mag.toegestaan ? null : { uitleg: mag.uitleg, regel: mag.regel, artikel: mag.artikel };
}

/** `/casussen/:casusnummer/bijlagen`: the documents of this casus. */
export async function loader(args: LoaderFunctionArgs) {
  const context = openBijlagen(args);
  const { systeem, casus, opener, hoedanigheden } = context;
  const geweigerd = findWeigering(context);
  const view: BijlagenView = {
    bijlagen: buildBijlagen(opener, listRijen(systeem, casus.id, "bijlage"), {
      isStaf: isStaf(context),
      magVrijgeven: hoedanigheden.includes("procesregisseur"),
      magVerwijderen: hoedanigheden.includes("procesregisseur"),
      isEigen: (kop) => isEigen(context, kop),
      type: context.lezer.partij.type,
      standVan: ({ id }) => bepaalStand(systeem, id),
    }),
    keuze: geweigerd ? null : buildKeuze(context),
    weigering: geweigerd,
  };
  return toonCasus(context, view);
}

/** Parts the form: the document, the conditions of a Partij, and with whom. */
function leesBijlage(gevraagd: Partial<z.output<typeof bijlageForm>>): NieuweBijlage {
  const {
    soort = "",
    bevat,
    delen_met = "geen",
    partijen,
    vooraf = false,
    zeggenschap,
    logboekregel,
    ...rest
  } = gevraagd;
  const { omschrijving, datum, grondslag, doel, wpg_artikel, bestand: _bestand, toestemming, ...voorwaarden } = rest;
  return {
    ...{ soort, bevat, delen_met, partijen, vooraf, zeggenschap, logboekregel },
    waarden: { omschrijving, datum, grondslag, doel, wpg_artikel },
    voorwaarden: toestemming && { toestemming, ...voorwaarden },
  };
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openBijlagehandeling(args);
  const { casus, lezer } = inzending;
  const naar = (woord: string) => ({ naar: `/casussen/${casus.casusnummer}/bijlagen?klaar=${woord}` });
  switch (inzending.handelingNaam) {
    case "bijlage_toevoegen": {
      const invoer = await leesBestandinvoer(inzending, "bestand", { verplicht: true });
      const { type } = lezer.partij;
      const eisen = { isStaf: isStaf(inzending), doelVerplicht: isDoelVerplicht(type), isPolitie: type === "politie" };
      return verwerk(inzending, maakBijlageForm(eisen), (gevraagd, pen) => {
        if (!invoer.bestand) throw new Error("The schema let a refused file pass");
        voegBijlageToe(pen, leesBijlage(gevraagd), invoer.bestand);
        return naar("opgeslagen");
      });
    }
    case "bijlage_voorwaarden":
      if (isStaf(inzending)) {
        return verwerk(inzending, stafvoorwaardenForm, (waarden, pen) => {
          wijzigDeling(pen, waarden);
          return naar("opgeslagen");
        });
      }
      return verwerk(inzending, voorwaardenForm, ({ rij, delen_met, partijen, vooraf, zeggenschap, ...v }, pen) => {
        wijzigVoorwaarden(pen, { rij, delen_met, partijen, vooraf, zeggenschap }, v);
        return naar("opgeslagen");
      });
    case "bijlage_vrijgeven":
      return verwerk(inzending, rijForm, ({ rij }, pen) => {
        geefBijlageVrij(pen, rij);
        return naar("opgeslagen");
      });
    case "bijlage_verwijderen":
      return verwerk(inzending, rijForm, ({ rij }, pen) => {
        verwijderBijlage(pen, rij);
        return naar("verwijderd");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
