import type { ReactNode } from "react";
import type { z } from "zod";
import {
  Handelingsformulier,
  Kaart,
  Leegmelding,
  Melding,
  Tekstvlak,
  Uitklap,
  useOnderhanden,
  Vinkje,
  Vinkjes,
  Vouw,
} from "~/components";
import { Faseovergangknop } from "~/faseovergang/knop";
import { useCasusEnvelop } from "~/lib/view";
import { beschrijfVeld } from "~/protocol/formulier";
import { markeringopties, type criteriaForm, type geenAanpakForm } from "./form";
import type { StafView, TriageView } from "./view";

const criteria = ["meerdere_problemen", "ketensamenwerking", "gezinssysteem", "veiligheidsproblematiek"] as const;

/** The test of C bijlage 2. It counts and shows; the besluit is the procesregisseur's. */
export function Criteria({ staf }: { staf: StafView }) {
  const envelop = useCasusEnvelop<TriageView>();
  const stand = envelop.handelingen.criteria_vastleggen;
  const label = (sleutel: (typeof criteria)[number]) => beschrijfVeld("triage", sleutel).label;
  const { waarden, versies, bevat } = staf.criteria;
  const isVastgelegd = criteria.some((sleutel) => waarden[sleutel] !== undefined);
  const vinkjes = Object.fromEntries(criteria.map((sleutel) => [sleutel, waarden[sleutel] ? "on" : undefined]));
  return (
    <Kaart titel="Criteria voor complexe casuïstiek" id="criteria">
      <p className="max-w-prose">
        De casus is complex als de eerste twee criteria gelden en ook het derde of het vierde (convenant, bijlage 2).
      </p>
      {isVastgelegd ? (
        <Melding
          soort={staf.isComplex ? "succes" : "info"}
          titel={
            staf.isComplex ? "Volgens deze toets is de casus complex" : "Volgens deze toets is de casus niet complex"
          }
        >
          Vastgelegd: {criteria.filter((sleutel) => waarden[sleutel]).length} van de vier criteria. De toets geeft een
          advies. U besluit.
        </Melding>
      ) : (
        <Leegmelding>De criteria zijn nog niet beoordeeld.</Leegmelding>
      )}
      {isVastgelegd && (
        <ul className="mb-3">
          {criteria.map((sleutel) => (
            <li key={sleutel} className={waarden[sleutel] ? "" : "text-inkt-zacht"}>
              <span aria-hidden="true">{waarden[sleutel] ? "✓ " : "○ "}</span>
              {label(sleutel)}: {waarden[sleutel] ? "ja" : "nee"}
            </li>
          ))}
        </ul>
      )}
      {stand && (
        <Uitklap
          titel={isVastgelegd ? "Criteria wijzigen" : "Criteria beoordelen"}
          envelop={envelop}
          formulierId="criteria_vastleggen"
          stand={stand}
          open={!isVastgelegd}
        >
          <Handelingsformulier<z.input<typeof criteriaForm>>
            key={envelop.eenmalig}
            envelop={envelop}
            handeling="criteria_vastleggen"
            stand={stand}
            waarden={{
              ...vinkjes,
              criteria_toelichting: waarden.criteria_toelichting,
              verdiepingsvragen: waarden.verdiepingsvragen,
              bevat,
            }}
            versies={versies}
            labels={{ criteria_toelichting: "Toelichting op de criteria", verdiepingsvragen: "Verdiepingsvragen" }}
            metConcept
          >
            {(velden) => (
              <>
                <fieldset className="space-y-2">
                  <legend className="font-semibold">Welke criteria gelden?</legend>
                  {criteria.map((sleutel) => (
                    <Vinkje key={sleutel} veld={velden[sleutel]} label={label(sleutel)} />
                  ))}
                </fieldset>
                <Tekstvlak veld={velden.criteria_toelichting} label="Toelichting op de criteria" optioneel />
                <Tekstvlak veld={velden.verdiepingsvragen} label="Verdiepingsvragen" optioneel />
                <Vinkjes veld={velden.bevat} label="Deze teksten bevatten" opties={markeringopties} optioneel />
              </>
            )}
          </Handelingsformulier>
        </Uitklap>
      )}
    </Kaart>
  );
}

