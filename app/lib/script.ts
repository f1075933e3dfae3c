import { useSyncExternalStore } from "react";

/** False in the page as the server sends it, true once its script runs: for what only works with script. */
export function useMetScript(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
