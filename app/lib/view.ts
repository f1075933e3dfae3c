import { useActionData, useLoaderData } from "@remix-run/react";
import type { CasusEnvelop, Envelop, Formulierfout } from "~/protocol/antwoord.server";

/** What the loader of this screen answered. The only place where the type lost on the way to the browser is given back. */
export function useEnvelop<V>(): Envelop<V> {
  return useLoaderData() as Envelop<V>;
}

export function useCasusEnvelop<V>(): CasusEnvelop<V> {
  return useLoaderData() as CasusEnvelop<V>;
}

/** The refused form of the last post on this page, if it is this form. */
export function useFormulierfout(formulierId: string): Formulierfout | undefined {
  const fout = useActionData() as Formulierfout | undefined;
  return fout?.formulierId === formulierId ? fout : undefined;
}
