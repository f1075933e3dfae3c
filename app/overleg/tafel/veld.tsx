import { useState } from "react";
import { Conflict, Scorelabel } from "~/components";
import { markeringen } from "~/protocol/formulier";
import { scores, type Score } from "~/protocol/lijsten";
import { useTafel } from "./tafelcontext";
import { useVeld, type Veld } from "./use-veld";
import type { Invoervak } from "./view";

interface VeldProps {
  plek: string;
  sleutel: string;
  naam: string;
  vak: Invoervak;
  label: string;
}

const woorden = {
  rust: "Opgeslagen",
  gewijzigd: "Wordt opgeslagen",
  bezig: "Wordt opgeslagen",
  mislukt: "Niet opgeslagen",
  geweigerd: "Niet opgeslagen",
  conflict: "Twee versies: kies welke blijft",
} as const;

/** How it stands with what is typed; only with script, and quiet when there is nothing to say. */
function Stand({ veld: { stand }, begonnen }: { veld: Veld; begonnen: boolean }) {
  const { heeftScript } = useTafel();
  if (!heeftScript) return null;
  const isFout = stand.stand === "mislukt" || stand.stand === "geweigerd";
  const zegtIets = begonnen || stand.stand !== "rust";
  return (
    <p
      role="status"
      className={`text-sm ${zegtIets ? "min-h-5" : ""} ${isFout ? "font-semibold text-fout" : "text-inkt-zacht"}`}
    >
      {zegtIets && woorden[stand.stand]}
      {stand.melding && `: ${stand.melding}`}
    </p>
  );
}

function Keuze({ veld, label }: { veld: Veld; label: string }) {
  const { ander, tekst } = veld.stand;
  if (veld.stand.stand !== "conflict" || !ander) return null;
  return (
    <div className="space-y-2">
      <Conflict
        label={label}
        opgeslagenDoor="een collega"
        opgeslagenOp="zojuist"
        opgeslagen={ander.waarde || "(leeg)"}
        uwTekst={tekst || "(leeg)"}
      />
      <div className="flex flex-wrap gap-3">
        <button type="button" className="knop" onClick={() => veld.kies("mijn")}>
          Mijn tekst bewaren
        </button>
        <button type="button" className="knop knop-tweede" onClick={() => veld.kies("ander")}>
          Tekst van collega overnemen
        </button>
      </div>
    </div>
  );
}

/** Somebody else who has this page open works here now. */
export function Collega({ plek }: { plek: string }) {
  const { aanwezig } = useTafel().envelop.view;
  const daar = aanwezig.filter((persoon) => persoon.plek === plek);
  const hier = daar.map(({ naam }) => naam);
  if (hier.length === 0) return null;
  return (
    <p className="text-sm text-info">
      <span aria-hidden="true">● </span>
      {hier.join(" en ")} {hier.length === 1 ? "is" : "zijn"} nu hier aan het werk: {daar[0]?.waar}
    </p>
  );
}

/** Remembers whether anything was typed, to say nothing about a field that was never touched. */
function useBegonnen(veld: Veld): boolean {
  const [begonnen, setBegonnen] = useState(false);
  if (!begonnen && veld.stand.stand !== "rust") setBegonnen(true);
  return begonnen;
}

interface TekstProps extends VeldProps {
  max: number;
  rijen?: number;
  /** Key that puts the focus here, when it is not in a field. */
  toets?: string;
  verbergLabel?: boolean;
}

export function TafelTekst({ max, rijen = 3, toets, verbergLabel = false, ...rest }: TekstProps) {
  const veld = useVeld(rest);
  const id = `veld-${rest.plek}-${rest.sleutel}`;
  return (
    <div className="space-y-1">
      <label htmlFor={id} className={verbergLabel ? "sr-only" : "block font-semibold"}>
        {rest.label}
        {toets && !verbergLabel && <Toets toets={toets} />}
      </label>
      <textarea
        id={id}
        name={rest.naam}
        value={veld.stand.tekst}
        onChange={(gebeurtenis) => veld.zet(gebeurtenis.target.value)}
        onBlur={veld.nu}
        rows={rijen}
        aria-describedby={`${id}-max`}
        data-toets={toets}
        aria-keyshortcuts={toets}
        autoComplete="off"
        placeholder=" "
        className="invoer"
      />
      <div className="flex flex-wrap justify-between gap-x-4">
        <Stand veld={veld} begonnen={useBegonnen(veld)} />
        <p id={`${id}-max`} className="veldmax ml-auto text-sm text-inkt-zacht">
          Maximaal {max.toLocaleString("nl-NL")} tekens
        </p>
      </div>
      <Keuze veld={veld} label={rest.label} />
    </div>
  );
}

