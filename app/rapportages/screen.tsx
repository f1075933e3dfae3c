import type { MetaFunction } from "@remix-run/node";
import type { z } from "zod";
import {
  altijd,
  Handelingsformulier,
  Kaart,
  Keuzeveld,
  Leegmelding,
  Melding,
  Paginakop,
  Uitklap,
  Uitvoer,
} from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import { Anonimiteit, Doorlooptijd, Gebundeld, Uitsplitsing } from "./deel-tabel";
import type { vaststelForm } from "./form";
import { Periodeformulier } from "./deel-periode";
import type { Rapport } from "./rapport";
import { bundel, type RapportagesView } from "./view";

export const meta: MetaFunction = () => [{ title: "Rapportages – PGA-systeem" }];

function Vaststellen() {
  const envelop = useEnvelop<RapportagesView>();
  const { teDoen } = envelop.view;
  if (teDoen.length === 0) return null;
  return (
    <Kaart titel="Een jaar vaststellen">
      <Uitklap titel="Jaar vaststellen" envelop={envelop} formulierId="rapportage_vaststellen">
        <Handelingsformulier<z.input<typeof vaststelForm>>
          key={envelop.eenmalig}
          envelop={envelop}
          handeling="rapportage_vaststellen"
          stand={altijd("Vaststellen")}
          labels={{ jaar: "Jaar" }}
        >
          {(velden) => (
            <Keuzeveld
              veld={velden.jaar}
              label="Jaar"
              hint="Dit kan eenmaal per jaar. De cijfers veranderen daarna niet meer: uit het verschil tussen twee versies zou te lezen zijn wat er over één persoon is gewijzigd. Controleer dus eerst of alles van dat jaar is vastgelegd."
              opties={teDoen.map((jaar) => ({ waarde: String(jaar), label: String(jaar) }))}
            />
          )}
        </Handelingsformulier>
      </Uitklap>
    </Kaart>
  );
}

function Cijfers({ rapport, download }: { rapport: Rapport; download: string }) {
  const { titel, inleiding, tabellen, duur, anonimiteit } = rapport;
  const { bundels, los } = bundel(tabellen);
  const [eerste, tweede, ...rest] = los;
  return (
    <>
      <h2>{titel}</h2>
      {inleiding !== "" && <p className="max-w-prose">{inleiding}</p>}
      <div className="niet-printen flex flex-wrap items-center gap-3">
        <Uitvoer href={download} />
        <a href={`${download}&vorm=pdf`} className="knop knop-tweede">
          Download PDF
        </a>
      </div>
      {eerste && <Uitsplitsing tabel={eerste} />}
      {tweede && <Uitsplitsing tabel={tweede} />}
      {duur.length > 0 && <Doorlooptijd duur={duur} />}
      {bundels.map((een) => (
        <Gebundeld key={een.titel} bundel={een} />
      ))}
      {rest.map((tabel) => (
        <Uitsplitsing key={tabel.titel} tabel={tabel} />
      ))}
      {anonimiteit.length > 0 && <Anonimiteit anonimiteit={anonimiteit} />}
    </>
  );
}

export default function Rapportages() {
  const { view, melding } = useEnvelop<RapportagesView>();
  const { jaren, rapport, download, periode, magVaststellen } = view;
  return (
    <>
      <Paginakop
        titel="Rapportages"
        inleiding="Cijfers voor het jaarverslag (C 11.3 f), per jaar en over een eigen periode. Elk getal gaat over ten minste vijf casussen; wat kleiner is, is samengeteld met een andere groep of een ander kwartaal. Ook uit het verschil tussen twee overzichten is nooit een kleine groep te berekenen (DPIA 12, 15)."
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      {jaren.length > 0 && (
        <nav aria-label="Jaren" className="niet-printen my-3">
          <ul className="flex list-none flex-wrap gap-x-5 gap-y-2">
            {jaren.map(({ jaar, hier, href, door, moment }) => (
              <li key={jaar}>
                <a href={href} aria-current={hier ? "page" : undefined} className={hier ? "font-semibold" : undefined}>
                  {jaar}
                </a>
                {hier && (
                  <span className="text-inkt-zacht">
                    {" "}
                    vastgesteld door {door} op {formatMoment(moment)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Vaststellen />
      {periode && (
        <Kaart titel="Eigen periode">
          <Periodeformulier periode={periode} />
        </Kaart>
      )}
      {rapport && <Cijfers rapport={rapport} download={download} />}
      {jaren.length === 0 && (
        <Leegmelding>
          Er is nog geen jaar vastgesteld.{" "}
          {magVaststellen
            ? "Zodra een jaar voorbij is, stelt u de cijfers daarvan vast."
            : "De manager stelt de cijfers van een jaar vast als dat voorbij is."}
        </Leegmelding>
      )}
    </>
  );
}
