import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  Keuzerondjes,
  Leegmelding,
  Tekstvlak,
  ToonVelden,
  Uitklap,
  useOnderhanden,
  VeldTekst,
  Vouw,
} from "~/components";
import { formatDagKort } from "~/lib/datum";
import type { CasusEnvelop, Envelop as Pagina } from "~/protocol/antwoord.server";
import { beschrijfVeld } from "~/protocol/formulier";
import { Markering } from "../bespreken/markering";
import { Actiestand } from "./deel-actiestand";
import { listGemarkeerd, zoekVeld } from "./feiten";
import type { actieForm } from "./form";
import type { ActieView } from "./view";

/** What the list needs of the page that it stands on. */
type Envelop = Pagina<unknown> & Pick<CasusEnvelop<unknown>, "handelingen">;

const formulierIdVan = ({ id }: ActieView) => `actie_afhandelen-${id}`;

function Bijwerken({ envelop, actie }: { envelop: Envelop; actie: ActieView }) {
  const formulierId = formulierIdVan(actie);
  if (!actie.magBijwerken) return null;
  return (
    <Uitklap
      titel="Actie bijwerken"
      stand={envelop.handelingen.actie_afhandelen}
      envelop={envelop}
      formulierId={formulierId}
    >
      <Handelingsformulier<z.input<typeof actieForm>>
        envelop={envelop}
        handeling="actie_afhandelen"
        formulierId={formulierId}
        stand={envelop.handelingen.actie_afhandelen}
        waarden={actie.waarden}
        versies={actie.versies}
        labels={{ status: "Stand", resultaat: "Resultaat" }}
      >
        {(velden) => (
          <>
            <input type="hidden" name="rij" value={actie.id} />
            <Keuzerondjes veld={velden.status} label="Stand" opties={eindes} />
            <Tekstvlak
              veld={velden.resultaat}
              label="Resultaat"
              hint="Verplicht bij niet gedaan en niet mogelijk."
              max={2000}
              optioneel
            />
            <Markering veld={velden.bevat} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** Handing over to the own organisation comes with closing the casus (afsluiten). */
const eindes = beschrijfVeld("actie", "status").opties.filter(({ waarde }) => waarde !== "overgedragen");

/** What was done, when it says more than the badge. */
function Afloop({ actie: { stand, velden } }: { actie: ActieView }) {
  const status = zoekVeld(velden, "status");
  const resultaat = zoekVeld(velden, "resultaat");
  if (stand !== "klaar" && !resultaat) return null;
  return (
    <p className="whitespace-pre-line">
      <span className="font-semibold">
        <VeldTekst veld={status} />
      </span>
      {status && resultaat && ": "}
      <VeldTekst veld={resultaat} />
    </p>
  );
}

function Actie({ envelop, actie }: { envelop: Envelop; actie: ActieView }) {
  const { titel, wie, stand, velden } = actie;
  const deadline = zoekVeld(velden, "deadline");
  const alle = titel ? [titel, ...velden] : velden;
  const gemarkeerd = listGemarkeerd(alle);
  return (
    <li className="grid gap-x-4 gap-y-1 border-t border-lijn py-2.5 first:border-t-0 md:grid-cols-[8.5rem_minmax(0,1fr)_auto]">
      <div>
        <Actiestand stand={stand} />
      </div>
      <div>
        <p className="font-semibold">
          <VeldTekst veld={titel} />
        </p>
        {wie && <p className="text-sm text-inkt-zacht">{wie}</p>}
        <Afloop actie={actie} />
        {gemarkeerd.length > 0 && (
          <Gegevenslijst>
            <ToonVelden velden={gemarkeerd} />
          </Gegevenslijst>
        )}
      </div>
      <p className="text-sm whitespace-nowrap md:text-right">
        {deadline && <>uiterlijk {formatDagKort(String(deadline.waarde))}</>}
      </p>
      <div className="niet-printen flex flex-wrap items-start gap-x-5 gap-y-2 md:col-start-2 md:col-end-4">
        <Bijwerken envelop={envelop} actie={actie} />
        <Vouw titel="Gegevens en herkomst">
          <Gegevenslijst>
            <ToonVelden velden={alle} />
          </Gegevenslijst>
        </Vouw>
      </div>
    </li>
  );
}

/** What is still to be done, overdue first; what was handled stays folded. */
export function Acties({ envelop, acties }: { envelop: Envelop; acties: readonly ActieView[] }) {
  const isOnderhanden = useOnderhanden(envelop);
  if (acties.length === 0) return <Leegmelding>Er zijn geen acties.</Leegmelding>;
  const open = acties.filter(({ stand }) => stand !== "klaar");
  const klaar = acties.filter(({ stand }) => stand === "klaar");
  const lijst = (rijen: readonly ActieView[]) => (
    <ul>
      {rijen.map((actie) => (
        <Actie key={actie.id} envelop={envelop} actie={actie} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 ? lijst(open) : <Leegmelding>Er staan geen acties meer open.</Leegmelding>}
      {klaar.length > 0 && (
        <div className="mt-3 border-t border-lijn pt-3">
          <Vouw
            titel={klaar.length === 1 ? "1 afgehandelde actie" : `${String(klaar.length)} afgehandelde acties`}
            open={klaar.some((actie) => isOnderhanden(formulierIdVan(actie)))}
          >
            {lijst(klaar)}
          </Vouw>
        </div>
      )}
    </>
  );
}
