import type { DefaultValue } from "@conform-to/react";
import type { z } from "zod";
import { Datumveld, Handelingsformulier, Keuzerondjes, Tekstveld, Tekstvlak, Vinkje } from "~/components";
import { formatDagKort } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import { Verzoekervelden, verzoekerlabels } from "./deel-verzoeker";
import type {
  antwoordForm,
  buitenForm,
  identiteitForm,
  koppelForm,
  koppelingForm,
  leegForm,
  overlegForm,
  toelichtingForm,
  verzoekerForm,
} from "./form";
import { antwoordwijzen, identiteitsbewijzen } from "./lijsten";
import type { Behandeling, Koppelingregel, VerzoekView } from "./view";

interface Props {
  envelop: Envelop<VerzoekView>;
}
type Metbehandeling = Props & { behandeling: Behandeling };

const lijst = (woorden: Readonly<Record<string, string>>) =>
  Object.entries(woorden).map(([waarde, label]) => ({ waarde, label }));

export function Verzoekerformulier({ envelop }: Props) {
  const { bijwerken, handelingen } = envelop.view;
  return (
    <Handelingsformulier<z.input<typeof verzoekerForm>>
      envelop={envelop}
      handeling="verzoeker_bijwerken"
      stand={handelingen.verzoeker_bijwerken}
      waarden={{ ...bijwerken.waarden, namens: bijwerken.namens } as DefaultValue<z.input<typeof verzoekerForm>>}
      versies={bijwerken.versies}
      labels={verzoekerlabels}
    >
      {(velden) => <Verzoekervelden velden={velden} />}
    </Handelingsformulier>
  );
}

export function Identiteitformulier({ envelop }: Props) {
  return (
    <Handelingsformulier<z.input<typeof identiteitForm>>
      envelop={envelop}
      handeling="identiteit_vastleggen"
      stand={envelop.view.handelingen.identiteit_vastleggen}
      labels={{ document: "Welk document heeft u gezien", gezien_op: "Op welke dag", persoonlijk: "Persoonlijk" }}
    >
      {(velden) => (
        <>
          <Keuzerondjes
            veld={velden.document}
            label="Welk document heeft u gezien"
            hint="Schrijf geen nummer over en maak geen kopie."
            opties={lijst(identiteitsbewijzen)}
          />
          <Datumveld veld={velden.gezien_op} label="Op welke dag" />
          <Vinkje
            veld={velden.persoonlijk}
            label="De betrokkene, of wie namens de betrokkene vraagt, is persoonlijk langs gekomen."
          />
        </>
      )}
    </Handelingsformulier>
  );
}

export function Zoekformulier({ envelop }: Props) {
  return (
    <Handelingsformulier<z.input<typeof leegForm>>
      envelop={envelop}
      handeling="dossiers_zoeken"
      stand={envelop.view.handelingen.dossiers_zoeken}
      knop={envelop.view.behandeling?.gezochtOp ? "Zoek opnieuw" : "Zoek dossiers"}
      knopsoort={envelop.view.behandeling?.gezochtOp ? "tweede" : "eerste"}
    />
  );
}

export function Koppelformulier({ envelop }: Props) {
  return (
    <Handelingsformulier<z.input<typeof koppelForm>>
      envelop={envelop}
      handeling="casus_koppelen"
      stand={envelop.view.handelingen.casus_koppelen}
      labels={{ casusnummer: "Casusnummer" }}
      knopsoort="tweede"
    >
      {(velden) => (
        <Tekstveld
          veld={velden.casusnummer}
          label="Casusnummer"
          hint="Staat als kenmerk op brieven aan de betrokkene."
          breedte="kort"
        />
      )}
    </Handelingsformulier>
  );
}

export function Koppelingknoppen({ envelop, koppeling }: Props & { koppeling: Koppelingregel }) {
  const sleutel = `${koppeling.casusId}-${koppeling.relatieRijId ?? "betrokkene"}`;
  return (
    <div className="flex flex-wrap gap-3">
      {(["casus_bevestigen", "casus_afwijzen"] as const).map((handeling) => (
        <Handelingsformulier<z.input<typeof koppelingForm>>
          key={handeling}
          envelop={envelop}
          handeling={handeling}
          formulierId={`${handeling}-${sleutel}`}
          stand={envelop.view.handelingen[handeling]}
          knopsoort={handeling === "casus_bevestigen" ? "eerste" : "tweede"}
        >
          {() => (
            <>
              <input type="hidden" name="casus" value={koppeling.casusId} />
              {koppeling.relatieRijId && <input type="hidden" name="relatie" value={koppeling.relatieRijId} />}
            </>
          )}
        </Handelingsformulier>
      ))}
    </div>
  );
}

