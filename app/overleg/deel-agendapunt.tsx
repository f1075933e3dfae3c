import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  Kaart,
  Knoplink,
  ToonVelden,
  VeldTekst,
  Vouw,
  Wpgmerk,
} from "~/components";
import type { Envelop } from "~/protocol/antwoord.server";
import type { puntForm } from "./tafel/form";
import { Meelezen } from "./deel-meelezen";
import { agendapuntstatussen, gronden, type AgendapuntView, type OverlegView } from "./view";

interface Props {
  envelop: Envelop<OverlegView>;
  punt: AgendapuntView;
  nummer: number;
}

function Naam({ punt: { naam } }: Pick<Props, "punt">) {
  return (
    <>
      {naam.map((deel, plaats) => (
        <span key={deel.sleutel}>
          {plaats > 0 && " "}
          <VeldTekst veld={deel} zonderWpg />
        </span>
      ))}
      <Wpgmerk velden={naam} />
    </>
  );
}

function Aanwezigheid({ punt }: Pick<Props, "punt">) {
  const { genodigden } = punt;
  if (!genodigden || genodigden.length === 0) return null;
  const aanwezigen = genodigden.filter(({ aanwezig }) => aanwezig).length;
  const isGeweest = punt.status !== "gepland";
  return (
    <div className="mt-2">
      <Vouw titel={`Uitgenodigd: ${String(genodigden.length)}${isGeweest ? `, aanwezig: ${String(aanwezigen)}` : ""}`}>
        <ul className="gap-x-6 md:columns-2">
          {genodigden.map(({ accountId, naam, partij, grond, aanwezig }) => (
            <li key={accountId}>
              {naam}, {partij}, {gronden[grond]}
              {aanwezig && " (aanwezig)"}
            </li>
          ))}
        </ul>
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
      <Start envelop={envelop} punt={punt} />
      {punt.inhoud && <Meelezen inhoud={punt.inhoud} />}
      <Aanwezigheid punt={punt} />
    </Kaart>
  );
}

/** The step that comes next, or why it is not possible yet. What follows is done at the chair's screen. */
function Start({ envelop, punt }: Pick<Props, "envelop" | "punt">) {
  if (punt.status !== "gepland") return null;
  return (
    <Handelingsformulier<z.input<typeof puntForm>>
      envelop={envelop}
      handeling="agendapunt_starten"
      formulierId={`agendapunt_starten-${punt.id}`}
      stand={punt.handelingen.agendapunt_starten}
    >
      {(velden) => <input type="hidden" name={velden.punt.name} value={punt.id} />}
    </Handelingsformulier>
  );
}
