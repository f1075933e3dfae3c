import type { MetaFunction } from "@remix-run/node";
import { Kaart, Melding, Paginakop } from "~/components";
import { Logfilterformulier, Logtabel } from "~/inzage/deel-log";
import { formatDag } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Registernavigatie } from "../deel-register";
import { EerdereControles, Termijnmelding, Vastleggen } from "./deel-controle";
import { Keten } from "./deel-keten";
import { Signalen } from "./deel-signalen";
import type { LogcontroleView } from "./view";

export const meta: MetaFunction = () => [{ title: "Controle van het logboek – PGA-systeem" }];

function Periode({ periode }: { periode: LogcontroleView["periode"] }) {
  return (
    <form method="get" autoComplete="off" className="niet-printen my-4 flex flex-wrap items-end gap-4">
      <div>
        <label htmlFor="periode" className="block font-semibold">
          Periode
        </label>
        <select id="periode" name="periode" defaultValue={String(periode.dagen)} className="invoer max-w-md">
          {periode.keuzes.map(({ waarde, label }) => (
            <option key={waarde} value={waarde}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="knop knop-tweede">
        Toon periode
      </button>
    </form>
  );
}

export default function Logcontrole() {
  const envelop = useEnvelop<LogcontroleView>();
  const { view, melding } = envelop;
  const { periode } = view;
  return (
    <>
      <Registernavigatie links={view.links} hier="/registers/log" />
      <Paginakop
        titel="Controle van het logboek"
        inleiding="Kijk of er aanwijzingen zijn voor onrechtmatige inzage of onrechtmatig gebruik, en leg vast dat u heeft gekeken. U ziet casusnummers en soorten gegevens, geen inhoud (P bijlage 3, logging en controle)."
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Termijnmelding termijn={view.termijn} />
      <p className="max-w-prose text-sm">
        Het logboek gaat over medewerkers en kan een personeelsvolgsysteem zijn (WOR 27). Gebruik het alleen voor deze
        controle. Ook uw eigen blik op dit scherm wordt vastgelegd.
      </p>
      <Periode periode={periode} />
      <p className="font-semibold">
        {formatDag(periode.vanaf)} tot en met {formatDag(periode.tot)}
      </p>
      <Signalen groepen={view.groepen} />
      <Vastleggen envelop={envelop} />
      <Keten envelop={envelop} />
      <EerdereControles controles={view.controles} />
      <Kaart titel="Regels van het logboek" id="regels">
        <Logfilterformulier filter={view.filter} vast={{ periode: String(periode.dagen) }} metDag />
        <Logtabel lijst={view.lijst} metCasus />
      </Kaart>
    </>
  );
}
