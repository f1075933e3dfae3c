import { createContext, useContext } from "react";

/** The nonce of this answer, for inline scripts. In the browser it is undefined: there it has done its work. */
const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
