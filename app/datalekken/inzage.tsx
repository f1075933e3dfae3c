import type { MetaFunction } from "@remix-run/node";
import { Kaart, Knoplink, Leegmelding, Paginakop, Tabel, Uitvoer, type Kolom } from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { InzagelogView } from "./inzageview";

export const meta: MetaFunction = ({ params }) => [{ title: `Wie zag wat – ${params.nummer} – PGA-systeem` }];

type Regel = InzagelogView["regels"][number];

const kolommen: readonly Kolom<Regel>[] = [
  { sleutel: "casus", kop: "Casus", kort: true, cel: ({ casusnummer }) => casusnummer },
  {
    sleutel: "wie",
    kop: "Medewerker",
    cel: ({ wie, partij }) => (
      <>
        {wie}
        <span className="block text-sm text-inkt-zacht">{partij}</span>
      </>
    ),
  },
  { sleutel: "aantal", kop: "Keer", getal: true, cel: ({ aantal }) => aantal },
  {
    sleutel: "wanneer",
    kop: "Eerste en laatste keer",
    cel: ({ eerste, laatste }) => (
      <>
        {formatMoment(eerste)}
        {laatste !== eerste && <span className="block">{formatMoment(laatste)}</span>}
      </>
    ),
  },
  {
    sleutel: "soorten",
    kop: "Wat",
    cel: ({ soorten, heeftGewijzigd, heeftGedownload }) => (
      <>
        {[heeftGewijzigd && "Gewijzigd", heeftGedownload && "Gedownload"].filter(Boolean).join(", ")}
        <ul className="list-none pl-0 text-sm">
          {soorten.map((soort) => (
            <li key={soort}>{soort}</li>
          ))}
        </ul>
      </>
    ),
  },
];

function Zoekvelden({ view }: { view: InzagelogView }) {
  const { filter, personen } = view;
  return (
    <form method="get" autoComplete="off" className="niet-printen my-4 flex flex-wrap items-end gap-4">
      {(["van", "tot"] as const).map((naam) => (
        <div key={naam}>
          <label htmlFor={naam} className="block font-semibold">
            {naam === "van" ? "Van" : "Tot en met"}
          </label>
          <input id={naam} name={naam} defaultValue={filter[naam]} inputMode="numeric" className="invoer max-w-36" />
        </div>
      ))}
      <div className="min-w-60 flex-1">
        <label htmlFor="casussen" className="block font-semibold">
          Casusnummers
        </label>
        <input id="casussen" name="casussen" defaultValue={filter.casussen} className="invoer" />
      </div>
      <div>
        <label htmlFor="persoon" className="block font-semibold">
          Medewerker
        </label>
        <select id="persoon" name="persoon" defaultValue={filter.persoon} className="invoer max-w-md">
          <option value="">Iedereen</option>
          {personen.map(({ waarde, label }) => (
            <option key={waarde} value={waarde}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="knop knop-tweede">
        Zoek in het logboek
      </button>
    </form>
  );
}

export default function Inzagelog() {
  const { view } = useEnvelop<InzagelogView>();
  return (
    <>
      <Paginakop
        titel="Wie zag wat"
        inleiding={`Uit het logboek, voor datalek ${view.nummer}. U ziet wie welke soorten gegevens van welke casus te zien kreeg, geen inhoud. Ook uw blik op dit scherm wordt vastgelegd.`}
        acties={<Knoplink href={`/datalekken/${view.nummer}`}>Terug naar het datalek</Knoplink>}
      />
      <Kaart titel="Zoeken">
        <Zoekvelden view={view} />
        <Tabel
          onderschrift={`${view.filter.van} tot en met ${view.filter.tot}`}
          kolommen={kolommen}
          rijen={view.regels}
          sleutelVan={({ accountId, partij, casusnummer }) => `${accountId}|${partij}|${casusnummer}`}
          leeg={
            <Leegmelding>
              {view.isLeeg
                ? "Vul casusnummers in, of kies een medewerker."
                : "In deze periode heeft niemand van deze casussen gegevens ingezien."}
            </Leegmelding>
          }
        />
        {view.regels.length > 0 && <Uitvoer href={view.download} />}
      </Kaart>
    </>
  );
}
