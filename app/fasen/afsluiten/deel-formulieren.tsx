import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Tekstvlak, Vinkjes } from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld, markeringen } from "~/protocol/formulier";
import type { actieForm, criteriumForm, heropenenForm } from "./form";
import type { AfsluitenView, Criteriumview, OpenActie } from "./view";

type Envelop = CasusEnvelop<AfsluitenView>;

const markeeropties = Object.entries(markeringen).map(([waarde, label]) => ({ waarde, label }));

export function Criteriumformulier({ envelop, criterium }: { envelop: Envelop; criterium: Criteriumview }) {
  const { rijId, waarden, versies } = criterium;
  const bereikt = beschrijfVeld("afschalingscriterium", "bereikt");
  return (
    <Handelingsformulier<z.input<typeof criteriumForm>>
      envelop={envelop}
      handeling="criteria_beoordelen"
      formulierId={`criteria_beoordelen-${rijId}`}
      waarden={{ bereikt: waarden.bereikt, toelichting: waarden.toelichting }}
      versies={versies}
      labels={{ bereikt: bereikt.label, toelichting: "Toelichting" }}
      stand={envelop.handelingen.criteria_beoordelen}
      knop="Beoordeling opslaan"
      knopsoort="tweede"
    >
      {(velden) => (
        <>
          <input type="hidden" name={velden.rijId.name} value={rijId} />
          <Keuzerondjes veld={velden.bereikt} label={bereikt.label} opties={bereikt.opties} />
          <Tekstvlak veld={velden.toelichting} label="Toelichting" rijen={2} max={2000} optioneel />
        </>
      )}
    </Handelingsformulier>
  );
}

export function Actieformulier({ envelop, actie }: { envelop: Envelop; actie: OpenActie }) {
  const eindes = beschrijfVeld("actie", "status").opties.filter(({ waarde }) => waarde !== "open");
  return (
    <Handelingsformulier<z.input<typeof actieForm>>
      envelop={envelop}
      handeling="acties_afhandelen"
      formulierId={`acties_afhandelen-${actie.rijId}`}
      versies={actie.versies}
      labels={{ status: "Hoe eindigt deze actie?", resultaat: "Resultaat" }}
      stand={envelop.handelingen.acties_afhandelen}
      knop="Opslaan"
      knopsoort="tweede"
    >
      {(velden) => (
        <>
          <input type="hidden" name={velden.rijId.name} value={actie.rijId} />
          <Keuzerondjes veld={velden.status} label="Hoe eindigt deze actie?" opties={eindes} />
          <Tekstvlak
            veld={velden.resultaat}
            label="Resultaat"
            hint="Verplicht, behalve als de actie is gedaan. Bij overdragen: wie ermee verdergaat."
            rijen={2}
            max={2000}
            optioneel
          />
        </>
      )}
    </Handelingsformulier>
  );
}

export function Heropenformulier({ envelop }: { envelop: Envelop }) {
  return (
    <Handelingsformulier<z.input<typeof heropenenForm>>
      envelop={envelop}
      handeling="heropenen"
      waarden={{ bevat: envelop.view.bevat }}
      labels={{ reden: "Reden van heropenen", bevat: "De tekst bevat" }}
      stand={envelop.handelingen.heropenen}
      knopsoort="tweede"
      metConcept
    >
      {(velden) => (
        <>
          <Tekstvlak veld={velden.reden} label="Reden van heropenen" max={2000} />
          <Vinkjes veld={velden.bevat} label="De tekst bevat" opties={markeeropties} optioneel />
        </>
      )}
    </Handelingsformulier>
  );
}
