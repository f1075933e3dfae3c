import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Handelingsformulier,
  Kaart,
  Knoplink,
  Leegmelding,
  Melding,
  Paginakop,
  useOnderhanden,
  VeldTekst,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import { Besluitformulier } from "./deel-besluit";
import type { groepForm, intrekForm } from "./form";
import { findGroepknop, type Gegevengroep, type Gegevenregel, type GegevensView } from "./gegevensview";

export const meta: MetaFunction = ({ params }) => [{ title: `Gegevens bij verzoek ${params.nummer} – PGA-systeem` }];

type Props = { envelop: Envelop<GegevensView>; casusId: string };

const merken = {
  toewijzen: "border-succes text-succes",
  deels: "border-waarschuwing text-waarschuwing",
  afwijzen: "border-fout text-fout",
  gevraagd: "border-info text-info",
} as const;

function Besluitstand({ regel }: { regel: Gegevenregel }) {
  const { besluit } = regel;
  if (!besluit) return <span className="text-sm text-inkt-zacht">Nog niet besloten</span>;
  return (
    <div className="text-sm">
      <strong className={`border-l-4 pl-2 ${merken[besluit.uitkomst]}`}>{besluit.uitkomstLabel}</strong>
      {besluit.grondLabel && <span className="block">{besluit.grondLabel}</span>}
      {besluit.velden.map((veld) => (
        <span key={veld.sleutel} className="block whitespace-pre-line">
          {veld.label}: <VeldTekst veld={veld} />
        </span>
      ))}
      <span className="block text-inkt-zacht">
        {besluit.door}, {formatMoment(besluit.moment)}
      </span>
    </div>
  );
}

function Regel({ envelop, casusId, regel }: Props & { regel: Gegevenregel }) {
  const { view } = envelop;
  const isOnderhanden = useOnderhanden(envelop);
  const formulierId = `gegeven_besluiten-${regel.sleutel.replaceAll(".", "-")}`;
  const isOpen = view.gekozen === regel.sleutel || isOnderhanden(formulierId);
  const magBesluiten = view.handelingen.gegeven_besluiten?.toegestaan === true;
  const herkomst = regel.veld.soort === "zichtbaar" ? regel.veld.herkomst : undefined;
  return (
    <li id={regel.sleutel} className="border-t border-lijn py-2 first:border-t-0">
      <div className="grid gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <p className="text-sm font-semibold text-inkt-zacht">{regel.veld.label}</p>
          <div className="whitespace-pre-line">
            <VeldTekst veld={regel.veld} />
          </div>
          {herkomst && <p className="text-sm text-inkt-zacht">Van {herkomst.verstrekker}</p>}
        </div>
        <div>
          <Besluitstand regel={regel} />
          {magBesluiten && !isOpen && (
            <p className="niet-printen">
              <a href={`/verzoeken/${view.nummer}/gegevens?gegeven=${regel.sleutel}#${regel.sleutel}`}>
                {regel.besluit ? "Wijzigen" : "Besluiten"}
                <span className="sr-only"> over {regel.veld.label}</span>
              </a>
            </p>
          )}
        </div>
      </div>
      {isOpen && (
        <div className="mt-3 border-l-4 border-merk-licht pl-4">
          <Besluitformulier envelop={envelop} casusId={casusId} regel={regel} formulierId={formulierId} />
          {regel.besluit && (
            <div className="mt-3">
              <Handelingsformulier<z.input<typeof intrekForm>>
                envelop={envelop}
                handeling="besluit_intrekken"
                formulierId={`besluit_intrekken-${regel.besluit.id}`}
                stand={view.handelingen.besluit_intrekken}
                knopsoort="tweede"
              >
                {() => <input type="hidden" name="besluit" value={regel.besluit?.id} />}
              </Handelingsformulier>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

function Groep({ envelop, casusId, groep }: Props & { groep: Gegevengroep }) {
  const knop = findGroepknop(envelop.view);
  return (
    <Kaart titel={groep.label} niveau={3} id={`groep-${casusId}-${groep.entiteit}`}>
      {knop?.toegestaan && groep.aantalOpen > 0 && (
        <Handelingsformulier<z.input<typeof groepForm>>
          envelop={envelop}
          handeling="groep_geven"
          formulierId={`groep_geven-${casusId}-${groep.entiteit}`}
          stand={altijd(
            groep.aantalOpen === 1 ? "Dit gegeven geven" : `Deze ${String(groep.aantalOpen)} gegevens geven`,
          )}
          knopsoort="tweede"
        >
          {() => (
            <>
              <input type="hidden" name="casus" value={casusId} />
              <input type="hidden" name="entiteit" value={groep.entiteit} />
            </>
          )}
        </Handelingsformulier>
      )}
      {groep.rijen.map(({ rijId, regels }) => (
        <ul key={rijId} className="mt-2 list-none border-l-2 border-lijn pl-3">
          {regels.map((regel) => (
            <Regel key={regel.sleutel} envelop={envelop} casusId={casusId} regel={regel} />
          ))}
        </ul>
      ))}
    </Kaart>
  );
}

export default function Gegevens() {
  const envelop = useEnvelop<GegevensView>();
  const { view, melding } = envelop;
  const { aantalOpen, soort } = view;
  return (
    <>
      <Paginakop
        titel={`Gegevens bij verzoek ${view.nummer}`}
        inleiding={
          soort === "inzage"
            ? "Besluit van elk gegeven of de betrokkene het krijgt. Weigeren kan alleen op een grond in de wet (P 18.2). Gegevens van het OM, de politie en over anderen staan hier niet bij."
            : "Kies de gegevens waarover de betrokkene iets vraagt, en besluit per gegeven. Gegevens van het OM, de politie en over anderen staan hier niet bij."
        }
        acties={<Knoplink href={`/verzoeken/${view.nummer}`}>Terug naar het verzoek</Knoplink>}
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Melding soort={aantalOpen === 0 ? "succes" : "info"}>
        {aantalOpen === 0
          ? "Er zijn geen gegevens meer waarover nog moet worden besloten."
          : aantalOpen === 1
            ? "Over één gegeven moet nog worden besloten."
            : `Over ${String(aantalOpen)} gegevens moet nog worden besloten.`}
      </Melding>
      <p className="max-w-prose text-sm">
        U ziet deze inhoud alleen om dit verzoek te beantwoorden (R-rechten, P 17.2 en 18.5). Elke blik staat in het
        inzageoverzicht van de casus.
      </p>
      {view.casussen.map(({ casusId, casusnummer, isRelatie, groepen }) => (
        <section key={casusId} aria-label={`Casus ${casusnummer}`} className="mt-6">
          <h2>
            Casus {casusnummer}
            {isRelatie && ": de verzoeker is een relatie in deze casus"}
          </h2>
          {groepen.length === 0 && <Leegmelding>In deze casus staat niets dat in het antwoord mag.</Leegmelding>}
          {groepen.map((groep) => (
            <Groep key={groep.entiteit} envelop={envelop} casusId={casusId} groep={groep} />
          ))}
        </section>
      ))}
      {view.casussen.length === 0 && <Leegmelding>Er is nog geen dossier aan dit verzoek gekoppeld.</Leegmelding>}
      {view.verdwenen.length > 0 && (
        <Kaart titel="Besluiten over gegevens die er niet meer zijn">
          <ul className="list-disc pl-5">
            {view.verdwenen.map(({ label, uitkomstLabel }, plaats) => (
              <li key={plaats}>
                {label}: {uitkomstLabel.toLowerCase()}
              </li>
            ))}
          </ul>
        </Kaart>
      )}
    </>
  );
}
