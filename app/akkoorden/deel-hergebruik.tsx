import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Kopieerknop, Tekstveld, Tekstvlak, Uitklap } from "~/components";
import type { Veld } from "~/protocol/afscherming";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { akkoordlabels, verenigbaarOpties, type hergebruikForm } from "./form";
import type { Hergebruik } from "./hergebruik";

interface Props {
  envelop: CasusEnvelop<unknown>;
  rijId: string;
  hergebruik: Hergebruik;
  /** The text itself; copied only when the rules opened it for an own task. */
  tekst: Veld | undefined;
}

/** Below what another Partij brought in: ask whether it may be used for an own task, and what came of it (P 3.5 d). */
export function Hergebruikvraag({ envelop, rijId, hergebruik, tekst }: Props) {
  const { verzoeken, magVragen } = hergebruik;
  const { casusnummer } = envelop.kop;
  const formulierId = `hergebruik_vragen-${rijId}`;
  const magKopieren = tekst?.soort === "zichtbaar" && tekst.gebruik?.hergebruik === "eigen_taak";
  return (
    <div className="niet-printen mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-2">
      {magKopieren && <Kopieerknop tekst={tekst.tekst} wat="deze tekst" />}
      {verzoeken.length > 0 && (
        <p>
          Uw verzoek om gebruik: {verzoeken.map(({ stand }) => stand.toLowerCase()).join("; ")}.{" "}
          <a href={`/casussen/${casusnummer}/akkoorden`}>Bekijk bij Akkoorden</a>
        </p>
      )}
      {magVragen && (
        <Uitklap
          titel={verzoeken.length > 0 ? "Ander gebruik vragen" : "Vraag of u dit mag gebruiken"}
          formulierId={formulierId}
          envelop={envelop}
        >
          <p className="max-w-prose">
            De verstrekker beslist apart over elk gebruik voor uw eigen taken. Tot het akkoord leest u alleen mee.
          </p>
          <Handelingsformulier<z.input<typeof hergebruikForm>>
            envelop={envelop}
            handeling="hergebruik_vragen"
            formulierId={formulierId}
            stand={envelop.handelingen.hergebruik_vragen}
            labels={akkoordlabels}
          >
            {(velden) => (
              <>
                <input type="hidden" name={velden.rij.name} value={rijId} />
                <Tekstveld
                  veld={velden.doel}
                  label="Waarvoor wilt u dit gebruiken?"
                  hint="Uw eigen taak, in één zin. Noem geen persoonsgegevens."
                  breedte="lang"
                />
                <Keuzerondjes
                  veld={velden.verenigbaar}
                  label="Past dit bij het doel waarvoor de informatie is verstrekt?"
                  hint="Gebruik voor iets anders is niet toegestaan, ook niet binnen uw organisatie (protocol, artikel 13.5 en 13.6)."
                  opties={Object.entries(verenigbaarOpties).map(([waarde, label]) => ({ waarde, label }))}
                />
                <Tekstvlak veld={velden.toelichting} label={akkoordlabels.toelichting} rijen={2} max={2000} optioneel />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      )}
    </div>
  );
}