export function Overlegformulier({ envelop, behandeling }: Metbehandeling) {
  const { overleg } = behandeling;
  return (
    <Handelingsformulier<z.input<typeof overlegForm>>
      envelop={envelop}
      handeling="overleg_vastleggen"
      stand={envelop.view.handelingen.overleg_vastleggen}
      waarden={{ overleg_op: overleg.op ? formatDagKort(overleg.op) : undefined, afstemming: overleg.waarde }}
      versies={overleg.versies}
      labels={{
        overleg_op: `Besproken in het ${overleg.soort ?? "overleg"} van`,
        afstemming: "Uitkomst van het overleg",
      }}
    >
      {(velden) => (
        <>
          <Datumveld veld={velden.overleg_op} label={`Besproken in het ${overleg.soort ?? "overleg"} van`} />
          <Tekstvlak
            veld={velden.afstemming}
            label="Uitkomst van het overleg"
            hint={
              overleg.soort === "Partneroverleg"
                ? "Het Partneroverleg kan oordelen zonder persoonsgegevens: noem het casusnummer, geen naam."
                : undefined
            }
            max={2000}
            rijen={3}
          />
        </>
      )}
    </Handelingsformulier>
  );
}

export function Toelichtingformulier({ envelop, behandeling }: Metbehandeling) {
  const { toelichting } = behandeling;
  return (
    <Handelingsformulier<z.input<typeof toelichtingForm>>
      envelop={envelop}
      handeling="toelichting_opslaan"
      stand={envelop.view.handelingen.toelichting_opslaan}
      waarden={{ toelichting: toelichting.waarde }}
      versies={toelichting.versies}
      labels={{ toelichting: "Toelichting in het antwoord" }}
      knopsoort="tweede"
      metConcept
    >
      {(velden) => (
        <Tekstvlak
          veld={velden.toelichting}
          label="Toelichting in het antwoord"
          hint="Eigen woorden voor de betrokkene, na het besluit en voor de afsluiting."
          max={4000}
          rijen={4}
          optioneel
        />
      )}
    </Handelingsformulier>
  );
}

export function Vaststelformulier({ envelop, behandeling }: Metbehandeling) {
  return (
    <Handelingsformulier<z.input<typeof leegForm>>
      envelop={envelop}
      handeling="besluit_vaststellen"
      stand={envelop.view.handelingen.besluit_vaststellen}
      versies={behandeling.toelichting.versies}
    />
  );
}

export function Antwoordformulier({ envelop, behandeling }: Metbehandeling) {
  return (
    <Handelingsformulier<z.input<typeof antwoordForm>>
      envelop={envelop}
      handeling="antwoord_vastleggen"
      stand={envelop.view.handelingen.antwoord_vastleggen}
      versies={behandeling.toelichting.versies}
      labels={{ wijze: "Hoe is het antwoord gegeven", gegeven_op: "Op welke dag" }}
    >
      {(velden) => (
        <>
          <Keuzerondjes veld={velden.wijze} label="Hoe is het antwoord gegeven" opties={lijst(antwoordwijzen)} />
          <Datumveld veld={velden.gegeven_op} label="Op welke dag" />
        </>
      )}
    </Handelingsformulier>
  );
}

export function Buitenformulier({ envelop, behandeling }: Metbehandeling) {
  return (
    <Handelingsformulier<z.input<typeof buitenForm>>
      envelop={envelop}
      handeling="buiten_behandeling"
      stand={envelop.view.handelingen.buiten_behandeling}
      versies={behandeling.toelichting.versies}
      labels={{ reden: "Waarom komt er geen antwoord" }}
      knopsoort="gevaar"
    >
      {(velden) => (
        <Keuzerondjes
          veld={velden.reden}
          label="Waarom komt er geen antwoord"
          opties={[
            { waarde: "ingetrokken", label: "De betrokkene heeft het verzoek ingetrokken" },
            {
              waarde: "niet_verschenen",
              label: "De betrokkene is niet langs gekomen om de identiteit vast te stellen",
            },
          ]}
        />
      )}
    </Handelingsformulier>
  );
}
