import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Keuzeveld, Tekstveld, type Optie } from "~/components";
import { rollen } from "~/protocol/rollen";

export const accountLabels = {
  email: "E-mailadres",
  voornaam: "Voornaam",
  tussenvoegsel: "Tussenvoegsel",
  achternaam: "Achternaam",
  functie: "Functie",
  rol: "Rol",
  partijId: "Partij",
  geheimhoudingOp: "Geheimhoudingsverklaring getekend op",
  vogGeldigTot: "VOG of screening geldig tot en met",
};

type Sleutel = keyof typeof accountLabels;
export type Accountvelden = Record<Sleutel, string>;

const rolOpties: Optie[] = Object.entries(rollen).map(([waarde, { label }]) => ({ waarde, label }));

/** The fields that a new account and a changed one have in common. */
export function Accountvelden({
  velden,
  partijen,
}: {
  velden: { [K in Sleutel]: FieldMetadata<string> };
  partijen: Optie[];
}) {
  const l = accountLabels;
  return (
    <>
      <Tekstveld veld={velden.email} label={l.email} type="email" />
      <Tekstveld veld={velden.voornaam} label={l.voornaam} />
      <Tekstveld veld={velden.tussenvoegsel} label={l.tussenvoegsel} optioneel breedte="kort" />
      <Tekstveld veld={velden.achternaam} label={l.achternaam} />
      <Tekstveld veld={velden.functie} label={l.functie} optioneel />
      <Keuzeveld veld={velden.rol} label={l.rol} opties={rolOpties} />
      <Keuzeveld veld={velden.partijId} label={l.partijId} opties={partijen} />
      <Datumveld veld={velden.geheimhoudingOp} label={l.geheimhoudingOp} optioneel />
      <Datumveld veld={velden.vogGeldigTot} label={l.vogGeldigTot} optioneel />
    </>
  );
}
