import type { FaseContext } from "~/protocol/poort.server";
import type { Pen } from "~/protocol/pen.server";
import type { Overgang } from "~/storage/gebruik.server";

/** The eerste beoordeling says yes: there is a dossier now, and triage (DPIA 3.1). */
export function neemInBehandeling(
  pen: Pen<FaseContext>,
  { toelichting }: { toelichting?: string | undefined },
  overgang: Overgang,
): void {
  const rijId = pen.maakRij({ entiteit: "beoordeling", waarden: { behandelen: "ja", toelichting } });
  pen.besluit({ rijId, overgang });
}
