import type { z } from "zod";
import {
  Datumveld,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Tekstvlak,
  ToonVeld,
  ToonVelden,
  Uitklap,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { akkoordlabels, antwoordOpties, type antwoordForm, type gebruikForm, type verzoekForm } from "./form";
import type { AkkoordenView, AkkoordView } from "./view";

interface Props {
  envelop: CasusEnvelop<AkkoordenView>;
  verzoek: AkkoordView;
}

/** Yes, no, or a condition: one step. */
function Antwoord({ envelop, verzoek: { id, soort, versies } }: Props) {
  return (
    <Handelingsformulier<z.input<typeof antwoordForm>>
      envelop={envelop}
      handeling="akkoord_beantwoorden"
      formulierId={`akkoord_beantwoorden-${id}`}
      stand={envelop.handelingen.akkoord_beantwoorden}
      versies={versies}
      labels={akkoordlabels}
    >
      {(velden) => (
        <>
          <input type="hidden" name={velden.verzoek.name} value={id} />
          <Keuzerondjes
            veld={velden.besluit}
            label={soort === "wpg" ? "Geeft de politie toestemming?" : "Gaat u akkoord?"}
            hint={
              soort === "wpg"
                ? "De politie legt haar toestemming ook vast in haar eigen systeem (protocol, artikel 7.1)."
                : "Het akkoord geldt alleen voor dit gebruik. U kunt het altijd intrekken."
            }
            opties={Object.entries(antwoordOpties).map(([waarde, label]) => ({ waarde, label }))}
          />
          <Tekstvlak
            veld={velden.antwoord}
            label={akkoordlabels.antwoord}
            hint="Verplicht bij een voorwaarde. Wie het vroeg, leest dit."
            rijen={2}
            max={2000}
            optioneel
          />
        </>
      )}
    </Handelingsformulier>
  );
}

interface KnopProps extends Props {
  handeling: "akkoord_intrekken" | "verzoek_terugnemen";
  titel: string;
  uitleg: string;
}

function Eenknop({ envelop, verzoek: { id, versies }, handeling, titel, uitleg }: KnopProps) {
  const formulierId = `${handeling}-${id}`;
  if (!envelop.handelingen[handeling]) return null;
  return (
    <Uitklap titel={titel} formulierId={formulierId} envelop={envelop} soort="gevaar">
      <p className="max-w-prose">{uitleg}</p>
      <Handelingsformulier<z.input<typeof verzoekForm>>
        envelop={envelop}
        handeling={handeling}
        formulierId={formulierId}
        stand={envelop.handelingen[handeling]}
        versies={versies}
        knopsoort="gevaar"
      >
        {(velden) => <input type="hidden" name={velden.verzoek.name} value={id} />}
      </Handelingsformulier>
    </Uitklap>
  );
}

function Gebruik({ envelop, verzoek: { id } }: Props) {
  const formulierId = `gebruik_vastleggen-${id}`;
  if (!envelop.handelingen.gebruik_vastleggen) return null;
  return (
    <Uitklap titel="Gebruik vastleggen" formulierId={formulierId} envelop={envelop}>
      <Handelingsformulier<z.input<typeof gebruikForm>>
        envelop={envelop}
        handeling="gebruik_vastleggen"
        formulierId={formulierId}
        stand={envelop.handelingen.gebruik_vastleggen}
        labels={akkoordlabels}
      >
        {(velden) => (
          <>
            <input type="hidden" name={velden.verzoek.name} value={id} />
            <Tekstvlak
              veld={velden.gebruik}
              label={akkoordlabels.gebruik}
              hint="Bij welke eigen taak, en wat nam u over? De verstrekker leest dit."
              rijen={2}
              max={2000}
            />
            <Datumveld veld={velden.gebruikt_op} label={akkoordlabels.gebruikt_op} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** One request with where it stands, and what this reader can do with it. */
export function Verzoek({ envelop, verzoek, kant }: Props & { kant: "aan ons" | "van ons" | "regie" }) {
  const { soort, soortLabel, artikel, over, van, aan, gevraagdOp, stand, velden, antwoord, gebruik } = verzoek;
  const magAntwoorden =
    kant === "aan ons" && verzoek.isOpen && soort !== "correctie" && envelop.handelingen.akkoord_beantwoorden;
  return (
    <Kaart titel={over} niveau={3}>
      <Gegevenslijst>
        <Gegeven label="Wat wordt gevraagd">
          {soortLabel} ({artikel})
        </Gegeven>
        <Gegeven label="Wie vraagt het">
          {van}, aan {aan}, op {formatMoment(gevraagdOp)}
        </Gegeven>
        <ToonVelden velden={velden} />
        <Gegeven label="Stand">
          <strong>{stand}</strong>
        </Gegeven>
        <ToonVeld veld={antwoord} />
        {gebruik.map(({ id, velden: gebruikt }) => (
          <ToonVelden key={id} velden={gebruikt} />
        ))}
      </Gegevenslijst>
      {magAntwoorden && (
        <div className="mt-3">
          <Antwoord envelop={envelop} verzoek={verzoek} />
        </div>
      )}
      <div className="niet-printen mt-3 flex flex-wrap items-start gap-3">
        {kant === "aan ons" && verzoek.isGegeven && (
          <Eenknop
            envelop={envelop}
            verzoek={verzoek}
            handeling="akkoord_intrekken"
            titel={soort === "wpg" ? "Toestemming intrekken" : "Akkoord intrekken"}
            uitleg="Het geldt dan direct niet meer. Wie het vroeg, krijgt bericht zonder persoonsgegevens."
          />
        )}
        {verzoek.gegeven && (
          <a href={verzoek.gegeven} className="knop knop-tweede">
            {verzoek.isOpen && kant === "aan ons" ? "Bekijk en antwoord" : "Bekijk het gegeven"}
          </a>
        )}
        {kant === "van ons" && verzoek.isOpen && soort !== "wpg" && (
          <Eenknop
            envelop={envelop}
            verzoek={verzoek}
            handeling="verzoek_terugnemen"
            titel="Verzoek terugnemen"
            uitleg="De verstrekker hoeft dan niet meer te antwoorden."
          />
        )}
        {kant === "van ons" && verzoek.bestand && (
          <>
            <a href={verzoek.bestand} className="knop knop-tweede">
              Download als PDF
            </a>
            <Gebruik envelop={envelop} verzoek={verzoek} />
          </>
        )}
      </div>
    </Kaart>
  );
}
