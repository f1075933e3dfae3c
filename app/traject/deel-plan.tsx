import { Link } from "@remix-run/react";
import type { z } from "zod";
import {
  Datumveld,
  Handelingsformulier,
  Keuzeveld,
  Leegmelding,
  Tekstveld,
  Tekstvlak,
  Uitklap,
  VeldTekst,
} from "~/components";
import { Markering } from "~/fasen/bespreken/markering";
import { formatDagKort } from "~/lib/datum";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import type { trajectactieForm, trajectinterventieForm } from "./form";
import type { Planview, Trajectdeel, TrajectView } from "./view";

type Envelop = CasusEnvelop<TrajectView>;

const standen = { over_tijd: "Over tijd", open: "Open", klaar: "Afgehandeld" } as const;

function Regel({ regel: { titel, wie, velden, stand, isAfgesloten, voortgang } }: { regel: Planview }) {
  const dag = (sleutel: string) => {
    const veld = velden.find((kandidaat) => kandidaat.sleutel === sleutel);
    return veld?.soort === "zichtbaar" ? formatDagKort(String(veld.waarde)) : undefined;
  };
  const [start, einde, deadline] = [dag("start"), dag("beoogd_einde"), dag("deadline")];
  const type = velden.find((kandidaat) => kandidaat.sleutel === "interventietype");
  const feiten = [
    type?.soort === "zichtbaar" && type.tekst,
    stand ? standen[stand] : isAfgesloten ? "Afgesloten" : "Loopt",
    wie,
    start && `vanaf ${start}`,
    einde && `beoogd einde ${einde}`,
    deadline && `uiterlijk ${deadline}`,
  ].filter(Boolean);
  return (
    <li className="border-t border-lijn py-2 first:border-t-0">
      <p className="font-semibold">
        <VeldTekst veld={titel} />
      </p>
      <p className="text-sm text-inkt-zacht">{feiten.join(" · ")}</p>
      {voortgang && (
        <p className="whitespace-pre-line">
          <VeldTekst veld={voortgang.stand} />
          {voortgang.stand && voortgang.tekst && ": "}
          <VeldTekst veld={voortgang.tekst} />
        </p>
      )}
    </li>
  );
}

function Interventieformulier({ envelop }: { envelop: Envelop }) {
  const stand = envelop.handelingen.trajectinterventie_opslaan;
  return (
    <Uitklap titel="Interventie toevoegen" envelop={envelop} formulierId="trajectinterventie_opslaan" stand={stand}>
      <Handelingsformulier<z.input<typeof trajectinterventieForm>>
        envelop={envelop}
        handeling="trajectinterventie_opslaan"
        stand={stand}
        waarden={{ bevat: [...envelop.view.bevat] }}
        labels={{ omschrijving: "Interventie", partij: "Verantwoordelijke instantie" }}
        metConcept
      >
        {(velden) => (
          <>
            <Tekstveld veld={velden.omschrijving} label="Interventie" breedte="lang" />
            <Keuzeveld
              veld={velden.interventietype}
              label="Interventietype"
              opties={envelop.view.keuzes.interventietypen}
              optioneel
            />
            <Keuzeveld veld={velden.leefgebied} label="Leefgebied" opties={envelop.view.keuzes.leefgebieden} />
            <Keuzeveld veld={velden.partij} label="Verantwoordelijke instantie" opties={envelop.view.partijen} />
            <Tekstveld veld={velden.uitvoerder} label="Uitvoerder" optioneel />
            <Datumveld veld={velden.start} label="Startdatum" />
            <Datumveld veld={velden.beoogd_einde} label="Beoogde einddatum" />
            <Tekstvlak veld={velden.toelichting} label="Toelichting" max={4000} rijen={2} optioneel />
            <Markering veld={velden.bevat} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

function Actieformulier({ envelop }: { envelop: Envelop }) {
  const stand = envelop.handelingen.trajectactie_opslaan;
  return (
    <Uitklap titel="Actie toevoegen" envelop={envelop} formulierId="trajectactie_opslaan" stand={stand}>
      <Handelingsformulier<z.input<typeof trajectactieForm>>
        envelop={envelop}
        handeling="trajectactie_opslaan"
        stand={stand}
        waarden={{ bevat: [...envelop.view.bevat] }}
        labels={{ omschrijving: "Actie", uitvoerder: "Wie voert de actie uit?", deadline: "Uiterlijk op" }}
      >
        {(velden) => (
          <>
            <Tekstvlak veld={velden.omschrijving} label="Actie" max={1000} rijen={2} />
            <Keuzeveld veld={velden.uitvoerder} label="Wie voert de actie uit?" opties={envelop.view.uitvoerders} />
            <Datumveld veld={velden.deadline} label="Uiterlijk op" />
            <Markering veld={velden.bevat} />
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** Interventies and acties of the traject are part of the plan of the casus; there their progress is kept. */
export function Plan({ envelop, deel, isHuidig }: { envelop: Envelop; deel: Trajectdeel; isHuidig: boolean }) {
  const { handelingen, kop } = envelop;
  return (
    <>
      <p className="max-w-prose text-sm text-inkt-zacht">
        Voortgang en resultaat werkt u bij op{" "}
        <Link to={`/casussen/${kop.casusnummer}/uitvoeren`}>Uitvoeren en bewaken</Link>.
      </p>
      <h3 className="mt-3">Interventies</h3>
      {deel.interventies.length === 0 && <Leegmelding>Er zijn geen interventies in dit traject.</Leegmelding>}
      <ul>
        {deel.interventies.map((regel) => (
          <Regel key={regel.id} regel={regel} />
        ))}
      </ul>
      <h3 className="mt-3">Acties</h3>
      {deel.acties.length === 0 && <Leegmelding>Er zijn geen acties in dit traject.</Leegmelding>}
      <ul>
        {deel.acties.map((regel) => (
          <Regel key={regel.id} regel={regel} />
        ))}
      </ul>
      {isHuidig && (
        <div className="mt-3 flex flex-wrap items-start gap-3">
          {handelingen.trajectinterventie_opslaan && <Interventieformulier envelop={envelop} />}
          {handelingen.trajectactie_opslaan && <Actieformulier envelop={envelop} />}
        </div>
      )}
    </>
  );
}
