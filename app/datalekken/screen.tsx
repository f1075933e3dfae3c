import type { MetaFunction } from "@remix-run/node";
import type { ComponentProps } from "react";
import {
  Bewaarstand,
  Gegeven,
  Gegevenslijst,
  Kaart,
  Klok,
  Knoplink,
  Leegmelding,
  Melding,
  Paginakop,
  ToonVelden,
  Uitklap,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Berichten, Besluiten } from "./deel-behandeling";
import {
  Aanvulformulier,
  Afrondformulier,
  ApBesluitformulier,
  Beoordeelformulier,
  Berichtformulier,
  BetrokkenenBesluitformulier,
  KortBerichtformulier,
} from "./deel-formulieren";
import type { DatalekView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Datalek ${params.nummer} – PGA-systeem` }];

/** A form behind its button, with air above it. */
function Vak(props: ComponentProps<typeof Uitklap>) {
  return (
    <div className="mt-3">
      <Uitklap {...props} />
    </div>
  );
}

export default function DatalekScherm() {
  const envelop = useEnvelop<DatalekView>();
  const { view, melding } = envelop;
  const { behandeling, handelingen } = view;
  return (
    <>
      <Paginakop
        titel={`Datalek ${view.nummer}`}
        inleiding={`${view.inbreuk}, bij ${view.partij}.`}
        acties={<Knoplink href="/datalekken">Alle datalekken</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Bewaarstand bewaring={view.bewaring} />
      {view.volgende && (
        <Melding soort="info" titel="Nu te doen">
          {view.volgende}
        </Melding>
      )}
      <div className="my-4 grid gap-4 md:grid-cols-2">
        <Klok titel="Melding aan manager en procesregisseur" artikel="2 uur, P 14.3" klok={view.klok} />
        {behandeling?.ap && <Klok titel="Melding aan de AP" artikel="72 uur, P 14.8" klok={behandeling.ap} />}
      </div>
      <Kaart titel="Melding">
        <Gegevenslijst>
          <Gegeven label="Bekend sinds">{formatMoment(view.kennisgenomenOp)}</Gegeven>
          <Gegeven label="Gemeld">
            {formatMoment(view.gemeldOp)}, door {view.door}, {view.doorPartij}
          </Gegeven>
          {view.casusnummers.length > 0 && <Gegeven label="Casusnummers">{view.casusnummers.join(", ")}</Gegeven>}
          <ToonVelden velden={view.melding} />
        </Gegevenslijst>
        {handelingen.aanvullen && (
          <Vak titel="Melding aanvullen" envelop={envelop} formulierId="aanvullen" stand={handelingen.aanvullen}>
            <Aanvulformulier envelop={envelop} />
          </Vak>
        )}
      </Kaart>
      {behandeling && (
        <>
          <Kaart titel="Beoordeling">
            {behandeling.beoordeling.length > 0 ? (
              <Gegevenslijst>
                <ToonVelden velden={behandeling.beoordeling} />
              </Gegevenslijst>
            ) : (
              <Leegmelding>De inbreuk is nog niet beoordeeld (P 14.8 b tot en met f).</Leegmelding>
            )}
            {handelingen.beoordelen && (
              <Vak
                titel={behandeling.beoordeling.length > 0 ? "Beoordeling wijzigen" : "Beoordelen"}
                envelop={envelop}
                formulierId="beoordelen"
                stand={handelingen.beoordelen}
              >
                <Beoordeelformulier envelop={envelop} />
              </Vak>
            )}
            {behandeling.heeftInzage && (
              <p className="niet-printen mt-3">
                <a href={`/datalekken/${view.nummer}/inzage`}>Wie zag wat? Zoek in het logboek</a>
              </p>
            )}
          </Kaart>
          <Kaart titel="Autoriteit Persoonsgegevens">
            <Besluiten behandeling={behandeling} onderdeel="ap" />
            {handelingen.ap_besluiten && (
              <Vak titel="Besluiten over de AP" envelop={envelop} formulierId="ap_besluiten">
                <ApBesluitformulier envelop={envelop} />
              </Vak>
            )}
            <Berichten behandeling={behandeling} soorten={["ap", "afschrift"]} />
            {handelingen.ap_melden && (
              <Vak
                titel="Melding aan de AP vastleggen"
                envelop={envelop}
                formulierId="ap_melden"
                stand={handelingen.ap_melden}
              >
                <Berichtformulier envelop={envelop} handeling="ap_melden" tekst={behandeling.teksten.ap} />
              </Vak>
            )}
            {handelingen.afschrift_sturen?.toegestaan && (
              <Vak titel="Afschrift vastleggen" envelop={envelop} formulierId="afschrift_sturen">
                <KortBerichtformulier envelop={envelop} handeling="afschrift_sturen" />
              </Vak>
            )}
          </Kaart>
          <Kaart titel="Partijen en functionaris gegevensbescherming">
            <Berichten behandeling={behandeling} soorten={["partijen", "fg"]} />
            {handelingen.partijen_informeren && (
              <Vak titel="Kennisgeving aan de Partijen vastleggen" envelop={envelop} formulierId="partijen_informeren">
                <Berichtformulier
                  envelop={envelop}
                  handeling="partijen_informeren"
                  tekst={behandeling.teksten.partijen}
                />
              </Vak>
            )}
            {handelingen.fg_informeren && (
              <Vak titel="Kennisgeving aan de FG vastleggen" envelop={envelop} formulierId="fg_informeren">
                <KortBerichtformulier envelop={envelop} handeling="fg_informeren" />
              </Vak>
            )}
          </Kaart>
          <Kaart titel="Betrokkenen">
            <Besluiten behandeling={behandeling} onderdeel="betrokkenen" />
            {handelingen.betrokkenen_besluiten && (
              <Vak titel="Besluiten over betrokkenen" envelop={envelop} formulierId="betrokkenen_besluiten">
                <BetrokkenenBesluitformulier envelop={envelop} />
              </Vak>
            )}
            <Berichten behandeling={behandeling} soorten={["betrokkenen"]} />
            {handelingen.betrokkenen_informeren?.toegestaan && (
              <Vak
                titel="Kennisgeving aan betrokkenen vastleggen"
                envelop={envelop}
                formulierId="betrokkenen_informeren"
              >
                <Berichtformulier
                  envelop={envelop}
                  handeling="betrokkenen_informeren"
                  tekst={behandeling.teksten.betrokkenen}
                />
              </Vak>
            )}
          </Kaart>
          {(handelingen.afronden ?? behandeling.afronding) && (
            <Kaart titel="Afronden">
              {behandeling.afronding && (
                <Gegevenslijst>
                  <ToonVelden velden={[behandeling.afronding]} />
                </Gegevenslijst>
              )}
              <Afrondformulier envelop={envelop} />
            </Kaart>
          )}
        </>
      )}
    </>
  );
}
