import { altijd, Handelingsformulier, Kaart, Melding } from "~/components";
import { formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import type { LogcontroleView } from "./view";

const kopwoorden = {
  vergeleken: "Ook het einde is vergeleken met wat buiten de gegevensmap is bewaard.",
  onbekend:
    "Er is geen afschrift van het einde buiten de gegevensmap. Of er aan het einde regels zijn weggehaald is zo niet te zien.",
  beschadigd: "Het afschrift van het einde, buiten de gegevensmap, is beschadigd of niet door dit systeem ondertekend.",
} as const;

function Uitkomst({ keten }: { keten: NonNullable<LogcontroleView["keten"]> }) {
  const { aantal, foutNr, kop, moment, door, isHeel } = keten;
  const wanneer = `Gecontroleerd op ${formatMoment(moment)} door ${door}.`;
  if (isHeel) {
    return (
      <Melding soort={kop === "vergeleken" ? "succes" : "waarschuwing"} titel="Het logboek is heel">
        Alle {(aantal ?? 0).toLocaleString("nl-NL")} regels zijn zoals ze zijn geschreven. {kopwoorden[kop]} {wanneer}
      </Melding>
    );
  }
  return (
    <Melding
      soort="fout"
      titel={
        foutNr === null ? "Het logboek kan niet worden vertrouwd" : `Het logboek is niet heel: regel ${String(foutNr)}`
      }
    >
      {foutNr !== null &&
        `Regel ${String(foutNr)} is de eerste die niet klopt: daar is iets gewijzigd, weggehaald, tussengevoegd of verplaatst. `}
      {kopwoorden[kop]} {wanneer} Behandel dit als een beveiligingsincident (P 14) en bewaar de gegevensmap zoals hij nu
      is.
    </Melding>
  );
}

/** Every row carries a seal over itself and the row before it; following them finds any later change. */
export function Keten({ envelop }: { envelop: Envelop<LogcontroleView> }) {
  const { keten } = envelop.view;
  return (
    <Kaart titel="Is het logboek heel?">
      <p className="max-w-prose">
        Elke regel van het logboek is verzegeld samen met de regel ervoor. De controle volgt die keten vanaf de eerste
        regel. {!keten && "Dat is op dit scherm nog niet gedaan."}
      </p>
      {keten && <Uitkomst keten={keten} />}
      <Handelingsformulier<Record<string, never>>
        envelop={envelop}
        handeling="keten_controleren"
        stand={altijd("Controleer nu")}
        knopsoort="tweede"
      />
    </Kaart>
  );
}