interface UitkomstProps {
  handeling: "naar_lokaal" | "geen_aanpak" | "aanpak_starten";
  titel: string;
  /** What follows from it, in one sentence, to choose by. */
  gevolg: string;
  children: ReactNode;
}

function Uitkomst({ handeling, titel, gevolg, children }: UitkomstProps) {
  const envelop = useCasusEnvelop<TriageView>();
  const stand = envelop.handelingen[handeling];
  const isOnderhanden = useOnderhanden(envelop);
  if (!stand) return null;
  const regel = (
    <span className="flex-1">
      <span className="font-semibold">{titel}</span>
      {!stand.toegestaan && <span className="text-inkt-zacht"> (nog niet mogelijk)</span>}
      <span className="block text-sm text-inkt-zacht">{gevolg}</span>
    </span>
  );
  return (
    <Vouw rij titel={regel} open={isOnderhanden(handeling)}>
      {children}
    </Vouw>
  );
}

function GeenAanpak({ staf }: { staf: StafView }) {
  const envelop = useCasusEnvelop<TriageView>();
  return (
    <Handelingsformulier<z.input<typeof geenAanpakForm>>
      envelop={envelop}
      handeling="geen_aanpak"
      stand={envelop.handelingen.geen_aanpak}
      knopsoort="gevaar"
      waarden={{ bevat: staf.strengste }}
      labels={{ besluit_toelichting: "Onderbouwing van het besluit", terugkoppeling: "Terugkoppeling aan melder" }}
      metConcept
    >
      {(velden) => (
        <>
          <Tekstvlak veld={velden.besluit_toelichting} label="Onderbouwing van het besluit" />
          <Tekstvlak
            veld={velden.terugkoppeling}
            label="Terugkoppeling aan melder"
            hint="Deze tekst gaat per mail. Noem geen namen of andere persoonsgegevens."
            max={2000}
          />
          <Vinkjes veld={velden.bevat} label="De onderbouwing bevat" opties={markeringopties} optioneel />
        </>
      )}
    </Handelingsformulier>
  );
}

/** The three outcomes of DPIA 3.2. Each is a besluit that cannot be undone. */
export function Besluit({ staf }: { staf: StafView }) {
  const envelop = useCasusEnvelop<TriageView>();
  const { handelingen } = envelop;
  if (!handelingen.naar_lokaal && !handelingen.geen_aanpak && !handelingen.aanpak_starten) return null;
  return (
    <Kaart titel="Uitkomst van de triage" id="uitkomst">
      <p className="max-w-prose">Kies één uitkomst. Een besluit kan niet ongedaan worden gemaakt.</p>
      <div className="mt-3 space-y-2">
        <Uitkomst
          handeling="aanpak_starten"
          titel="Aanpak Veiligheidshuis"
          gevolg="De casus gaat door naar het inlichten van de betrokkene."
        >
          <Faseovergangknop envelop={envelop} besluit="aanpak_starten" />
        </Uitkomst>
        <Uitkomst
          handeling="naar_lokaal"
          titel="Lokale aanpak"
          gevolg={`De casus gaat naar de lokale procesregisseur van ${staf.gemeente}.`}
        >
          <div className="mb-3 max-w-prose">
            De casus gaat naar de lokale procesregisseur van {staf.gemeente}
            {staf.lokaleProcesregisseurs.length > 0 && `: ${staf.lokaleProcesregisseurs.join(", ")}`}. Het dossier wordt
            niet onbeperkt bewaard: de bewaartermijn begint vandaag.
            {staf.lokaleProcesregisseurs.length === 0 && (
              <Melding soort="waarschuwing">
                Voor deze gemeente is nog geen lokale procesregisseur bekend. Vraag de beheerder om een account.
              </Melding>
            )}
          </div>
          <Faseovergangknop envelop={envelop} besluit="naar_lokaal" />
        </Uitkomst>
        <Uitkomst handeling="geen_aanpak" titel="Geen aanpak" gevolg="Het dossier wordt direct geanonimiseerd.">
          <p className="mb-3 max-w-prose">
            De melder krijgt uw terugkoppeling per mail. De persoonsgegevens worden direct geanonimiseerd. Het dossier
            kan daarna niet meer worden geopend.
          </p>
          <GeenAanpak staf={staf} />
        </Uitkomst>
      </div>
    </Kaart>
  );
}
