export const labels = {
  onderwerp: "Onderwerp",
  inleiding: "Aanvulling na de inleiding",
  voorzet: "Begin van het eigen deel",
  slotkop: "Kopje van de aanvulling aan het slot",
  slot: "Aanvulling aan het slot",
  reden: "Reden van de wijziging",
} as const;
