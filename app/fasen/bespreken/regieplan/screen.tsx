import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { CasusScherm, Gegeven, Gegevenslijst, Handelingsformulier, Kaart, Keuzeveld, Leegmelding } from "~/components";
import type { z } from "zod";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Besprekennavigatie } from "../deel-navigatie";
import { ActieFormulier, CriteriumFormulier, InterventieFormulier } from "./deel-formulieren";
import { PlanregelKaart } from "./deel-planregel";
import type { casusregisseurForm } from "./form";
import type { RegieplanView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Regieplan – ${params.casusnummer} – PGA-systeem` }];

function Regie({ envelop }: { envelop: CasusEnvelop<RegieplanView> }) {
  const { casusregisseur, verantwoordelijk, deelnemers } = envelop.view;
  return (
    <Kaart titel="Casusregie">
      <Gegevenslijst>
        <Gegeven label="Casusregisseur">
          {casusregisseur
            ? `${casusregisseur.naam}, ${casusregisseur.partij}, sinds ${formatDag(casusregisseur.vanaf)}`
            : "Nog niet aangewezen"}
        </Gegeven>
        {verantwoordelijk && (
          <Gegeven label="Verantwoordelijke Partij">
            {verantwoordelijk.partij}, sinds {formatDag(verantwoordelijk.vanaf)}
          </Gegeven>
        )}
      </Gegevenslijst>
      <Handelingsformulier<z.input<typeof casusregisseurForm>>
        envelop={envelop}
        handeling="casusregisseur_aanwijzen"
        stand={envelop.handelingen.casusregisseur_aanwijzen}
        labels={{ medewerker: "Nieuwe casusregisseur" }}
      >
        {(velden) => (
          <Keuzeveld
            veld={velden.medewerker}
            label="Nieuwe casusregisseur"
            hint="Een deelnemer van deze casus. De Partij van de casusregisseur wordt de verantwoordelijke Partij."
            opties={deelnemers}
          />
        )}
      </Handelingsformulier>
    </Kaart>
  );
}

export default function Regieplan() {
  const envelop = useCasusEnvelop<RegieplanView>();
  const { view, handelingen, kop } = envelop;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Regieplan"
      fase="bespreken"
      inleiding="Wat de Partijen hebben afgesproken: interventies, acties, casusregie en wanneer de aanpak klaar is."
    >
      <Besprekennavigatie casusnummer={kop.casusnummer} />
      <Regie envelop={envelop} />
      <Kaart titel="Interventies">
        {view.interventies.length === 0 && <Leegmelding>Er zijn nog geen interventies.</Leegmelding>}
        {view.interventies.map((rij) => (
          <PlanregelKaart key={rij.id} rij={rij} onder={rij.leefgebied} wieLabel="Verantwoordelijke instantie">
            <InterventieFormulier envelop={envelop} rij={rij} />
          </PlanregelKaart>
        ))}
        {handelingen.interventie_opslaan && (
          <>
            <h3 className="mt-6">Interventie toevoegen</h3>
            <InterventieFormulier envelop={envelop} />
          </>
        )}
      </Kaart>
      <Kaart titel="Acties">
        {view.acties.length === 0 && <Leegmelding>Er zijn nog geen acties.</Leegmelding>}
        {view.acties.map((rij) => (
          <PlanregelKaart key={rij.id} rij={rij} wieLabel="Uitvoerder">
            <ActieFormulier envelop={envelop} rij={rij} />
          </PlanregelKaart>
        ))}
        {handelingen.actie_opslaan && (
          <>
            <h3 className="mt-6">Actie toevoegen</h3>
            <ActieFormulier envelop={envelop} />
          </>
        )}
      </Kaart>
      <Kaart titel="Criteria voor afschaling">
        {view.criteria.length === 0 && <Leegmelding>Er zijn nog geen criteria afgesproken.</Leegmelding>}
        {view.criteria.map((rij) => (
          <PlanregelKaart key={rij.id} rij={rij}>
            <CriteriumFormulier envelop={envelop} rij={rij} />
          </PlanregelKaart>
        ))}
        {handelingen.criterium_opslaan && (
          <>
            <h3 className="mt-6">Criterium toevoegen</h3>
            <CriteriumFormulier envelop={envelop} />
          </>
        )}
      </Kaart>
      {handelingen.naar_uitvoeren && (
        <p className="max-w-prose">
          Is het plan vastgesteld in het casusoverleg? Dan gaat de casus verder vanuit het{" "}
          <Link to={`/casussen/${kop.casusnummer}/bespreken`}>overzicht van bespreken</Link>.
        </p>
      )}
    </CasusScherm>
  );
}
