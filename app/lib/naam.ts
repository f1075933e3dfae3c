interface Naamdelen {
  voornaam?: string | null;
  voornamen?: string | null;
  tussenvoegsel?: string | null;
  achternaam?: string | null;
}

/** `Sanne van der Meer`; parts that are missing are left out. */
export function schrijfNaam({ voornaam, voornamen, tussenvoegsel, achternaam }: Naamdelen): string {
  return [voornaam ?? voornamen, tussenvoegsel, achternaam].filter(Boolean).join(" ");
}
