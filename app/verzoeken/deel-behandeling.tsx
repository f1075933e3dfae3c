import {
  Gegeven,
  Gegevenslijst,
  Knoplink,
  Leegmelding,
  Reden,
  Tabel,
  ToonVelden,
  Uitklap,
  Vouw,
  type Kolom,
} from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import {
  Antwoordformulier,
  Koppelformulier,
  Koppelingknoppen,
  Overlegformulier,
  Toelichtingformulier,
  Vaststelformulier,
  Zoekformulier,
} from "./deel-formulieren";
import { Raadpleegformulier, Raadplegingen } from "./deel-raadpleging";
import type { Behandeling, Koppelingregel, VerzoekView } from "./view";

interface Props {
  envelop: Envelop<VerzoekView>;
  behandeling: Behandeling;
}

const standen: Record<Koppelingregel["stand"], string> = {
  gevonden: "Nog te bevestigen",
  bevestigd: "Gaat over deze persoon",
  afgevallen: "Iemand anders",
};

/** The dossiers that were found, and the judgement of a person about each. */
export function DeelDossiers({ envelop, behandeling }: Props) {
  const { handelingen } = envelop.view;
  const { koppelingen, gezochtOp } = behandeling;
  const kolommen: readonly Kolom<Koppelingregel>[] = [
    { sleutel: "casus", kop: "Casus", kort: true, cel: ({ casusnummer }) => casusnummer },
    {
      sleutel: "als",
      kop: "Als",
      cel: ({ relatieRijId }) => (relatieRijId ? "gezinslid of relatie in de casus" : "betrokkene van de casus"),
    },
    { sleutel: "overeenkomst", kop: "Waarom gevonden", cel: ({ overeenkomst }) => overeenkomst },
    {
      sleutel: "stand",
      kop: "Oordeel",
      cel: (koppeling) =>
        koppeling.stand === "gevonden" && handelingen.casus_bevestigen ? (
          <Koppelingknoppen envelop={envelop} koppeling={koppeling} />
        ) : (
          standen[koppeling.stand]
        ),
    },
  ];
  return (
    <>
      {gezochtOp && (
        <p>
          Gezocht op {formatMoment(gezochtOp)}.{" "}
          {koppelingen.length === 0 &&
            "Er is geen dossier over deze persoon gevonden. Ook dan krijgt de betrokkene een antwoord."}
        </p>
      )}
      {koppelingen.length > 0 && (
        <Tabel
          onderschrift="Gevonden dossiers"
          verbergOnderschrift
          kolommen={kolommen}
          rijen={koppelingen}
          sleutelVan={({ casusId, relatieRijId }) => `${casusId}|${relatieRijId ?? ""}`}
        />
      )}
      {handelingen.dossiers_zoeken && (
        <div className="mt-3">
          <Zoekformulier envelop={envelop} />
        </div>
      )}
      {handelingen.casus_koppelen?.toegestaan && (
        <div className="mt-3">
          <Uitklap titel="Dossier op casusnummer" envelop={envelop} formulierId="casus_koppelen">
            <Koppelformulier envelop={envelop} />
          </Uitklap>
        </div>
      )}
    </>
  );
}

const loketten = {
  openbaar_ministerie: "Privacyfunctionaris van het parket (P 17.5)",
  politie: "Wpg-loket van de eenheid (P 17.6)",
} as const;

/** The split by source, and how far the besluiten about gegevens are. */
export function DeelGegevens({ envelop, behandeling }: Props) {
  const { nummer, handelingen } = envelop.view;
  const { verwijzingen, besluiten } = behandeling;
  const kan = handelingen.gegeven_besluiten;
  return (
    <>
      {verwijzingen.length > 0 && (
        <>
          <p className="max-w-prose">
            Deze gegevens vallen buiten het verzoek. Het antwoord verwijst altijd naar het parket en de politie, ook als
            zij niets hebben verstrekt.
          </p>
          <Tabel
            onderschrift="Verwijzing naar bron"
            verbergOnderschrift
            kolommen={[
              { sleutel: "partij", kop: "Van", cel: ({ partij }) => partij },
              { sleutel: "casus", kop: "Casus", kort: true, cel: ({ casusnummer }) => casusnummer },
              { sleutel: "aantal", kop: "Gegevens", getal: true, cel: ({ aantal }) => aantal },
              { sleutel: "loket", kop: "Wie beslist", cel: ({ soort }) => loketten[soort] },
            ]}
            rijen={verwijzingen}
            sleutelVan={({ casusnummer, partij }) => `${casusnummer}|${partij}`}
          />
        </>
      )}
      {besluiten.length > 0 ? (
        <Gegevenslijst>
          {besluiten.map(({ label, aantal }) => (
            <Gegeven key={label} label={label}>
              {aantal === 1 ? "1 gegeven" : `${String(aantal)} gegevens`}
            </Gegeven>
          ))}
        </Gegevenslijst>
      ) : (
        <Leegmelding>Er is nog over geen gegeven besloten.</Leegmelding>
      )}
      {kan && !kan.toegestaan && (
        <Reden titel="Besluiten: nog niet mogelijk" uitleg={kan.uitleg ?? ""} artikel={kan.artikel} />
      )}
      {behandeling.identiteit && !envelop.view.behandeling?.antwoord && kan?.toegestaan && (
        <div className="mt-3">
          <Knoplink href={`/verzoeken/${nummer}/gegevens`} soort="eerste">
            Gegevens bekijken en besluiten
          </Knoplink>
        </div>
      )}
    </>
  );
}

