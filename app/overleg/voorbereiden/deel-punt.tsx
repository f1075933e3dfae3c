import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Knopformulier,
  Knoplink,
  Melding,
  Reden,
  Tabel,
  ToonVelden,
  Uitklap,
  Vouw,
} from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { gronden } from "../view";
import { Ingevuld } from "./deel-ingevuld";
import { DossierNaam } from "./deel-naam";
import type { expertForm } from "./form";
import type { VoorbereidenView, VoorbereidPunt } from "./view";

interface Props {
  envelop: Envelop<VoorbereidenView>;
  punt: VoorbereidPunt;
}

function Genodigden({ envelop, punt }: Props) {
  const mag = envelop.view.handelingen.uitnodiging_intrekken?.toegestaan === true;
  const experts = punt.genodigden.filter(({ grond }) => grond === "expertise").length;
  return (
    <Vouw
      titel={`Uitgenodigd: ${String(punt.genodigden.length)}${experts > 0 ? `, onder wie ${experts === 1 ? "1 expert" : `${String(experts)} experts`}` : ""}`}
      open={experts > 0 || punt.genodigden.some(({ bezwaar }) => bezwaar !== null)}
    >
      <Tabel
        onderschrift="Wie is uitgenodigd, en op welke grond"
        rijen={punt.genodigden}
        sleutelVan={({ accountId }) => accountId}
        leeg={<p className="text-inkt-zacht">Er is nog niemand uitgenodigd.</p>}
        kolommen={[
          {
            sleutel: "naam",
            kop: "Wie",
            cel: ({ naam, functie }) => (
              <>
                {naam}
                <span className="block text-sm text-inkt-zacht">{functie}</span>
              </>
            ),
          },
          { sleutel: "partij", kop: "Partij", cel: ({ partij }) => partij },
          {
            sleutel: "grond",
            kop: "Grond",
            cel: ({ grond, bezwaar }) => (
              <>
                {gronden[grond]}
                {bezwaar && (
                  <strong className="block">
                    Mag nu niet komen: {bezwaar.uitleg} ({bezwaar.regel}, {bezwaar.artikel})
                  </strong>
                )}
              </>
            ),
          },
          {
            sleutel: "weg",
            kop: "Intrekken",
            cel: ({ accountId, naam, grond }) =>
              mag && grond === "expertise" ? (
                <Knopformulier
                  envelop={envelop}
                  handeling="uitnodiging_intrekken"
                  formulierId={`uitnodiging_intrekken-${punt.id}-${accountId}`}
                  vast={{ punt: punt.id, wie: accountId }}
                >
                  <button className="knop knop-klein knop-tweede">
                    Intrekken<span className="sr-only">: uitnodiging van {naam}</span>
                  </button>
                </Knopformulier>
              ) : null,
          },
        ]}
      />
    </Vouw>
  );
}

function Expert({ envelop, punt }: Props) {
  const stand = envelop.view.handelingen.expert_uitnodigen;
  const formulierId = `expert_uitnodigen-${punt.id}`;
  if (!stand?.toegestaan || punt.experts.length === 0) return null;
  return (
    <Uitklap titel="Expert uitnodigen" envelop={envelop} formulierId={formulierId} stand={stand}>
      <Handelingsformulier<z.input<typeof expertForm>>
        envelop={envelop}
        handeling="expert_uitnodigen"
        formulierId={formulierId}
        stand={stand}
        labels={{ wie: "Wie" }}
      >
        {(velden) => (
          <>
            <input type="hidden" name={velden.punt.name} value={punt.id} />
            <p>
              Een expert denkt mee over het plan en is niet betrokken: die krijgt geen dossier en ziet alleen wat het
              scherm toont (DPIA 3.4). Hoe meer mensen in de zaal, hoe minder het scherm kan tonen.
            </p>
            <Keuzeveld veld={velden.wie} label="Wie" opties={punt.experts} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

function NogUitTeNodigen({ envelop, punt }: Props) {
  if (punt.nogUitTeNodigen.length === 0) return null;
  return (
    <Melding soort="waarschuwing" titel="Betrokken en nog niet uitgenodigd">
      <p>{punt.nogUitTeNodigen.join("; ")}</p>
      {envelop.view.handelingen.deelnemers_uitnodigen?.toegestaan && (
        <Knopformulier
          envelop={envelop}
          handeling="deelnemers_uitnodigen"
          formulierId={`deelnemers_uitnodigen-${punt.id}`}
          vast={{ punt: punt.id }}
          className="mt-2"
        >
          <button className="knop knop-klein">
            Uitnodigen<span className="sr-only"> voor casus {punt.casusnummer}</span>
          </button>
        </Knopformulier>
      )}
    </Melding>
  );
}

/** One casus of the agenda: its purpose, who has filled in, who comes and who may not. */
export function Punt({ envelop, punt }: Props) {
  return (
    <Kaart
      niveau={3}
      id={`punt-${punt.id}`}
      titel={`${String(punt.nummer)}. Casus ${punt.casusnummer}`}
      acties={<Knoplink href={`/casussen/${punt.casusnummer}/bespreken/overleg`}>Doel en gevraagde bijdragen</Knoplink>}
    >
      <p className="casusregel flex flex-wrap">
        <strong>
          <DossierNaam velden={punt.naam} />
        </strong>
        <span>
          {punt.tijdvak}, {punt.minuten} minuten
        </span>
      </p>
      {punt.bezwaar && (
        <Reden titel="Deze casus kan nu niet worden besproken" uitleg={punt.bezwaar} artikel="P 16.1, 16.6" />
      )}
      <Gegevenslijst>
        <ToonVelden velden={punt.voorbereiding} />
      </Gegevenslijst>
      <Ingevuld punt={punt} />
      <NogUitTeNodigen envelop={envelop} punt={punt} />
      <Genodigden envelop={envelop} punt={punt} />
      {punt.geweigerd.length > 0 && (
        <Melding soort="waarschuwing" titel="Niet uitgenodigd">
          <ul>
            {punt.geweigerd.map(({ naam, partij, uitleg, regel, artikel }) => (
              <li key={`${naam} ${partij}`}>
                {naam}, {partij}: {uitleg} ({regel}, {artikel})
              </li>
            ))}
          </ul>
        </Melding>
      )}
      <Expert envelop={envelop} punt={punt} />
    </Kaart>
  );
}
