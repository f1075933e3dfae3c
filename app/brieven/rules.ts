type Fouten = Record<string, string[]>;

/** Sending is recorded after it was done, of a letter that existed by then, and by post only to a known address. */
export function toetsVerzending(
  { verzonden_op, wijze }: { verzonden_op: string; wijze: string },
  { vandaag, datum, heeftAdres }: { vandaag: string; datum: string | undefined; heeftAdres: boolean },
): Fouten {
  const fouten: Fouten = {};
  if (verzonden_op > vandaag)
    fouten.verzonden_op = ["Deze datum ligt in de toekomst. Leg de verzending vast als de brief weg is."];
  else if (datum && verzonden_op < datum) fouten.verzonden_op = ["Deze datum ligt vóór de datum van de brief."];
  if ((wijze === "post" || wijze === "aangetekend") && !heeftAdres)
    fouten.wijze = ["Er is geen volledig adres bekend. Vul het adres in bij Betrokkene, of kies een andere wijze."];
  return fouten;
}
