import type { MetaFunction } from "@remix-run/node";
import { useParams, useRouteLoaderData } from "@remix-run/react";
import { useState } from "react";
import { Handelingsformulier, Kaart, Knopformulier, Knoplink, Melding, Paginakop } from "~/components";
import { formatDag } from "~/lib/datum";
import { Gesloten } from "~/live/gesloten";
import { useLive } from "~/live/use-live";
import { useScript } from "~/live/use-script";
import { useVers } from "~/live/use-vers";
import type { Envelop } from "~/protocol/antwoord.server";
import type { loader } from "~/shell/shell.server";
import { Samen } from "../tafel/deel-samen";
import { Toetsschakelaar } from "../tafel/deel-toetsen";
import { useAfgelost, Voorzitter } from "../tafel/deel-voorzitter";
import { Zaal } from "../tafel/deel-zaal";
import { TafelProvider, type Rijstand } from "../tafel/tafelcontext";
import { usePlek } from "../tafel/use-plek";
import { useToetsen } from "../tafel/use-toetsen";
import { useVersturen } from "../tafel/use-versturen";
import { Toets } from "../tafel/veld";
import { Acties } from "./deel-acties";
import type { OpenenView } from "./view";

export const meta: MetaFunction = () => [{ title: "Overleg openen – PGA-systeem" }];

const routeId = "routes/overleggen.$id_.openen";

/** P 13.1, C 9.2, 17.1 in words to read aloud. */
const verklaring = [
  "Dit overleg is niet openbaar. Wat u hier hoort en ziet, is geheim.",
  "U gebruikt het alleen voor het plan van de casus waarbij u bent betrokken, en u geeft het niet door.",
  "Wie er is voor de eigen expertise, neemt niets mee uit dit overleg.",
];

function Geheimhouding({
  envelop,
  stuur,
}: {
  envelop: Envelop<OpenenView>;
  stuur: ((formulier: HTMLFormElement, knop: HTMLElement | null) => void) | undefined;
}) {
  const { tafel, onbevestigd } = envelop.view;
  const teBevestigen = tafel.zaal.filter(({ stand, bevestigd }) => stand !== "weg" && !bevestigd);
  const iemand = tafel.zaal.some(({ stand, isVoorzitter }) => stand !== "weg" && !isVoorzitter);
  return (
    <Kaart titel="2. Geheimhouding" niveau={2}>
      <p className="text-sm text-inkt-zacht">Lees dit voor (P 13.1, C 9.2, 17.1).</p>
      <blockquote className="my-2 border-l-4 border-merk-licht pl-4">
        {verklaring.map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
      </blockquote>
      {teBevestigen.length > 0 && tafel.handelingen.aanwezigheid_vastleggen?.toegestaan ? (
        <>
          <p>
            Nog te bevestigen: {teBevestigen.map(({ naam }) => naam).join(", ")}. Bevestigt iemand niet? Noteer die dan
            als vertrokken: wie niet bevestigt is er voor het overleg niet, en zolang die persoon er zit start er geen
            casus.
          </p>
          <Knopformulier
            envelop={envelop}
            handeling="aanwezigheid_vastleggen"
            formulierId="aanwezigheid_vastleggen-bevestigen"
            stuur={stuur}
            className="mt-2"
          >
            {teBevestigen.map(({ accountId }) => (
              <input key={accountId} type="hidden" name="bevestigt" value={accountId} />
            ))}
            <button className="knop" data-toets="b" data-alleenfocus aria-keyshortcuts="B">
              Iedereen die er is, bevestigt <Toets toets="b" />
            </button>
          </Knopformulier>
        </>
      ) : (
        <p role="status">
          {onbevestigd === 0 && iemand
            ? "Iedereen die er is heeft de geheimhouding bevestigd."
            : "Noteer eerst wie er is."}
        </p>
      )}
    </Kaart>
  );
}

/** The opening of an overleg in its order: who is there, geheimhouding, the acties of last time, and then the casussen. */
export default function Openen() {
  const { id = "" } = useParams();
  const token = useRouteLoaderData<typeof loader>("root")?.token ?? "";
  const heeftScript = useScript();
  const [rijen] = useState(() => new Map<string, Rijstand>());
  const [toetsen, setToetsen] = useState(true);
  const { envelop, ververs } = useVers<Envelop<OpenenView>>(routeId);
  const verbinding = useLive(`/overleggen/${id}/stroom?bij=openen`, () => void ververs());
  const { melding, stuur, onderweg } = useVersturen(routeId, ververs);
  const afgelost = useAfgelost(envelop?.view.tafel.isVoorzitter);
  useToetsen(toetsen && !afgelost, onderweg);
  usePlek(id, token);
  if (!envelop) return <Gesloten />;
  const { tafel } = envelop.view;
  const isOpen = tafel.status === "geopend";
  const zend = heeftScript ? stuur : undefined;
  return (
    <TafelProvider value={{ envelop: { ...envelop, view: tafel }, token, heeftScript, stuur: zend, ververs, rijen }}>
      <Paginakop
        titel={`Opening: casusoverleg van ${formatDag(tafel.datum)}`}
        inleiding="Wie er is, de geheimhouding, de acties van de vorige keer. Daarna de casussen."
        acties={<Knoplink href={`/overleggen/${id}`}>Naar het overleg</Knoplink>}
      />
      <Voorzitter afgelost={afgelost} />
      <Samen
        woorden="Ook bij dit overleg aan het werk"
        bijWegvallen="Wat u typt staat nog op deze pagina. Sla het op als de verbinding terug is."
        view={tafel}
        verbinding={verbinding}
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      {melding && <Melding soort="fout">{melding}</Melding>}
      {!isOpen && (
        <Kaart titel="Overleg openen">
          {tafel.handelingen.overleg_openen ? (
            <Handelingsformulier
              envelop={envelop}
              handeling="overleg_openen"
              stand={tafel.handelingen.overleg_openen}
            />
          ) : (
            <p>Dit overleg is nu niet te openen.</p>
          )}
        </Kaart>
      )}
      {isOpen && (
        <>
          <h2 className="mt-6">1. Aanwezigheid</h2>
          <Toetsschakelaar aan={toetsen} zet={setToetsen} />
          <Zaal breed />
          <Geheimhouding envelop={envelop} stuur={zend} />
          <Acties envelop={envelop} overlegId={id} toetsen={toetsen && !afgelost && heeftScript} />
          <Kaart titel="4. De casussen">
            <p>
              {envelop.view.onbevestigd > 0
                ? "U kunt een casus starten als iedereen die er is de geheimhouding heeft bevestigd."
                : "Aan de tafel start u de eerste casus."}
            </p>
            <p className="mt-2">
              <a href={`/overleggen/${id}/tafel`} className="knop" data-toets="t" aria-keyshortcuts="T">
                Naar de tafel <Toets toets="t" />
              </a>
            </p>
          </Kaart>
        </>
      )}
    </TafelProvider>
  );
}
