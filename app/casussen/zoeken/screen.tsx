import { useActionData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { Leegmelding, Melding, Paginakop } from "~/components";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import { Casustabel } from "../tabel";
import type { Zoekview } from "../view";
import type { ZoekschermView } from "./route.server";
import { Zoekveld } from "./zoekveld";

export const meta: MetaFunction = () => [{ title: "Zoeken – PGA-systeem" }];

function isAntwoord(antwoord: unknown): antwoord is Envelop<ZoekschermView> {
  return typeof antwoord === "object" && antwoord !== null && "view" in antwoord;
}

function schrijfAantal({ gevonden, meer }: Zoekview): string {
  if (meer) return `meer dan ${String(gevonden.length)} casussen gevonden`;
  return gevonden.length === 1 ? "1 casus gevonden" : `${String(gevonden.length)} casussen gevonden`;
}

export default function Zoeken() {
  const envelop = useEnvelop<ZoekschermView>();
  const antwoord = useActionData();
  const { uitkomst } = isAntwoord(antwoord) ? antwoord.view : envelop.view;
  return (
    <>
      <Paginakop titel="Zoeken" inleiding={<a href="/casussen">Alle casussen</a>} />
      <Zoekveld envelop={envelop} magBsn={envelop.view.magBsn} />
      {uitkomst && (
        <>
          <p role="status" className="my-3">
            Gezocht op {uitkomst.gezochtOp}: {schrijfAantal(uitkomst)}.
          </p>
          {uitkomst.meer && (
            <Melding soort="info" titel="U ziet de beste treffers">
              Vul meer van de naam in, of ook de geboortedatum.
            </Melding>
          )}
          <Casustabel
            onderschrift="Gevonden casussen"
            regels={uitkomst.gevonden}
            leeg={
              <Leegmelding>
                Er is geen casus gevonden die u mag openen. Gearchiveerde dossiers staan niet in de zoeklijst.
              </Leegmelding>
            }
          />
        </>
      )}
    </>
  );
}
