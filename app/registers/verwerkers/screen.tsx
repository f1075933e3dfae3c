import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { Datumveld, Handelingsformulier, Kaart, Melding, Tekstvlak, Tijdlijn, Uitklap } from "~/components";
import { formatDag, formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { Registerpagina, useRegister } from "../deel-register";
import { Verwerkerformulier } from "./deel-formulier";
import { maxBevinding, type beeindigForm, type nazichtForm } from "./form";
import type { VerwerkersView } from "./view";

export const meta: MetaFunction = () => [{ title: "Verwerkers – PGA-systeem" }];

function Termijn({ termijn }: Pick<VerwerkersView, "termijn">) {
  const { laatste, uiterlijk, isTeLaat, isBinnenkort } = termijn;
  const vorige = laatste
    ? `De lijst is het laatst nagelopen op ${formatDag(laatste)}.`
    : "De lijst is nog niet nagelopen.";
  if (isTeLaat) {
    return (
      <Melding soort="fout" titel="Het nalopen van de lijst is te laat">
        {vorige} Dat moest uiterlijk op {formatDag(uiterlijk)} opnieuw: minstens eenmaal per jaar (P 22.4).
      </Melding>
    );
  }
  return (
    <Melding soort={isBinnenkort ? "waarschuwing" : "info"} titel={vorige}>
      De volgende keer is uiterlijk op {formatDag(uiterlijk)} (P 22.4).
    </Melding>
  );
}

function Wijzigen({ envelop }: { envelop: Envelop<VerwerkersView> }) {
  const { wijzigbaar, handelingen } = envelop.view;
  return (
    <ul className="divide-y divide-lijn">
      {wijzigbaar.map((rij) => (
        <li key={rij.id} className="flex flex-wrap items-start gap-3 py-2">
          <p className="basis-64 pt-1 font-semibold">{rij.naam}</p>
          <Uitklap titel="Wijzigen" envelop={envelop} formulierId={`verwerker_opslaan-${rij.id}`}>
            <Verwerkerformulier envelop={envelop} bestaand={rij} />
          </Uitklap>
          <Uitklap titel="Beëindigen" envelop={envelop} formulierId={`verwerker_beeindigen-${rij.id}`} soort="gevaar">
            <Handelingsformulier<z.input<typeof beeindigForm>>
              envelop={envelop}
              handeling="verwerker_beeindigen"
              formulierId={`verwerker_beeindigen-${rij.id}`}
              stand={handelingen.verwerker_beeindigen}
              versies={{ [rij.id]: { [rijversie]: rij.versie } }}
              labels={{ beeindigdOp: "Beëindigd op" }}
              knopsoort="gevaar"
            >
              {(velden) => (
                <>
                  <input type="hidden" name={velden.rij.name} value={rij.id} />
                  <Datumveld veld={velden.beeindigdOp} label="Beëindigd op" />
                </>
              )}
            </Handelingsformulier>
          </Uitklap>
        </li>
      ))}
    </ul>
  );
}

function Beheer({ envelop }: { envelop: Envelop<VerwerkersView> }) {
  const { handelingen } = envelop.view;
  if (!handelingen.verwerker_opslaan) return null;
  return (
    <div className="niet-printen">
      <Kaart titel="Lijst bijhouden">
        <div className="flex flex-wrap items-start gap-3">
          <Uitklap titel="Verwerker toevoegen" envelop={envelop} formulierId="verwerker_opslaan">
            <Verwerkerformulier envelop={envelop} />
          </Uitklap>
          <Uitklap titel="De lijst is nagelopen" envelop={envelop} formulierId="verwerkers_nalopen">
            <Handelingsformulier<z.input<typeof nazichtForm>>
              envelop={envelop}
              handeling="verwerkers_nalopen"
              stand={handelingen.verwerkers_nalopen}
              labels={{ bevinding: "Bevinding" }}
            >
              {(velden) => (
                <Tekstvlak
                  veld={velden.bevinding}
                  label="Bevinding"
                  hint="Wat u heeft nagelopen en wat er is veranderd. Zonder persoonsgegevens."
                  max={maxBevinding}
                />
              )}
            </Handelingsformulier>
          </Uitklap>
        </div>
        <Wijzigen envelop={envelop} />
      </Kaart>
    </div>
  );
}

export default function Verwerkers() {
  const envelop = useRegister<VerwerkersView>();
  const { termijn, nazicht } = envelop.view;
  return (
    <Registerpagina
      envelop={envelop}
      titel="Verwerkers"
      inleiding="Wie in opdracht persoonsgegevens verwerkt voor het Veiligheidshuis, met de overeenkomst en de schriftelijke toestemming van de beheersorganisatie (P 22.1, 22.4). De lijst is er voor alle Partijen en voor de toezichthouder."
      boven={<Termijn termijn={termijn} />}
    >
      <Beheer envelop={envelop} />
      {nazicht.length > 0 && (
        <Kaart titel="Nagelopen">
          <Tijdlijn
            punten={nazicht.map(({ id, moment, door, bevinding }) => ({
              id,
              moment,
              wanneer: formatMoment(moment),
              titel: door,
              inhoud: bevinding,
            }))}
          />
        </Kaart>
      )}
    </Registerpagina>
  );
}
