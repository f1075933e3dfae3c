import { useActionData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { useEffect, useState } from "react";
import { CasusScherm, Gegevenslijst, Kaart, Leegmelding, Melding, ToonVelden, VeldTekst } from "~/components";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop, useFormulierfout } from "~/lib/view";
import { leeftijdsgroepen, type Leeftijdsgroep } from "~/protocol/lijsten";
import { TellingVanInvoer } from "./deel-telling";
import { formulierId, Telformulier } from "./deel-formulier";
import { VastgelegdeToetsing } from "./deel-vastgelegd";
import type { Invoer } from "./form";
import type { TopxView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Criteria Top-X – ${params.casusnummer} – PGA-systeem` }];

const leeg: Invoer = {
  lijst: "",
  geen_registraties: false,
  kopstuk: false,
  leeftijdsgroep: "",
  meerdere_registraties: false,
  vervolging: false,
  toelichting: "",
};

/** What was typed when the page came back: after counting, or after a refusal. */
function useTeruggekomen(): Invoer | null {
  const antwoord: unknown = useActionData();
  const fout = useFormulierfout(formulierId);
  if (typeof antwoord === "object" && antwoord !== null && "view" in antwoord) {
    return (antwoord as { view: TopxView }).view.ingevuld;
  }
  const invoer = fout?.inzending.initialValue;
  if (!invoer) return null;
  const tekst = (naam: string) => (typeof invoer[naam] === "string" ? invoer[naam] : "");
  return {
    lijst: tekst("lijst"),
    leeftijdsgroep: tekst("leeftijdsgroep"),
    toelichting: tekst("toelichting"),
    geen_registraties: "geen_registraties" in invoer,
    kopstuk: "kopstuk" in invoer,
    meerdere_registraties: "meerdere_registraties" in invoer,
    vervolging: "vervolging" in invoer,
  };
}

/** With script the counting follows what is typed; nothing of it leaves the page for that. */
function useGetypt(begin: Invoer): Invoer {
  const [getypt, setGetypt] = useState<Invoer | null>(null);
  useEffect(() => {
    const bijTypen = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest("form") : null;
      if (form?.id !== formulierId) return;
      const velden = new FormData(form);
      const tekst = (naam: string) => {
        const waarde = velden.get(naam);
        return typeof waarde === "string" ? waarde : "";
      };
      setGetypt({
        ...leeg,
        lijst: tekst("lijst"),
        leeftijdsgroep: tekst("leeftijdsgroep"),
        geen_registraties: velden.has("geen_registraties"),
        kopstuk: velden.has("kopstuk"),
      });
    };
    document.addEventListener("input", bijTypen);
    return () => document.removeEventListener("input", bijTypen);
  }, []);
  return getypt ?? begin;
}

export default function TopX() {
  const envelop = useCasusEnvelop<TopxView>();
  const { view, handelingen, kop } = envelop;
  const teruggekomen = useTeruggekomen();
  const invoer = useGetypt(teruggekomen ?? leeg);
  const { groepen, vastgelegd, complex } = view;
  const stand = handelingen.topx_vastleggen;
  const groep =
    groepen.length === 1 ? groepen[0] : groepen.find((naam: Leeftijdsgroep) => naam === invoer.leeftijdsgroep);
  const isBuiten = groepen.length === 1 && groep === "buiten";
  return (
    <CasusScherm
      envelop={envelop}
      titel="Criteria Top-X"
      fase="triageren"
      inleiding={<a href={`/casussen/${kop.casusnummer}/triageren`}>Terug naar de triage</a>}
    >
      {stand && (
        <div className={isBuiten ? "" : "kolommen lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"}>
          <Kaart titel={isBuiten ? "Motiveren" : "Registraties tellen"} id="tellen">
            {view.geboortedatum?.soort === "zichtbaar" && (
              <p className="max-w-prose">
                Betrokkene is geboren op <VeldTekst veld={view.geboortedatum} /> en aangemeld op{" "}
                {formatDag(view.aangemeldOp)}:{" "}
                {groepen.map((naam) => leeftijdsgroepen[naam].toLowerCase()).join(", of ")}.
              </p>
            )}
            {isBuiten && (
              <Melding soort="info" titel="De tabel geldt voor 12 tot en met 23 jaar">
                Voor Top-X is geen leeftijdsgrens vastgesteld (DPIA 1). Motiveer zelf waarom de casus past.
              </Melding>
            )}
            <Telformulier envelop={envelop} stand={stand} ingevuld={teruggekomen} isBuiten={isBuiten} />
          </Kaart>
          {!isBuiten && (
            <Kaart titel="Telling" id="telling">
              <TellingVanInvoer view={view} invoer={invoer} groep={groep} />
            </Kaart>
          )}
        </div>
      )}
      <div className="kolommen lg:grid-cols-2">
        <Kaart titel="Vastgelegde toetsing" id="vastgelegd">
          <VastgelegdeToetsing vastgelegd={vastgelegd} />
        </Kaart>
        <Kaart titel="Criteria voor complexe casuïstiek">
          {complex.velden.length > 0 ? (
            <>
              <p>Volgens deze toets is de casus {complex.isComplex ? "" : "niet "}complex (convenant, bijlage 2).</p>
              <Gegevenslijst>
                <ToonVelden velden={complex.velden} />
              </Gegevenslijst>
            </>
          ) : (
            <Leegmelding>Deze criteria zijn nog niet beoordeeld. Dat doet u op het scherm van de triage.</Leegmelding>
          )}
        </Kaart>
      </div>
    </CasusScherm>
  );
}
