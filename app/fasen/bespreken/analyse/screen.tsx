import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  CasusScherm,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Leegmelding,
  Melding,
  Reden,
  Tekstvlak,
  ToonVelden,
  Vinkje,
  Vinkjes,
} from "~/components";
import { alsOpties } from "~/inbreng/deel-delen";
import { Wpgmelding } from "~/inbreng/deel-wpg";
import { useCasusEnvelop } from "~/lib/view";
import { beschrijfVeld, markeringen } from "~/protocol/formulier";
import { Besprekennavigatie } from "../deel-navigatie";
import type { analyseForm, ketenanalyseForm, vrijgevenForm } from "./form";
import type { AnalyseView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Analyse – ${params.casusnummer} – PGA-systeem` }];

const labels = { tekst: "Analyse", bevat: "De tekst bevat", wpg_artikel: "Politiegegevens" };
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
            <Handelingsformulier<z.input<typeof ketenanalyseForm>>
              envelop={envelop}
              handeling="ketenanalyse_opslaan"
              stand={handelingen.ketenanalyse_opslaan}
              waarden={{ ...eigenForm.waarden, bevat: [...eigenForm.bevat], vooraf: eigenForm.vooraf }}
              versies={eigenForm.versies}
              labels={labels}
              metConcept
            >
              {(velden) => (
                <>
                  <Tekstvlak
                    veld={velden.tekst}
                    label="Ketenanalyse"
                    hint="De procesregisseur ziet deze tekst direct. De andere Partijen zien hem in het overleg."
                    max={8000}
                    rijen={8}
                  />
                  {eigenForm.isPolitie && (
                    <Keuzerondjes
                      veld={velden.wpg_artikel}
                      label="Politiegegevens"
                      hint="De politie verstrekt alleen artikel 8- en artikel 13-gegevens (protocol, artikel 6.4 d)."
                      opties={beschrijfVeld("ketenanalyse", "wpg_artikel").opties}
                    />
                  )}
                  <Vinkjes
                    veld={velden.bevat}
                    label="De tekst bevat"
                    hint={markeringhint}
                    opties={alsOpties(markeringen)}
                    optioneel
                  />
                  <Vinkje
                    veld={velden.vooraf}
                    label="Andere Partijen mogen dit al vóór het casusoverleg inzien"
                    hint="Daarna beslist de procesregisseur of de tekst wordt vrijgegeven."
                  />
                </>
              )}
            </Handelingsformulier>
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
          {!isStaf && (
            <Melding titel="Alleen ter inzage">
              Deze tekst is van een andere Partij. U mag deze alleen voor uw eigen taken in deze casus gebruiken als die
              Partij dat afzonderlijk goedkeurt (protocol, artikel 3.5 d).
            </Melding>
          )}
          {anderen.map((analyse) => (
            <Kaart key={analyse.id} titel={analyse.verstrekker} niveau={3}>
              {analyse.isPolitie && <Wpgmelding />}
              <Gegevenslijst>
                <ToonVelden velden={analyse.velden} />
              </Gegevenslijst>
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
