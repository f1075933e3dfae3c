import type { MetaFunction } from "@remix-run/react";
import { Formulier, Kaart, Knop, Melding, Paginakop, Tekstveld } from "~/components";
import { formatDag } from "~/lib/datum";
import { Herstelcodes, wachtwoordHint } from "../delen";
import { useFormulier, useUitkomst, useView } from "../gebruik";
import type { AccountView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Uw account – PGA-systeem" }];

export default function Account() {
  const view = useView<AccountView>();
  const codes = useUitkomst()?.codes;
  const [uit] = useFormulier("overal_uitloggen");
  return (
    <>
      <Paginakop titel="Uw account" inleiding="Klopt er iets niet? Vraag uw beheerder om het te wijzigen." />
      {view.gewijzigd && <Melding soort="succes">Uw wachtwoord is gewijzigd. Andere sessies zijn beëindigd.</Melding>}
      {codes && <Herstelcodes codes={codes} />}
      <Kaart titel="Gegevens">
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
          {listGegevens(view).map(([naam, waarde]) => (
            <div key={naam} className="contents">
              <dt className="font-semibold">{naam}</dt>
              <dd>{waarde}</dd>
            </div>
          ))}
        </dl>
      </Kaart>
      <Kaart titel="Overal uitloggen">
        <p className="mb-3">Beëindigt al uw sessies, ook op andere computers en op deze.</p>
        <Formulier form={uit} handeling="overal_uitloggen" eenmalig="account-uit">
          <Knop soort="tweede">Overal uitloggen</Knop>
        </Formulier>
      </Kaart>
      {view.heeftWachtwoord && <Beveiliging over={view.herstelcodesOver} />}
    </>
  );
}

function listGegevens(view: AccountView): [string, string][] {
  return [
    ["Naam", view.naam],
    ["E-mailadres", view.email],
    ["Functie", view.functie || "niet ingevuld"],
    ["Rol", view.rol],
    ["Partij", view.partij],
    ["Geheimhouding getekend", view.geheimhoudingOp ? formatDag(view.geheimhoudingOp) : "nog niet"],
    ["VOG of screening geldig tot en met", view.vogGeldigTot ? formatDag(view.vogGeldigTot) : "nog niet vastgelegd"],
  ];
}

const labels = {
  huidig: "Huidig wachtwoord",
  wachtwoord: "Nieuw wachtwoord",
  herhaling: "Nieuw wachtwoord, nog een keer",
};

function Beveiliging({ over }: { over: number }) {
  const [codes, codeVelden] = useFormulier<{ huidig: string }>("herstelcodes");
  const [form, velden] = useFormulier<Record<keyof typeof labels, string>>("wachtwoord");
  return (
    <>
      <Kaart titel="Nieuwe herstelcodes">
        <p className="mb-3">U hebt nog {over} ongebruikte herstelcodes. Nieuwe codes vervangen de oude.</p>
        <Formulier form={codes} handeling="herstelcodes" eenmalig="account-codes" labels={labels}>
          <Tekstveld veld={codeVelden.huidig} label={labels.huidig} type="password" autoComplete="current-password" />
          <Knop soort="tweede">Nieuwe herstelcodes maken</Knop>
        </Formulier>
      </Kaart>
      <Kaart titel="Wachtwoord wijzigen">
        <Formulier form={form} handeling="wachtwoord" eenmalig="account-wachtwoord" labels={labels}>
          <Tekstveld veld={velden.huidig} label={labels.huidig} type="password" autoComplete="current-password" />
          <Tekstveld
            veld={velden.wachtwoord}
            label={labels.wachtwoord}
            hint={wachtwoordHint}
            type="password"
            autoComplete="new-password"
          />
          <Tekstveld veld={velden.herhaling} label={labels.herhaling} type="password" autoComplete="new-password" />
          <Knop>Wachtwoord wijzigen</Knop>
        </Formulier>
      </Kaart>
    </>
  );
}
