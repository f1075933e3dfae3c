import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Knoplink,
  ToonVelden,
  useOnderhanden,
  VeldTekst,
  Vinkjes,
  Vouw,
} from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import type { aanwezigheidForm, puntForm } from "./form";
import { agendapuntstatussen, type AgendapuntView, type OverlegView } from "./view";

interface Props {
  envelop: Envelop<OverlegView>;
  punt: AgendapuntView;
  nummer: number;
}

function Naam({ punt: { naam } }: Pick<Props, "punt">) {
  return naam.map((deel, plaats) => (
    <span key={deel.sleutel}>
      {plaats > 0 && " "}
      <VeldTekst veld={deel} />
    </span>
  ));
}

function Aanwezigheid({ envelop, punt }: Pick<Props, "envelop" | "punt">) {
  const { genodigden } = punt;
  const isOnderhanden = useOnderhanden(envelop);
  if (!genodigden || genodigden.length === 0) return null;
  const formulierId = `aanwezigheid_vastleggen-${punt.id}`;
  const aanwezigen = genodigden.filter(({ aanwezig }) => aanwezig).length;
  const isGeweest = punt.status !== "gepland";
  if (!punt.handelingen.aanwezigheid_vastleggen) {
    return (
      <div className="mt-2">
        <Vouw
          titel={`Uitgenodigd: ${String(genodigden.length)}${isGeweest ? `, aanwezig: ${String(aanwezigen)}` : ""}`}
        >
          <ul className="gap-x-6 md:columns-2">
            {genodigden.map(({ accountId, naam, partij, aanwezig }) => (
              <li key={accountId}>
                {naam}, {partij}
                {aanwezig && " (aanwezig)"}
              </li>
            ))}
          </ul>
        </Vouw>
      </div>
    );
  }
  return (
    <div className="mt-3">
      <Vouw
        titel={`Aanwezigheid: ${String(aanwezigen)} van ${String(genodigden.length)}`}
        open={punt.status === "aan_de_orde" || isOnderhanden(formulierId)}
      >
        <Handelingsformulier<z.input<typeof aanwezigheidForm>>
          envelop={envelop}
          handeling="aanwezigheid_vastleggen"
          formulierId={formulierId}
          breed
          stand={punt.handelingen.aanwezigheid_vastleggen}
          knopsoort="tweede"
          waarden={{
            punt: punt.id,
            aanwezig: genodigden.filter(({ aanwezig }) => aanwezig).map(({ accountId }) => accountId),
          }}
        >
          {(velden) => (
            <>
              <input type="hidden" name={velden.punt.name} value={punt.id} />
              <Vinkjes
                veld={velden.aanwezig}
                label="Wie is aanwezig bij deze casus"
                hint="Uitgenodigd zijn de deelnemers van de casus."
                opties={genodigden.map(({ accountId, naam, partij, functie }) => ({
                  waarde: accountId,
                  label: `${naam}, ${partij}`,
                  ...(functie && { hint: functie }),
                }))}
                kolommen
              />
            </>
          )}
        </Handelingsformulier>
      </Vouw>
    </div>
  );
}

/** One casus on the agenda, as far as it is for this reader. */
export function Agendapunt({ envelop, punt, nummer }: Props) {
  const dossier = `/casussen/${punt.casusnummer}/bespreken/overleg`;
  return (
    <Kaart
      niveau={3}
      titel={`${String(nummer)}. Casus ${punt.casusnummer}`}
      acties={<Knoplink href={dossier}>Naar de bespreking</Knoplink>}
    >
      <p className="casusregel flex flex-wrap">
        {punt.naam.some(({ soort }) => soort === "zichtbaar") && (
          <strong>
            <Naam punt={punt} />
          </strong>
        )}
        <span>
          {punt.tijdvak && `${punt.tijdvak}, `}
          {punt.minuten} minuten
        </span>
        {punt.status === "aan_de_orde" ? (
          <strong>
            <span aria-hidden="true">▶ </span>
            {agendapuntstatussen[punt.status]}
          </strong>
        ) : (
          <span>{agendapuntstatussen[punt.status]}</span>
        )}
      </p>
      <Gegevenslijst>
        <ToonVelden velden={punt.voorbereiding} />
      </Gegevenslijst>
      {(["agendapunt_starten", "agendapunt_afronden"] as const).map((naam) => (
        <Stap key={naam} naam={naam} envelop={envelop} punt={punt} />
      ))}
      <Aanwezigheid envelop={envelop} punt={punt} />
    </Kaart>
  );
}

const bijStand = { agendapunt_starten: "gepland", agendapunt_afronden: "aan_de_orde" } as const;

/** Only the step that comes next; the reason stands there when it is not possible yet. */
function Stap({ naam, envelop, punt }: Pick<Props, "envelop" | "punt"> & { naam: keyof typeof bijStand }) {
  if (punt.status !== bijStand[naam]) return null;
  return (
    <Handelingsformulier<z.input<typeof puntForm>>
      envelop={envelop}
      handeling={naam}
      formulierId={`${naam}-${punt.id}`}
      stand={punt.handelingen[naam]}
    >
      {(velden) => <input type="hidden" name={velden.punt.name} value={punt.id} />}
    </Handelingsformulier>
  );
}