/** P 17.2: the Partijen are asked; P 17.2, 19.1, 20.3: the overleg. */
export function DeelOverleg({ envelop, behandeling }: Props) {
  const { handelingen } = envelop.view;
  const { overleg, teRaadplegen } = behandeling;
  return (
    <>
      <Raadplegingen behandeling={behandeling} />
      {handelingen.raadplegen && (!handelingen.raadplegen.toegestaan || teRaadplegen.length > 0) && (
        <div className="mt-3">
          <Uitklap
            titel="Partijen raadplegen"
            envelop={envelop}
            formulierId="raadplegen"
            stand={handelingen.raadplegen}
          >
            <Raadpleegformulier envelop={envelop} behandeling={behandeling} />
          </Uitklap>
        </div>
      )}
      {overleg.op && (
        <div className="mt-3">
          <Gegevenslijst>
            <Gegeven label={`Besproken in het ${overleg.soort ?? "overleg"}`}>{formatDag(overleg.op)}</Gegeven>
            {overleg.afstemming && <ToonVelden velden={[overleg.afstemming]} />}
          </Gegevenslijst>
        </div>
      )}
      {handelingen.overleg_vastleggen?.toegestaan && (
        <div className="mt-3">
          <Uitklap
            titel={overleg.op ? "Overleg wijzigen" : `Uitkomst van het ${overleg.soort ?? "overleg"} vastleggen`}
            envelop={envelop}
            formulierId="overleg_vastleggen"
          >
            <Overlegformulier envelop={envelop} behandeling={behandeling} />
          </Uitklap>
        </div>
      )}
    </>
  );
}

export function DeelAntwoord({ envelop, behandeling }: Props) {
  const { nummer, handelingen, soort } = envelop.view;
  const { besluit, antwoord, toelichting, brief, heeftPdf } = behandeling;
  return (
    <>
      {besluit && (
        <p>
          {besluit.uitkomst}. Besloten op {formatMoment(besluit.op)} door {besluit.door}.
        </p>
      )}
      {toelichting.veld && (
        <Gegevenslijst>
          <ToonVelden velden={[toelichting.veld]} />
        </Gegevenslijst>
      )}
      {handelingen.toelichting_opslaan && (
        <div className="mt-3">
          <Uitklap
            titel={toelichting.veld ? "Toelichting wijzigen" : "Toelichting schrijven"}
            envelop={envelop}
            formulierId="toelichting_opslaan"
          >
            <Toelichtingformulier envelop={envelop} behandeling={behandeling} />
          </Uitklap>
        </div>
      )}
      {handelingen.besluit_vaststellen && (
        <div className="mt-3">
          {handelingen.besluit_vaststellen.toegestaan && soort !== "inzage" && soort !== "overdraagbaarheid" && (
            <p className="max-w-prose">
              Wat is toegewezen wordt meteen uitgevoerd. Daarna kunt u de besluiten niet meer wijzigen.
            </p>
          )}
          <Vaststelformulier envelop={envelop} behandeling={behandeling} />
        </div>
      )}
      {heeftPdf && (
        <div className="mt-3">
          <a href={`/verzoeken/${nummer}/pdf`} className="knop">
            {soort === "inzage" ? "Antwoord met kopie (PDF)" : "Antwoord (PDF)"}
          </a>
          {soort === "inzage" && (
            <p className="mt-2 max-w-prose text-sm">
              Na het vastleggen van het antwoord is de kopie hier niet meer te maken: alleen de brief zonder kopie wordt
              bewaard.
            </p>
          )}
        </div>
      )}
      {handelingen.antwoord_vastleggen && (
        <div className="mt-3">
          <Uitklap titel="Antwoord vastleggen" envelop={envelop} formulierId="antwoord_vastleggen">
            <Antwoordformulier envelop={envelop} behandeling={behandeling} />
          </Uitklap>
        </div>
      )}
      {antwoord && (
        <p>
          {antwoord.wijze} op {formatDag(antwoord.op)}.
        </p>
      )}
      {brief && (
        <Vouw titel="Het antwoord zoals het is gegeven, zonder de kopie">
          <Gegevenslijst>
            <ToonVelden velden={[brief]} />
          </Gegevenslijst>
        </Vouw>
      )}
    </>
  );
}
