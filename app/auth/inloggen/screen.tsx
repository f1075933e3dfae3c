import type { MetaFunction } from "@remix-run/react";
import { Formulier, Kaart, Knop, Melding, Paginakop, Tekstveld } from "~/components";
import { Organisatieknop } from "../delen";
import { useFormulier, useView } from "../gebruik";
import type { DemoAccount, InlogView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Inloggen – PGA-systeem" }];

type Velden = { email: string; wachtwoord: string; naar?: string };

export default function Inloggen() {
  const { naar, demo, oidc, melding } = useView<InlogView>();
  const [form, velden] = useFormulier<Velden>("inloggen");
  return (
    <>
      <Paginakop titel="Inloggen" inleiding="Alleen voor medewerkers met een account. Wat u doet wordt vastgelegd." />
      {melding && <Melding>{melding}</Melding>}
      {demo.length > 0 && <Demokeuze groepen={demo} />}
      {oidc && (
        <Kaart titel="Met uw organisatieaccount">
          <Organisatieknop naar={naar} />
        </Kaart>
      )}
      <Kaart titel="Met e-mailadres en wachtwoord">
        <Formulier
          form={form}
          handeling="inloggen"
          eenmalig="inloggen"
          labels={{ email: "E-mailadres", wachtwoord: "Wachtwoord" }}
        >
          <input type="hidden" name="naar" value={naar} />
          <Tekstveld veld={velden.email} label="E-mailadres" type="email" autoComplete="username" />
          <Tekstveld veld={velden.wachtwoord} label="Wachtwoord" type="password" autoComplete="current-password" />
          <Knop>Verder</Knop>
        </Formulier>
        <p className="mt-4 text-sm">Wachtwoord vergeten? Vraag uw beheerder om een nieuwe link.</p>
      </Kaart>
    </>
  );
}

function Demokeuze({ groepen }: { groepen: InlogView["demo"] }) {
  return (
    <Kaart titel="Kies een demo-account">
      <p>Dit is een demo met verzonnen personen. Kies wie u wilt zijn; een wachtwoord is niet nodig.</p>
      {groepen.map(({ titel, accounts }) => (
        <section key={titel} className="my-4">
          <h3>{titel}</h3>
          <ul className="mt-2 grid list-none gap-2 sm:grid-cols-2 lg:grid-cols-4">
            {accounts.map((account) => (
              <li key={account.slug}>
                <Demoknop account={account} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Kaart>
  );
}

function Demoknop({ account: { slug, naam, functie, partij } }: { account: DemoAccount }) {
  return (
    <form method="post" action="/inloggen/demo" className="h-full">
      <input type="hidden" name="account" value={slug} />
      <button type="submit" className="knop knop-tweede knop-blok">
        <span>
          <strong className="block">{functie}</strong>
          <span className="block font-normal">
            {naam}, {partij}
          </span>
        </span>
      </button>
    </form>
  );
}
