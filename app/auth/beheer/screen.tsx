import type { MetaFunction } from "@remix-run/react";
import { Kaart, Knoplink, Paginakop } from "~/components";
import { useView } from "../gebruik";
import type { BeheerView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Beheer – PGA-systeem" }];

export default function Beheer() {
  const { accounts, partijen } = useView<BeheerView>();
  return (
    <>
      <Paginakop titel="Beheer" inleiding="U beheert accounts en Partijen. U ziet geen inhoud van casussen." />
      <Kaart titel="Accounts">
        <p className="mb-3">{accounts} actieve accounts.</p>
        <Knoplink href="/beheer/accounts">Naar de accounts</Knoplink>
      </Kaart>
      <Kaart titel="Partijen">
        <p className="mb-3">{partijen} Partijen van convenant en protocol.</p>
        <Knoplink href="/beheer/partijen">Naar de Partijen</Knoplink>
      </Kaart>
      <Kaart titel="Klassen voor Top-X">
        <p className="mb-3">Welke maatschappelijke klassen bij de triage als zedendelict tellen.</p>
        <Knoplink href="/beheer/top-x">Naar de klassen</Knoplink>
      </Kaart>
    </>
  );
}
