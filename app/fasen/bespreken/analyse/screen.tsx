import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  CasusScherm,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Leegmelding,
  Reden,
  Tekstvlak,
  ToonVelden,
  Vinkjes,
} from "~/components";
import { Hergebruikvraag } from "~/akkoorden/deel-hergebruik";
import { alsOpties } from "~/inbreng/deel-toestemming";
import { useCasusEnvelop } from "~/lib/view";
import { markeringen } from "~/protocol/formulier";
import { Besprekennavigatie } from "../deel-navigatie";
import { EigenKetenanalyse } from "./deel-eigen";
import type { analyseForm, vrijgevenForm } from "./form";
import type { AnalyseView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Analyse – ${params.casusnummer} – PGA-systeem` }];

const labels = { tekst: "Analyse", bevat: "De tekst bevat" };
const markeringhint = "Zo komt de tekst alleen bij Partijen die deze gegevens mogen ontvangen.";

export default function Analyse() {
  const envelop = useCasusEnvelop<AnalyseView>();
  const { view, handelingen } = envelop;
  const { algemeen, algemeenForm, eigenForm, eigen, weigering, anderen, isStaf } = view;
  const magAlgemeen = algemeenForm && handelingen.analyse_opslaan;
  const magEigen = eigenForm && handelingen.ketenanalyse_opslaan;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Analyse"
      fase="bespreken"
      inleiding={
        isStaf
          ? "Schrijf de algemene analyse op basis van wat de Partijen inbrachten. In het overleg wordt deze aangescherpt."
          : "Schrijf de ketenanalyse van uw eigen organisatie als voorbereiding op het overleg."
      }
    >
      <Besprekennavigatie casusnummer={envelop.kop.casusnummer} />
      {(magAlgemeen || algemeen.length > 0 || isStaf) && (
        <Kaart titel="Algemene analyse">
          {magAlgemeen ? (
            <Handelingsformulier<z.input<typeof analyseForm>>
              envelop={envelop}
              handeling="analyse_opslaan"
              stand={handelingen.analyse_opslaan}
              waarden={{ ...algemeenForm.waarden, bevat: [...algemeenForm.bevat] }}
              versies={algemeenForm.versies}
              labels={labels}
              metConcept
            >
              {(velden) => (
                <>
                  <Tekstvlak veld={velden.tekst} label="Algemene analyse" max={8000} rijen={8} />
                  <Vinkjes
                    veld={velden.bevat}
                    label="De tekst bevat"
                    hint={markeringhint}
                    opties={alsOpties(markeringen)}
                    optioneel
                  />
                </>
              )}
            </Handelingsformulier>
          ) : algemeen.length > 0 ? (
            <Gegevenslijst>
              <ToonVelden velden={algemeen} />
            </Gegevenslijst>
          ) : (
            <Leegmelding>De procesregisseur heeft nog geen algemene analyse geschreven.</Leegmelding>
          )}
        </Kaart>
      )}
      {weigering && handelingen.ketenanalyse_opslaan && (
        <Reden
          titel="Uw organisatie kan hier geen ketenanalyse schrijven"
          uitleg={weigering.uitleg}
          regel={weigering.regel}
          artikel={weigering.artikel}
        />
      )}
      {(magEigen || eigen.length > 0) && (
        <Kaart titel="Ketenanalyse van uw organisatie">
          {magEigen ? (
            <EigenKetenanalyse envelop={envelop} form={eigenForm} />
          ) : (
            <Gegevenslijst>
              <ToonVelden velden={eigen} />
            </Gegevenslijst>
          )}
        </Kaart>
      )}
      {anderen.length > 0 && (
        <section>
          <h2 className="mt-6">{isStaf ? "Ketenanalyses van de Partijen" : "Ketenanalyses van andere Partijen"}</h2>
          {anderen.map((analyse) => (
            <Kaart key={analyse.id} titel={analyse.verstrekker} niveau={3}>
              <Gegevenslijst>
                <ToonVelden velden={analyse.velden} />
              </Gegevenslijst>
              {analyse.hergebruik && (
                <Hergebruikvraag
                  envelop={envelop}
                  rijId={analyse.id}
                  hergebruik={analyse.hergebruik}
                  tekst={analyse.velden.find(({ sleutel }) => sleutel === "tekst")}
                />
              )}
              {analyse.deling && <p className="mt-2 text-sm text-inkt-zacht">{analyse.deling}.</p>}
              {analyse.magVrijgeven && (
                <Handelingsformulier<z.input<typeof vrijgevenForm>>
                  envelop={envelop}
                  handeling="vrijgeven"
                  formulierId={`vrijgeven-${analyse.id}`}
                  stand={handelingen.vrijgeven}
                  versies={analyse.versies}
                  knopsoort="tweede"
                >
                  {() => <input type="hidden" name="rij" value={analyse.id} />}
                </Handelingsformulier>
              )}
            </Kaart>
          ))}
        </section>
      )}
    </CasusScherm>
  );
}
