import { useForm, type DefaultValue } from "@conform-to/react";
import { parseSubmission } from "@conform-to/react/future";
import { Conflict } from "~/components/conflict";
import type { Envelop, Formulierfout } from "~/protocol/antwoord.server";
import { formatMoment, formatTijd } from "./datum";
import { useFormulierfout } from "./view";

type Versies = Record<string, Record<string, number>>;

interface Opties {
  formulierId: string;
  envelop: Envelop<unknown>;
  /** What the form starts with; a draft of the same form goes before it. */
  waarden?: Readonly<Record<string, unknown>>;
  versies?: Versies;
  /** Another number after a row was added: then the form for a new row starts empty again. */
  ronde?: number;
}

/**
 * State of one form on a page: refused input, draft or stored values, in that order. After a refusal the versions are
 * those that the writer saw, not those of the page that came back, so that a second try cannot overwrite unseen.
 */
export function useFormulier<S extends Record<string, unknown>>({ formulierId, envelop, waarden = {}, versies, ronde }: Opties) {
  const fout = useFormulierfout(formulierId);
  const concept = envelop.concepten.find((kandidaat) => kandidaat.formulierId === formulierId);
  const begin = concept ? parseSubmission(new URLSearchParams(concept.velden)).payload : waarden;
  const [form, velden] = useForm<S>({
    id: ronde === undefined ? formulierId : `${formulierId}-${String(ronde)}`,
    lastResult: fout?.inzending ?? null,
    defaultValue: begin as DefaultValue<S>,
  });
  return {
    form,
    velden,
    fout,
    bewaardOm: concept && formatTijd(concept.moment),
    /** For `<Formulier>`. */
    eigen: { form, formulierId, eenmalig: envelop.eenmalig, versies: fout?.versies ?? versies ?? {} },
  };
}

function listTeksten(waarde: unknown, naam: string): string[] {
  if (typeof waarde !== "object" || waarde === null) return [];
  return Object.entries(waarde).flatMap(([sleutel, deel]) =>
    sleutel === naam && typeof deel === "string" ? [deel] : listTeksten(deel, naam),
  );
}

/** Both texts of every field that somebody else changed meanwhile. */
export function Conflicten({ fout }: { fout: Formulierfout | undefined }) {
  return (
    <>
      {fout?.conflict.map(({ naam, veld }, plaats) => {
        if (veld.soort !== "zichtbaar") return null;
        const teksten = listTeksten(fout.inzending.initialValue, naam);
        return (
          <Conflict
            key={`${naam}-${String(plaats)}`}
            label={veld.label}
            opgeslagenDoor={veld.herkomst.auteur}
            opgeslagenOp={formatMoment(veld.herkomst.moment)}
            opgeslagen={veld.tekst}
            uwTekst={teksten.length === 1 ? (teksten[0] ?? "") : "Uw tekst staat nog in het veld hieronder."}
          />
        );
      })}
    </>
  );
}
