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
  Vouw,
  type Kolom,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { rijversie } from "~/protocol/formulier";
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
  const { zeden, versies } = envelop.view;
  const { klassen, versie } = zeden;
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
        {klassen.length === 0 && <p>De lijst is nu leeg.</p>}
        <Handelingsformulier<z.input<typeof klassenForm>>
          envelop={envelop}
          handeling="zedenlijst_opslaan"
          stand={altijd("Lijst opslaan")}
          waarden={{ klassen: klassen.join(", ") }}
          versies={{ zedenklassen: { [rijversie]: versie } }}
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
        {versies.length > 0 && (
          <Vouw titel="Versies">
            <ol className="list-none space-y-2 pl-0">
              {versies.map((van) => (
                <li key={van.versie}>
                  Versie {van.versie}, {formatMoment(van.moment)}, door {van.door}: {van.reden}
                  <span className="block text-inkt-zacht">{van.klassen.join(", ") || "geen klassen"}</span>
                </li>
              ))}
            </ol>
          </Vouw>
        )}
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
