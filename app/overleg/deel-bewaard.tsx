import { useRouteLoaderData } from "@remix-run/react";
import { Kaart } from "~/components";
import { formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import { gegevensregister } from "~/protocol/gegevensregister";
import type { Optie } from "~/protocol/keuzelijsten";
import type { loader } from "~/shell/shell.server";

const begin = "bespreking_opslaan";

/** A draft holds what was sent, so also names that no field has. */
function findLabel(entiteit: "bespreking" | "leefgebiedscore", sleutel: string): string | undefined {
  const velden: Readonly<Record<string, { label: string }>> = gegevensregister[entiteit].velden;
  return Object.hasOwn(velden, sleutel) ? velden[sleutel]?.label : undefined;
}

function getLabel(naam: string, leefgebieden: readonly Optie[]): string {
  const [, leefgebied = "", sleutel = ""] = /^scores\.(\w+)\.(\w+)$/.exec(naam) ?? [];
  const gevonden = leefgebieden.find(({ waarde }) => waarde === leefgebied);
  if (!gevonden) return findLabel("bespreking", naam) ?? naam;
  return `${gevonden.label}, ${(findLabel("leefgebiedscore", sleutel) ?? sleutel).toLowerCase()}`;
}

/** Names of marks and places are no text that anybody misses. */
const isTekst = (naam: string) => naam !== "met" && !naam.includes("bevat");

/**
 * What the writer typed during an overleg and could not be stored any more: the session had ended, or the overleg was closed.
 * Only the writer gets it back, to copy or to throw away.
 */
export function BewaardeTeksten({
  envelop,
  casusnummer,
  leefgebieden,
}: {
  envelop: Pick<Envelop<unknown>, "concepten" | "eenmalig">;
  casusnummer: string;
  /** To name what was typed. */
  leefgebieden: readonly Optie[];
}) {
  const token = useRouteLoaderData<typeof loader>("root")?.token ?? "";
  const bewaard = envelop.concepten.filter(({ formulierId }) => formulierId.startsWith(begin));
  if (bewaard.length === 0) return null;
  return (
    <Kaart titel="Niet opgeslagen in het dossier" niveau={3}>
      <p>U typte dit tijdens het overleg, en het kon niet meer worden opgeslagen. Alleen u ziet het.</p>
      {bewaard.map(({ formulierId, velden, moment }) => (
        <div key={formulierId} className="mt-3 border-t border-lijn pt-2">
          <dl>
            {velden
              .filter(([naam]) => isTekst(naam))
              .map(([naam, waarde]) => (
                <div key={naam}>
                  <dt className="font-semibold">
                    {getLabel(naam, leefgebieden)}{" "}
                    <span className="font-normal text-inkt-zacht">({formatMoment(moment)})</span>
                  </dt>
                  <dd className="whitespace-pre-line">{waarde}</dd>
                </div>
              ))}
          </dl>
          <form method="post" action="/concept" className="mt-1">
            <input type="hidden" name="_token" value={token} />
            <input type="hidden" name="_handeling" value="concept_weggooien" />
            <input type="hidden" name="_formulier" value={formulierId} />
            <input type="hidden" name="_eenmalig" value={envelop.eenmalig} />
            <input type="hidden" name="_pad" value={`/casussen/${casusnummer}/bespreken/overleg`} />
            <button type="submit" className="knop knop-klein knop-tweede">
              Weggooien
            </button>
          </form>
        </div>
      ))}
    </Kaart>
  );
}
