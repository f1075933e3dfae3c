import type { ReactNode } from "react";
import { Leegmelding, Tabel, type Kolom } from "~/components";
import { dagVanMoment, formatDag, formatDagKort, formatTijd } from "~/lib/datum";
import type { Filterview, Loglijst, Logregelview } from "./view";

function Wanneer({ moment }: { moment: string }) {
  return (
    <time dateTime={moment}>
      <span className="whitespace-nowrap">{formatDag(dagVanMoment(moment))}</span>
      <span className="block">{formatTijd(moment)}</span>
    </time>
  );
}

function Wie({ regel }: { regel: Logregelview }) {
  const onder = [regel.rol, regel.partij].filter(Boolean).join(", ");
  return (
    <>
      {regel.wie ?? "Niet bekend"}
      {onder && <span className="block text-sm font-normal text-inkt-zacht">{onder}</span>}
    </>
  );
}

function Wat({ regel }: { regel: Logregelview }) {
  return (
    <>
      <span className={regel.isGeweigerd ? "font-semibold text-fout" : "font-semibold"}>{regel.gebeurtenis}</span>:{" "}
      {regel.scherm}
      {regel.handeling && <span className="block">{regel.handeling}</span>}
    </>
  );
}

function Regels({ teksten }: { teksten: readonly string[] }) {
  return (
    <ul className="list-none space-y-0.5 pl-0 text-sm">
      {teksten.map((tekst) => (
        <li key={tekst}>{tekst}</li>
      ))}
    </ul>
  );
}

function Grond({ regel: { grond } }: { regel: Logregelview }) {
  return (
    <>
      {grond.reden}
      {grond.getoetst && (
        <details className="text-xs text-inkt-zacht">
          <summary className="hover:underline">Getoetste regels</summary>
          {grond.getoetst}
        </details>
      )}
    </>
  );
}

const kolommen: Kolom<Logregelview>[] = [
  { sleutel: "moment", kop: "Wanneer", cel: ({ moment }) => <Wanneer moment={moment} /> },
  { sleutel: "wie", kop: "Wie", cel: (regel) => <Wie regel={regel} /> },
  { sleutel: "wat", kop: "Wat", cel: (regel) => <Wat regel={regel} /> },
  { sleutel: "soorten", kop: "Gegevens", cel: ({ soorten }) => <Regels teksten={soorten} /> },
  { sleutel: "grond", kop: "Grond", cel: (regel) => <Grond regel={regel} /> },
];
const casusnummer: Kolom<Logregelview> = {
  sleutel: "casus",
  kop: "Casus",
  kort: true,
  cel: (regel) => regel.casusnummer,
};

/** Five or six columns have to fit the width of A4, where nothing can be scrolled into view. */
const opPapier = "print:[&_.tabel]:text-[8pt] print:[&_.tabel_*]:text-[8pt] print:[&_:is(td,th)]:p-1";

interface LogregelsProps {
  regels: readonly Logregelview[];
  onderschrift: string;
  leeg: ReactNode;
  metCasus?: boolean;
}

/** Rows of the log as a table. */
export function Logregels({ regels, onderschrift, leeg, metCasus = false }: LogregelsProps) {
  return (
    <div className={opPapier}>
      <Tabel
        onderschrift={onderschrift}
        verbergOnderschrift
        kolommen={metCasus ? [...kolommen.slice(0, 3), casusnummer, ...kolommen.slice(3)] : kolommen}
        rijen={regels}
        sleutelVan={({ nr }) => String(nr)}
        leeg={leeg}
      />
    </div>
  );
}

/** Rows of the log, newest first, with the way to the other pages. */
export function Logtabel({ lijst, metCasus = false }: { lijst: Loglijst; metCasus?: boolean }) {
  const { totaal, pagina, paginas, vorige, volgende } = lijst;
  return (
    <>
      <p>
        {totaal === 1 ? "1 regel" : `${totaal.toLocaleString("nl-NL")} regels`}, de nieuwste bovenaan. Pagina{" "}
        {String(pagina)} van {String(paginas)}.
      </p>
      <Logregels
        regels={lijst.regels}
        onderschrift="Logboek"
        metCasus={metCasus}
        leeg={<Leegmelding>Er zijn geen regels die hieraan voldoen.</Leegmelding>}
      />
      {(vorige ?? volgende) && (
        <nav aria-label="Pagina's" className="niet-printen flex gap-6">
          {vorige && <a href={vorige}>Nieuwere regels</a>}
          {volgende && <a href={volgende}>Oudere regels</a>}
        </nav>
      )}
    </>
  );
}

interface FilterProps {
  filter: Filterview;
  /** Other parameters of the page that stay. */
  vast?: Readonly<Record<string, string>>;
  metDag?: boolean;
}

/** A plain GET form: ids and words in the address, so that the page can be kept and printed. */
export function Logfilterformulier({ filter, vast = {}, metDag = false }: FilterProps) {
  const { gekozen, personen, soorten } = filter;
  return (
    <form method="get" autoComplete="off" className="niet-printen my-3 flex flex-wrap items-end gap-4">
      {Object.entries(vast).map(([naam, waarde]) => (
        <input key={naam} type="hidden" name={naam} value={waarde} />
      ))}
      <Keuze naam="persoon" label="Wie" opties={personen} gekozen={gekozen.persoon} leeg="Iedereen" />
      <Keuze naam="soort" label="Wat" opties={soorten} gekozen={gekozen.soort} leeg="Alles" />
      {metDag && (
        <div>
          <label htmlFor="filter-dag" className="block font-semibold">
            Dag <span className="font-normal">(dd-mm-jjjj)</span>
          </label>
          <input
            id="filter-dag"
            name="dag"
            inputMode="numeric"
            defaultValue={gekozen.dag ? formatDagKort(gekozen.dag) : ""}
            className="invoer max-w-40"
          />
        </div>
      )}
      <button type="submit" className="knop knop-tweede">
        Toon
      </button>
    </form>
  );
}

interface KeuzeProps {
  naam: string;
  label: string;
  opties: readonly { waarde: string; label: string }[];
  gekozen: string | null;
  leeg: string;
}

function Keuze({ naam, label, opties, gekozen, leeg }: KeuzeProps) {
  return (
    <div>
      <label htmlFor={`filter-${naam}`} className="block font-semibold">
        {label}
      </label>
      <select id={`filter-${naam}`} name={naam} defaultValue={gekozen ?? ""} className="invoer max-w-md">
        <option value="">{leeg}</option>
        {opties.map((optie) => (
          <option key={optie.waarde} value={optie.waarde}>
            {optie.label}
          </option>
        ))}
      </select>
    </div>
  );
}
