import { useEffect, useState } from "react";
import { Knopformulier, VeldTekst, Wpgmerk } from "~/components";
import { delen, deelnamen, minutenRust, type Projectiestand } from "../projectie";
import { useTafel } from "./tafelcontext";
import { Toets } from "./veld";
import type { TafelPunt } from "./view";

/** Minutes since the item began; goes on by itself, and never turns red. */
function Tijd({ minuten }: { minuten: number }) {
  const { verstreken } = useTafel().envelop.view;
  const [erbij, setErbij] = useState({ vanaf: verstreken, seconden: 0 });
  if (erbij.vanaf !== verstreken) setErbij({ vanaf: verstreken, seconden: 0 });
  useEffect(() => {
    const begin = performance.now();
    const timer = setInterval(
      () => setErbij((oud) => ({ ...oud, seconden: (performance.now() - begin) / 1000 })),
      10_000,
    );
    return () => clearInterval(timer);
  }, [verstreken]);
  if (verstreken === null) return null;
  const nu = Math.floor((verstreken + erbij.seconden) / 60);
  return (
    <p className="whitespace-nowrap">
      <span className="text-inkt-zacht">Tijd: </span>
      <strong>{nu}</strong> van {minuten} minuten
      <meter className="tijdbalk" min={0} max={minuten} value={Math.min(nu, minuten)} aria-hidden="true" />
    </p>
  );
}

function schrijfStand({ projectie, zaalLeeg }: TafelPunt): string {
  const redenen: Record<NonNullable<Projectiestand["reden"]>, string> = {
    zwart: "zwart",
    rust: `zwart: ${String(minutenRust)} minuten geen teken van u`,
    wacht: "wacht",
  };
  if (projectie.reden) return redenen[projectie.reden];
  if (zaalLeeg) return "zwart: noteer eerst wie er in de zaal is";
  const { deel, blad, bladen } = projectie;
  const aantal = bladen[deel];
  return `aan, ${delen[deel].toLowerCase()}${aantal > 1 ? `, blad ${String(Math.min(blad, aantal))} van ${String(aantal)}` : ""}`;
}

/** What stands on the projector, and the buttons for it. */
function Schermknoppen({ punt }: { punt: TafelPunt }) {
  const { envelop, stuur } = useTafel();
  const { projectie } = punt;
  const { aan, deel, bladen, donker } = projectie;
  const blad = Math.min(projectie.blad, bladen[deel]);
  if (!envelop.view.handelingen.scherm_zetten?.toegestaan) return null;
  return (
    <Knopformulier
      envelop={envelop}
      handeling="scherm_zetten"
      vast={{ punt: punt.id }}
      stuur={stuur}
      className="flex flex-wrap items-center gap-2"
    >
      <button
        name="aan"
        value={aan ? "nee" : "ja"}
        data-toets="z F8"
        aria-keyshortcuts="Z F8"
        className="knop knop-klein"
      >
        {aan ? "Zwart scherm" : "Scherm aan"} <Toets toets="z" />
      </button>
      {deelnamen.map((naam, plaats) => (
        <button
          key={naam}
          name="deel"
          value={naam}
          aria-pressed={deel === naam}
          data-toets={String(plaats + 1)}
          data-naar={`deel-${naam}`}
          aria-keyshortcuts={String(plaats + 1)}
          className="knop knop-klein knop-tweede"
        >
          {delen[naam]} <Toets toets={String(plaats + 1)} />
        </button>
      ))}
      {blad > 1 && (
        <button
          name="blad"
          value={blad - 1}
          data-toets="t"
          aria-keyshortcuts="T"
          className="knop knop-klein knop-tweede"
        >
          Blad terug <Toets toets="t" />
        </button>
      )}
      {blad < bladen[deel] && (
        <button
          name="blad"
          value={blad + 1}
          data-toets="v"
          aria-keyshortcuts="V"
          className="knop knop-klein knop-tweede"
        >
          Blad verder <Toets toets="v" />
        </button>
      )}
      <button
        name="donker"
        value={donker ? "nee" : "ja"}
        data-toets="d"
        aria-keyshortcuts="D"
        className="knop knop-klein knop-tweede"
      >
        {donker ? "Licht" : "Donker"} <Toets toets="d" />
      </button>
    </Knopformulier>
  );
}

function Afronden({ punt }: { punt: TafelPunt }) {
  const { envelop } = useTafel();
  if (!envelop.view.handelingen.agendapunt_afronden?.toegestaan) return null;
  return (
    <Knopformulier
      envelop={envelop}
      handeling="agendapunt_afronden"
      vast={{ punt: punt.id }}
      actie={`/overleggen/${envelop.view.id}/tafel`}
    >
      <button className="knop knop-klein knop-tweede" data-toets="x" data-alleenfocus aria-keyshortcuts="X">
        Bespreking afronden <Toets toets="x" />
      </button>
    </Knopformulier>
  );
}

/** Always in sight: whom it is about, the time, and what the room sees. */
export function Balk({ punt }: { punt: TafelPunt }) {
  const { envelop } = useTafel();
  const isAanDeOrde = punt.status === "aan_de_orde";
  return (
    <div className="tafelbalk niet-printen">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-lg/6 font-bold">
          {punt.naam.map((veld, plaats) => (
            <span key={veld.sleutel}>
              {plaats > 0 && " "}
              <VeldTekst veld={veld} zonderWpg />
            </span>
          ))}
          <Wpgmerk velden={punt.naam} />{" "}
          <span className="text-base font-normal text-inkt-zacht">Casus {punt.casusnummer}</span>
        </p>
        {isAanDeOrde ? <Tijd minuten={punt.minuten} /> : <p>Besproken</p>}
        {isAanDeOrde && (
          <div className="flex flex-wrap gap-x-4">
            <p role="status">
              <span className="text-inkt-zacht">Scherm: </span>
              <strong>{schrijfStand(punt)}</strong>
            </p>
            <a href={`/overleggen/${envelop.view.id}/scherm`} target="scherm" rel="noopener">
              Scherm openen
            </a>
          </div>
        )}
      </div>
      {isAanDeOrde && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Schermknoppen punt={punt} />
          <Afronden punt={punt} />
        </div>
      )}
    </div>
  );
}
