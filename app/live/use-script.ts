import { useSyncExternalStore } from "react";

const nooit = () => () => undefined;

/** True once scripts run on this page; false in the page as the server made it. */
export function useScript(): boolean {
  return useSyncExternalStore(
    nooit,
    () => true,
    () => false,
  );
}
