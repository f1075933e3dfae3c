import type { FieldMetadata } from "@conform-to/react";
import { Datumveld, Keuzeveld, Tekstveld, Tekstvlak, type Optie } from "~/components";
import { rollen } from "~/protocol/rollen";
import { labels } from "../velden";
import { maxReden } from "../voorstellen/form";

type Velden<K extends keyof typeof labels> = { [V in K]: FieldMetadata<string | undefined> };

const rolOpties: Optie[] = Object.entries(rollen).map(([waarde, { label }]) => ({ waarde, label }));

export function Naamvelden({ velden }: { velden: Velden<"voornaam" | "tussenvoegsel" | "achternaam" | "functie"> }) {
  return (
    <>
      <Tekstveld veld={velden.voornaam} label={labels.voornaam} />
      <Tekstveld veld={velden.tussenvoegsel} label={labels.tussenvoegsel} optioneel breedte="kort" />
      <Tekstveld veld={velden.achternaam} label={labels.achternaam} />
      <Tekstveld veld={velden.functie} label={labels.functie} optioneel />
    </>
  );
}

export function Papiervelden({ velden }: { velden: Velden<"geheimhoudingOp" | "vogGeldigTot"> }) {
  return (
    <>
      <Datumveld veld={velden.geheimhoudingOp} label={labels.geheimhoudingOp} optioneel />
      <Datumveld veld={velden.vogGeldigTot} label={labels.vogGeldigTot} optioneel />
    </>
  );
}

export function Rolvelden({ velden, partijen }: { velden: Velden<"rol" | "partijId">; partijen: readonly Optie[] }) {
  return (
    <>
      <Keuzeveld veld={velden.rol} label={labels.rol} opties={rolOpties} />
      <Keuzeveld veld={velden.partijId} label={labels.partijId} opties={partijen} />
    </>
  );
}

export function Redenveld({ veld }: { veld: FieldMetadata<string | undefined> }) {
  return <Tekstvlak veld={veld} label={labels.reden} hint="Noem niemand uit een casus." max={maxReden} rijen={2} />;
}
