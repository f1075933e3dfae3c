/** The keys of the chair's table, for the table itself and for the guide. */
export const toetsenlijst: readonly (readonly [toets: string, wat: string])[] = [
  ["Z of F8", "Zwart scherm, of scherm aan. F8 werkt ook terwijl u typt."],
  ["1 2 3", "Beeld-, oordeels- of besluitvorming op het scherm, en daarheen op deze pagina"],
  ["V T", "Blad verder, blad terug op het scherm"],
  ["D", "Donker of licht scherm"],
  ["P", "Naar de aanwezigen. Daar heeft ieder een eigen letter."],
  ["B", "Naar het toestandsbeeld"],
  ["S", "Naar de scores; zonder casus aan de orde naar de knop Start van de volgende casus"],
  ["U", "Naar de besluiten"],
  ["I A C", "Nieuwe interventie, actie, criterium"],
  ["R", "Casusregisseur aanwijzen"],
  ["N", "Naar de notulen"],
  ["X", "Naar de knop Bespreking afronden; daarna naar Overleg sluiten"],
  ["Esc", "Uit een tekstveld, of uit de lijst van aanwezigen"],
];
