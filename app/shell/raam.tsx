import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Shell } from "./shell.server";

function Gebruiker({ shell }: { shell: Pick<Shell, "gebruiker" | "token"> }) {
  const { gebruiker, token } = shell;
  if (!gebruiker || !token) return null;
  return (
    <div className="kop-gebruiker flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="m-0 text-sm">
        <a href="/account" className="kop-link font-bold">
          {gebruiker.naam}
        </a>
        <span className="block">
          {gebruiker.rol}, {gebruiker.partij}
        </span>
      </p>
      <a href="/handleiding" className="kop-link text-sm">
        Handleiding
      </a>
      {/* A plain form: it must work before, and without, any script. */}
      <form method="post" action="/uitloggen">
        <input type="hidden" name="_token" value={token} />
        <button type="submit" className="knop knop-stil">
          Uitloggen
        </button>
      </form>
    </div>
  );
}

/** The item of the page itself or of the nearest page above it: `/beheer/postvak` is an item of its own below `/beheer`. */
function vindHuidig(items: Shell["navigatie"], pad: string): string | undefined {
  return items
    .map(({ href }) => href)
    .filter((href) => pad === href || pad.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function Navigatie({ items }: { items: Shell["navigatie"] }) {
  const huidig = vindHuidig(items, useLocation().pathname);
  if (items.length === 0) return null;
  return (
    <nav aria-label="Hoofdmenu" className="kop-navigatie">
      <ul className="mx-auto flex max-w-7xl list-none flex-wrap px-1">
        {items.map(({ href, label }) => (
          <li key={href}>
            <Link
              to={href}
              aria-current={href === huidig ? "page" : undefined}
              className="kop-link inline-block px-1.5 py-1.5"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The frame around every page, error pages too. */
export function Raam({ shell, children }: { shell: Shell | undefined; children: ReactNode }) {
  return (
    <>
      <a className="skiplink" href="#inhoud">
        Direct naar de inhoud
      </a>
      <header className="kop">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2">
          <a href="/werkvoorraad" className="kop-naam flex items-center gap-3">
            {shell?.logo && (
              <img
                src={shell.logo.pad}
                alt={shell.logo.tekst}
                width={shell.logo.breed}
                height={shell.logo.hoog}
                className="kop-logo"
              />
            )}
            <span>
              PGA-systeem
              {shell?.huis && <span className="block text-sm font-normal">{shell.huis}</span>}
            </span>
          </a>
          {shell?.isDemo && <p className="kop-demo m-0">Demo: alle personen zijn verzonnen</p>}
          {shell && <Gebruiker shell={shell} />}
        </div>
        {shell && <Navigatie items={shell.navigatie} />}
      </header>
      <main id="inhoud" tabIndex={-1} className="mx-auto max-w-7xl px-4 py-5">
        {children}
      </main>
      <footer className="niet-printen mx-auto max-w-7xl px-4 pt-2 pb-6 text-sm">
        <a href="/privacyverklaring">Privacyverklaring</a>
      </footer>
    </>
  );
}
