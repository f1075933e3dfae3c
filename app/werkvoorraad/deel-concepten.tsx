import { useRouteLoaderData } from "@remix-run/react";
import { formatMoment } from "~/lib/datum";
import type { loader } from "~/shell/shell.server";
import type { Conceptregel } from "./concepten.server";

/** What was begun and not sent. Thrown away by a plain form, so that it works without any script. */
export function Concepten({ concepten, eenmalig }: { concepten: readonly Conceptregel[]; eenmalig: string }) {
  const token = useRouteLoaderData<typeof loader>("root")?.token ?? "";
  return (
    <ul className="list-none space-y-3 pl-0">
      {concepten.map(({ label, casusnummer, pad, formulierId, moment }) => (
        <li key={`${pad}#${formulierId}`} className="flex flex-wrap items-center justify-between gap-3">
          <span>
            U was bezig met <a href={pad}>{casusnummer ? `${label} van casus ${casusnummer}` : label}</a>, bewaard op{" "}
            {formatMoment(moment)}.
          </span>
          <form method="post" action="/concept">
            <input type="hidden" name="_token" value={token} />
            <input type="hidden" name="_handeling" value="concept_weggooien" />
            <input type="hidden" name="_formulier" value={formulierId} />
            <input type="hidden" name="_eenmalig" value={eenmalig} />
            <input type="hidden" name="_pad" value={pad} />
            <button type="submit" className="knop knop-stil">
              Weggooien
              <span className="sr-only">
                : {label} {casusnummer}
              </span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
