import { useParams } from "@remix-run/react";
import { formatMoment } from "~/lib/datum";
import type { Gebruikswijze, Veld, ZichtbaarVeld } from "~/protocol/afscherming";
import { faseLabels, fasen } from "~/protocol/fasen";
import { schrijfGebruik } from "~/protocol/gebruikswoorden";
import { Gegeven } from "./gegevens";

function labelVanFase(woord: string): string {
  const fase = fasen.find((naam) => naam === woord);
  return fase ? faseLabels[fase] : woord;
}

/** What may only be read is not selected, nor printed (P 3.5 d); it stays readable for every aid. */
function klasseVan({ gebruik }: Pick<ZichtbaarVeld<unknown>, "gebruik">): string {
  return gebruik?.hergebruik === "ter_inzage" ? "ter-inzage" : "";
}

function Zinnen({ gebruik, zonderDoel = false }: { gebruik: Gebruikswijze; zonderDoel?: boolean }) {
  const streng = gebruik.wpg || gebruik.hergebruik === "ter_inzage";
  return (
    <ul className={`list-none border-l-4 pl-2 text-sm ${streng ? "border-waarschuwing" : "border-rand"}`}>
      {schrijfGebruik(gebruik, { zonderDoel }).map((zin) => (
        <li key={zin}>{zin}</li>
      ))}
    </ul>
  );
}

const beperkingen = {
  verzoek_betrokkene: "De betrokkene heeft om beperking gevraagd.",
  juistheid_betwist: "De juistheid wordt betwist.",
  gemeld_onjuist: "Het is gemeld als onjuist of betwist.",
} as const;

/** Only below a casus: there each gegeven has a page of its own. */
function Gegevenlink({ veld, wieZiet }: { veld: Veld; wieZiet: boolean }) {
  const { casusnummer, rijId, accountId } = useParams();
  // On that page itself, and where somebody else's view is looked at, it leads nowhere.
  if (casusnummer === undefined || rijId !== undefined || accountId !== undefined) return null;
  return (
    <a href={`/casussen/${casusnummer}/gegevens/${veld.rij}/${veld.sleutel}`}>
      {wieZiet ? "Wie ziet dit?" : "Over dit gegeven"}
      <span className="sr-only"> {veld.label}</span>
    </a>
  );
}

interface ToonVeldProps {
  veld: Veld | undefined;
  /** The conditions of its use stand above it, once for the whole list. */
  zonderGebruik?: boolean;
}

/**
 * The only way to put a gegeven on a screen: it takes what the protocol opened. An absent field leaves nothing behind,
 * not even its label (silence rule).
 */
export function ToonVeld({ veld, zonderGebruik = false }: ToonVeldProps) {
  if (!veld) return null;
  if (veld.soort === "gemarkeerd") {
    return (
      <Gegeven label={veld.label}>
        <p className="border-l-4 border-rand bg-vlak px-3 py-1">
          <strong>Afgeschermd.</strong> {veld.uitleg}{" "}
          <span className="text-sm text-inkt-zacht">
            ({veld.regel}, {veld.artikel}) <Gegevenlink veld={veld} wieZiet />
          </span>
        </p>
      </Gegeven>
    );
  }
  const { verstrekker, auteur, fase, moment, gecorrigeerdOp } = veld.herkomst;
  return (
    <Gegeven label={veld.label}>
      {/* The summary stays where it is when it opens: on the first line, right of the value. */}
      <div className="relative">
        <div className={`pr-24 whitespace-pre-line ${klasseVan(veld)}`}>{veld.tekst}</div>
        {veld.soort === "beperkt" && (
          <p className="border-l-4 border-waarschuwing bg-waarschuwing-licht px-3 py-1 text-sm">
            <strong>Beperkt.</strong> {beperkingen[veld.reden]} Alleen u als procesregisseur ziet dit gegeven. Het wordt
            niet gebruikt (R-beperking, AVG 18).
          </p>
        )}
        <details className="niet-printen text-sm text-inkt-zacht">
          <summary className="absolute top-0.5 right-0 text-xs/5 hover:underline">
            Herkomst<span className="sr-only"> van {veld.label}</span>
          </summary>
          <p className="border-l-2 border-lijn pl-2">
            Verstrekt door {verstrekker}, vastgelegd door {auteur} op {formatMoment(moment)}
            {fase && `, fase ${labelVanFase(fase)}`}.
            {gecorrigeerdOp && ` Gecorrigeerd op ${formatMoment(gecorrigeerdOp)}.`}{" "}
            <Gegevenlink veld={veld} wieZiet={veld.wieZiet} />
          </p>
        </details>
      </div>
      {veld.gebruik && !zonderGebruik && <Zinnen gebruik={veld.gebruik} />}
    </Gegeven>
  );
}

/** Small mark behind bare words: the secrecy of article 7 Wpg rests on them (P 7.1). */
export function Wpgmerk({ velden }: { velden: readonly (Veld | undefined)[] }) {
  if (!velden.some((veld) => veld?.soort === "zichtbaar" && veld.gebruik?.wpg)) return null;
  const uitleg = "Politiegegevens: geheimhouding van artikel 7 Wpg";
  return (
    <>
      {/* Without this a screen reader takes it for the end of the name. */}{" "}
      <span className="wpgmerk" title={uitleg}>
        <span aria-hidden="true">Wpg</span>
        <span className="sr-only"> ({uitleg})</span>
      </span>
    </>
  );
}

interface VeldTekstProps {
  veld: Veld | undefined;
  /** Part of a row of words that has its mark once, behind the last of them. */
  zonderWpg?: boolean;
}

/** The bare words of a visible field, for a heading or a table cell; nothing when it is absent or withheld. */
export function VeldTekst({ veld, zonderWpg = false }: VeldTekstProps) {
  if (veld?.soort !== "zichtbaar") return null;
  const klasse = klasseVan(veld);
  return (
    <>
      {klasse ? <span className={klasse}>{veld.tekst}</span> : veld.tekst}
      {!zonderWpg && <Wpgmerk velden={[veld]} />}
    </>
  );
}

interface Gebruiksgroep {
  gebruik: Gebruikswijze;
  labels: string[];
}

/** Equal conditions once, with the labels of the fields that have them. */
function groepeer(velden: readonly Veld[]): Gebruiksgroep[] {
  const groepen = new Map<string, Gebruiksgroep>();
  for (const veld of velden) {
    if (veld.soort === "gemarkeerd" || !veld.gebruik) continue;
    const sleutel = JSON.stringify(veld.gebruik);
    const groep = groepen.get(sleutel) ?? { gebruik: veld.gebruik, labels: [] };
    groep.labels.push(veld.label);
    groepen.set(sleutel, groep);
  }
  return [...groepen.values()];
}

/** Fields of one row or card, with the conditions of their use once above them. */
export function ToonVelden({ velden }: { velden: readonly Veld[] }) {
  const zichtbaar = velden.filter(({ soort }) => soort !== "gemarkeerd");
  const heeftDoel = zichtbaar.some(({ sleutel }) => sleutel === "doel");
  const groepen = groepeer(velden);
  return (
    <>
      {groepen.map(({ gebruik, labels }) => (
        <Gegeven key={labels.join()} label="Bij gebruik">
          {labels.length < zichtbaar.length && <p className="text-sm">{labels.join(", ")}:</p>}
          <Zinnen gebruik={gebruik} zonderDoel={heeftDoel} />
        </Gegeven>
      ))}
      {velden.map((veld) => (
        <ToonVeld key={veld.sleutel} veld={veld} zonderGebruik />
      ))}
    </>
  );
}
