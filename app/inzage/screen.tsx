import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Kaart, Tabel, VeldTekst, type Kolom } from "~/components";
import { formatDag } from "~/lib/datum";
import { useCasusEnvelop } from "~/lib/view";
import { Logfilterformulier, Logtabel } from "./deel-log";
import type { InzageView, RedenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Inzageoverzicht – ${params.casusnummer ?? ""}` }];

const redenkolommen: Kolom<RedenView>[] = [
  {
    sleutel: "wie",
    kop: "Wie",
    cel: ({ wie, partij }) => (
      <>
        {wie}
        <span className="block text-sm font-normal text-inkt-zacht">{partij}</span>
      </>
    ),
  },
  { sleutel: "soort", kop: "Waarvoor", cel: ({ soort }) => soort },
  { sleutel: "reden", kop: "Reden", cel: ({ reden }) => <VeldTekst veld={reden} /> },
  { sleutel: "vanaf", kop: "Vanaf", cel: ({ vanaf }) => formatDag(vanaf), kort: true },
  { sleutel: "stand", kop: "Stand", cel: ({ stand }) => stand },
];

export default function Inzage() {
  const envelop = useCasusEnvelop<InzageView>();
  const { lijst, filter, metReden } = envelop.view;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Inzageoverzicht"
      inleiding="Wie dit dossier heeft ingezien of gewijzigd, wanneer en op welke grond, en wie is geweigerd. Het logboek noemt welke gegevens zijn getoond en hoeveel, nooit wat erin staat (P bijlage 3, logging en controle)."
    >
      {metReden.length > 0 && (
        <Kaart titel="Geopend met een reden">
          <p className="max-w-prose">
            Deze mensen horen niet bij het casuswerk. Zij gaven een reden en konden enkele dagen lezen.
          </p>
          <Tabel
            onderschrift="Geopend met een reden"
            verbergOnderschrift
            kolommen={redenkolommen}
            rijen={metReden}
            sleutelVan={({ id }) => id}
          />
        </Kaart>
      )}
      <Kaart titel="Logboek van dit dossier">
        <p className="max-w-prose">
          Ook dat u dit overzicht opent staat in het logboek. Er wordt nu niets van u gevraagd.
        </p>
        <Logfilterformulier filter={filter} />
        <Logtabel lijst={lijst} />
      </Kaart>
    </CasusScherm>
  );
}
