import type { ReactNode } from "react";
import type { z } from "zod";
import { Handelingsformulier, Kaart, Reden, Tekstveld, Uitklap } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { Redenveld, Rolvelden } from "../accounts/velden";
import type { AccounthandelingNaam } from "../handelingen";
import { labels } from "../velden";
import type { adresForm, redenForm, rolForm } from "../voorstellen/form";
import type { AccountkaartView } from "./view";

interface Props {
  envelop: Envelop<AccountkaartView>;
}

interface VakProps extends Props {
  naam: AccounthandelingNaam;
  titel: string;
  uitleg: string;
  soort?: "tweede" | "gevaar";
  children?: ReactNode;
}

function Vak({ envelop, naam, titel, uitleg, soort = "tweede", children }: VakProps) {
  const stand = envelop.view.knoppen[naam];
  if (!stand?.toegestaan) return null;
  return (
    <Uitklap titel={titel} envelop={envelop} formulierId={naam} soort={soort}>
      <p className="mb-3 max-w-prose">{uitleg}</p>
      {children}
    </Uitklap>
  );
}

function Metreden({ envelop, naam, gevaar = false }: Props & { naam: AccounthandelingNaam; gevaar?: boolean }) {
  return (
    <Handelingsformulier<z.input<typeof redenForm>>
      envelop={envelop}
      handeling={naam}
      stand={envelop.view.knoppen[naam]}
      labels={labels}
      {...(gevaar && { knopsoort: "gevaar" as const })}
    >
      {(velden) => <Redenveld veld={velden.reden} />}
    </Handelingsformulier>
  );
}

/** Why nothing of it is possible now, said once. */
function Waaromniet({ envelop: { view } }: Props) {
  const redenen = Object.values(view.knoppen).flatMap(({ toegestaan, uitleg }) => (toegestaan ? [] : [uitleg ?? ""]));
  const [eerste] = redenen;
  return eerste ? <Reden titel="Niet alles kan nu" uitleg={eerste} /> : null;
}

/** What decides about the access of this account, and the proposals to change it. */
export function Toegang(props: Props) {
  const { envelop } = props;
  const { toegang, rol, partijId, partijen, knoppen } = envelop.view;
  return (
    <Kaart titel="Toegang">
      <dl className="mb-3 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {toegang.map(({ label, tekst }) => (
          <div key={label} className="contents">
            <dt className="font-semibold">{label}</dt>
            <dd>{tekst}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-3 max-w-prose">
        Wat toegang geeft, stelt u voor. Een andere beheerder of de manager bevestigt het, en de gebruiker krijgt
        bericht. Toegang intrekken werkt meteen.
      </p>
      <Waaromniet {...props} />
      <div className="flex flex-wrap items-start gap-3">
        <Vak
          {...props}
          naam="toegang_voorstellen"
          titel="Toegang geven"
          uitleg="Na de bevestiging gaat een eenmalige link naar het e-mailadres van dit account."
        >
          <Metreden {...props} naam="toegang_voorstellen" />
        </Vak>
        <Vak
          {...props}
          naam="account_uitnodigen"
          titel="Nieuwe link mailen"
          uitleg="Dit account is nog niet gebruikt. Een eerdere link vervalt. De nieuwe gaat naar het e-mailadres hierboven en is hier niet te zien."
        >
          <Handelingsformulier envelop={envelop} handeling="account_uitnodigen" stand={knoppen.account_uitnodigen} />
        </Vak>
        <Vak
          {...props}
          naam="wachtwoord_voorstellen"
          titel="Wachtwoord vergeten"
          uitleg="Na de bevestiging is het wachtwoord gewist, eindigen alle sessies en gaat een eenmalige link naar het e-mailadres van dit account. De tweede stap blijft zoals die was."
        >
          <Metreden {...props} naam="wachtwoord_voorstellen" />
        </Vak>
        <Vak
          {...props}
          naam="herstel_voorstellen"
          titel="Tweede stap kwijt"
          uitleg="Na de bevestiging zijn wachtwoord en tweede stap gewist, eindigen alle sessies en gaat een eenmalige link naar het e-mailadres van dit account."
        >
          <Metreden {...props} naam="herstel_voorstellen" />
        </Vak>
        <Vak
          {...props}
          naam="adres_voorstellen"
          titel="Ander e-mailadres"
          uitleg="Het oude adres krijgt nu bericht, en na de bevestiging nog eens. Daarna eindigen alle sessies."
        >
          <Handelingsformulier<z.input<typeof adresForm>>
            envelop={envelop}
            handeling="adres_voorstellen"
            stand={knoppen.adres_voorstellen}
            labels={labels}
          >
            {(velden) => (
              <>
                <Tekstveld veld={velden.email} label="Nieuw e-mailadres" type="email" />
                <Redenveld veld={velden.reden} />
              </>
            )}
          </Handelingsformulier>
        </Vak>
        <Vak
          {...props}
          naam="rol_voorstellen"
          titel="Andere rol of Partij"
          uitleg="Na de bevestiging eindigen alle sessies. Wat iemand voor een vorige Partij mocht zien, blijft daar achter."
        >
          <Handelingsformulier<z.input<typeof rolForm>>
            envelop={envelop}
            handeling="rol_voorstellen"
            stand={knoppen.rol_voorstellen}
            waarden={{ rol: rol as z.input<typeof rolForm>["rol"], partijId }}
            labels={labels}
          >
            {(velden) => (
              <>
                <Rolvelden velden={velden} partijen={partijen} />
                <Redenveld veld={velden.reden} />
              </>
            )}
          </Handelingsformulier>
        </Vak>
        <Vak
          {...props}
          naam="account_intrekken"
          titel="Toegang intrekken"
          soort="gevaar"
          uitleg="Werkt meteen: alle sessies en open vensters van dit account eindigen, en ook de betrokkenheid bij casussen. Toegang teruggeven kan alleen met een tweede persoon; de betrokkenheid bij casussen komt daarmee niet terug."
        >
          <Metreden {...props} naam="account_intrekken" gevaar />
        </Vak>
      </div>
    </Kaart>
  );
}
