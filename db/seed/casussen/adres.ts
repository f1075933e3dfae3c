/** Streets that do not exist, in a postcode that is given to nobody. */
export function verzonnenAdres(straat: string, huisnummer: string, woonplaats = "Utrecht") {
  return { straat, huisnummer, postcode: "3500 ZZ", woonplaats };
}

/** The politieregistraties and prosecution that Top-X asks for besides the criteria (DPIA 1). */
export const complex = ["meerdere_problemen", "ketensamenwerking", "veiligheidsproblematiek"] as const;
export const complexMetGezin = [...complex, "gezinssysteem"] as const;
