import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Handelingsformulier,
  Kaart,
  Melding,
  Paginakop,
  Tabel,
  Tekstveld,
  Tekstvlak,
  type Kolom,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { leeftijdsgroepen, topxCriteria } from "~/protocol/lijsten";
import { tabel, type Norm } from "../topx/tabel";
import type { klassenForm } from "./form";
import type { TopxklassenView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Klassen voor Top-X – PGA-systeem" }];

function schrijfKlassen({ telt }: Norm): string {
  if (telt === "alle") return "elke registratie als verdachte";
  if (telt === "zeden") return "de lijst hierboven";
  return telt === "label" ? "het label kopstuk" : telt.join(", ");
}

const kolommen: Kolom<Norm>[] = [
  { sleutel: "criterium", kop: "Criterium", cel: ({ criterium }) => topxCriteria[criterium] },
  { sleutel: "klassen", kop: "Klassen", cel: schrijfKlassen },
  {
    sleutel: "minimaal",
    kop: "Minimaal",
    getal: true,
    cel: ({ telt, minimaal }) => (telt === "label" ? "" : minimaal),
  },
  {
    sleutel: "recent",
    kop: "Waarvan afgelopen jaar",
    getal: true,
    cel: ({ telt, recent }) => (telt === "label" ? "" : recent),
  },
];

export default function Topxklassen() {
  const envelop = useEnvelop<TopxklassenView>();
  const { klassen, wijziging } = envelop.view.zeden;
  return (
    <>
      <Paginakop
        titel="Klassen voor Top-X"
        inleiding="De maatschappelijke klassen (MK) waarmee registraties bij de triage worden geteld."
      />
      {envelop.melding && <Melding soort="succes">{envelop.melding}</Melding>}
      <Kaart titel="Zedendelicten">
        <p className="max-w-prose">
          Het protocol noemt voor zeden geen klassen. Zolang deze lijst leeg is, staat bij dit criterium: niet
          toetsbaar.
        </p>
        {wijziging ? (
          <p>
            Laatst gewijzigd op {formatMoment(wijziging.moment)} door {wijziging.door}: {wijziging.reden}
          </p>
        ) : (
          <p>De lijst is nog niet ingevuld.</p>
        )}
        <Handelingsformulier<z.input<typeof klassenForm>>
          envelop={envelop}
          handeling="zedenlijst_opslaan"
          stand={altijd("Lijst opslaan")}
          waarden={{ klassen: klassen.join(", ") }}
          labels={{ klassen: "Klassen", reden: "Reden van de wijziging" }}
        >
          {(velden) => (
            <>
              <Tekstvlak
                veld={velden.klassen}
                label="Klassen"
                hint="Met een komma ertussen. Alleen klassen die door de Stuurgroep zijn vastgesteld."
                rijen={2}
                optioneel
              />
              <Tekstveld veld={velden.reden} label="Reden van de wijziging" breedte="lang" />
            </>
          )}
        </Handelingsformulier>
      </Kaart>
      {(["jong", "oud"] as const).map((kolom) => (
        <Kaart key={kolom} titel={`De tabel, ${leeftijdsgroepen[kolom]}`}>
          <Tabel
            onderschrift={`Criteria van Top-X, ${leeftijdsgroepen[kolom]}`}
            verbergOnderschrift
            kolommen={kolommen}
            rijen={tabel[kolom]}
            sleutelVan={({ criterium }) => criterium}
          />
        </Kaart>
      ))}
    </>
  );
}
