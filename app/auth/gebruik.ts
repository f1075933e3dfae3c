import { useForm, type DefaultValue } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Uitkomst } from "./antwoord.server";

/** The only places where the types lost on the way to the browser are given back. */
export function useUitkomst(): Uitkomst | undefined {
  return useActionData() as Uitkomst | undefined;
}

export function useView<V>(): V {
  return useLoaderData() as V;
}

/** A form of these screens with its last refusal, if that was about this form. */
export function useFormulier<S extends Record<string, unknown>>(id: string, defaultValue?: DefaultValue<S>) {
  const fout = useUitkomst()?.fout;
  const lastResult = fout?.formulier === id ? fout.inzending : undefined;
  return useForm<S>({ id, lastResult, ...(defaultValue !== undefined && { defaultValue }) });
}
