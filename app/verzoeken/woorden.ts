import { gegevensregister, getGegevenssoort, isEntiteit, type Entiteit } from "~/protocol/gegevensregister";

export function schrijfEntiteit(entiteit: Entiteit): string {
  return gegevensregister[entiteit].label;
}

/** Entity and field of a register key in words, no value; a key that has left the register keeps its own name. */
export function schrijfGegeven(soort: string): string {
  const [entiteit = "", sleutel = ""] = soort.split(".");
  if (!isEntiteit(entiteit)) return soort;
  const [geheel, deel] = [schrijfEntiteit(entiteit), getGegevenssoort(entiteit, sleutel).label];
  return geheel === deel ? geheel : `${geheel}: ${deel}`;
}
