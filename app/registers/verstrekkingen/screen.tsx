import type { MetaFunction } from "@remix-run/node";
import { Registerpagina, useRegister } from "../deel-register";
import type { MetRegister } from "../register";

export const meta: MetaFunction = () => [{ title: "Verstrekkingenregister – PGA-systeem" }];

export default function Verstrekkingen() {
  const envelop = useRegister<MetRegister>();
  return (
    <Registerpagina
      envelop={envelop}
      titel="Verstrekkingenregister"
      inleiding="Elke keer dat een Partij informatie inbrengt, of dat haar informatie met de Partijen van een casus wordt gedeeld (P 8.1; voor de politie Wpg 32, voor het OM Wjsg 39j). Zonder inhoud en zonder namen, en daarom nog te zien als het dossier is vernietigd: vier jaar na de verstrekking (P 17.5). De onderbouwing van noodzaak en grondslag staat in het dossier en bij de Partij zelf."
    />
  );
}
