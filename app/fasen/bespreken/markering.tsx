import type { FieldMetadata } from "@conform-to/react";
import { Vinkjes } from "~/components";
import { markeringen, uitlegPolitiegegevens } from "~/protocol/formulier";

const opties = Object.entries(markeringen).map(([waarde, label]) => ({ waarde, label }));

/** What a free text holds (domein 12): it decides which Partijen see it. */
export function Markering<T>({
  veld,
  label = "De tekst bevat",
  kort = false,
  opRij = false,
}: {
  veld: FieldMetadata<T>;
  label?: string;
  /** Without the explanation, where it stands on the page already. */
  kort?: boolean;
  opRij?: boolean;
}) {
  return (
    <Vinkjes
      veld={veld}
      label={label}
      {...(!kort && {
        hint: `Zo komt de tekst alleen bij organisaties die deze gegevens mogen ontvangen. ${uitlegPolitiegegevens}`,
      })}
      opties={opties}
      opRij={opRij}
      optioneel={!opRij}
    />
  );
}
