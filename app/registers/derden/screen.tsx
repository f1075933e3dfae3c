import type { MetaFunction } from "@remix-run/node";
import { Registerpagina, useRegister } from "../deel-register";
import { Doorhalen, Vastleggen } from "./deel-formulieren";
import type { DerdenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Verstrekkingen aan derden – PGA-systeem" }];

export default function Derden() {
  const envelop = useRegister<DerdenView>();
  return (
    <Registerpagina
      envelop={envelop}
      titel="Verstrekkingen aan derden"
      inleiding="Persoonsgegevens gaan alleen naar deelnemers aan het casusoverleg, tenzij de wet iets anders eist. Elke uitzondering legt de manager of de procesregisseur hier vast (P 23.1), met de schriftelijke toestemming die elke verstrekkende Partij vooraf gaf (C 9.2)."
      boven={
        <div className="flex flex-wrap items-start gap-3">
          <Vastleggen envelop={envelop} />
          <Doorhalen envelop={envelop} />
        </div>
      }
    />
  );
}
