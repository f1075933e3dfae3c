import { createContext, useContext } from "react";
import type { Envelop } from "~/protocol/antwoord.server";
import type { TafelView } from "./view";

/** What this page learned of one row by its own saves, and the save that is on its way. */
export interface Rijstand {
  rijId: string | null;
  versies: Record<string, number>;
  bezig: Promise<unknown>;
}

/** What every part of the chair's screen needs. */
export interface Tafelcontext {
  envelop: Envelop<TafelView>;
  /** Token of the session, for what is sent by script. */
  token: string;
  heeftScript: boolean;
  /** Sends a form of buttons beside the page. */
  stuur: ((formulier: HTMLFormElement, knop: HTMLElement | null) => void) | undefined;
  ververs: () => Promise<void>;
  /** By place. Fields of one row take turns: the second must know the row that the first one made. */
  rijen: Map<string, Rijstand>;
}

const Context = createContext<Tafelcontext | null>(null);

export const TafelProvider = Context.Provider;

export function useTafel(): Tafelcontext {
  const tafel = useContext(Context);
  if (!tafel) throw new Error("A part of the chair's screen stands outside it");
  return tafel;
}

/** Address of the action for the casus on the table: what is typed for it never lands in another. */
export function getPuntadres({ envelop: { view } }: Pick<Tafelcontext, "envelop">): string {
  return `/overleggen/${view.id}/tafel?punt=${view.punt?.id ?? ""}`;
}