export function Toets({ toets }: { toets: string }) {
  const { heeftScript } = useTafel();
  if (!heeftScript) return null;
  return (
    <kbd aria-hidden="true" className="toets">
      {toets.toUpperCase()}
    </kbd>
  );
}

export function TafelScore(props: VeldProps) {
  const veld = useVeld(props);
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Score {props.label}</legend>
      <div className="flex flex-wrap gap-x-2 gap-y-1">
        {(Object.keys(scores) as Score[]).map((score) => {
          const id = `score-${props.plek}-${score}`;
          return (
            <span key={score} className="flex items-center gap-1 py-0.5">
              <input
                id={id}
                type="radio"
                name={props.naam}
                value={score}
                checked={veld.stand.tekst === score}
                onChange={() => veld.zet(score)}
                autoComplete="off"
                className="keuze mt-0"
              />
              <label htmlFor={id}>
                <Scorelabel score={score} />
              </label>
            </span>
          );
        })}
      </div>
      <Stand veld={veld} begonnen={false} />
      <Keuze veld={veld} label={`Score ${props.label}`} />
    </fieldset>
  );
}

export function TafelKeuze({ opties, ...props }: VeldProps & { opties: readonly { waarde: string; label: string }[] }) {
  const veld = useVeld(props);
  return (
    <fieldset>
      <legend className="font-semibold">{props.label}</legend>
      <div className="flex flex-wrap gap-x-5">
        {opties.map(({ waarde, label }) => {
          const id = `keuze-${props.plek}-${props.sleutel}-${waarde}`;
          return (
            <span key={waarde} className="flex items-center gap-2 py-1">
              <input
                id={id}
                type="radio"
                name={props.naam}
                value={waarde}
                checked={veld.stand.tekst === waarde}
                onChange={() => veld.zet(waarde)}
                autoComplete="off"
                className="keuze mt-0"
              />
              <label htmlFor={id}>{label}</label>
            </span>
          );
        })}
      </div>
      <Stand veld={veld} begonnen={useBegonnen(veld)} />
      <Keuze veld={veld} label={props.label} />
    </fieldset>
  );
}

/** What the texts of a row hold: it decides whether they may stand before this room. */
export function TafelMarkering({ plek, naam, vak, label }: Omit<VeldProps, "sleutel">) {
  const veld = useVeld({ plek, naam, vak, sleutel: "$rij" });
  const { heeftScript } = useTafel();
  const gekozen = veld.stand.tekst.split(",").filter(Boolean);
  const wissel = (type: string, aan: boolean) =>
    veld.zet([...gekozen.filter((ander) => ander !== type), ...(aan ? [type] : [])].sort().join(","));
  return (
    <fieldset className="marken">
      <legend className="sr-only">{label} bevat</legend>
      <input type="hidden" name="met" value={plek} />
      <div className="flex flex-wrap items-center gap-x-4 text-sm">
        <span aria-hidden="true" className="text-inkt-zacht">
          Bevat
        </span>
        {Object.entries(markeringen).map(([type, woord]) => {
          const id = `bevat-${plek}-${type}`;
          return (
            <span key={type} className="flex items-center gap-1.5">
              <input
                id={id}
                type="checkbox"
                name={naam}
                value={type}
                checked={gekozen.includes(type)}
                onChange={(gebeurtenis) => wissel(type, gebeurtenis.target.checked)}
                autoComplete="off"
                className="keuze keuze-klein"
              />
              <label htmlFor={id}>{woord}</label>
            </span>
          );
        })}
        {heeftScript && gekozen.length > 0 && (
          <button type="button" className="knop knop-klein knop-tweede" onClick={() => veld.zet("")}>
            Geen van deze<span className="sr-only">: {label}</span>
          </button>
        )}
        <Stand veld={veld} begonnen={false} />
      </div>
      <Keuze veld={veld} label={`Markering van ${label}`} />
    </fieldset>
  );
}
