import type { ReactNode } from "react";
import type { z } from "zod";
import { Datumveld, Handelingsformulier, Tekstveld, Tekstvlak, Uitklap, Vinkje } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { RegisterhandelingNaam } from "../handelingen";
import {
  labels,
  type artikel20Form,
  type bereikForm,
  type intrekkingForm,
  type opzeggingForm,
  type toetredingForm,
  type uitsluitingForm,
} from "../partijen/form";
import type { PartijkaartView } from "../partijen/view";

interface Props {
  envelop: Envelop<PartijkaartView>;
}

interface VakProps extends Props {
  naam: RegisterhandelingNaam;
  titel: string;
  soort?: "tweede" | "gevaar";
  children: ReactNode;
}

function Vak({ envelop, naam, titel, soort = "tweede", children }: VakProps) {
  if (!envelop.view.handelingen[naam]) return null;
  return (
    <Uitklap titel={titel} envelop={envelop} formulierId={naam} soort={soort}>
      {children}
    </Uitklap>
  );
}

function vast({ envelop }: Props, naam: RegisterhandelingNaam) {
  const { partij, handelingen } = envelop.view;
  return {
    envelop,
    handeling: naam,
    stand: handelingen[naam],
    versies: { [partij.id]: { [rijversie]: partij.versie } },
    labels,
  };
}

const kenmerkhint = "Van de brief of het besluit in het archief van het Veiligheidshuis.";

function Toetreding(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof toetredingForm>> {...vast(props, "toetreding_vastleggen")}>
      {(velden) => (
        <>
          <Datumveld veld={velden.beslotenOp} label={labels.beslotenOp} />
          <Datumveld veld={velden.convenantOp} label={labels.convenantOp} />
          <Datumveld veld={velden.protocolOp} label={labels.protocolOp} />
          <Tekstveld veld={velden.kenmerk} label={labels.kenmerk} hint={kenmerkhint} />
        </>
      )}
    </Handelingsformulier>
  );
}

function Opzegging(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof opzeggingForm>> {...vast(props, "opzegging_vastleggen")}>
      {(velden) => (
        <>
          <Datumveld veld={velden.ontvangenOp} label={labels.ontvangenOp} />
          <Datumveld veld={velden.per} label={labels.per} />
          <Tekstveld veld={velden.kenmerk} label={labels.kenmerk} hint={kenmerkhint} />
        </>
      )}
    </Handelingsformulier>
  );
}

function Intrekking(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof intrekkingForm>> {...vast(props, "opzegging_intrekken")}>
      {(velden) => (
        <>
          <Datumveld veld={velden.ontvangenOp} label={labels.ontvangenOp} />
          <Tekstveld veld={velden.kenmerk} label={labels.kenmerk} hint={kenmerkhint} />
        </>
      )}
    </Handelingsformulier>
  );
}

function Uitsluiting(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof uitsluitingForm>> {...vast(props, "uitsluiting_vastleggen")} knopsoort="gevaar">
      {(velden) => (
        <>
          <Datumveld veld={velden.ingebrekestellingOp} label={labels.ingebrekestellingOp} />
          <Datumveld veld={velden.beslotenOp} label={labels.beslotenOp} />
          <Datumveld veld={velden.per} label={labels.per} />
          <Tekstveld veld={velden.kenmerk} label={labels.kenmerk} hint={kenmerkhint} />
        </>
      )}
    </Handelingsformulier>
  );
}

function Artikel20(props: Props) {
  return (
    <Handelingsformulier<z.input<typeof artikel20Form>> {...vast(props, "wpgbeslissing_vastleggen")}>
      {(velden) => (
        <>
          <Datumveld veld={velden.ondertekendOp} label={labels.ondertekendOp} />
          <Datumveld veld={velden.van} label={labels.van} />
          <Datumveld veld={velden.tot} label={labels.tot} />
          <Tekstveld veld={velden.kenmerk} label={labels.kenmerk} hint={kenmerkhint} />
          <Vinkje veld={velden.ondertekenaars} label={labels.ondertekenaars} />
        </>
      )}
    </Handelingsformulier>
  );
}

function Bereik(props: Props) {
  const { postadres, telefoon, email, fgEmail } = props.envelop.view.partij;
  return (
    <Handelingsformulier<z.input<typeof bereikForm>>
      {...vast(props, "bereik_opslaan")}
      waarden={{ postadres: postadres ?? "", telefoon: telefoon ?? "", email: email ?? "", fgEmail: fgEmail ?? "" }}
    >
      {(velden) => (
        <>
          <Tekstvlak veld={velden.postadres} label={labels.postadres} max={200} rijen={3} optioneel />
          <Tekstveld veld={velden.telefoon} label={labels.telefoon} type="tel" optioneel />
          <Tekstveld veld={velden.email} label={labels.email} type="email" optioneel />
          <Tekstveld veld={velden.fgEmail} label={labels.fgEmail} type="email" optioneel />
        </>
      )}
    </Handelingsformulier>
  );
}

/** Only what can be decided now, by whom may decide it. */
export function Besluitformulieren({ envelop }: Props) {
  const { aantalCasussen, aantalAccounts } = envelop.view;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Vak envelop={envelop} naam="toetreding_vastleggen" titel="Toetreding vastleggen">
        <Toetreding envelop={envelop} />
      </Vak>
      <Vak envelop={envelop} naam="wpgbeslissing_vastleggen" titel="Artikel 20-beslissing vastleggen">
        <Artikel20 envelop={envelop} />
      </Vak>
      <Vak envelop={envelop} naam="bereik_opslaan" titel="Contactgegevens wijzigen">
        <p className="mb-3 max-w-prose">
          Van de organisatie of een functie, niet van een persoon. Ze staan in het verwerkingsregister.
        </p>
        <Bereik envelop={envelop} />
      </Vak>
      <Vak envelop={envelop} naam="opzegging_vastleggen" titel="Opzegging vastleggen">
        <Gevolg casussen={aantalCasussen} accounts={aantalAccounts} />
        <Opzegging envelop={envelop} />
      </Vak>
      <Vak envelop={envelop} naam="opzegging_intrekken" titel="Opzegging intrekken">
        <Intrekking envelop={envelop} />
      </Vak>
      <Vak envelop={envelop} naam="uitsluiting_vastleggen" titel="Uitsluiting vastleggen" soort="gevaar">
        <Gevolg casussen={aantalCasussen} accounts={aantalAccounts} />
        <Uitsluiting envelop={envelop} />
      </Vak>
    </div>
  );
}

/** What will happen, before it does. */
function Gevolg({ casussen, accounts }: { casussen: number; accounts: number }) {
  return (
    <p className="mb-3 max-w-prose">
      Vanaf die dag zien medewerkers van deze Partij geen inhoud meer, ook niet in een venster dat al open staat. Dat
      gaat nu over {accounts === 1 ? "1 account" : `${String(accounts)} accounts`} en{" "}
      {casussen === 1 ? "1 lopende casus" : `${String(casussen)} lopende casussen`}. Geheimhouding blijft gelden (P
      29.3).
    </p>
  );
}
