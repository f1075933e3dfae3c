import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { altijd, Handelingsformulier, Tekstveld, VeldTekst } from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import { Opzoeknaam } from "../naam";
import type { Casusregel } from "../view";
import type { zoekForm } from "./form";

const rust = 300;
const minimaal = 3;

/** What fits so far, asked while somebody types. By post, so that no name stands in an address. */
function useSuggesties() {
  const plek = useRef<HTMLDivElement>(null);
  const [suggesties, setSuggesties] = useState<Casusregel[] | null>(null);
  useEffect(() => {
    const formulier = plek.current?.closest("form");
    if (!formulier) return;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    let lopend: AbortController | undefined;
    const stop = () => {
      clearTimeout(wekker);
      lopend?.abort();
    };
    async function vraag(van: HTMLFormElement) {
      const poging = new AbortController();
      lopend = poging;
      const velden = new URLSearchParams();
      for (const [naam, waarde] of new FormData(van)) if (typeof waarde === "string") velden.append(naam, waarde);
      velden.set("_handeling", "suggereren");
      try {
        const antwoord = await fetch("/casussen/suggesties", {
          method: "POST",
          body: velden,
          redirect: "error",
          signal: poging.signal,
        });
        const { view } = antwoord.ok ? ((await antwoord.json()) as Envelop<Casusregel[]>) : { view: null };
        setSuggesties(view);
      } catch {
        // Without suggestions the search itself still works.
        if (!poging.signal.aborted) setSuggesties(null);
      }
    }
    const bijTypen = ({ target }: Event) => {
      stop();
      const getypt = target instanceof HTMLInputElement ? target.value.trim() : "";
      if (getypt.length < minimaal) setSuggesties(null);
      else wekker = setTimeout(() => void vraag(formulier), rust);
    };
    const bijVersturen = () => {
      stop();
      setSuggesties(null);
    };
    const bijToets = (toets: KeyboardEvent) => {
      const links = [...(plek.current?.querySelectorAll("a") ?? [])];
      const hier = links.findIndex((link) => link === document.activeElement);
      const veld = formulier.querySelector<HTMLInputElement>("input[type=search]");
      if (toets.key === "Escape") {
        setSuggesties(null);
        veld?.focus();
      } else if (links.length > 0 && (toets.key === "ArrowDown" || toets.key === "ArrowUp")) {
        toets.preventDefault();
        const naar = toets.key === "ArrowDown" ? hier + 1 : hier - 1;
        (links[Math.min(naar, links.length - 1)] ?? veld)?.focus();
      }
    };
    formulier.addEventListener("input", bijTypen);
    formulier.addEventListener("submit", bijVersturen);
    formulier.addEventListener("keydown", bijToets);
    return () => {
      stop();
      formulier.removeEventListener("input", bijTypen);
      formulier.removeEventListener("submit", bijVersturen);
      formulier.removeEventListener("keydown", bijToets);
    };
  }, []);
  return { plek, suggesties };
}

function Suggesties() {
  const { plek, suggesties } = useSuggesties();
  return (
    <div ref={plek}>
      <p role="status" className="sr-only">
        {suggesties &&
          (suggesties.length === 0
            ? "Geen suggesties"
            : `${String(suggesties.length)} suggesties, met pijl omlaag gaat u erheen`)}
      </p>
      {suggesties && suggesties.length > 0 && (
        <ul aria-label="Suggesties" className="suggesties">
          {suggesties.map(({ casusnummer, href, naam, geboortedatum, toestand }) => (
            <li key={casusnummer}>
              <a href={href}>
                <strong>
                  <Opzoeknaam velden={naam} />
                </strong>{" "}
                <span className="text-sm">
                  <VeldTekst veld={geboortedatum} /> {casusnummer} {toestand}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One field for everything that can be searched on. */
export function Zoekveld({ envelop, magBsn }: { envelop: Envelop<unknown>; magBsn: boolean }) {
  return (
    <search className="zoekbalk niet-printen">
      <Handelingsformulier<z.input<typeof zoekForm>>
        envelop={envelop}
        handeling="zoeken"
        actie="/casussen/zoeken"
        stand={altijd("Zoeken")}
        labels={{ zoek: "Zoeken" }}
      >
        {(velden) => (
          <div className="relative">
            <Tekstveld
              veld={velden.zoek}
              label="Zoek een casus"
              hint={`Naam, geboortedatum of casusnummer${magBsn ? ", of een volledig BSN" : ""}. Een begin van de naam is genoeg.`}
              type="search"
              breedte="lang"
            />
            <Suggesties />
          </div>
        )}
      </Handelingsformulier>
    </search>
  );
}
