import { Link, type MetaFunction } from "@remix-run/react";
import type { z } from "zod";
import { Handelingsformulier, Kaart, Knoplink, Leegmelding, Melding, Paginakop, Tabel, Tekstveld } from "~/components";
import { useEnvelop } from "~/lib/view";
import { maakKnopstand } from "../handelingen";
import { labels } from "../velden";
import type { accountForm } from "./form";
import type { Accountregel, AccountsView } from "./route.server";
import { Naamvelden, Papiervelden, Redenveld, Rolvelden } from "./velden";

export const meta: MetaFunction = () => [{ title: "Accounts – PGA-systeem" }];

const kolommen = [
  {
    sleutel: "naam",
    kop: "Naam",
    cel: ({ id, naam }: Accountregel) => <Link to={`/beheer/accounts/${id}`}>{naam}</Link>,
  },
  { sleutel: "functie", kop: "Functie", cel: ({ functie }: Accountregel) => functie },
  { sleutel: "rol", kop: "Rol", cel: ({ rol }: Accountregel) => rol },
  { sleutel: "partij", kop: "Partij", cel: ({ partij }: Accountregel) => partij },
  { sleutel: "stand", kop: "Stand", cel: ({ stand }: Accountregel) => stand },
];

export default function Accounts() {
  const envelop = useEnvelop<AccountsView>();
  const { accounts, partijen, staatAlleen } = envelop.view;
  return (
    <>
      <Paginakop
        titel="Accounts"
        inleiding="Kies een account om het te wijzigen, of stel onderaan een nieuw account voor."
        acties={<Knoplink href="/beheer/voorstellen">Voorstellen</Knoplink>}
      />
      {staatAlleen && (
        <Melding soort="waarschuwing" titel="Er is nog niemand die kan bevestigen">
          U bent de enige beheerder. Accounts die u nu maakt krijgen meteen toegang. Begin met de manager en een tweede
          beheerder: zodra een van hen inlogt, bevestigt een tweede persoon elk volgend account.
        </Melding>
      )}
      <Tabel
        onderschrift="Alle accounts"
        kolommen={kolommen}
        rijen={accounts}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>Er zijn nog geen accounts.</Leegmelding>}
      />
      <Kaart titel="Nieuw account">
        <p className="mb-3 max-w-prose">
          Een andere beheerder of de manager bevestigt het account. Daarna gaat de link om in te loggen naar het
          e-mailadres; niemand anders ziet die link.
        </p>
        <Handelingsformulier<z.input<typeof accountForm>>
          envelop={envelop}
          handeling="account_maken"
          stand={maakKnopstand("account_maken", null)}
          labels={labels}
        >
          {(velden) => (
            <>
              <Tekstveld veld={velden.email} label={labels.email} type="email" />
              <Naamvelden velden={velden} />
              <Rolvelden velden={velden} partijen={partijen} />
              <Papiervelden velden={velden} />
              <Redenveld veld={velden.reden} />
            </>
          )}
        </Handelingsformulier>
      </Kaart>
    </>
  );
}
