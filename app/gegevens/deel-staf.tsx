import type { z } from "zod";
import {
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Leegmelding,
  Tabel,
  Uitklap,
  VeldTekst,
  Vinkje,
  Vinkjes,
  type Optie,
} from "~/components";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { opheffenForm, overnemenForm, verwijderForm, vraagForm } from "./form";
import type { GegevensView, StafView, Verwijderregel } from "./view";

interface Props {
  envelop: CasusEnvelop<GegevensView>;
}

function alsOpties(regels: readonly Verwijderregel[]): Optie[] {
  return regels.map(({ id, titel, reden }) => ({ waarde: id, label: titel, hint: reden }));
}

/** What nobody sees any more: to remove for good, or to bring into use after all. */
export function Verwijderlijst({ envelop, regels }: Props & { regels: readonly Verwijderregel[] }) {
  const { gegevens_verwijderen: verwijderen, alsnog_overnemen: overnemen } = envelop.handelingen;
  const teNemen = regels.filter(({ magOvernemen }) => magOvernemen);
  return (
    <Kaart titel="Verwijderlijst">
      <p className="mb-3 max-w-prose">
        Deze gegevens worden niet meer gebruikt. Alleen de verstrekker ziet nog wat er staat. U verwijdert ze als ze ook
        later niet nodig zijn.
      </p>
      {regels.length === 0 && <Leegmelding>Er staat niets op de verwijderlijst.</Leegmelding>}
      {regels.length > 0 && !verwijderen && (
        <ul className="list-disc pl-5">
          {regels.map(({ id, titel, reden }) => (
            <li key={id}>
              {titel}
              <span className="block text-sm text-inkt-zacht">{reden}</span>
            </li>
          ))}
        </ul>
      )}
      {regels.length > 0 && (
        <Handelingsformulier<z.input<typeof verwijderForm>>
          envelop={envelop}
          handeling="gegevens_verwijderen"
          stand={verwijderen}
          knop="Voorgoed verwijderen"
          knopsoort="gevaar"
          labels={{ stukken: "Verwijderen" }}
        >
          {(velden) => (
            <Vinkjes
              veld={velden.stukken}
              label="Verwijderen"
              hint="Dit kan niet ongedaan worden gemaakt, ook niet met een back-up."
              opties={alsOpties(regels)}
            />
          )}
        </Handelingsformulier>
      )}
      {teNemen.length > 0 && overnemen && (
        <div className="mt-4">
          <Uitklap titel="Iets is toch nodig" envelop={envelop} formulierId="alsnog_overnemen" stand={overnemen}>
            <Handelingsformulier<z.input<typeof overnemenForm>>
              envelop={envelop}
              handeling="alsnog_overnemen"
              stand={overnemen}
              labels={{ stukken: "Alsnog overnemen" }}
            >
              {(velden) => (
                <Vinkjes
                  veld={velden.stukken}
                  label="Alsnog overnemen"
                  hint="Wat van een Partij is, komt pas terug als die Partij het toestaat. Zij krijgt de vraag."
                  opties={alsOpties(teNemen)}
                />
              )}
            </Handelingsformulier>
          </Uitklap>
        </div>
      )}
    </Kaart>
  );
}

/** Kept and not used (AVG 18): staff know that it is there, the procesregisseur can bring it back into use. */
export function Beperkt({ envelop, beperkt }: Props & { beperkt: StafView["beperkt"] }) {
  const stand = envelop.handelingen.beperking_opheffen;
  if (beperkt.length === 0) return null;
  return (
    <Kaart titel="Beperkte gegevens">
      <p className="mb-3 max-w-prose">
        Deze gegevens worden bewaard en niet gebruikt. Alleen de procesregisseur ziet wat er staat (AVG 18).
      </p>
      {!stand && (
        <ul className="list-disc pl-5">
          {beperkt.map(({ id, titel }) => (
            <li key={id}>{titel}</li>
          ))}
        </ul>
      )}
      {stand && (
        <Handelingsformulier<z.input<typeof opheffenForm>>
          envelop={envelop}
          handeling="beperking_opheffen"
          stand={stand}
          knopsoort="tweede"
          labels={{ stukken: "Beperking opheffen", ingelicht: "De betrokkene is ingelicht" }}
        >
          {(velden) => (
            <>
              <Vinkjes
                veld={velden.stukken}
                label="Beperking opheffen"
                opties={beperkt.map(({ id, titel }) => ({ waarde: id, label: titel }))}
              />
              <Vinkje
                veld={velden.ingelicht}
                label="De betrokkene is ingelicht"
                hint="Verplicht als om de beperking is gevraagd: de betrokkene hoort het voordat het gegeven weer wordt gebruikt (AVG 18 lid 3)."
              />
            </>
          )}
        </Handelingsformulier>
      )}
    </Kaart>
  );
}

/** Before the casus moves on: who decides is asked in time. */
export function Vooraf({ envelop, vooraf }: Props & { vooraf: StafView["vooraf"] }) {
  const stand = envelop.handelingen.fasevraag_stellen;
  if (vooraf.length === 0 || !stand) return null;
  const opties = vooraf.map(({ naar, doel, partijen }) => ({
    waarde: naar,
    label: `Voor ${doel}`,
    hint: partijen.join(", "),
  }));
  return (
    <Kaart titel="Verstrekkers vragen over de volgende fase">
      <p className="mb-3 max-w-prose">
        Over wat deze Partijen verstrekten, beslissen zij zelf. Vraag het voordat u het besluit neemt, dan gaat met de
        casus mee wat mee mag. Zij krijgen een e-mail zonder persoonsgegevens.
      </p>
      <Handelingsformulier<z.input<typeof vraagForm>>
        envelop={envelop}
        handeling="fasevraag_stellen"
        stand={stand}
        labels={{ naar: "Voor welke fase" }}
      >
        {(velden) => <Keuzerondjes veld={velden.naar} label="Voor welke fase" opties={opties} />}
      </Handelingsformulier>
    </Kaart>
  );
}

export function Fasevragen({ vragen }: { vragen: StafView["vragen"] }) {
  if (vragen.length === 0) return null;
  return (
    <Kaart titel="Wat verstrekkers is gevraagd">
      <Tabel
        onderschrift="Vragen over een volgende fase"
        verbergOnderschrift
        rijen={vragen}
        sleutelVan={({ id }) => id}
        kolommen={[
          { sleutel: "wat", kop: "Gegeven", cel: ({ titel }) => titel },
          { sleutel: "wie", kop: "Verstrekker", cel: ({ verstrekker }) => verstrekker },
          { sleutel: "doel", kop: "Voor", cel: ({ doel }) => doel },
          {
            sleutel: "stand",
            kop: "Stand",
            cel: ({ stand, kanNiemand, toelichting, isOpen }) => (
              <>
                {isOpen ? <strong>{stand}</strong> : stand}
                {kanNiemand && (
                  <span className="block text-sm text-inkt-zacht">
                    Niemand van deze Partij kan nu antwoorden. Betrek een medewerker bij de casus.
                  </span>
                )}
                <span className="block text-sm whitespace-pre-line">
                  <VeldTekst veld={toelichting} />
                </span>
              </>
            ),
          },
        ]}
      />
    </Kaart>
  );
}
