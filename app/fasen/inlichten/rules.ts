import type { Feiten } from "~/protocol/handelingen";

type Fouten = Record<string, string[]>;

/** Informing is recorded after it was done (P 16.2). */
export function toetsInformeren({ datum }: { datum: string }, vandaag: string): Fouten {
  return datum > vandaag
    ? { datum: ["Deze datum ligt in de toekomst. Leg het informeren vast als het is gebeurd."] }
    : {};
}

/** P 16.7: expected moment and periodic review lie ahead. */
export function toetsUitstel(
  { verwacht_op, herbeoordelen_op }: { verwacht_op: string; herbeoordelen_op: string },
  vandaag: string,
): Fouten {
  const fouten: Fouten = {};
  if (herbeoordelen_op <= vandaag) {
    fouten.herbeoordelen_op = ["Kies een datum in de toekomst om het besluit opnieuw te beoordelen (P 16.7)."];
  }
  if (verwacht_op <= vandaag) {
    fouten.verwacht_op = [
      "Kies een datum in de toekomst. Kan de betrokkene nu worden geïnformeerd? Doe dat dan eerst.",
    ];
  }
  return fouten;
}

export type Inlichtstand = "geinformeerd" | "open" | "uitgesteld" | "verlopen";

/** Where informing stands, from the same facts as the guard of the transition (P 16.1, 16.6, 16.7). */
export function bepaalStand(
  feiten: Pick<Feiten, "isGeinformeerd" | "heeftUitstelbesluit" | "uitstelVerlopen">,
): Inlichtstand {
  if (feiten.isGeinformeerd) return "geinformeerd";
  if (!feiten.heeftUitstelbesluit) return "open";
  return feiten.uitstelVerlopen ? "verlopen" : "uitgesteld";
}
