import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import {
  altijd,
  Handelingsformulier,
  Leegmelding,
  Melding,
  Paginakop,
  MetNummers,
  Tabel,
  Tekstveld,
  Uitvoer,
  type Kolom,
} from "~/components";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import type { zoekForm } from "./form";
import type { MetRegister, RegisterView } from "./register";
import type { Registerlink } from "./registers";

function isZoekantwoord<V extends MetRegister>(antwoord: unknown): antwoord is Envelop<V> {
  return typeof antwoord === "object" && antwoord !== null && "view" in antwoord;
}

/** The envelope of the page; after a search the one with what was found. */
export function useRegister<V extends MetRegister>(): Envelop<V> {
  const envelop = useEnvelop<V>();
  const antwoord = useActionData();
  return isZoekantwoord<V>(antwoord) ? antwoord : envelop;
}

type Regel = RegisterView["regels"][number];

function listKolommen({ koppen }: RegisterView): Kolom<Regel>[] {
  return koppen.map(({ sleutel, kop, kort }, plaats) => ({
    sleutel,
    kop,
    kort,
    cel: ({ cellen, href, letOp }) => {
      const klasse = [!kort && "whitespace-pre-line", letOp.includes(sleutel) && "font-semibold text-fout"];
      const tekst = (
        <span className={klasse.filter(Boolean).join(" ") || undefined}>
          <MetNummers tekst={cellen[plaats] ?? ""} />
        </span>
      );
      return plaats === 0 && href ? <a href={href}>{tekst}</a> : tekst;
    },
  }));
}

function schrijfAantal({ gevonden, totaal, gezocht }: RegisterView): string {
  const regel = (aantal: number) => (aantal === 1 ? "1 regel" : `${aantal.toLocaleString("nl-NL")} regels`);
  return gezocht === null ? regel(totaal) : `${regel(gevonden)} van ${totaal.toLocaleString("nl-NL")}`;
}

/** The registers side by side. */
export function Registernavigatie({ links, hier }: { links: readonly Registerlink[]; hier: string }) {
  if (links.length < 2) return null;
  return (
    <nav aria-label="Registers" className="tabbladen mb-4 border-b border-lijn">
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === hier ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Search, files, paper and the rows of a register: the same for each. `rijen`: another shape of the rows than a table. */
export function Registertabel({ envelop, rijen }: { envelop: Envelop<MetRegister>; rijen?: ReactNode }) {
  const { register } = envelop.view;
  const { titel, pad, gezocht, regels } = register;
  return (
    <div className="liggend">
      <div className="niet-printen my-3 flex flex-wrap items-end justify-between gap-x-6">
        <div className="zoekrij">
          <Handelingsformulier<z.input<typeof zoekForm>>
            envelop={envelop}
            handeling="zoeken"
            stand={altijd("Zoeken")}
            knopsoort="tweede"
            labels={{ zoek: "Zoek in dit register" }}
          >
            {(velden) => <Tekstveld veld={velden.zoek} label="Zoek in dit register" type="search" />}
          </Handelingsformulier>
        </div>
        <Uitvoer
          href={`${pad}/download`}
          zoek={gezocht === null ? null : { woorden: gezocht, eenmalig: envelop.eenmalig }}
        />
      </div>
      <p role="status">
        {schrijfAantal(register)}
        {gezocht !== null && (
          <>
            {" "}
            met “{gezocht}”.{" "}
            <a href={pad} className="niet-printen">
              Toon het hele register
            </a>
          </>
        )}
      </p>
      {register.gevonden > regels.length && (
        <p>
          Hier staan de eerste {regels.length.toLocaleString("nl-NL")}. Zoek om de rest te vinden, of download alles.
        </p>
      )}
      {(gezocht === null || regels.length > 0) && rijen ? (
        rijen
      ) : (
        <Tabel
          onderschrift={titel}
          verbergOnderschrift
          kolommen={listKolommen(register)}
          rijen={regels}
          sleutelVan={({ id }) => id}
          leeg={<Leegmelding>{gezocht === null ? register.leeg : "Geen regel heeft al deze woorden."}</Leegmelding>}
        />
      )}
    </div>
  );
}

interface RegisterpaginaProps {
  envelop: Envelop<MetRegister>;
  titel: string;
  inleiding: ReactNode;
  /** Between the introduction and the table. */
  boven?: ReactNode;
  rijen?: ReactNode;
  children?: ReactNode;
}

export function Registerpagina({ envelop, titel, inleiding, boven, rijen, children }: RegisterpaginaProps) {
  const { melding, view } = envelop;
  return (
    <>
      {view.links.some(({ href }) => href === view.register.pad) && (
        <Registernavigatie links={view.links} hier={view.register.pad} />
      )}
      <Paginakop titel={titel} inleiding={inleiding} />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {boven}
      <Registertabel envelop={envelop} rijen={rijen} />
      {children}
    </>
  );
}
