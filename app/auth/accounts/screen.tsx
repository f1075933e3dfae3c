import { Link, type MetaFunction } from "@remix-run/react";
import { Formulier, Kaart, Knop, Leegmelding, Paginakop, Tabel } from "~/components";
import { Linkmelding } from "../delen";
import { useFormulier, useUitkomst, useView } from "../gebruik";
import type { Accountregel, AccountsView } from "./route.server";
import { accountLabels, Accountvelden } from "./velden";

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
  const { accounts, partijen } = useView<AccountsView>();
  const link = useUitkomst()?.link;
  const [form, velden] = useFormulier<Accountvelden>("nieuw");
  return (
    <>
      <Paginakop
        titel="Accounts"
        inleiding="Kies een account om het te wijzigen, of maak onderaan een nieuw account."
      />
      {link && <Linkmelding link={link} />}
      <Tabel
        onderschrift="Alle accounts"
        kolommen={kolommen}
        rijen={accounts}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>Er zijn nog geen accounts.</Leegmelding>}
      />
      <Kaart titel="Nieuw account">
        <Formulier form={form} handeling="nieuw" eenmalig="beheer-account" labels={accountLabels}>
          <Accountvelden velden={velden} partijen={partijen} />
          <Knop>Account maken</Knop>
        </Formulier>
      </Kaart>
    </>
  );
}
