/** Roles of an account (domein: C 11–14, P 9.6, P 24.4). The role in one casus is an `autorisatie`, not an account role. */
export const rollen = {
  procesregisseur: { label: "Procesregisseur", veiligheidshuis: true },
  procesondersteuner: { label: "Procesondersteuner", veiligheidshuis: true },
  manager: { label: "Manager", veiligheidshuis: true },
  ketenpartner: { label: "Ketenpartner", veiligheidshuis: false },
  melder: { label: "Melder", veiligheidshuis: false },
  lokale_procesregisseur: { label: "Lokale procesregisseur", veiligheidshuis: false },
  recordmanager: { label: "Recordmanager", veiligheidshuis: false },
  toezichthouder: { label: "Toezichthouder", veiligheidshuis: false },
  beheerder: { label: "Beheerder", veiligheidshuis: false },
} as const satisfies Record<string, { label: string; veiligheidshuis: boolean }>;

export type Rol = keyof typeof rollen;

export function isRol(woord: string): woord is Rol {
  return Object.hasOwn(rollen, woord);
}
