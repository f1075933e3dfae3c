import { Gegeven, Gegevenslijst, Leegmelding, Tijdlijn, ToonVelden } from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import type { Berichtsoort } from "./lijsten";
import type { Behandeling, Besluitregel } from "./view";

function Besluitinhoud({ besluit }: { besluit: Besluitregel }) {
  return (
    <Gegevenslijst>
      {besluit.hoogRisico !== null && <Gegeven label="Hoog risico">{besluit.hoogRisico ? "Ja" : "Nee"}</Gegeven>}
      {besluit.alleenOm && <Gegeven label="Alleen gegevens van het OM">Ja</Gegeven>}
      {besluit.grond && <Gegeven label="Grond">{besluit.grond}</Gegeven>}
      {besluit.overlegOp && <Gegeven label="Partneroverleg">{formatDag(besluit.overlegOp)}</Gegeven>}
      {besluit.mandaat && <Gegeven label="Informeert namens allen">{besluit.mandaat}</Gegeven>}
      {besluit.herbeoordelenOp && <Gegeven label="Opnieuw beoordelen op">{formatDag(besluit.herbeoordelenOp)}</Gegeven>}
      {besluit.motivering && <ToonVelden velden={[besluit.motivering]} />}
    </Gegevenslijst>
  );
}

/** The besluiten of one kind, newest first: the first one holds. */
export function Besluiten({ behandeling, onderdeel }: { behandeling: Behandeling; onderdeel: "ap" | "betrokkenen" }) {
  const besluiten = behandeling.besluiten.filter((besluit) => besluit.onderdeel === onderdeel).toReversed();
  if (besluiten.length === 0) return <Leegmelding>Er is nog geen besluit.</Leegmelding>;
  return (
    <Tijdlijn
      punten={besluiten.map((besluit, plaats) => ({
        id: besluit.id,
        moment: besluit.moment,
        wanneer: `${formatMoment(besluit.moment)}, ${besluit.door}`,
        titel: plaats === 0 ? besluit.uitkomst : `${besluit.uitkomst} (vervangen)`,
        inhoud: <Besluitinhoud besluit={besluit} />,
      }))}
    />
  );
}

/** The kennisgevingen of these kinds, in the order in which they left. */
export function Berichten({ behandeling, soorten }: { behandeling: Behandeling; soorten: readonly Berichtsoort[] }) {
  const berichten = behandeling.berichten.filter(({ soort }) => soorten.includes(soort));
  if (berichten.length === 0) return null;
  return (
    <div className="mt-3">
      <Tijdlijn
        punten={berichten.map((bericht) => ({
          id: bericht.id,
          moment: bericht.gedaanOp,
          wanneer: `${formatMoment(bericht.gedaanOp)}, vastgelegd door ${bericht.door}`,
          titel: bericht.label,
          inhoud: bericht.velden.length > 0 && (
            <Gegevenslijst>
              <ToonVelden velden={bericht.velden} />
            </Gegevenslijst>
          ),
        }))}
      />
    </div>
  );
}
