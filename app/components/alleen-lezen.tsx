import { createContext, useContext } from "react";

/** True where somebody looks on as another reader: then there is nothing to do, so no form and no button is shown. */
export const AlleenLezen = createContext(false);

export function useAlleenLezen(): boolean {
  return useContext(AlleenLezen);
}
