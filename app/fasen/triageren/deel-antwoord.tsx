import type { z } from "zod";
import {
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Keuzeveld,
  Leegmelding,
  Tekstveld,
  Tekstvlak,
  Uitklap,
} from "~/components";
import { Bevat } from "~/inbreng/deel-bevat";
import { Toestemming } from "~/inbreng/deel-toestemming";
import { Zeggenschap } from "~/inbreng/deel-zeggenschap";
import { voorwaardenlabels } from "~/inbreng/voorwaarden";
import { useCasusEnvelop } from "~/lib/view";
import { beschrijfVeld } from "~/protocol/formulier";
import { Vraag, Vragenlijst } from "./deel-vragen";
import type { antwoordForm, geenInformatieForm } from "./form";
import type { PartnerView, TriageView, VraagView } from "./view";

const labels = {
  soort: "Soort informatie",
  tekst: "Informatie",
  grondslag: "Grondslag",
  doel: "Doel waarvoor u deze informatie verstrekt",
  wpg_artikel: "Politiegegevens",
  ...voorwaardenlabels,
  bevat: "De informatie bevat",
};

function Verborgen({ naam, waarde }: { naam: string; waarde: string }) {
  return <input type="hidden" name={naam} value={waarde} />;
}

function Antwoordformulier({ vraag, partner }: { vraag: VraagView; partner: PartnerView }) {
  const envelop = useCasusEnvelop<TriageView>();
  const stand = envelop.handelingen.beantwoorden;
  return (
    <Handelingsformulier<z.input<typeof antwoordForm>>
      key={envelop.eenmalig}
      envelop={envelop}
      handeling="beantwoorden"
      formulierId={`beantwoorden-${vraag.id}`}
      stand={stand}
      waarden={{
        grondslag: partner.grondslag,
        doel: "Triage van deze casus (protocol, artikel 3.2 en 3.3)",
        zeggenschap: "per_fase",
      }}
      labels={labels}
      metConcept
    >
      {(velden) => (
        <>
          <Verborgen naam="uitvraag" waarde={vraag.id} />
          <Keuzeveld veld={velden.soort} label={labels.soort} opties={partner.soorten} />
          <Tekstvlak veld={velden.tekst} label={labels.tekst} hint="Geef alleen wat is gevraagd en wat nodig is." />
          {partner.isPolitie && (
            <Keuzerondjes
              veld={velden.wpg_artikel}
              label={labels.wpg_artikel}
              opties={beschrijfVeld("inbreng", "wpg_artikel").opties}
            />
          )}
          <Tekstveld veld={velden.grondslag} label={labels.grondslag} breedte="lang" />
          <Tekstveld
            veld={velden.doel}
            label={labels.doel}
            hint="Anderen gebruiken de informatie niet voor een ander doel."
            breedte="lang"
          />
          <Toestemming velden={velden} opties={partner.toestemmingen} />
          <Bevat
            velden={velden}
            label={labels.bevat}
            markeringen={partner.markeringen}
            isPolitie={partner.isPolitie}
            kanVragen={partner.kanPolitieVragen}
          />
          <Zeggenschap veld={velden.zeggenschap} />
        </>
      )}
    </Handelingsformulier>
  );
}

function GeenInformatie({ vraag }: { vraag: VraagView }) {
  const envelop = useCasusEnvelop<TriageView>();
  const formulierId = `geen_informatie-${vraag.id}`;
  return (
    <div className="mt-4">
      <Uitklap titel="Wij hebben geen informatie" envelop={envelop} formulierId={formulierId}>
        <Handelingsformulier<z.input<typeof geenInformatieForm>>
          key={envelop.eenmalig}
          envelop={envelop}
          handeling="beantwoorden"
          formulierId={formulierId}
          stand={envelop.handelingen.beantwoorden}
          knop="Doorgeven dat wij geen informatie hebben"
          knopsoort="tweede"
          labels={{ antwoord: "Toelichting" }}
        >
          {(velden) => (
            <>
              <Verborgen naam="uitvraag" waarde={vraag.id} />
              <Tekstvlak veld={velden.antwoord} label="Toelichting" rijen={2} optioneel />
            </>
          )}
        </Handelingsformulier>
      </Uitklap>
    </div>
  );
}

/** For the melder and employees who were asked: their own questions, and the form to answer them. */
export function EigenVragen({ partner, vragen }: { partner: PartnerView; vragen: readonly VraagView[] }) {
  const { handelingen } = useCasusEnvelop<TriageView>();
  const vanMij = vragen.filter(({ isVoorMij }) => isVoorMij);
  const overige = vragen.filter(({ isVoorMij }) => !isVoorMij);
  return (
    <>
      {vragen.length === 0 && (
        <Leegmelding>
          Er zijn nu geen vragen aan u. Als het Veiligheidshuis iets wil weten, krijgt u een mail.
        </Leegmelding>
      )}
      {vanMij.map((vraag) => (
        <Kaart key={vraag.id} titel="Vraag aan u">
          <Vraag vraag={vraag} />
          {handelingen.beantwoorden && (
            <>
              <h3 className="mt-4">Uw antwoord</h3>
              <p className="max-w-prose">
                Uw antwoord gaat naar de procesregisseur. Andere partijen zien het pas als u daarmee instemt en de
                procesregisseur het vrijgeeft, of als het in het casusoverleg is gedeeld.
              </p>
              {partner.soorten.length > 0 ? (
                <Antwoordformulier vraag={vraag} partner={partner} />
              ) : (
                <p>Uw organisatie kan in deze fase geen informatie inbrengen (protocol, artikel 6.4).</p>
              )}
              <GeenInformatie vraag={vraag} />
            </>
          )}
        </Kaart>
      ))}
      {overige.length > 0 && (
        <Kaart titel="Eerdere vragen">
          <Vragenlijst vragen={overige} />
        </Kaart>
      )}
    </>
  );
}
