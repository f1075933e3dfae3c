import { Formulier, Keuzeveld, Knop, Tekstveld } from "~/components";
import { partijtypen } from "~/protocol/partijtypen";
import { useFormulier } from "../gebruik";
import type { Partij } from "./repository.server";

const labels = {
  naam: "Naam",
  type: "Soort Partij",
  gemeente: "Gemeente",
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
      <Knop>Opslaan</Knop>
    </Formulier>
  );
}
