import type { z } from "zod";
import { Handelingsformulier, Keuzerondjes, Tekstvlak, Vinkje } from "~/components";
import type { CasusEnvelop, Knopstand } from "~/protocol/antwoord.server";
import { leeftijdsgroepen } from "~/protocol/lijsten";
import type { Invoer, topxForm } from "./form";
import type { TopxView } from "./view";

export const formulierId = "topx_vastleggen";

const labels = {
  lijst: "Registraties als verdachte",
  geen_registraties: "Geen registraties",
  kopstuk: "Kopstuk",
  leeftijdsgroep: "Leeftijdsgroep",
  toelichting: "Toelichting",
};

const aan = (waarde: boolean) => (waarde ? "on" : undefined);

interface Props {
  envelop: CasusEnvelop<TopxView>;
  stand: Knopstand;
  ingevuld: Invoer | null;
  isBuiten: boolean;
}

/** Without a draft: the registrations themselves are never kept (P 9.2). */
export function Telformulier({ envelop, stand, ingevuld, isBuiten }: Props) {
  const { groepen, waarden, versies } = envelop.view;
  const begin = ingevuld ?? { lijst: "", geen_registraties: false, kopstuk: false, leeftijdsgroep: "", ...waarden };
  return (
    <Handelingsformulier<z.input<typeof topxForm>>
      envelop={envelop}
      handeling={formulierId}
      stand={stand}
      waarden={{
        lijst: begin.lijst,
        geen_registraties: aan(begin.geen_registraties),
        kopstuk: aan(begin.kopstuk),
        leeftijdsgroep: begin.leeftijdsgroep,
        meerdere_registraties: aan(begin.meerdere_registraties),
        vervolging: aan(begin.vervolging),
        toelichting: begin.toelichting,
      }}
      versies={versies}
      labels={labels}
      knop={isBuiten ? undefined : "Tellen en uitkomst vastleggen"}
    >
      {(velden) => (
        <>
          {groepen.length > 1 && (
            <Keuzerondjes
              veld={velden.leeftijdsgroep}
              label={labels.leeftijdsgroep}
              hint="De geboortedatum is niet volledig bekend. Kies wat voor deze persoon geldt."
              opties={groepen.map((groep) => ({ waarde: groep, label: leeftijdsgroepen[groep] }))}
            />
          )}
          {!isBuiten && (
            <>
              <Tekstvlak
                veld={velden.lijst}
                label={labels.lijst}
                hint="Eén registratie per regel: datum en maatschappelijke klasse (MK), bijvoorbeeld 05-03-2026 F550. U kunt een lijst plakken. De lijst wordt geteld en niet bewaard, ook niet als concept."
                rijen={8}
                optioneel
              />
              <Vinkje veld={velden.geen_registraties} label="Er zijn geen registraties als verdachte" />
              <Vinkje veld={velden.kopstuk} label="Gelabeld als kopstuk in een criminele jeugdgroep" />
            </>
          )}
          {isBuiten && <Vinkje veld={velden.meerdere_registraties} label="Er zijn meerdere politieregistraties" />}
          <Vinkje veld={velden.vervolging} label="Er is verrichte of voorgenomen strafrechtelijke vervolging" />
          <Tekstvlak
            veld={velden.toelichting}
            label={labels.toelichting}
            hint="Noem geen losse registraties."
            max={4000}
            rijen={3}
            optioneel={!isBuiten}
          />
          {!isBuiten && (
            <p>
              <button type="submit" name="alleen_tellen" value="on" className="knop knop-tweede" formNoValidate>
                Tellen
              </button>{" "}
              <span className="text-sm text-inkt-zacht">Laat alleen de telling zien. Er wordt niets bewaard.</span>
            </p>
          )}
        </>
      )}
    </Handelingsformulier>
  );
}
