import type { z } from "zod";
import { Gegevenslijst, Handelingsformulier, Kaart, Keuzeveld, ToonVelden, Uitklap, VeldTekst } from "~/components";
import {
  ActieFormulier,
  CriteriumFormulier,
  InterventieFormulier,
  type Planenvelop,
} from "~/fasen/bespreken/regieplan/deel-formulieren";
import type { casusregisseurForm } from "~/fasen/bespreken/regieplan/form";
import type { PlanRij } from "~/fasen/bespreken/regieplan/view";
import { beschrijfVeld } from "~/protocol/formulier";
import { Kop } from "./deel-beeld";
import { OpScherm } from "./deel-opscherm";
import { getPuntadres, useTafel } from "./tafelcontext";
import { Collega, TafelKeuze, TafelMarkering, TafelTekst } from "./veld";
import { metGeweigerd, Vakformulier } from "./vakformulier";
import type { Schermstand, TafelPunt } from "./view";

function Besluiten({ punt }: { punt: TafelPunt }) {
  const { vakken } = punt;
  const magSchrijven = punt.handelingen.bespreking_opslaan?.toegestaan === true;
  return (
    <Kaart titel="Besluiten" niveau={3}>
      <div data-plek="besluit">
        <Collega plek="besluit" />
        {magSchrijven ? (
          <Vakformulier naam="besluit" vakken={[vakken.besluit]} knop="Besluiten opslaan">
            {(geweigerd) => {
              const namen = { besluit: "besluit", afschalen: "afschalen" };
              const vak = metGeweigerd(vakken.besluit, geweigerd, namen, "bevat.besluit");
              return (
                <>
                  <TafelTekst
                    plek="besluit"
                    sleutel="besluit"
                    naam="besluit"
                    vak={vak}
                    label="Besluiten"
                    verbergLabel
                    max={8000}
                    toets="u"
                  />
                  <TafelMarkering plek="besluit" naam="bevat.besluit" vak={vak} label="Besluiten" />
                  <TafelKeuze
                    plek="besluit"
                    sleutel="afschalen"
                    naam="afschalen"
                    vak={vak}
                    label="Besluit over afsluiten"
                    opties={beschrijfVeld("bespreking", "afschalen").opties}
                  />
                </>
              );
            }}
          </Vakformulier>
        ) : (
          <p className="whitespace-pre-line">{vakken.besluit.waarden.besluit ?? "Nog geen besluiten."}</p>
        )}
        <OpScherm stand={vakken.besluit.scherm} />
      </div>
    </Kaart>
  );
}

function Planregel({ rij, scherm, children }: { rij: PlanRij; scherm: Schermstand; children: React.ReactNode }) {
  return (
    <article className="border-t border-lijn py-2 first:border-t-0">
      <h4 className="font-semibold">
        <VeldTekst veld={rij.titel} />
      </h4>
      {rij.wie && <p className="text-sm text-inkt-zacht">{rij.wie}</p>}
      <Gegevenslijst>
        <ToonVelden velden={rij.titel?.soort === "gemarkeerd" ? [rij.titel, ...rij.velden] : rij.velden} />
      </Gegevenslijst>
      {children}
      {scherm && !scherm.getoond && <OpScherm stand={scherm} />}
    </article>
  );
}

interface PlanProps {
  titel: string;
  toets: string;
  handeling: "interventie_opslaan" | "actie_opslaan" | "criterium_opslaan";
  toevoegen: string;
  rijen: readonly PlanRij[];
  punt: TafelPunt;
  envelop: Planenvelop;
  Formulier: (props: { envelop: Planenvelop; rij?: PlanRij }) => React.ReactNode;
}

function Planblok({ titel, toets, handeling, toevoegen, rijen, punt, envelop, Formulier }: PlanProps) {
  const stand = envelop.handelingen[handeling];
  return (
    <Kaart titel={titel} niveau={3}>
      {rijen.length === 0 && <p className="text-inkt-zacht">Nog niets afgesproken.</p>}
      {rijen.map((rij) => (
        <Planregel key={rij.id} rij={rij} scherm={punt.planScherm[rij.id] ?? null}>
          {rij.formulier && (
            <Uitklap titel="Wijzigen" envelop={envelop} formulierId={`${handeling}-${rij.id}`}>
              <Formulier envelop={envelop} rij={rij} />
            </Uitklap>
          )}
        </Planregel>
      ))}
      {stand && (
        <div className="mt-2" data-toets={toets} data-uitvouwen>
          <Uitklap titel={toevoegen} envelop={envelop} formulierId={handeling} stand={stand}>
            <Formulier envelop={envelop} />
          </Uitklap>
        </div>
      )}
    </Kaart>
  );
}

function Casusregie({ punt, envelop }: { punt: TafelPunt; envelop: Planenvelop }) {
  const { casusregisseur, deelnemers } = punt.plan;
  const stand = envelop.handelingen.casusregisseur_aanwijzen;
  return (
    <Kaart titel="Casusregisseur" niveau={3}>
      <p>{casusregisseur ? `${casusregisseur.naam}, ${casusregisseur.partij}` : "Nog niet aangewezen"}</p>
      {stand && (
        <div data-toets="r" data-uitvouwen>
          <Uitklap
            titel={casusregisseur ? "Andere casusregisseur aanwijzen" : "Casusregisseur aanwijzen"}
            envelop={envelop}
            formulierId="casusregisseur_aanwijzen"
            stand={stand}
          >
            <Handelingsformulier<z.input<typeof casusregisseurForm>>
              envelop={envelop}
              handeling="casusregisseur_aanwijzen"
              stand={stand}
              labels={{ medewerker: "Nieuwe casusregisseur" }}
              elders={envelop.elders}
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
        </div>
      )}
    </Kaart>
  );
}

/** Besluitvorming: what was decided, and the plan. */
export function Besluit({ punt }: { punt: TafelPunt }) {
  const tafel = useTafel();
  const elders = {
    actie: getPuntadres(tafel),
    conceptpad: `/casussen/${punt.casusnummer}/bespreken/regieplan`,
  };
  const envelop: Planenvelop = { ...tafel.envelop, view: punt.plan, handelingen: punt.handelingen, elders };
  const deel = { punt, envelop };
  return (
    <section aria-labelledby="deel-besluitvorming">
      <Kop id="deel-besluitvorming" toets="3">
        Besluitvorming
      </Kop>
      <Besluiten punt={punt} />
      <div data-plek="plan">
        <Collega plek="plan" />
        <Planblok
          {...deel}
          titel="Interventies"
          toets="i"
          handeling="interventie_opslaan"
          toevoegen="Interventie toevoegen"
          rijen={punt.plan.interventies}
          Formulier={InterventieFormulier}
        />
        <Planblok
          {...deel}
          titel="Acties"
          toets="a"
          handeling="actie_opslaan"
          toevoegen="Actie toevoegen"
          rijen={punt.plan.acties}
          Formulier={ActieFormulier}
        />
        <Casusregie punt={punt} envelop={envelop} />
        <Planblok
          {...deel}
          titel="Criteria voor afschaling"
          toets="c"
          handeling="criterium_opslaan"
          toevoegen="Criterium toevoegen"
          rijen={punt.plan.criteria}
          Formulier={CriteriumFormulier}
        />
      </div>
    </section>
  );
}
