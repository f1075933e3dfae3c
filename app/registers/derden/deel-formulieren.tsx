import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import {
  Datumveld,
  Handelingsformulier,
  Keuzerondjes,
  Keuzeveld,
  Tekstveld,
  Uitklap,
  Veldfout,
  Vinkjes,
} from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { gronden, labels, ontvangersoorten, typen, type doorhaalForm, type maakDerdenForm } from "./form";
import type { Partijkeuze } from "./repository.server";
import type { DerdenView } from "./view";

type Derdenvelden = z.input<ReturnType<typeof maakDerdenForm>>;

export const opties = (tabel: Readonly<Record<string, string>>) =>
  Object.entries(tabel).map(([waarde, label]) => ({ waarde, label }));

interface ToestemmingenProps {
  veld: FieldMetadata<Derdenvelden["toestemmingen"]>;
  partijen: readonly Partijkeuze[];
}

/** A row per Partij: filled in for those whose information it is. */
export function Toestemmingen({ veld, partijen }: ToestemmingenProps) {
  const perPartij = veld.getFieldset();
  return (
    <fieldset id={veld.id} tabIndex={-1} aria-describedby={veld.errors ? veld.errorId : undefined}>
      <legend className="font-semibold">Schriftelijke toestemming (C 9.2)</legend>
      <p className="max-w-prose text-sm text-inkt-zacht">
        Vul een regel in voor elke Partij van wie de verstrekte informatie is. De anderen laat u leeg.
      </p>
      <Veldfout id={veld.errorId} fouten={veld.errors} />
      <div className="divide-y divide-lijn">
        {partijen.map(({ id, naam }) => {
          const rij = perPartij[id]?.getFieldset();
          if (!rij) return null;
          return (
            <div key={id} role="group" aria-label={naam} className="grid gap-x-4 py-2 sm:grid-cols-[14rem_10rem_1fr]">
              <p className="pt-1 font-semibold" aria-hidden="true">
                {naam}
              </p>
              <Datumveld veld={rij.op} label="Gegeven op" hint="dd-mm-jjjj" />
              <Tekstveld veld={rij.kenmerk} label="Kenmerk" hint="Van de brief of het bericht" />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

export function Vastleggen({ envelop }: { envelop: Envelop<DerdenView> }) {
  const { handelingen, partijen } = envelop.view;
  if (!handelingen.derdenverstrekking_vastleggen) return null;
  return (
    <Uitklap
      titel="Verstrekking aan een derde vastleggen"
      envelop={envelop}
      formulierId="derdenverstrekking_vastleggen"
    >
      <Handelingsformulier<Derdenvelden>
        envelop={envelop}
        handeling="derdenverstrekking_vastleggen"
        stand={handelingen.derdenverstrekking_vastleggen}
        labels={labels}
        breed
      >
        {(velden) => (
          <>
            <div className="max-w-2xl space-y-4">
              <Tekstveld veld={velden.casusnummer} label="Casusnummer" hint="Bijvoorbeeld 2026-12345" breedte="kort" />
              <Datumveld veld={velden.dag} label="Verstrekt op" />
              <Tekstveld
                veld={velden.ontvanger}
                label="Ontvangende organisatie"
                hint="De organisatie, geen naam van een persoon."
              />
              <Keuzeveld veld={velden.ontvangersoort} label="Soort ontvanger" opties={opties(ontvangersoorten)} />
              <Keuzerondjes veld={velden.grond} label="Grond" opties={opties(gronden)} />
              <Tekstveld
                veld={velden.grondslag}
                label="Wetsartikel of besluit"
                hint="Bijvoorbeeld: besluit van het casusoverleg van 12-03-2026"
                breedte="lang"
              />
              <Vinkjes veld={velden.typen} label="Welke gegevens" opties={opties(typen)} />
            </div>
            <Toestemmingen veld={velden.toestemmingen} partijen={partijen} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

export function Doorhalen({ envelop }: { envelop: Envelop<DerdenView> }) {
  const { handelingen, doorTeHalen } = envelop.view;
  if (!handelingen.derdenverstrekking_doorhalen || doorTeHalen.length === 0) return null;
  return (
    <Uitklap titel="Een regel doorhalen die niet klopt" envelop={envelop} formulierId="derdenverstrekking_doorhalen">
      <Handelingsformulier<z.input<typeof doorhaalForm>>
        envelop={envelop}
        handeling="derdenverstrekking_doorhalen"
        stand={handelingen.derdenverstrekking_doorhalen}
        labels={{ rij: "Regel", reden: "Wat klopt er niet" }}
        knopsoort="gevaar"
      >
        {(velden) => (
          <>
            <Keuzeveld
              veld={velden.rij}
              label="Regel"
              hint="De regel blijft leesbaar, met uw reden erbij."
              opties={doorTeHalen.map(({ id, label }) => ({ waarde: id, label }))}
            />
            <Tekstveld veld={velden.reden} label="Wat klopt er niet" breedte="lang" />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}
