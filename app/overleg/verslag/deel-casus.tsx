import { Link } from "@remix-run/react";
import { Gegevenslijst, Kaart, ToonVeld, ToonVelden, VeldTekst, Vouw, Wpgmerk } from "~/components";
import { Afloop, Feiten, Voortgang } from "~/fasen/uitvoeren/deel-interventiefeiten";
import { listGemarkeerd } from "~/fasen/uitvoeren/feiten";
import type { InterventieView } from "~/fasen/uitvoeren/view";
import { Scoreverloop } from "../deel-scoreverloop";
import { agendapuntstatussen } from "../view";
import type { Casusverslag } from "./view";

/** Where an interventie stands now, and what was reported before. */
function Interventie({ interventie }: { interventie: InterventieView }) {
  const { titel, velden, isAfgesloten, voortgang } = interventie;
  const [huidig, ...eerder] = voortgang;
  const gemarkeerd = listGemarkeerd(titel ? [titel, ...velden] : velden);
  return (
    <article className="border-t border-lijn py-2.5 first:border-t-0">
      <h4 className="font-semibold">
        <VeldTekst veld={titel} />
      </h4>
      <Feiten interventie={interventie} />
      {gemarkeerd.length > 0 && (
        <Gegevenslijst>
          <ToonVelden velden={gemarkeerd} />
        </Gegevenslijst>
      )}
      {isAfgesloten && <Afloop velden={velden} />}
      {huidig && (
        <div className="mt-1 border-l-4 border-merk-licht pl-3">
          <Voortgang regel={huidig} />
        </div>
      )}
      {eerder.length > 0 && (
        <Vouw titel="Eerdere voortgang">
          <ol className="space-y-2 border-l-4 border-merk-licht pl-3">
            {eerder.map((regel) => (
              <li key={regel.id}>
                <Voortgang regel={regel} />
              </li>
            ))}
          </ol>
        </Vouw>
      )}
    </article>
  );
}

/** One casus that was on the agenda: what came of it, its scores over all overleggen, and how the plan goes. */
export function Casus({ casus }: { casus: Casusverslag }) {
  const { casusnummer, naam, status, besluit, afschalen, pdf, dossier, verloop, interventies } = casus;
  return (
    <Kaart
      niveau={3}
      titel={`Casus ${casusnummer}`}
      acties={
        pdf && (
          <a href={pdf} className="knop knop-tweede">
            Notulen en regieplan (PDF)<span className="sr-only"> van casus {casusnummer}</span>
          </a>
        )
      }
    >
      <p className="casusregel flex flex-wrap">
        {naam.some(({ soort }) => soort === "zichtbaar") && (
          <strong>
            {naam.map((veld, plaats) => (
              <span key={veld.sleutel}>
                {plaats > 0 && " "}
                <VeldTekst veld={veld} zonderWpg />
              </span>
            ))}
            <Wpgmerk velden={naam} />
          </strong>
        )}
        <span>{agendapuntstatussen[status]}</span>
        <span>
          <Link to={dossier}>Naar het plan</Link>
        </span>
      </p>
      {status === "besproken" && (
        <>
          <Gegevenslijst>
            <ToonVeld veld={besluit} />
            <ToonVeld veld={afschalen} />
          </Gegevenslijst>
          <div className="mt-3 space-y-2">
            {interventies.length > 0 && (
              <Vouw rij titel={<strong>Interventies en voortgang</strong>}>
                {interventies.map((interventie) => (
                  <Interventie key={interventie.id} interventie={interventie} />
                ))}
              </Vouw>
            )}
            {verloop.rijen.length > 0 && (
              <Vouw rij titel={<strong>Scores over alle overleggen</strong>}>
                <Scoreverloop verloop={verloop} />
              </Vouw>
            )}
          </div>
        </>
      )}
    </Kaart>
  );
}
