import { Datumveld, Formulier, Keuzeveld, Knop, Tekstveld } from "~/components";
import { partijtypen } from "~/protocol/partijtypen";
import { useFormulier } from "../gebruik";
import type { Partij } from "./repository.server";

const labels = {
  naam: "Naam",
  type: "Soort Partij",
  gemeente: "Gemeente",
  toegetredenConvenant: "Toegetreden tot het convenant op",
  toegetredenProtocol: "Toegetreden tot het protocol op",
  opgezegdPer: "Opgezegd per",
  uitgeslotenPer: "Uitgesloten per",
  artikel20Van: "Artikel 20-beslissing geldt vanaf",
  artikel20Tot: "Artikel 20-beslissing geldt tot en met",
};

const typen = Object.entries(partijtypen).map(([waarde, { label }]) => ({ waarde, label }));

/** One form for a new Partij and a changed one. */
export function Partijformulier({ partij }: { partij?: Partij }) {
  const begin = Object.fromEntries(Object.entries(partij ?? {}).map(([naam, waarde]) => [naam, String(waarde ?? "")]));
  const [form, velden] = useFormulier<Record<keyof typeof labels | "versie", string>>("partij", begin);
  return (
    <Formulier form={form} handeling="partij" eenmalig="beheer-partij" labels={labels}>
      {partij && <input type="hidden" name="versie" value={velden.versie.initialValue ?? String(partij.versie)} />}
      <Tekstveld veld={velden.naam} label={labels.naam} />
      <Keuzeveld veld={velden.type} label={labels.type} opties={typen} />
      <Tekstveld veld={velden.gemeente} label={labels.gemeente} optioneel />
      <Datumveld veld={velden.toegetredenConvenant} label={labels.toegetredenConvenant} optioneel />
      <Datumveld veld={velden.toegetredenProtocol} label={labels.toegetredenProtocol} optioneel />
      <Datumveld veld={velden.opgezegdPer} label={labels.opgezegdPer} optioneel />
      <Datumveld veld={velden.uitgeslotenPer} label={labels.uitgeslotenPer} optioneel />
      <Datumveld
        veld={velden.artikel20Van}
        label={labels.artikel20Van}
        hint="Alleen bij de politie: zonder geldige beslissing brengt zij niets in."
        optioneel
      />
      <Datumveld veld={velden.artikel20Tot} label={labels.artikel20Tot} optioneel />
      <Knop>Opslaan</Knop>
    </Formulier>
  );
}
