import type { MetaFunction } from "@remix-run/react";
import { Kaart, Knoplink, Melding, Paginakop } from "~/components";
import { useView } from "../gebruik";
import type { BeheerView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Beheer – PGA-systeem" }];

export default function Beheer() {
  const { accounts, partijen, voorstellen, beslissers, waarschuwingen } = useView<BeheerView>();
  return (
    <>
      <Paginakop titel="Beheer" inleiding="U beheert accounts en Partijen. U ziet geen inhoud van casussen." />
      {beslissers < 3 && (
        <Melding soort="waarschuwing" titel="Er zijn te weinig mensen om elkaar te bevestigen">
          Wie zijn telefoon kwijt is, kan alleen verder als één persoon dat voorstelt en een ander het bevestigt. Zorg
          samen voor minstens drie mensen met de rol beheerder of manager.
        </Melding>
      )}
      <Kaart titel="Accounts">
        <p className="mb-3">{accounts} actieve accounts.</p>
        <Knoplink href="/beheer/accounts">Naar de accounts</Knoplink>
      </Kaart>
      <Kaart titel="Voorstellen over toegang">
        <p className="mb-3">
          {voorstellen === 0
            ? "Er wacht geen voorstel op een besluit."
            : `${String(voorstellen)} ${voorstellen === 1 ? "voorstel wacht" : "voorstellen wachten"} op een tweede persoon.`}
        </p>
        <Knoplink href="/beheer/voorstellen">Naar de voorstellen</Knoplink>
      </Kaart>
      <Kaart titel="Partijen">
        <p className="mb-3">{partijen} Partijen van convenant en protocol.</p>
        <Knoplink href="/beheer/partijen">Naar de Partijen</Knoplink>
      </Kaart>
      <Kaart titel="Systeem">
        <p className="mb-3">
          {waarschuwingen === 0
            ? "Er zijn geen waarschuwingen."
            : waarschuwingen === 1
              ? "Er is 1 waarschuwing."
              : `Er zijn ${String(waarschuwingen)} waarschuwingen.`}
        </p>
        <Knoplink href="/beheer/systeem">Naar het systeem</Knoplink>
      </Kaart>
      <Kaart titel="Lijsten">
        <p className="mb-3">De woorden waaruit medewerkers kiezen, zoals leefgebieden en redenen, met versies.</p>
        <Knoplink href="/beheer/lijsten">Naar de lijsten</Knoplink>
      </Kaart>
      <Kaart titel="Sjablonen van brieven">
        <p className="mb-3">De eigen woorden van het Veiligheidshuis in brieven aan betrokkenen, met versies.</p>
        <Knoplink href="/beheer/sjablonen">Naar de sjablonen</Knoplink>
      </Kaart>
      <Kaart titel="Thema">
        <p className="mb-3">De naam en de kleur van uw Veiligheidshuis boven elke bladzijde.</p>
        <Knoplink href="/beheer/thema">Naar het thema</Knoplink>
      </Kaart>
      <Kaart titel="Klassen voor Top-X">
        <p className="mb-3">Welke maatschappelijke klassen bij de triage als zedendelict tellen.</p>
        <Knoplink href="/beheer/top-x">Naar de klassen</Knoplink>
      </Kaart>
    </>
  );
}
