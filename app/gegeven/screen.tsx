import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Gegeven, Gegevenslijst, Kaart, ToonVeld } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Beperken, Corrigeren, Melden, Meldingen } from "./deel-fout";
import { WieZiet } from "./deel-wie";
import type { GegevenView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Gegeven – ${params.casusnummer ?? ""} – PGA-systeem` }];

function schrijfInleiding({ mag, verstrekker }: GegevenView): string {
  if (mag.isVerstrekker) return "Uw organisatie verstrekte dit gegeven. U ziet wie het nu kan lezen, en waarom.";
  if (mag.isStaf) return `Verstrekt door: ${verstrekker}. U ziet wie het nu kan lezen, en waarom.`;
  return `Verstrekt door: ${verstrekker}. Klopt er iets niet, meld het dan aan de verstrekker.`;
}

export default function GegevenScherm() {
  const envelop = useCasusEnvelop<GegevenView>();
  const { view, handelingen } = envelop;
  const { mag } = view;
  const kanIets =
    (mag.melden && handelingen.fout_melden) ||
    (mag.beperken && handelingen.gebruik_beperken) ||
    (mag.corrigeren && handelingen.gegeven_corrigeren);
  return (
    <CasusScherm envelop={envelop} titel={view.titel} inleiding={schrijfInleiding(view)}>
      <Kaart titel="Dit gegeven">
        <Gegevenslijst>
          <ToonVeld veld={view.veld} />
          {view.naarGegevens && (
            <Gegeven label="Beperking">
              Dit gegeven wordt bewaard en niet gebruikt.{" "}
              <a href={view.naarGegevens}>Hef de beperking op bij Gegevens</a>, als het weer mag worden gebruikt.
            </Gegeven>
          )}
        </Gegevenslijst>
      </Kaart>
      <Meldingen envelop={envelop} />
      {kanIets && (
        <Kaart titel="Klopt dit niet?">
          <p className="mb-3 max-w-prose">
            De verstrekker blijft verantwoordelijk voor de juistheid. De procesregisseur coördineert de correctie
            (protocol, artikel 9.5 en 10.1).
          </p>
          <div className="flex flex-wrap items-start gap-3">
            <Corrigeren envelop={envelop} />
            <Melden envelop={envelop} />
            <Beperken envelop={envelop} />
          </div>
        </Kaart>
      )}
      {view.lezers && <WieZiet lezers={view.lezers} isStaf={mag.isStaf} />}
    </CasusScherm>
  );
}
