import { useRouteLoaderData } from "@remix-run/react";
import { useMetScript } from "~/lib/script";
import type { loader } from "~/shell/shell.server";
import { uitvoervormen, type Uitvoervorm } from "~/uitvoer/vorm";

const vormen = Object.entries(uitvoervormen) as [Uitvoervorm, string][];

interface UitvoerProps {
  /** Address of the file, with at most fixed words as parameters; `vorm` is added. */
  href: string;
  /** What was searched for, and the key of the page. It goes in the body of a post: words never stand in an address. */
  zoek?: { woorden: string; eenmalig: string } | null;
}

/** The one row of ways out of a table: file, file, paper. The page itself is the print view. */
export function Uitvoer({ href, zoek = null }: UitvoerProps) {
  return (
    <div className="niet-printen my-1 flex flex-wrap items-center gap-3">
      {zoek ? (
        <Zoekuitvoer href={href} {...zoek} />
      ) : (
        vormen.map(([vorm, label]) => (
          <a key={vorm} href={`${href}${href.includes("?") ? "&" : "?"}vorm=${vorm}`} className="knop knop-tweede">
            {label}
          </a>
        ))
      )}
      <Afdrukken />
    </div>
  );
}

/** A plain form: the answer is a file, which no script has to take. */
function Zoekuitvoer({ href, woorden, eenmalig }: { href: string; woorden: string; eenmalig: string }) {
  const token = useRouteLoaderData<typeof loader>("root")?.token ?? "";
  return (
    <form method="post" action={href} className="flex flex-wrap gap-3">
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="_handeling" value="downloaden" />
      <input type="hidden" name="_eenmalig" value={eenmalig} />
      <input type="hidden" name="zoek" value={woorden} />
      {vormen.map(([vorm, label]) => (
        <button key={vorm} type="submit" name="vorm" value={vorm} className="knop knop-tweede">
          {label}
        </button>
      ))}
    </form>
  );
}

/** Only where it can do something; without script the browser's own menu prints. */
function Afdrukken() {
  const metScript = useMetScript();
  if (!metScript) return null;
  return (
    <button type="button" className="knop knop-tweede" onClick={() => window.print()}>
      Afdrukken
    </button>
  );
}
