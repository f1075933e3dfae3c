import type { MetaFunction } from "@remix-run/node";
import { Registerpagina, useRegister } from "../deel-register";
import type { MetRegister } from "../register";

export const meta: MetaFunction = () => [{ title: "Partijen – PGA-systeem" }];

export default function Partijen() {
  const envelop = useRegister<MetRegister>();
  return (
    <Registerpagina
      envelop={envelop}
      titel="Partijen"
      inleiding="Wie deelneemt aan convenant en protocol, sinds wanneer en tot wanneer (C 20, 23; P 28, 29). Wie niet of niet meer deelneemt, ziet vanaf die dag geen inhoud van casussen. De politie verstrekt alleen met een geldige artikel 20-beslissing (P 6.4 d)."
    />
  );
}
