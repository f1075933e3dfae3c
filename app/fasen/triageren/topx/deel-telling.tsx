import { Melding, Tabel, type Kolom } from "~/components";
import { formatDag } from "~/lib/datum";
import {
  leeftijdsgroepen,
  topxCriteria,
  topxUitkomsten,
  type Leeftijdsgroep,
  type Topxuitkomst,
} from "~/protocol/lijsten";
import type { Invoer } from "./form";
import { leesRegistraties, schrijfFouten } from "./registraties";
import { findKlasse } from "./tabel";
import { telTopX, type Advies, type Telling, type Toetsing } from "./tellen";
import type { TopxView } from "./view";

const merken: Record<Topxuitkomst, { teken: string; klasse: string }> = {
  voldaan: { teken: "✓", klasse: "font-semibold text-succes" },
  niet_voldaan: { teken: "○", klasse: "text-inkt-zacht" },
  niet_toetsbaar: { teken: "?", klasse: "font-semibold text-waarschuwing" },
};

export function Uitkomstwoord({ uitkomst }: { uitkomst: Topxuitkomst }) {
  const { teken, klasse } = merken[uitkomst];
  return (
    <span className={`whitespace-nowrap ${klasse}`}>
      <span aria-hidden="true">{teken}</span> {topxUitkomsten[uitkomst]}
    </span>
  );
}

function schrijfNorm({ criterium, minimaal, minimaalRecent }: Telling): string {
  if (criterium === "kopstuk") return "het label";
  return minimaal === minimaalRecent
    ? `${String(minimaal)} in het afgelopen jaar`
    : `${String(minimaal)}, waarvan ${String(minimaalRecent)} in het afgelopen jaar`;
}

function Geteld({ telling: { criterium, aantal, recent, codes, uitkomst } }: { telling: Telling }) {
  if (criterium === "kopstuk") return <>{uitkomst === "voldaan" ? "heeft het label" : "geen label"}</>;
  if (aantal === null) return <>er is geen lijst van klassen</>;
  return (
    <>
      {aantal}
      {aantal > 0 && `, waarvan ${String(recent)} in het afgelopen jaar`}
      {codes.length > 0 && (
        <span className="block text-sm text-inkt-zacht">
          {codes.map(({ code, aantal: keer }) => `${code} ${findKlasse(code) ?? ""} (${String(keer)})`).join(", ")}
        </span>
      )}
    </>
  );
}

const kolommen: Kolom<Telling>[] = [
  { sleutel: "criterium", kop: "Criterium", cel: ({ criterium }) => topxCriteria[criterium] },
  { sleutel: "nodig", kop: "Nodig", cel: schrijfNorm },
  { sleutel: "geteld", kop: "Geteld", cel: (telling) => <Geteld telling={telling} /> },
  { sleutel: "uitkomst", kop: "Uitkomst", cel: ({ uitkomst }) => <Uitkomstwoord uitkomst={uitkomst} /> },
];

const adviezen: Record<Advies, { soort: "succes" | "info" | "waarschuwing"; titel: string }> = {
  voldoet: { soort: "succes", titel: "Volgens de telling voldoet de casus aan Top-X" },
  voldoet_niet: { soort: "info", titel: "Volgens de telling voldoet de casus niet aan Top-X" },
  onvolledig: { soort: "waarschuwing", titel: "Geen criterium is voldaan, maar niet elk criterium is te toetsen" },
};

export function AdviesMelding({ advies, voldaan }: { advies: Advies; voldaan: readonly string[] }) {
  const { soort, titel } = adviezen[advies];
  return (
    <Melding soort={soort} titel={voldaan.length > 0 ? `${titel}: ${voldaan.join(", ")}` : titel}>
      {advies === "onvolledig" && "De beheerder of manager kan de klassen voor zeden invullen. "}
      Dit is een advies. U besluit.
    </Melding>
  );
}

