import type { z } from "zod";
import {
  altijd,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Leegmelding,
  Melding,
  Tabel,
  Tekstvlak,
  type Kolom,
} from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import { maxBevinding, uitkomsten, type controleForm } from "./form";
import { dagenTussenControles, type Controletermijn } from "./termijn";
import type { LogcontroleView } from "./view";

type Controleregel = LogcontroleView["controles"][number];

/** Where the periodic review stands: red, with words, when it is overdue. */
export function Termijnmelding({ termijn }: { termijn: Controletermijn }) {
  const { laatste, uiterlijk, isTeLaat, dagenTeLaat } = termijn;
  const vorige = laatste ? `De laatste controle was op ${formatDag(laatste)}.` : "Er is nog geen controle vastgelegd.";
  if (!isTeLaat) {
    return (
      <Melding soort="info" titel="De controle is op tijd">
        {vorige} Leg de volgende vast uiterlijk op {formatDag(uiterlijk)}.
      </Melding>
    );
  }
  return (
    <Melding soort="fout" titel="De controle van het logboek is te laat">
      {vorige} De volgende moest uiterlijk op {formatDag(uiterlijk)} zijn vastgelegd:{" "}
      {dagenTeLaat === 1 ? "1 dag" : `${String(dagenTeLaat)} dagen`} geleden. Het logboek wordt minstens elke{" "}
      {String(dagenTussenControles)} dagen gecontroleerd (P bijlage 3).
    </Melding>
  );
}

export function Vastleggen({ envelop }: { envelop: Envelop<LogcontroleView> }) {
  const { periode, aantalSignalen } = envelop.view;
  return (
    <Kaart titel="Controle vastleggen">
      <p className="max-w-prose">
        U legt vast dat u het logboek heeft bekeken van {formatDag(periode.vanaf)} tot en met {formatDag(periode.tot)}.
        Er {aantalSignalen === 1 ? "is 1 signaal" : `zijn ${aantalSignalen.toLocaleString("nl-NL")} signalen`}. Wat u
        vastlegt kan niet meer worden gewijzigd.
      </p>
      <Handelingsformulier<z.input<typeof controleForm>>
        envelop={envelop}
        handeling="controle_vastleggen"
        stand={altijd("Controle vastleggen")}
        waarden={{ vanaf: periode.vanaf, tot: periode.tot }}
        labels={{ uitkomst: "Uitkomst", bevinding: "Bevinding" }}
      >
        {(velden) => (
          <>
            <input type="hidden" name={velden.vanaf.name} value={periode.vanaf} />
            <input type="hidden" name={velden.tot.name} value={periode.tot} />
            <Keuzerondjes
              veld={velden.uitkomst}
              label="Uitkomst"
              opties={Object.entries(uitkomsten).map(([waarde, label]) => ({ waarde, label }))}
            />
            <Tekstvlak
              veld={velden.bevinding}
              label="Bevinding"
              hint="Zonder persoonsgegevens: geen namen, wel casusnummers als dat nodig is."
              max={maxBevinding}
            />
          </>
        )}
      </Handelingsformulier>
    </Kaart>
  );
}

const kolommen: Kolom<Controleregel>[] = [
  { sleutel: "moment", kop: "Vastgelegd op", cel: ({ moment }) => formatMoment(moment) },
  { sleutel: "door", kop: "Door", cel: ({ door }) => door },
  { sleutel: "periode", kop: "Periode", cel: ({ vanaf, tot }) => `${formatDag(vanaf)} tot en met ${formatDag(tot)}` },
  { sleutel: "signalen", kop: "Signalen", cel: ({ aantalSignalen }) => aantalSignalen, getal: true },
  {
    sleutel: "uitkomst",
    kop: "Uitkomst",
    cel: ({ uitkomstLabel, isActie }) => (
      <span className={isActie ? "font-semibold text-fout" : undefined}>{uitkomstLabel}</span>
    ),
  },
  {
    sleutel: "bevinding",
    kop: "Bevinding",
    cel: ({ bevinding }) => <span className="whitespace-pre-line">{bevinding}</span>,
  },
];

export function EerdereControles({ controles }: { controles: readonly Controleregel[] }) {
  return (
    <Kaart titel="Eerdere controles">
      <Tabel
        onderschrift="Vastgelegde controles"
        verbergOnderschrift
        kolommen={kolommen}
        rijen={controles}
        sleutelVan={({ id }) => id}
        leeg={<Leegmelding>Er is nog geen controle vastgelegd.</Leegmelding>}
      />
    </Kaart>
  );
}
