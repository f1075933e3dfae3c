import type { z } from "zod";
import {
  Gegeven,
  Gegevenslijst,
  Handelingsformulier,
  Keuzerondjes,
  Leegmelding,
  Tekstvlak,
  ToonVelden,
  VeldTekst,
} from "~/components";
import { useFormulierfout } from "~/lib/view";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { Markering } from "../bespreken/markering";
import type { actieForm } from "./form";
import type { ActieView, UitvoerenView } from "./view";

type Envelop = CasusEnvelop<UitvoerenView>;

const standen = {
  over_tijd: { woord: "Over tijd", klasse: "border-fout bg-fout-licht text-fout" },
  open: { woord: "Open", klasse: "border-rand bg-papier text-inkt" },
  klaar: { woord: "Afgehandeld", klasse: "border-succes bg-succes-licht text-succes" },
} as const;

/** Overdue by word and shape, not by colour only: triangle, circle, tick. */
function Actiestand({ stand }: Pick<ActieView, "stand">) {
  const { woord, klasse } = standen[stand];
  const lijn = { fill: "none", stroke: "currentColor", strokeWidth: 2 };
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-klein border-2 px-2 py-px text-sm font-semibold ${klasse}`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-[1em] flex-none">
        {stand === "over_tijd" && <path d="M8 1 15.5 15H.5Z" fill="currentColor" />}
        {stand === "open" && <circle cx="8" cy="8" r="6" {...lijn} />}
        {stand === "klaar" && <path d="m2 8 4 5 8-10" {...lijn} />}
      </svg>
      {woord}
    </span>
  );
}

function Bijwerken({ envelop, actie }: { envelop: Envelop; actie: ActieView }) {
  const formulierId = `actie_afhandelen-${actie.id}`;
  const fout = useFormulierfout(formulierId);
  if (!actie.magBijwerken) return null;
  return (
    <details className="niet-printen mt-2" open={Boolean(fout)}>
      <summary>Actie bijwerken</summary>
      <div className="mt-3">
        <Handelingsformulier<z.input<typeof actieForm>>
          envelop={envelop}
          handeling="actie_afhandelen"
          formulierId={formulierId}
          stand={envelop.handelingen.actie_afhandelen}
          waarden={actie.waarden}
          versies={actie.versies}
          labels={{ status: "Stand", resultaat: "Resultaat" }}
        >
          {(velden) => (
            <>
              <input type="hidden" name="rij" value={actie.id} />
              <Keuzerondjes veld={velden.status} label="Stand" opties={beschrijfVeld("actie", "status").opties} />
              <Tekstvlak
                veld={velden.resultaat}
                label="Resultaat"
                hint="Verplicht bij niet gedaan en niet mogelijk."
                max={2000}
                optioneel
              />
              <Markering veld={velden.bevat} />
            </>
          )}
        </Handelingsformulier>
      </div>
    </details>
  );
}

/** Overdue first, then by deadline. */
export function Acties({ envelop }: { envelop: Envelop }) {
  const { acties } = envelop.view;
  if (acties.length === 0) return <Leegmelding>Er zijn geen acties.</Leegmelding>;
  return (
    <ul>
      {acties.map((actie) => (
        <li key={actie.id} className="border-t border-lijn py-3 first:border-t-0">
          <div className="flex flex-wrap items-center gap-3">
            <Actiestand stand={actie.stand} />
            <strong>
              <VeldTekst veld={actie.titel} />
            </strong>
          </div>
          <Gegevenslijst>
            {actie.wie && <Gegeven label="Uitvoerder">{actie.wie}</Gegeven>}
            <ToonVelden velden={actie.titel?.soort === "gemarkeerd" ? [actie.titel, ...actie.velden] : actie.velden} />
          </Gegevenslijst>
          <Bijwerken envelop={envelop} actie={actie} />
        </li>
      ))}
    </ul>
  );
}
