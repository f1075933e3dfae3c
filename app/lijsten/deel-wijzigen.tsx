import type { FieldMetadata } from "@conform-to/react";
import { useNavigation } from "@remix-run/react";
import { useEffect } from "react";
import type { z } from "zod";
import { altijd, Datumveld, Handelingsformulier, Knop, Tekstveld } from "~/components";
import { Veldfout } from "~/components/veldkader";
import { getInvoer, getTekst, leesVeld } from "~/components/veldstand";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { lijstForm } from "./form";
import type { LijstView } from "./view";

type Invoer = z.input<typeof lijstForm>;
type Regel = Invoer["woorden"][number];

const labels = { geldt_vanaf: "Geldt vanaf", reden: "Reden van de wijziging" };

function Aanvink({ veld, label, van }: { veld: FieldMetadata<unknown>; label: string; van: string }) {
  const stand = leesVeld(veld);
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <input
        key={stand.key}
        {...getInvoer(stand, false)}
        type="checkbox"
        value="on"
        defaultChecked={stand.waarde === "on"}
        autoComplete="off"
        className="keuze keuze-klein"
      />
      <label htmlFor={stand.id}>
        {label}
        <span className="sr-only">: {van}</span>
      </label>
    </span>
  );
}

function Verplaats({ plaats, aantal, woord }: { plaats: number; aantal: number; woord: string }) {
  return (
    <span className="flex gap-1">
      {(["omhoog", "omlaag"] as const).map((richting) => {
        const kanNiet = richting === "omhoog" ? plaats === 0 : plaats === aantal - 1;
        return (
          <button
            key={richting}
            type="submit"
            id={`${richting}-${String(plaats)}`}
            name="schik"
            value={`${richting}:${String(plaats)}`}
            className={`knop knop-klein knop-tweede ${kanNiet ? "invisible" : ""}`}
          >
            <span aria-hidden="true">{richting === "omhoog" ? "↑" : "↓"}</span>
            <span className="sr-only">
              {richting === "omhoog" ? "Hoger" : "Lager"} in de lijst: {woord}, nu plaats {plaats + 1} van {aantal}
            </span>
          </button>
        );
      })}
    </span>
  );
}

function Regelvelden({
  regel,
  plaats,
  aantal,
  telt,
}: {
  regel: FieldMetadata<Regel, Invoer>;
  plaats: number;
  aantal: number;
  telt: string | null;
}) {
  const velden = regel.getFieldset();
  const woord = leesVeld(velden.woord);
  const sleutel = getTekst(leesVeld(velden.sleutel)) ?? "";
  const naam = getTekst(woord) ?? `regel ${String(plaats + 1)}`;
  return (
    <li className="py-1.5">
      {sleutel && <input type="hidden" name={velden.sleutel.name} value={sleutel} />}
      <Veldfout id={woord.foutId} fouten={woord.fouten} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Verplaats plaats={plaats} aantal={aantal} woord={naam} />
        <label htmlFor={woord.id} className="sr-only">
          {sleutel ? `Woord ${String(plaats + 1)}` : "Nieuw woord"}
        </label>
        <input
          key={woord.key}
          {...getInvoer(woord, false)}
          type="text"
          defaultValue={getTekst(woord)}
          autoComplete="off"
          className="invoer w-full max-w-xs flex-1 basis-48"
        />
        <Aanvink veld={velden.in_gebruik as FieldMetadata<unknown>} label="In gebruik" van={naam} />
        {telt && <Aanvink veld={velden.telt as FieldMetadata<unknown>} label={telt} van={naam} />}
      </div>
    </li>
  );
}

/** The whole list in one form: one reason, one version. Moving and adding show the form again and store nothing. */
export function Wijzigen({ envelop }: { envelop: Envelop<LijstView> }) {
  const { soort, versie, waarden, telt, naar, isProef } = envelop.view;
  const isKlaar = useNavigation().state === "idle";
  useEffect(() => {
    // Not before the page is done: the form begins anew then, and would lose it again.
    if (!isProef || !naar || !isKlaar) return;
    const { plaats, veld } = naar;
    const id = veld === "woord" ? `lijst_opslaan-woorden[${String(plaats)}].woord` : `${veld}-${String(plaats)}`;
    document.getElementById(id)?.focus();
  }, [envelop.eenmalig, isProef, naar, isKlaar]);
  return (
    <Handelingsformulier<Invoer>
      key={envelop.eenmalig}
      envelop={envelop}
      handeling="lijst_opslaan"
      stand={altijd("Nieuwe versie opslaan")}
      waarden={waarden as never}
      versies={{ [soort]: { [rijversie]: versie } }}
      labels={labels}
      breed
    >
      {(velden) => {
        const regels = velden.woorden.getFieldList();
        return (
          <>
            {/* The first button is the one of the enter key: it saves and moves nothing. */}
            <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
              Opslaan
            </button>
            <p className="max-w-prose">
              Wat ergens is opgeslagen, blijft daar staan en volgt het woord. Haal een woord uit gebruik als niemand het
              meer mag kiezen. Noem hier niemand bij naam.
            </p>
            <ol className="list-none divide-y divide-lijn pl-0">
              {regels.map((regel, plaats) => (
                <Regelvelden key={regel.name} regel={regel} plaats={plaats} aantal={regels.length} telt={telt} />
              ))}
            </ol>
            <Knop soort="tweede" naam="schik" waarde="erbij">
              Woord toevoegen
            </Knop>
            <Datumveld veld={velden.geldt_vanaf} label={labels.geldt_vanaf} hint="Vandaag of later. dd-mm-jjjj" />
            <Tekstveld veld={velden.reden} label={labels.reden} breedte="lang" />
          </>
        );
      }}
    </Handelingsformulier>
  );
}
