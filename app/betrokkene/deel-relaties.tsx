import type { z } from "zod";
import {
  Datumveld,
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Tekstveld,
  Tekstvlak,
  ToonVelden,
  Uitklap,
} from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { relatieForm } from "./form";
import type { BetrokkeneView, Relatie } from "./view";

interface Props {
  envelop: CasusEnvelop<BetrokkeneView>;
}

/** Directe relaties (P bijlage 4, category 2): each with the reason why it is needed. */
export function Relaties({ envelop }: Props) {
  const { relaties } = envelop.view;
  const magOpslaan = envelop.handelingen.relatie_opslaan !== undefined;
  if (relaties.length === 0 && !magOpslaan) return null;
  return (
    <Kaart titel="Gezin en directe relaties">
      {relaties.map((relatie, plaats) => (
        <section key={relatie.form?.id ?? plaats} className="mb-4">
          <Gegevenslijst>
            <ToonVelden velden={relatie.velden} />
          </Gegevenslijst>
          {magOpslaan && relatie.form && (
            <Uitklap titel="Relatie wijzigen" formulierId={`relatie_opslaan-${relatie.form.id}`} envelop={envelop}>
              <Relatieformulier envelop={envelop} form={relatie.form} />
            </Uitklap>
          )}
        </section>
      ))}
      {magOpslaan && (
        <Uitklap titel="Gezinslid of relatie toevoegen" formulierId="relatie_opslaan" envelop={envelop}>
          <p className="mb-4 max-w-prose">
            Leg alleen iemand vast als dat nodig is voor de aanpak van deze casus (protocol, artikel 9.3).
          </p>
          <Relatieformulier envelop={envelop} form={null} />
        </Uitklap>
      )}
    </Kaart>
  );
}

function Relatieformulier({ envelop, form }: Props & { form: Relatie["form"] }) {
  return (
    <Handelingsformulier<z.input<typeof relatieForm>>
      envelop={envelop}
      handeling="relatie_opslaan"
      formulierId={form ? `relatie_opslaan-${form.id}` : "relatie_opslaan"}
      stand={envelop.handelingen.relatie_opslaan}
      waarden={form?.waarden}
      versies={form?.versies}
      labels={{ naam: "Naam", verhouding: "Verhouding", noodzaak: "Noodzaak", geboortedatum: "Geboortedatum" }}
    >
      {(velden) => (
        <>
          {form && <input type="hidden" name="rij" value={form.id} />}
          <Tekstveld veld={velden.naam} label="Naam" />
          <Tekstveld
            veld={velden.verhouding}
            label="Verhouding tot betrokkene"
            hint="Bijvoorbeeld moeder of partner."
          />
          <Datumveld veld={velden.geboortedatum} label="Geboortedatum" optioneel />
          <Tekstvlak veld={velden.noodzaak} label="Waarom nodig voor de aanpak" max={1000} />
        </>
      )}
    </Handelingsformulier>
  );
}
