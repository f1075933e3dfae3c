import { getGegevenssoort, type Entiteit } from "./gegevensregister";
import { Invoerfout } from "./invoerfout";
import type { Lijsten } from "./keuzelijsten";
import type { Lijstsoort } from "./meegeleverd";
import type { Basis, Inzending } from "./poort.server";

/** Rows of which the code, not a value, is a word of a list. */
const codelijst: Readonly<Partial<Record<Entiteit, Lijstsoort>>> = { leefgebiedscore: "leefgebieden" };

function schrijfBezwaar(lijsten: Lijsten, lijst: Lijstsoort, sleutel: string): string {
  const bekend = lijsten.find(lijst, sleutel);
  return bekend
    ? `‘${bekend.woord}’ is niet meer in gebruik. Kies een van de andere mogelijkheden.`
    : "Kies een van de mogelijkheden.";
}

/** Name of the field that held it, so that the message stands there: forms put some fields in groups. */
function zoekNaam({ formulier }: Pick<Inzending<Basis>, "formulier">, sleutel: string, woord: string): string {
  const namen = [...formulier.velden].flatMap(([naam, waarde]) => (waarde === woord ? [naam] : []));
  return namen.find((naam) => naam === sleutel || naam.endsWith(`.${sleutel}`)) ?? sleutel;
}

/**
 * Refuses what is written when a word of a list cannot be chosen today: it is out of use, or no list has it. `waarden`: only
 * what is new or changed, so that what was stored before can be saved again. `code`: of a new row.
 * @throws Invoerfout, so that nothing is written and the form comes back with what was typed
 */
export function keurLijstwoorden(
  context: Inzending<Basis>,
  entiteit: Entiteit,
  waarden: readonly (readonly [string, unknown])[],
  code?: string | null,
): void {
  const lijsten = context.systeem.lijsten.op(context.vandaag);
  for (const [sleutel, waarde] of waarden) {
    const { vorm } = getGegevenssoort(entiteit, sleutel);
    if (!("lijst" in vorm) || !vorm.lijst) continue;
    const { lijst } = vorm;
    const gekozen = [waarde].flat().filter((woord): woord is string => typeof woord === "string" && woord !== "");
    const [fout] = gekozen.filter((woord) => !lijsten.magGekozen(lijst, woord));
    if (fout !== undefined)
      throw new Invoerfout({ [zoekNaam(context, sleutel, fout)]: [schrijfBezwaar(lijsten, lijst, fout)] });
  }
  const lijst = codelijst[entiteit];
  if (lijst && code && !lijsten.magGekozen(lijst, code))
    throw new Invoerfout({}, [schrijfBezwaar(lijsten, lijst, code)]);
}
