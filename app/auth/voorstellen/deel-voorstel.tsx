import type { z } from "zod";
import { Handelingsformulier, Kaart, Vinkje, type Kolom } from "~/components";
import { formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import type { besluitForm, bevestigForm } from "./form";
import type { VoorstelView } from "./view";

interface Props {
  voorstel: VoorstelView;
  envelop: Envelop<unknown>;
}

function Bevestigen({ voorstel: { id, knoppen }, envelop }: Props) {
  return (
    <Handelingsformulier<z.input<typeof bevestigForm>>
      envelop={envelop}
      handeling="voorstel_bevestigen"
      formulierId={`voorstel_bevestigen-${id}`}
      stand={knoppen.voorstel_bevestigen}
      labels={{ nagevraagd: "Nagevraagd" }}
    >
      {(velden) => (
        <>
          <input type="hidden" name={velden.voorstel.name} value={id} />
          <Vinkje
            veld={velden.nagevraagd}
            label="Ik heb bij deze persoon, de leidinggevende of de Partij nagevraagd dat dit klopt"
          />
        </>
      )}
    </Handelingsformulier>
  );
}

function Knopje({
  voorstel: { id, knoppen },
  envelop,
  naam,
}: Props & { naam: "voorstel_afwijzen" | "voorstel_intrekken" }) {
  return (
    <Handelingsformulier<z.input<typeof besluitForm>>
      envelop={envelop}
      handeling={naam}
      formulierId={`${naam}-${id}`}
      stand={knoppen[naam]}
      knopsoort={naam === "voorstel_afwijzen" ? "gevaar" : "tweede"}
    >
      {(velden) => <input type="hidden" name={velden.voorstel.name} value={id} />}
    </Handelingsformulier>
  );
}

/** One proposal, with what this reader can decide about it. */
export function Voorstelkaart(props: Props) {
  const { titel, naam, regels, reden, door, moment, verlooptOp } = props.voorstel;
  return (
    <Kaart titel={`${titel}: ${naam}`}>
      <dl className="mb-3 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {[
          ...regels,
          { label: "Reden", tekst: reden },
          { label: "Voorgesteld", tekst: `door ${door} op ${formatMoment(moment)}` },
          { label: "Verloopt", tekst: formatMoment(verlooptOp) },
        ].map(({ label, tekst }) => (
          <div key={label} className="contents">
            <dt className="font-semibold">{label}</dt>
            <dd>{tekst}</dd>
          </div>
        ))}
      </dl>
      <div className="space-y-3">
        <Bevestigen {...props} />
        <div className="flex flex-wrap gap-3">
          <Knopje {...props} naam="voorstel_afwijzen" />
          <Knopje {...props} naam="voorstel_intrekken" />
        </div>
      </div>
    </Kaart>
  );
}

function schrijfBesluit({ besluit }: VoorstelView): string {
  if (!besluit) return "";
  const { woord, door, moment } = besluit;
  return [woord, door && `door ${door}`, moment && `op ${formatMoment(moment)}`].filter(Boolean).join(" ");
}

export const voorstelkolommen: readonly Kolom<VoorstelView>[] = [
  { sleutel: "naam", kop: "Account of Partij", cel: ({ naam }) => naam },
  { sleutel: "titel", kop: "Wat", cel: ({ titel }) => titel },
  {
    sleutel: "regels",
    kop: "Hoe",
    cel: ({ regels }) => regels.map(({ label, tekst }) => `${label}: ${tekst}`).join("; "),
  },
  { sleutel: "reden", kop: "Reden", cel: ({ reden }) => reden },
  { sleutel: "door", kop: "Voorgesteld", cel: ({ door, moment }) => `door ${door} op ${formatMoment(moment)}` },
  { sleutel: "besluit", kop: "Besluit", cel: schrijfBesluit },
];
