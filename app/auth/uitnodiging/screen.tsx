import type { MetaFunction } from "@remix-run/react";
import { Formulier, Knop, Paginakop, Tekstveld } from "~/components";
import { wachtwoordHint } from "../delen";
import { useFormulier, useView } from "../gebruik";
import type { UitnodigingView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Wachtwoord instellen – PGA-systeem" }];

type Velden = Record<"email" | "voornaam" | "tussenvoegsel" | "achternaam" | "wachtwoord" | "herhaling", string>;

const labels = {
  email: "E-mailadres",
  voornaam: "Voornaam",
  tussenvoegsel: "Tussenvoegsel",
  achternaam: "Achternaam",
  wachtwoord: "Nieuw wachtwoord",
  herhaling: "Nieuw wachtwoord, nog een keer",
};

export default function Uitnodiging() {
  const { email } = useView<UitnodigingView>();
  const [form, velden] = useFormulier<Velden>("uitnodiging");
  const inleiding =
    email === null
      ? "Dit systeem heeft nog geen accounts. U maakt nu het account van de eerste beheerder."
      : `Kies een wachtwoord voor ${email}.`;
  return (
    <>
      <Paginakop titel={email === null ? "Eerste beheerder" : "Wachtwoord instellen"} inleiding={inleiding} />
      <Formulier form={form} handeling="uitnodiging" eenmalig="uitnodiging" labels={labels}>
        {email === null ? (
          <>
            <Tekstveld veld={velden.email} label={labels.email} type="email" autoComplete="username" />
            <Tekstveld veld={velden.voornaam} label={labels.voornaam} autoComplete="given-name" />
            <Tekstveld veld={velden.tussenvoegsel} label={labels.tussenvoegsel} optioneel breedte="kort" />
            <Tekstveld veld={velden.achternaam} label={labels.achternaam} autoComplete="family-name" />
          </>
        ) : (
          <input type="email" value={email} autoComplete="username" readOnly hidden />
        )}
        <Tekstveld
          veld={velden.wachtwoord}
          label={labels.wachtwoord}
          hint={wachtwoordHint}
          type="password"
          autoComplete="new-password"
        />
        <Tekstveld veld={velden.herhaling} label={labels.herhaling} type="password" autoComplete="new-password" />
        <Knop>Wachtwoord instellen</Knop>
      </Formulier>
    </>
  );
}
