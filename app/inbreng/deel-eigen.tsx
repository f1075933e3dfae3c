import type { z } from "zod";
import { Gegeven, Gegevenslijst, Handelingsformulier, Kaart, ToonVelden, Uitklap } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { zeggenschapOpties } from "~/protocol/formulier";
import { Inbrengformulier } from "./deel-formulier";
import { Levensloop } from "./deel-levensloop";
import { Voorwaardenformulier } from "./deel-voorwaarden";
import type { rijForm } from "./form";
import type { EigenInbreng, InbrengView } from "./view";

interface Props {
  envelop: CasusEnvelop<InbrengView>;
  inbreng: EigenInbreng;
}

const standen = { concept: "Concept", ingediend: "Ingediend", ingetrokken: "Ingetrokken" };

const delenWoorden = {
  alle: "Alle betrokken Partijen",
  gekozen: "De Partijen die u koos",
  geen: "Alleen de procesregie van het Veiligheidshuis",
};

/** A row of the own organisation, with what its people can still do with it. */
export function Eigeninbreng({ envelop, inbreng }: Props) {
  const { id, soort, status, velden } = inbreng;
  const isConcept = status === "concept";
  return (
    <Kaart titel={`${soort}: ${standen[status].toLowerCase()}`} niveau={3}>
      <Levensloop stappen={inbreng.stappen} />
      <Gegevenslijst>
        <ToonVelden velden={velden} />
        <Gegeven label="Toestemming">{inbreng.toestemmingLabel}</Gegeven>
        {inbreng.wpgLabel && <Gegeven label="Toestemming van de politie">{inbreng.wpgLabel}</Gegeven>}
        <Gegeven label="Delen met">{delenWoorden[inbreng.delenMet]}</Gegeven>
        <Gegeven label="Volgende fasen">{zeggenschapOpties[inbreng.zeggenschap]}</Gegeven>
        {status === "ingediend" && <Gegeven label="Stand">{inbreng.deling}</Gegeven>}
      </Gegevenslijst>
      {status === "ingetrokken" && <p>Deze inbreng is ingetrokken. Alleen uw eigen organisatie ziet deze nog.</p>}
      <div className="mt-3 flex flex-wrap items-start gap-3">
        {isConcept && (
          <>
            <Rijknop envelop={envelop} handeling="indienen" inbreng={inbreng} knopsoort="eerste" />
            <Uitklap titel="Concept wijzigen" formulierId={`inbrengen-${id}`} envelop={envelop}>
              <Inbrengformulier envelop={envelop} concept={inbreng} />
            </Uitklap>
          </>
        )}
        {status === "ingediend" && (
          <Uitklap titel="Toestemming en delen wijzigen" formulierId={`voorwaarden_opslaan-${id}`} envelop={envelop}>
            <Voorwaardenformulier envelop={envelop} inbreng={inbreng} />
          </Uitklap>
        )}
        {status !== "ingetrokken" && (
          <Uitklap
            titel={isConcept ? "Concept weggooien" : "Inbreng intrekken"}
            formulierId={`inbreng_intrekken-${id}`}
            envelop={envelop}
            soort="gevaar"
          >
            <p className="max-w-prose">
              {isConcept
                ? "Het concept kan daarna niet meer worden ingediend."
                : "Andere Partijen en het Veiligheidshuis zien deze informatie dan direct niet meer. Wie deze kon lezen, krijgt bericht zonder persoonsgegevens."}
            </p>
            <Rijknop envelop={envelop} handeling="inbreng_intrekken" inbreng={inbreng} knopsoort="gevaar" />
          </Uitklap>
        )}
      </div>
    </Kaart>
  );
}

interface RijknopProps {
  envelop: CasusEnvelop<InbrengView>;
  handeling: "indienen" | "inbreng_intrekken" | "vrijgeven";
  inbreng: { id: string; versies: Record<string, Record<string, number>> };
  knopsoort: "eerste" | "tweede" | "gevaar";
}

/** One act on one row. */
export function Rijknop({ envelop, handeling, inbreng: { id, versies }, knopsoort }: RijknopProps) {
  return (
    <Handelingsformulier<z.input<typeof rijForm>>
      envelop={envelop}
      handeling={handeling}
      formulierId={`${handeling}-${id}`}
      stand={envelop.handelingen[handeling]}
      versies={versies}
      knopsoort={knopsoort}
    >
      {() => <input type="hidden" name="rij" value={id} />}
    </Handelingsformulier>
  );
}