/** `regel 3`, `regels 3 en 5`. */
function schrijfRegels(nummers: readonly number[]): string {
  const woorden = nummers.map(String);
  return woorden.length === 1
    ? `regel ${woorden[0] ?? ""}`
    : `regels ${woorden.slice(0, -1).join(", ")} en ${woorden.at(-1) ?? ""}`;
}

function listOpmerkingen(toetsing: Toetsing, overgeslagen: readonly number[], aangemeldOp: string): string[] {
  const { na, onbekend, opmerkingen, dubbel } = toetsing;
  return [
    ...opmerkingen,
    ...(onbekend.length > 0
      ? [`Telt alleen mee voor Veelpleger, want staat niet in de tabel: ${onbekend.join(", ")}.`]
      : []),
    ...(na.length > 0
      ? [`Niet geteld, want van na de aanmelding op ${formatDag(aangemeldOp)}: ${schrijfRegels(na)}.`]
      : []),
    ...(dubbel.length > 0
      ? [
          `Gelijk aan een eerdere regel, en toch geteld: ${schrijfRegels(dubbel)}. Is het dezelfde registratie, haal de regel dan weg.`,
        ]
      : []),
    ...(overgeslagen.length > 0 ? [`Overgeslagen, want zonder datum en code: ${schrijfRegels(overgeslagen)}.`] : []),
  ];
}

/** Counting as it goes, by the same module that counts on the server when the outcome is recorded. */
export function TellingVanInvoer({
  view,
  invoer,
  groep,
}: {
  view: TopxView;
  invoer: Invoer;
  groep: Leeftijdsgroep | undefined;
}) {
  const { aangemeldOp, zedenklassen, vandaag } = view;
  if (!groep) return <p>Kies eerst de leeftijdsgroep. Daarna ziet u hier de telling.</p>;
  if (groep === "buiten") return <p>Bij deze leeftijd geldt de tabel niet. Er is niets te tellen.</p>;
  const { registraties, fouten, overgeslagen } = leesRegistraties(invoer.lijst, vandaag);
  if (registraties.length + fouten.length === 0 && !invoer.geen_registraties && !invoer.kopstuk) {
    return <p>Vul de registraties in en kies “Tellen”. De telling komt hier te staan.</p>;
  }
  const toetsing = telTopX({ registraties, kolom: groep, aangemeldOp, isKopstuk: invoer.kopstuk, zedenklassen });
  const voldaan = toetsing.tellingen.filter(({ uitkomst }) => uitkomst === "voldaan");
  const opmerkingen = listOpmerkingen(toetsing, overgeslagen, aangemeldOp);
  return (
    <>
      <p>
        {leeftijdsgroepen[groep]}. Het afgelopen jaar loopt van {formatDag(toetsing.vanaf)} tot en met de aanmelding op{" "}
        {formatDag(aangemeldOp)}.
      </p>
      {fouten.length > 0 && (
        <Melding soort="fout" titel="Niet alle regels zijn te lezen. Deze regels zijn niet geteld.">
          <ul className="list-disc pl-5">
            {schrijfFouten(fouten).map((fout) => (
              <li key={fout}>{fout}</li>
            ))}
          </ul>
        </Melding>
      )}
      <AdviesMelding advies={toetsing.advies} voldaan={voldaan.map(({ criterium }) => topxCriteria[criterium])} />
      <Tabel
        onderschrift="Telling per criterium"
        verbergOnderschrift
        kolommen={kolommen}
        rijen={toetsing.tellingen}
        sleutelVan={({ criterium }) => criterium}
      />
      <p>
        Meerdere politieregistraties: {toetsing.totaal > 1 ? "ja" : "nee"} ({toetsing.totaal}). HIC is een deel van
        Geweld HIC.
      </p>
      {opmerkingen.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-sm">
          {opmerkingen.map((opmerking) => (
            <li key={opmerking}>{opmerking}</li>
          ))}
        </ul>
      )}
    </>
  );
}
