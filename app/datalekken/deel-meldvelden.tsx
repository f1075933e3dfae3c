import type { FieldMetadata } from "@conform-to/react";
import { Tekstveld, Tekstvlak } from "~/components";
import { beschrijfVeld } from "~/protocol/formulier";
import type { Sleutel } from "~/protocol/gegevensregister";

type Meldsleutel = Sleutel<"datalek">;

/** The same fields in the form of a new report and in the one that adds to it. */
type Meldvelden<S extends Record<string, unknown>> = Record<Meldsleutel, FieldMetadata<unknown, S>> & {
  casusnummers: FieldMetadata<string | undefined, S>;
};

const label = (sleutel: Meldsleutel) => beschrijfVeld("datalek", sleutel).label;

export const meldlabels = {
  inbreuk: "Wat voor inbreuk",
  dag: "Op welke dag werd dit bekend",
  tijd: "Hoe laat",
  partij: "Bij welke Partij",
  casusnummers: "Casusnummers",
  aard: label("aard"),
  contact_naam: label("contact_naam"),
  contact_telefoon: label("contact_telefoon"),
  contact_email: label("contact_email"),
  gevolgen: label("gevolgen"),
  maatregelen_mogelijk: label("maatregelen_mogelijk"),
  maatregelen_genomen: label("maatregelen_genomen"),
};

const onbekend = "Weet u het nog niet? Schrijf dat dan op.";

/** P 14.3 a–e, in the order in which somebody tells it. */
export function Meldvelden<S extends Record<string, unknown>>({ velden }: { velden: Meldvelden<S> }) {
  return (
    <>
      <Tekstvlak
        veld={velden.aard}
        label={meldlabels.aard}
        hint="Noem geen namen of andere gegevens van betrokkenen."
        max={2000}
      />
      <Tekstveld
        veld={velden.casusnummers}
        label={meldlabels.casusnummers}
        hint="Gaat het om bepaalde casussen? Bijvoorbeeld 2026-12345, 2026-54321."
        breedte="lang"
        optioneel
      />
      <Tekstvlak veld={velden.gevolgen} label={meldlabels.gevolgen} hint={onbekend} max={2000} rijen={3} />
      <Tekstvlak veld={velden.maatregelen_genomen} label={meldlabels.maatregelen_genomen} max={2000} rijen={3} />
      <Tekstvlak
        veld={velden.maatregelen_mogelijk}
        label={meldlabels.maatregelen_mogelijk}
        hint={onbekend}
        max={2000}
        rijen={3}
      />
      <fieldset className="space-y-3">
        <legend className="font-semibold">Wie kan er meer over vertellen</legend>
        <Tekstveld veld={velden.contact_naam} label={meldlabels.contact_naam} />
        <Tekstveld
          veld={velden.contact_telefoon}
          label={meldlabels.contact_telefoon}
          type="tel"
          inputMode="tel"
          optioneel
        />
        <Tekstveld
          veld={velden.contact_email}
          label={meldlabels.contact_email}
          type="email"
          inputMode="email"
          breedte="lang"
          optioneel
        />
      </fieldset>
    </>
  );
}
