import type { MetaFunction } from "@remix-run/react";
import { Knoplink, Melding, Paginakop } from "~/components";
import { useView } from "../gebruik";
import { Partijformulier } from "../partijen/formulier";
import type { PartijkaartView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Partij wijzigen – PGA-systeem" }];

export default function Partijkaart() {
  const { partij, opgeslagen } = useView<PartijkaartView>();
  return (
    <>
      <Paginakop
        titel="Partij wijzigen"
        acties={
          <>
            <Knoplink href={`/registers/partijen/${partij.id}`}>Deelname</Knoplink>
            <Knoplink href="/beheer/partijen">Alle Partijen</Knoplink>
          </>
        }
      />
      {opgeslagen && <Melding soort="succes">Opgeslagen.</Melding>}
      <Partijformulier key={partij.versie} partij={partij} />
    </>
  );
}
