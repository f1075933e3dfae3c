import type { MetaFunction } from "@remix-run/node";
import { Kaart, Knoplink, Paginakop, Tabel, type Kolom } from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Lijstregelview, LijstenView } from "./lijst.server";
import { vasteLijsten } from "./soorten";

export const meta: MetaFunction = () => [{ title: "Lijsten – PGA-systeem" }];

function schrijfLaatste({ laatste }: Lijstregelview): string {
  if (!laatste) return "zoals meegeleverd";
  const { versie, moment, door, geldtVanaf } = laatste;
  const dag = moment.slice(0, 10) < geldtVanaf ? `, geldt vanaf ${formatDag(geldtVanaf)}` : "";
  return `versie ${String(versie)}, ${formatMoment(moment)}, door ${door}${dag}`;
}

const kolommen: Kolom<Lijstregelview>[] = [
  {
    sleutel: "label",
    kop: "Lijst",
    cel: ({ label, waar }) => (
      <>
        <span className="font-semibold">{label}</span>
        <span className="block text-sm font-normal text-inkt-zacht">{waar}</span>
      </>
    ),
  },
  {
    sleutel: "woorden",
    kop: "Woorden",
    cel: ({ inGebruik, uitGebruik }) =>
      `${String(inGebruik)} in gebruik${uitGebruik > 0 ? `, ${String(uitGebruik)} niet meer` : ""}`,
  },
  { sleutel: "laatste", kop: "Laatste wijziging", cel: schrijfLaatste },
  {
    sleutel: "open",
    kop: "Openen",
    cel: ({ href, label }) => (
      <Knoplink href={href}>
        Openen<span className="sr-only">: {label}</span>
      </Knoplink>
    ),
  },
];

export default function Lijsten() {
  const { view } = useEnvelop<LijstenView>();
  return (
    <>
      <Paginakop
        titel="Lijsten"
        inleiding="De woorden waaruit medewerkers kiezen. Elke wijziging is een versie; wat is opgeslagen, blijft leesbaar."
      />
      <Tabel
        onderschrift="Lijsten die u wijzigt"
        verbergOnderschrift
        kolommen={kolommen}
        rijen={view.lijsten}
        sleutelVan={({ href }) => href}
      />
      <Kaart titel="Staat vast">
        <p className="max-w-prose">Deze lijsten volgen uit de bron of uit een regel. Zij zijn hier niet te wijzigen.</p>
        <ul className="mt-2 list-disc pl-5">
          {vasteLijsten.map(({ label, waarom }) => (
            <li key={label}>
              {label} <span className="text-inkt-zacht">({waarom.replace(/\.$/, "")})</span>
            </li>
          ))}
        </ul>
      </Kaart>
    </>
  );
}
