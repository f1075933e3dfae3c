import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Tekstvlak, Vouw } from "~/components";
import { beschrijfVeld } from "~/protocol/formulier";
import type { Sjabloonview } from "./sjabloon";

interface Velden {
  datum: FieldMetadata<unknown>;
  inhoud: FieldMetadata<unknown>;
}

export const brieflabels = {
  datum: beschrijfVeld("brief", "datum").label,
  inhoud: beschrijfVeld("brief", "inhoud").label,
};

/** What the writer makes of a letter. What every letter of this kind holds is listed, and cannot be changed here. */
export function Brieftekst({ velden, sjabloon }: { velden: Velden; sjabloon: Sjabloonview }) {
  return (
    <>
      <Datumveld veld={velden.datum} label={brieflabels.datum} />
      <Tekstvlak
        veld={velden.inhoud}
        label={sjabloon.eigenKop ? `${brieflabels.inhoud}: ${sjabloon.eigenKop}` : brieflabels.inhoud}
        hint="Begin een kopje met # en een opsomming met een streepje. Een lege regel begint een nieuwe alinea. Vul alle plekken met [vul in:] in."
        rijen={sjabloon.soort === "overig" ? 18 : 8}
        max={20000}
      />
      <Vouw titel="Wat het systeem zelf in de brief zet">
        <p className="max-w-prose">
          Naam, adres, kenmerk, aanhef en ondertekening, en deze vaste delen. U kunt ze niet weghalen of wijzigen.
        </p>
        <ul className="mt-2 list-disc pl-5">
          {sjabloon.delen.map(({ kop, artikel }) => (
            <li key={`${kop}${artikel}`}>
              {kop} <span className="text-inkt-zacht">({artikel})</span>
            </li>
          ))}
        </ul>
      </Vouw>
    </>
  );
}
