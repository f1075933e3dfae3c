import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import { Handelingsformulier, Kaart, Melding, Tabel, Tekstvlak, Vouw, type Kolom } from "~/components";
import { formatDag, formatDagKort, formatMoment } from "~/lib/datum";
import type { Envelop } from "~/protocol/antwoord.server";
import { Registerpagina, useRegister } from "../deel-register";
import { Beoordeling } from "./deel-beoordeling";
import { maxBevinding, type afrondForm, type beginForm } from "./form";
import type { Geschiedenisregel, ToegangView } from "./view";

export const meta: MetaFunction = () => [{ title: "Toegang – PGA-systeem" }];

interface Props {
  envelop: Envelop<ToegangView>;
}

function Termijn({ envelop }: Props) {
  const { laatste, uiterlijk, isTeLaat, isBinnenkort } = envelop.view.termijn;
  const vorige = laatste ? `Laatst gecontroleerd op ${formatDag(laatste)}.` : "De toegang is nog niet gecontroleerd.";
  if (isTeLaat) {
    return (
      <Melding soort="fout" titel="De controle van toegang is te laat">
        {vorige} Zij moest uiterlijk op {formatDag(uiterlijk)} zijn afgerond: minstens eenmaal per jaar.
      </Melding>
    );
  }
  return (
    <Melding soort={isBinnenkort ? "waarschuwing" : "info"} titel={vorige}>
      De volgende controle is uiterlijk op {formatDag(uiterlijk)} afgerond.
    </Melding>
  );
}

function Begin({ envelop }: Props) {
  return (
    <div className="niet-printen">
      <Handelingsformulier<z.input<typeof beginForm>>
        envelop={envelop}
        handeling="toegangscontrole_beginnen"
        stand={envelop.view.handelingen.toegangscontrole_beginnen}
      />
    </div>
  );
}

function Ronde({ envelop }: Props) {
  const { lopend, handelingen } = envelop.view;
  if (!lopend) return <Begin envelop={envelop} />;
  const { begonnenOp, door, open, groepen } = lopend;
  const stand = open === 0 ? "Alle accounts zijn beoordeeld." : `Nog ${String(open)} te beoordelen.`;
  return (
    <Kaart titel={`Controle van ${formatDag(begonnenOp)}`}>
      <p className="mb-3 max-w-prose">
        Begonnen door {door}. {stand} Kijk per account of rol, Partij en casussen nog nodig zijn. Intrekken werkt
        meteen: alle sessies en open vensters van dat account eindigen. Is alleen één casus niet meer nodig? Dan vraagt
        u de procesregisseur de medewerker daar niet meer te betrekken.
      </p>
      <div className="space-y-2">
        {groepen.map((groep) => (
          <Beoordeling key={groep.id} groep={groep} envelop={envelop} />
        ))}
      </div>
      <div className="niet-printen mt-4">
        <Handelingsformulier<z.input<typeof afrondForm>>
          envelop={envelop}
          handeling="toegangscontrole_afronden"
          stand={handelingen.toegangscontrole_afronden}
          labels={{ bevinding: "Bevinding" }}
        >
          {(velden) => (
            <Tekstvlak
              veld={velden.bevinding}
              label="Bevinding"
              hint="Wat u heeft gezien en wat er is veranderd. Noem niemand uit een casus."
              max={maxBevinding}
              rijen={3}
            />
          )}
        </Handelingsformulier>
      </div>
    </Kaart>
  );
}

type Ingetrokken = Geschiedenisregel["ingetrokken"][number];

const kolommen: readonly Kolom<Ingetrokken>[] = [
  { sleutel: "naam", kop: "Account", cel: ({ naam }) => naam },
  { sleutel: "rol", kop: "Rol", cel: ({ rol }) => rol },
  { sleutel: "partij", kop: "Partij", cel: ({ partij }) => partij },
  { sleutel: "reden", kop: "Reden", cel: ({ reden }) => reden },
  { sleutel: "door", kop: "Ingetrokken", cel: ({ door, moment }) => `door ${door} op ${formatMoment(moment)}` },
];

function Eerder({ ronde }: { ronde: Geschiedenisregel }) {
  const { begonnenOp, begonnenDoor, afgerondOp, afgerondDoor, bevinding, aantalBlijft, ingetrokken } = ronde;
  return (
    <Vouw
      rij
      titel={`Afgerond op ${formatDagKort(afgerondOp)}: ${String(aantalBlijft)} gebleven, ${String(ingetrokken.length)} ingetrokken`}
    >
      <p>
        Begonnen op {formatDagKort(begonnenOp)} door {begonnenDoor}, afgerond door {afgerondDoor}.
      </p>
      <p className="my-2 whitespace-pre-line">{bevinding}</p>
      {ingetrokken.length > 0 && (
        <Tabel
          onderschrift="Ingetrokken bij deze controle"
          kolommen={kolommen}
          rijen={ingetrokken}
          sleutelVan={({ id }) => id}
        />
      )}
    </Vouw>
  );
}

export default function Toegang() {
  const envelop = useRegister<ToegangView>();
  const { geschiedenis } = envelop.view;
  return (
    <Registerpagina
      envelop={envelop}
      titel="Toegang"
      inleiding="Wie kan inloggen, met welke rol, voor welke Partij en tot welke casussen. Elk jaar controleert de manager of dat nog nodig is (P bijlage 3, toegangsbeveiliging). Het account van de manager beoordeelt een procesregisseur. De beheerder geeft toegang en beoordeelt daarom niet."
      boven={
        <>
          <Termijn envelop={envelop} />
          <Ronde envelop={envelop} />
        </>
      }
    >
      {geschiedenis.length > 0 && (
        <Kaart titel="Eerdere controles">
          <div className="space-y-2">
            {geschiedenis.map((ronde) => (
              <Eerder key={ronde.id} ronde={ronde} />
            ))}
          </div>
        </Kaart>
      )}
    </Registerpagina>
  );
}
