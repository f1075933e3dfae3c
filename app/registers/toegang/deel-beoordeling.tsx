import type { z } from "zod";
import { Handelingsformulier, useOnderhanden, Vouw } from "~/components";
import { useFormulierfout } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { maxReden, type oordeelForm } from "./form";
import { oordelen, type Oordeelkeuze } from "./rules";
import type { Partijgroep, TeBeoordelen, ToegangView } from "./view";

interface Ingevuld {
  oordeel: Readonly<Record<string, unknown>>;
  reden: Readonly<Record<string, unknown>>;
}

const alsObject = (waarde: unknown): Readonly<Record<string, unknown>> =>
  typeof waarde === "object" && waarde !== null ? (waarde as Record<string, unknown>) : {};

/** What stood in a form that was refused. */
function leesIngevuld(waarden: unknown): Ingevuld {
  const { oordeel, reden } = alsObject(waarden);
  return { oordeel: alsObject(oordeel), reden: alsObject(reden) };
}

interface RegelProps {
  regel: TeBeoordelen;
  formulierId: string;
  ingevuld: Ingevuld;
  fouten: readonly string[] | undefined;
}

function Keuze({ regel, formulierId, ingevuld, fouten }: RegelProps) {
  const { id, naam, oordeel } = regel;
  const redenId = `${formulierId}-reden.${id}`;
  const reden = ingevuld.reden[id];
  return (
    <fieldset>
      <legend className="sr-only">Toegang van {naam}</legend>
      <div className="flex flex-wrap gap-x-4">
        {(Object.keys(oordelen) as Oordeelkeuze[]).map((waarde) => (
          <label key={waarde} className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <input
              type="radio"
              name={`oordeel.${id}`}
              value={waarde}
              defaultChecked={(ingevuld.oordeel[id] ?? oordeel) === waarde}
              autoComplete="off"
              className="keuze keuze-klein"
            />
            {oordelen[waarde]}
          </label>
        ))}
      </div>
      <label htmlFor={redenId} className="mt-1 block text-sm">
        Reden van intrekken<span className="sr-only"> voor {naam}</span>
      </label>
      {fouten && (
        <p id={`${redenId}-fout`} className="font-semibold text-fout">
          {fouten.join(" ")}
        </p>
      )}
      <input
        id={redenId}
        name={`reden.${id}`}
        defaultValue={typeof reden === "string" ? reden : ""}
        maxLength={maxReden}
        autoComplete="off"
        aria-invalid={fouten ? true : undefined}
        aria-describedby={fouten && `${redenId}-fout`}
        className="invoer"
      />
    </fieldset>
  );
}

function Regel(props: RegelProps & { metKeuze: boolean }) {
  const { regel, metKeuze } = props;
  const { naam, regels, casussen, oordeel, bezwaar } = regel;
  const gezegd = oordeel === "blijft" ? "Beoordeeld: blijft." : "Nog niet beoordeeld.";
  return (
    <li className="flex flex-wrap gap-x-6 gap-y-2 border-b border-lijn py-3 last:border-b-0">
      <div className="min-w-0 flex-[2] basis-80">
        <p className="font-semibold">{naam}</p>
        {regels.map((tekst) => (
          <p key={tekst} className="text-sm">
            {tekst}
          </p>
        ))}
        <p className="text-sm">Casussen: {casussen}</p>
      </div>
      <div className="min-w-0 flex-1 basis-64">
        {metKeuze && bezwaar === null ? (
          <Keuze {...props} />
        ) : (
          <p className="text-sm">
            {gezegd} {metKeuze && bezwaar}
          </p>
        )}
      </div>
    </li>
  );
}

function schrijfTitel({ naam, accounts, open }: Partijgroep): string {
  const aantal = accounts.length === 1 ? "1 account" : `${String(accounts.length)} accounts`;
  return `${naam}: ${aantal}, ${open === 0 ? "alles beoordeeld" : `${String(open)} te beoordelen`}`;
}

/** The accounts of one Partij, and for who judges them one form for all. */
export function Beoordeling({ groep, envelop }: { groep: Partijgroep; envelop: Envelop<ToegangView> }) {
  const formulierId = `toegang_beoordelen-${groep.id}`;
  const fout = useFormulierfout(formulierId);
  const isOnderhanden = useOnderhanden(envelop);
  const ingevuld = leesIngevuld(fout?.inzending.initialValue);
  const stand = envelop.view.handelingen.toegang_beoordelen;
  const vanMij = stand ? groep.accounts.filter(({ bezwaar }) => bezwaar === null) : [];
  const lijst = (
    <ul className="list-none pl-0">
      {groep.accounts.map((regel) => (
        <Regel
          key={regel.id}
          regel={regel}
          formulierId={formulierId}
          ingevuld={ingevuld}
          fouten={fout?.inzending.error?.[`reden.${regel.id}`] ?? undefined}
          metKeuze={stand !== undefined}
        />
      ))}
    </ul>
  );
  return (
    <Vouw rij titel={schrijfTitel(groep)} open={isOnderhanden(formulierId)}>
      {vanMij.length === 0 ? (
        lijst
      ) : (
        <Handelingsformulier<z.input<typeof oordeelForm>>
          envelop={envelop}
          handeling="toegang_beoordelen"
          formulierId={formulierId}
          stand={stand}
          versies={Object.fromEntries(vanMij.map(({ id, versie }) => [id, { [rijversie]: versie }]))}
          labels={Object.fromEntries(vanMij.map(({ id, naam }) => [`reden.${id}`, naam]))}
          breed
        >
          {(velden) => (
            <>
              <input type="hidden" name={velden.partij.name} value={groep.id} />
              {lijst}
            </>
          )}
        </Handelingsformulier>
      )}
    </Vouw>
  );
}
