import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Veld } from "~/protocol/afscherming";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { logWeigering, openScherm } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import { listZaakrijen } from "~/storage/zaak.server";
import { leesVorm, maakUitvoerbestand } from "~/uitvoer/bestand.server";
import { maakUitvoertabel } from "~/uitvoer/tabel";
import { findApGemeldOp } from "./feiten";
import { getDatalek } from "./feiten.server";
import { inbreuken } from "./lijsten";
import { isBehandelaar, listDatalekcontexten } from "./lijst.server";
import type { Datalekdossier } from "./repository.server";
import { schrijfBesluit } from "./view";

interface Registerrij {
  dossier: Datalekdossier;
  aard: Veld | undefined;
  gevolgen: Veld | undefined;
  maatregelen: Veld | undefined;
  besluitAp: string;
  besluitBetrokkenen: string;
  /** The text that the betrokkenen got (P 14.11). */
  kennisgeving: Veld | undefined;
  lessen: Veld | undefined;
}

function leesRij({ systeem, zaak, opener }: ZaakContext): Registerrij {
  const { dossier } = getDatalek(systeem, zaak);
  const melding = listZaakrijen(systeem, zaak.id, "datalek").get(zaak.id);
  const afronding = listZaakrijen(systeem, zaak.id, "datalekafronding").get(zaak.id);
  const berichten = listZaakrijen(systeem, zaak.id, "datalekbericht");
  const laatste = dossier.berichten.findLast(({ soort }) => soort === "betrokkenen");
  const bericht = laatste && berichten.get(laatste.id);
  const besluit = (onderdeel: "ap" | "betrokkenen") => {
    const gevonden = dossier.besluiten.findLast((kandidaat) => kandidaat.onderdeel === onderdeel);
    if (!gevonden) return "";
    const { uitkomst, grond } = schrijfBesluit(gevonden);
    return [uitkomst, grond].filter(Boolean).join(". ");
  };
  return {
    dossier,
    aard: melding && opener.veld(melding, "aard"),
    gevolgen: melding && opener.veld(melding, "gevolgen"),
    maatregelen: melding && opener.veld(melding, "maatregelen_genomen"),
    besluitAp: besluit("ap"),
    besluitBetrokkenen: besluit("betrokkenen"),
    kennisgeving: bericht && opener.veld(bericht, "inhoud"),
    lessen: afronding && opener.veld(afronding, "lessen"),
  };
}

const moment = (iso: string | null) => (iso === null ? null : { moment: iso });

/** The overview of every inbreuk (P 14.11): facts, gevolgen, maatregelen, and the text of the kennisgeving. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "datalekken");
  if (!isBehandelaar(basis) && basis.lezer.rol !== "toezichthouder") {
    logWeigering(basis, "downloaden", "R-datalek (P 14.3)");
    throw nietGevonden();
  }
  const tabel = maakUitvoertabel<Registerrij>(
    { naam: "datalekken", titel: "Overzicht van inbreuken" },
    [
      { kop: "Nummer", waarde: ({ dossier }) => dossier.zaak.nummer },
      { kop: "Bekend sinds", waarde: ({ dossier }) => moment(dossier.datalek.kennisgenomenOp) },
      { kop: "Gemeld", waarde: ({ dossier }) => moment(dossier.datalek.gemeldOp) },
      { kop: "Bij", waarde: ({ dossier }) => dossier.datalek.partij },
      { kop: "Inbreuk", waarde: ({ dossier }) => inbreuken[dossier.datalek.inbreuk] },
      { kop: "Casusnummers", waarde: ({ dossier }) => dossier.datalek.casusnummers?.replaceAll(",", ", ") },
      { kop: "Aard en omvang", waarde: ({ aard }) => aard },
      { kop: "Gevolgen", waarde: ({ gevolgen }) => gevolgen },
      { kop: "Corrigerende maatregelen", waarde: ({ maatregelen }) => maatregelen },
      { kop: "Besluit over de AP", waarde: ({ besluitAp }) => besluitAp },
      { kop: "Gemeld aan de AP", waarde: ({ dossier }) => moment(findApGemeldOp(dossier)) },
      { kop: "Besluit over betrokkenen", waarde: ({ besluitBetrokkenen }) => besluitBetrokkenen },
      { kop: "Tekst van de kennisgeving aan betrokkenen", waarde: ({ kennisgeving }) => kennisgeving },
      { kop: "Afgerond", waarde: ({ dossier }) => moment(dossier.zaak.afgerondOp) },
      { kop: "Geleerd", waarde: ({ lessen }) => lessen },
    ],
    listDatalekcontexten(basis).map(leesRij),
  );
  const bestand = await maakUitvoerbestand(tabel, leesVorm(basis.zoekdeel.get("vorm")), basis.vandaag);
  return toonSchermbestand(basis, bestand);
}
