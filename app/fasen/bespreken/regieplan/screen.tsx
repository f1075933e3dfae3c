import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import {
  CasusScherm,
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Leegmelding,
  Uitklap,
} from "~/components";
import type { z } from "zod";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { Acties } from "~/fasen/uitvoeren/deel-acties";
import { Besprekennavigatie } from "../deel-navigatie";
import { ActieFormulier, CriteriumFormulier, InterventieFormulier } from "./deel-formulieren";
import { PlanregelKaart } from "./deel-planregel";
import type { casusregisseurForm } from "./form";
import type { RegieplanschermView, RegieplanView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Regieplan – ${params.casusnummer} – PGA-systeem` }];

function Regie({ envelop }: { envelop: CasusEnvelop<RegieplanView> }) {
  const { casusregisseur, verantwoordelijk, deelnemers } = envelop.view;
  const stand = envelop.handelingen.casusregisseur_aanwijzen;
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
      {stand && (
        <Uitklap
          titel={casusregisseur ? "Andere casusregisseur aanwijzen" : "Casusregisseur aanwijzen"}
          envelop={envelop}
          formulierId="casusregisseur_aanwijzen"
          stand={stand}
          open={!casusregisseur}
        >
          <Handelingsformulier<z.input<typeof casusregisseurForm>>
            envelop={envelop}
            handeling="casusregisseur_aanwijzen"
            stand={stand}
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
        </Uitklap>
      )}
    </Kaart>
  );
}

export default function Regieplan() {
  const envelop = useCasusEnvelop<RegieplanschermView>();
  const { view, handelingen, kop } = envelop;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Regieplan"
      fase="bespreken"
      inleiding="Wat de Partijen hebben afgesproken: interventies, acties, casusregie en wanneer de aanpak klaar is."
    >
      <Besprekennavigatie casusnummer={kop.casusnummer} />
      {view.afhandelen && (
        <Kaart titel="Acties afhandelen">
          <Acties
            envelop={{ ...envelop, handelingen: { actie_afhandelen: view.afhandelen.knop } }}
            acties={view.afhandelen.acties}
          />
        </Kaart>
      )}
      <Regie envelop={envelop} />
      <Kaart titel="Interventies">
        {view.interventies.length === 0 && <Leegmelding>Er zijn nog geen interventies.</Leegmelding>}
        {view.interventies.map((rij) => (
          <PlanregelKaart
            key={rij.id}
            envelop={envelop}
            handeling="interventie_opslaan"
            rij={rij}
            onder={rij.leefgebied}
            wieLabel="Verantwoordelijke instantie"
          >
            <InterventieFormulier envelop={envelop} rij={rij} />
          </PlanregelKaart>
        ))}
        {handelingen.interventie_opslaan && (
          <div className="mt-3">
            <Uitklap
              titel="Interventie toevoegen"
              envelop={envelop}
              formulierId="interventie_opslaan"
              stand={handelingen.interventie_opslaan}
            >
              <InterventieFormulier envelop={envelop} />
            </Uitklap>
          </div>
        )}
      </Kaart>
      <Kaart titel="Acties">
        {view.acties.length === 0 && <Leegmelding>Er zijn nog geen acties.</Leegmelding>}
        {view.acties.map((rij) => (
          <PlanregelKaart key={rij.id} envelop={envelop} handeling="actie_opslaan" rij={rij} wieLabel="Uitvoerder">
            <ActieFormulier envelop={envelop} rij={rij} />
          </PlanregelKaart>
        ))}
        {handelingen.actie_opslaan && (
          <div className="mt-3">
            <Uitklap
              titel="Actie toevoegen"
              envelop={envelop}
              formulierId="actie_opslaan"
              stand={handelingen.actie_opslaan}
            >
              <ActieFormulier envelop={envelop} />
            </Uitklap>
          </div>
        )}
      </Kaart>
      <Kaart titel="Criteria voor afschaling">
        {view.criteria.length === 0 && <Leegmelding>Er zijn nog geen criteria afgesproken.</Leegmelding>}
        {view.criteria.map((rij) => (
          <PlanregelKaart key={rij.id} envelop={envelop} handeling="criterium_opslaan" rij={rij}>
            <CriteriumFormulier envelop={envelop} rij={rij} />
          </PlanregelKaart>
        ))}
        {handelingen.criterium_opslaan && (
          <div className="mt-3">
            <Uitklap
              titel="Criterium toevoegen"
              envelop={envelop}
              formulierId="criterium_opslaan"
              stand={handelingen.criterium_opslaan}
            >
              <CriteriumFormulier envelop={envelop} />
            </Uitklap>
          </div>
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
