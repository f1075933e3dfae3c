import { Tabel, type Kolom } from "~/components";
import type { Tellingregel, Tellingview } from "./telling";

const kolommen: readonly Kolom<Tellingregel>[] = [
  { sleutel: "soort", kop: "Soort", cel: ({ label }) => label },
  { sleutel: "rijen", kop: "Aantal", getal: true, cel: ({ rijen }) => rijen },
  { sleutel: "geleegd", kop: "Gegevens weg", getal: true, cel: ({ geleegd }) => geleegd },
  { sleutel: "vervangen", kop: "Vervangen", getal: true, cel: ({ vervangen }) => vervangen },
  { sleutel: "behouden", kop: "Blijft", getal: true, cel: ({ behouden }) => behouden },
];

/** What goes and what stays, in numbers (DPIA bijlage 1, 15). */
export function Tellingtabel({ telling, onderschrift }: { telling: Tellingview; onderschrift: string }) {
  const { regels, totaal, plaatsen } = telling;
  return (
    <>
      <Tabel
        onderschrift={onderschrift}
        kolommen={kolommen}
        rijen={[...regels, { sleutel: "totaal", label: "Totaal", ...totaal }]}
        sleutelVan={({ sleutel }) => sleutel}
      />
      <p className="max-w-prose text-sm">
        Weg: leeggemaakt. Vervangen: een datum wordt de eerste van de maand, een postcode vier cijfers, een naam
        willekeurige letters. Blijft: keuzelijsten en vinkjes, voor rapportages (DPIA 15).
        {totaal.verwijderd > 0 &&
          ` ${String(totaal.verwijderd)} ${totaal.verwijderd === 1 ? "brief of bijlage wordt" : "brieven en bijlagen worden"} geheel verwijderd.`}
      </p>
      {plaatsen.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {plaatsen.map(({ sleutel, label, aantal, gaatWeg }) => (
            <li key={sleutel}>
              {label}: {aantal}, {gaatWeg ? "gaat weg" : "blijft, met datums op de eerste van de maand"}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 max-w-prose">
        {telling.heeftAndereAanpak
          ? "Voor deze persoon loopt nog een andere aanpak. Die blijft bestaan; dit dossier krijgt een nieuw intern nummer en wordt losgekoppeld."
          : "Voor deze persoon loopt geen andere aanpak. Een eventuele GBA-volgindicator vervalt."}
      </p>
    </>
  );
}
