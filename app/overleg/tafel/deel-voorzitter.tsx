import { useState } from "react";
import { Knopformulier, Melding } from "~/components";
import { useTafel } from "./tafelcontext";

/** Did this window chair the overleg, and does somebody else now? */
export function useAfgelost(isVoorzitter: boolean | undefined): boolean {
  const [wasVoorzitter, setWas] = useState(isVoorzitter ?? false);
  if (isVoorzitter && !wasVoorzitter) setWas(true);
  return wasVoorzitter && isVoorzitter === false;
}

/** For who does not chair this overleg: to take it over when the chair leaves; and for who did, that it happened. */
export function Voorzitter({ afgelost }: { afgelost: boolean }) {
  const { envelop, stuur } = useTafel();
  const { handelingen, voorzitter, voorzitterId, status } = envelop.view;
  const overnemen = handelingen.voorzitter_overnemen;
  return (
    <>
      {afgelost && status === "geopend" && (
        <Melding soort="waarschuwing" titel={`${voorzitter} zit dit overleg nu voor`}>
          Dit venster volgt het overleg. De sneltoetsen staan hier uit; wat u typte is opgeslagen of staat nog op deze
          pagina.
        </Melding>
      )}
      {overnemen?.toegestaan && (
        <Knopformulier
          envelop={envelop}
          handeling="voorzitter_overnemen"
          vast={{ van: voorzitterId }}
          stuur={stuur}
          className="niet-printen my-1"
        >
          <button className="knop knop-klein knop-tweede">Voorzitterschap overnemen van {voorzitter}</button>
        </Knopformulier>
      )}
    </>
  );
}
