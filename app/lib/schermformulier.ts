import { useForm, type DefaultValue } from "@conform-to/react";
import type { Envelop, Formulierfout } from "~/protocol/antwoord.server";
import { formatMoment } from "./datum";
import { useFormulierfout } from "./view";

type Versies = Record<string, Record<string, number>>;

interface Opties<S> {
  envelop: Pick<Envelop<unknown>, "concepten">;
  /** What is stored now; a draft of the reader, and what was just refused, come before it. */
  waarden?: DefaultValue<S>;
  versies?: Versies;
}

/** Names as `verzoek.reden`, each with one or more values, as the nested object that the fields were made from. */
export function nestVelden(velden: readonly (readonly [naam: string, waarde: string])[]): Record<string, unknown> {
  const uitkomst: Record<string, unknown> = {};
  for (const [naam, waarde] of velden) {
    const delen = naam.split(".");
    const laatste = delen.pop() ?? naam;
    let doel = uitkomst;
    for (const deel of delen) {
      const bestaand = doel[deel];
      const volgende = typeof bestaand === "object" && bestaand !== null ? (bestaand as Record<string, unknown>) : {};
      doel[deel] = volgende;
      doel = volgende;
    }
    const eerder = doel[laatste];
    doel[laatste] =
      eerder === undefined ? waarde : [...(Array.isArray(eerder) ? (eerder as unknown[]) : [eerder]), waarde];
  }
  return uitkomst;
}

/**
 * A form of a screen: filled with the refused input, else the draft, else what is stored. Give the component that calls
 * it `key={eenmalig}`, so that a new answer of the server fills it anew.
 */
export function useSchermformulier<S extends Record<string, unknown>>(formulierId: string, opties: Opties<S>) {
  const { envelop, waarden, versies = {} } = opties;
  const fout: Formulierfout | undefined = useFormulierfout(formulierId);
  const concept = envelop.concepten.find((kandidaat) => kandidaat.formulierId === formulierId);
  const beginwaarden = concept ? (nestVelden(concept.velden) as DefaultValue<S>) : waarden;
  const [form, velden] = useForm<S>({
    id: formulierId,
    lastResult: fout?.inzending,
    shouldValidate: "onSubmit",
    ...(beginwaarden !== undefined && { defaultValue: beginwaarden }),
  });
  return {
    form,
    velden,
    formulierId,
    versies: fout && Object.keys(fout.versies).length > 0 ? fout.versies : versies,
    conflict: fout?.conflict ?? [],
    conceptVan: concept && formatMoment(concept.moment),
  };
}
