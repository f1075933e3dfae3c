import type { MetaFunction } from "@remix-run/node";
import { Registerpagina, useRegister } from "../deel-register";
import type { MetRegister } from "../register";

export const meta: MetaFunction = () => [{ title: "Gegevensregister – PGA-systeem" }];

export default function Gegevens() {
  const envelop = useRegister<MetRegister>();
  return (
    <Registerpagina
      envelop={envelop}
      titel="Gegevensregister"
      inleiding="Elk veld dat een persoonsgegeven kan bevatten (DPIA 2, P bijlage 4). Het systeem kan alleen bewaren wat hier staat: deze lijst is de tabel waar het zelf mee werkt. Wie welk gegeven ziet, staat bij Protocol."
    />
  );
}
