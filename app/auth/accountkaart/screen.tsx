import type { MetaFunction } from "@remix-run/react";
import { Formulier, Kaart, Knop, Knoplink, Melding, Paginakop, Vinkje } from "~/components";
import { accountLabels, Accountvelden } from "../accounts/velden";
import { Linkmelding } from "../delen";
import { useFormulier, useUitkomst, useView } from "../gebruik";
import type { AccountkaartView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Account wijzigen – PGA-systeem" }];

type Velden = Accountvelden & { actief: boolean; versie: string };

export default function Accountkaart() {
  const { account, heeftTotp, partijen, opgeslagen } = useView<AccountkaartView>();
  const link = useUitkomst()?.link;
  const versie = String(account.versie);
  const { actief, ...overig } = account;
  const begin = Object.fromEntries(Object.entries(overig).map(([naam, waarde]) => [naam, waarde ?? ""]));
  const [form, velden] = useFormulier<Velden>("wijzigen", { ...begin, versie, ...(actief && { actief: "on" }) });
  const [uitnodigen] = useFormulier("uitnodigen");
  const [wissen] = useFormulier("tweede_factor_wissen");
  return (
    <>
      <Paginakop titel="Account wijzigen" acties={<Knoplink href="/beheer/accounts">Alle accounts</Knoplink>} />
      {opgeslagen && <Melding soort="succes">Opgeslagen.</Melding>}
      {link && <Linkmelding link={link} />}
      <Formulier key={versie} form={form} handeling="wijzigen" eenmalig="beheer-account" labels={accountLabels}>
        <input type="hidden" name="versie" value={velden.versie.initialValue ?? versie} />
        <Accountvelden velden={velden} partijen={partijen} />
        <Vinkje
          veld={velden.actief}
          label="Dit account mag inloggen"
          hint="Zonder vinkje is het account ingetrokken. Lopende sessies eindigen meteen."
        />
        <Knop>Opslaan</Knop>
      </Formulier>
      {actief && (
        <Kaart titel="Opnieuw uitnodigen">
          <p className="mb-3">Geeft een nieuwe link om een wachtwoord in te stellen. Een eerdere link vervalt.</p>
          <Formulier form={uitnodigen} handeling="uitnodigen" eenmalig="beheer-uitnodigen">
            <Knop soort="tweede">Nieuwe link maken</Knop>
          </Formulier>
        </Kaart>
      )}
      {heeftTotp && (
        <Kaart titel="Tweede stap wissen">
          <p className="mb-3">Telefoon kwijt? Bij het volgende inloggen stelt deze persoon een nieuwe app in.</p>
          <Formulier form={wissen} handeling="tweede_factor_wissen" eenmalig="beheer-wissen">
            <input type="hidden" name="versie" value={versie} />
            <Knop soort="gevaar">Tweede stap wissen</Knop>
          </Formulier>
        </Kaart>
      )}
    </>
  );
}
