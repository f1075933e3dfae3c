import type { z } from "zod";
import { Datumveld, Handelingsformulier, Keuzeveld, Tekstveld } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { getGegevenssoort, type Sleutel } from "~/protocol/gegevensregister";
import type { betrokkeneForm } from "./form";
import type { BetrokkeneView } from "./view";

type Velden = z.input<ReturnType<typeof betrokkeneForm>>;

const hints: Partial<Record<string, string>> = {
  bsn: "Negen cijfers.",
  achternaam: "Zonder tussenvoegsel.",
  geboortedatum: "dd-mm-jjjj. Is de dag of maand onbekend, vul dan 00 in, bijvoorbeeld 00-00-1998.",
  postcode: "Bijvoorbeeld 1234 AB.",
};

/** Staff only: the personalia of this phase, each drawn by its shape in the register. */
export function Betrokkeneformulier({ envelop }: { envelop: CasusEnvelop<BetrokkeneView> }) {
  const { form } = envelop.view;
  if (!form) return null;
  return (
    <Handelingsformulier<Velden>
      envelop={envelop}
      handeling="betrokkene_bijwerken"
      stand={envelop.handelingen.betrokkene_bijwerken}
      waarden={form.waarden}
      versies={form.versies}
      labels={{ ...Object.fromEntries(form.velden.map(({ sleutel, label }) => [sleutel, label])), bron: "Bron" }}
      metConcept
    >
      {(velden) => (
        <>
          {form.velden.map(({ sleutel, label, optioneel }) => {
            const naam = sleutel as Sleutel<"persoon">;
            const { vorm } = getGegevenssoort("persoon", naam);
            const veld = velden[naam];
            const deel = { veld, label, hint: hints[naam], optioneel };
            if (vorm.soort === "keuze") {
              return <Keuzeveld key={naam} {...deel} opties={beschrijfVeld("persoon", naam).opties} />;
            }
            if (vorm.soort === "datum" || vorm.soort === "deeldatum") return <Datumveld key={naam} {...deel} />;
            return <Tekstveld key={naam} {...deel} />;
          })}
          <Keuzeveld
            veld={velden.bron}
            label="Van wie komt deze wijziging?"
            hint="Zo blijft zichtbaar wie een gegeven heeft verstrekt (protocol, artikel 9.5). Alleen gewijzigde velden krijgen deze herkomst."
            opties={[{ waarde: "veiligheidshuis", label: "Het Veiligheidshuis zelf" }, ...form.bronnen]}
          />
        </>
      )}
    </Handelingsformulier>
  );
}
