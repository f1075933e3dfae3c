import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Tekstvlak } from "~/components";

interface Velden {
  datum: FieldMetadata<unknown>;
  inhoud: FieldMetadata<unknown>;
}

export const brieflabels = { datum: "Datum van de brief", inhoud: "Inhoud van de brief" };

export function Brieftekst({ velden }: { velden: Velden }) {
  return (
    <>
      <Datumveld veld={velden.datum} label={brieflabels.datum} />
      <Tekstvlak
        veld={velden.inhoud}
        label={brieflabels.inhoud}
        hint="Begin een kopje met # en een opsomming met een streepje. Een lege regel begint een nieuwe alinea. Vul alle plekken met [vul in:] in."
        rijen={30}
        max={20000}
      />
    </>
  );
}
