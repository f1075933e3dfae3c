import { Veldfout, kaderKlasse } from "~/components";
import { keuzes, type Keuze } from "./form";
import type { GroepView, StukView } from "./view";

interface KeuzeProps {
  /** Id of the form; the summary of errors leads to the group. */
  formulierId: string;
  naam: string;
  legenda: string;
  isGroep?: boolean;
  opties: readonly Keuze[];
  gekozen: string | undefined;
}

/** Radios on one line. The legend is read aloud; beside it the words stand already. */
function Keuzerij({ formulierId, naam, legenda, isGroep = false, opties, gekozen }: KeuzeProps) {
  const id = `${formulierId}-${naam}`;
  return (
    <fieldset id={id} tabIndex={-1} data-keuze={isGroep ? "groep" : "stuk"} className="keuzerij max-w-full flex-none">
      <legend className={isGroep ? "float-left mr-3 font-semibold" : "sr-only"}>{legenda}</legend>
      <div className="flex flex-wrap gap-x-4">
        {opties.map((optie) => (
          <label key={optie} className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <input
              type="radio"
              name={naam}
              value={optie}
              defaultChecked={gekozen === optie}
              autoComplete="off"
              className="keuze keuze-klein"
            />
            {keuzes[optie]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Inhoud({ stuk }: { stuk: StukView }) {
  const zichtbaar = stuk.velden.flatMap((veld) => (veld.soort === "zichtbaar" ? [veld] : []));
  return (
    <div className="min-w-0 flex-1 basis-96">
      <p>
        <strong className="font-semibold">{stuk.label}</strong>
        {zichtbaar.length === 1 && zichtbaar[0] && (
          <span className="whitespace-pre-line">
            {": "}
            {zichtbaar[0].tekst}
          </span>
        )}
      </p>
      {zichtbaar.length > 1 && (
        <ul className="list-none text-sm/5">
          {zichtbaar.map((veld) => (
            <li key={veld.sleutel} className="whitespace-pre-line">
              <span className="text-inkt-zacht">{veld.label}:</span> {veld.tekst}
            </li>
          ))}
        </ul>
      )}
      {stuk.uitleg && <p className="text-sm text-inkt-zacht">{stuk.uitleg}</p>}
    </div>
  );
}

interface Props {
  formulierId: string;
  groep: GroepView;
  /** What was chosen before: in a draft, or in the form that was refused. */
  gekozen: { keuze: Readonly<Record<string, string>>; groep: Readonly<Record<string, string>> };
  fouten: readonly string[] | undefined;
}

/** One group with its pieces: a choice for all of it at the head, and for each piece beside its words. */
export function Groep({ formulierId, groep, gekozen, fouten }: Props) {
  const naam = `groep.${groep.id}`;
  return (
    <section aria-label={groep.titel} data-groep className={`mt-5 ${kaderKlasse(fouten)}`}>
      <Veldfout id={`${formulierId}-${naam}-fout`} fouten={fouten} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 bg-vlak px-3 py-1.5">
        <div>
          <h3>
            {groep.titel} <span className="font-normal text-inkt-zacht">({groep.stukken.length})</span>
          </h3>
          {groep.uitleg && <p className="text-sm text-inkt-zacht">{groep.uitleg}</p>}
        </div>
        {groep.keuzes.length > 0 && (
          <Keuzerij
            formulierId={formulierId}
            naam={naam}
            legenda="Hele groep"
            isGroep
            opties={groep.keuzes}
            gekozen={gekozen.groep[groep.id]}
          />
        )}
      </div>
      <ul>
        {groep.stukken.map((stuk) => (
          <li
            key={stuk.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-lijn px-3 py-1.5"
          >
            <Inhoud stuk={stuk} />
            {stuk.keuzes.length > 0 ? (
              <Keuzerij
                formulierId={formulierId}
                naam={`keuze.${stuk.id}`}
                legenda={`${groep.titel}, ${stuk.label}`}
                opties={stuk.keuzes}
                gekozen={gekozen.keuze[stuk.id]}
              />
            ) : (
              <span className="font-semibold">Gaat niet mee</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
