import type { MetaFunction } from "@remix-run/react";
import { Formulier, Knop, Paginakop, Tekstveld } from "~/components";
import { useFormulier, useView } from "../gebruik";

export const meta: MetaFunction = () => [{ title: "Code invullen – PGA-systeem" }];

export default function Code() {
  const { naar } = useView<{ naar: string }>();
  const [form, velden] = useFormulier<{ code: string; naar?: string }>("code");
  return (
    <>
      <Paginakop titel="Code invullen" inleiding="Open de app op uw telefoon en vul de code in die daar staat." />
      <Formulier form={form} handeling="code" eenmalig="inloggen-code" labels={{ code: "Code" }}>
        <input type="hidden" name="naar" value={naar} />
        <Tekstveld
          veld={velden.code}
          label="Code"
          hint="Zes cijfers uit uw app. Geen telefoon bij u? Vul dan een herstelcode in."
          autoComplete="one-time-code"
          breedte="kort"
        />
        <Knop>Inloggen</Knop>
      </Formulier>
      <p className="mt-6">
        <a href="/inloggen">Opnieuw beginnen</a>
      </p>
    </>
  );
}
