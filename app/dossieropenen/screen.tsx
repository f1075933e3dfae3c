import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Datumveld,
  Handelingsformulier,
  Kaart,
  Keuzerondjes,
  Leegmelding,
  Melding,
  Paginakop,
  Tabel,
  Tekstveld,
  Tekstvlak,
  type Kolom,
} from "~/components";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import { openlabels, type eindForm, type openForm } from "./form";
import type { DossieropenenView, Rechtregel } from "./view";

export const meta: MetaFunction = () => [{ title: "Dossier openen – PGA-systeem" }];

function listKolommen(envelop: Envelop<DossieropenenView>): Kolom<Rechtregel>[] {
  return [
    {
      sleutel: "casus",
      kop: "Casus",
      cel: ({ casusnummer, href }) => (href ? <a href={href}>{casusnummer}</a> : casusnummer),
      kort: true,
    },
    { sleutel: "soort", kop: "Waarvoor", cel: ({ soort }) => soort },
    { sleutel: "vanaf", kop: "Vanaf", cel: ({ vanaf }) => formatDag(vanaf), kort: true },
    { sleutel: "stand", kop: "Stand", cel: ({ stand }) => stand },
    {
      sleutel: "einde",
      kop: "Beëindigen",
      cel: ({ id, href }) =>
        href && (
          <Handelingsformulier<z.input<typeof eindForm>>
            envelop={envelop}
            handeling="inzage_beeindigen"
            formulierId={`inzage_beeindigen-${id}`}
            stand={altijd("Beëindigen")}
            knopsoort="tweede"
          >
            {(velden) => <input type="hidden" name={velden.recht.name} value={id} />}
          </Handelingsformulier>
        ),
    },
  ];
}

export default function DossierOpenen() {
  const envelop = useEnvelop<DossieropenenView>();
  const { soorten, casusnummer, isStaf, tot, uiterlijk, rechten } = envelop.view;
  const enige = soorten.length === 1 ? soorten[0]?.waarde : undefined;
  return (
    <>
      <Paginakop
        titel="Dossier openen"
        inleiding={
          isStaf
            ? "Zes maanden na het afsluiten is een dossier gearchiveerd: het staat niet meer in lijsten en zoekresultaten. U opent het alleen met een reden, voor enkele dagen, om te lezen (P 11.2 b)."
            : "U hoort niet bij het casuswerk. U opent een dossier daarom alleen met een reden, voor enkele dagen, om te lezen."
        }
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Kaart titel="Eén dossier openen">
        <p className="max-w-prose">
          Uw reden en alles wat u inziet, staan in het logboek en in het inzageoverzicht van het dossier. De
          procesregisseur kan dat lezen.
        </p>
        <Handelingsformulier<z.input<typeof openForm>>
          envelop={envelop}
          handeling="dossier_openen"
          stand={altijd("Dossier openen")}
          waarden={{ casusnummer, tot, soort: enige }}
          labels={openlabels}
        >
          {(velden) => (
            <>
              <Tekstveld
                veld={velden.casusnummer}
                label={openlabels.casusnummer}
                hint="Jaar en vijf cijfers, bijvoorbeeld 2026-12345."
                breedte="kort"
              />
              <Keuzerondjes veld={velden.soort} label={openlabels.soort} opties={soorten} />
              <Tekstvlak
                veld={velden.reden}
                label={openlabels.reden}
                hint="Waarom moet u juist dit dossier zien? Noem niet meer dan nodig is."
                max={2000}
              />
              <Datumveld
                veld={velden.tot}
                label={openlabels.tot}
                hint={`Daarna is het dossier voor u weer dicht. Uiterlijk ${formatDag(uiterlijk)}.`}
              />
            </>
          )}
        </Handelingsformulier>
      </Kaart>
      <Kaart titel="Door u geopend">
        <Tabel
          onderschrift="Dossiers die u met een reden opende"
          verbergOnderschrift
          kolommen={listKolommen(envelop)}
          rijen={rechten}
          sleutelVan={({ id }) => id}
          leeg={<Leegmelding>U hebt nog geen dossier met een reden geopend.</Leegmelding>}
        />
      </Kaart>
    </>
  );
}
