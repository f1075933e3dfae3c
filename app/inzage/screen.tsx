import type { MetaFunction } from "@remix-run/node";
import { CasusScherm, Kaart } from "~/components";
import { useCasusEnvelop } from "~/lib/view";
import { Logfilterformulier, Logtabel } from "./deel-log";
import type { InzageView } from "./view";

export const meta: MetaFunction = ({ params }) => [{ title: `Inzageoverzicht – ${params.casusnummer ?? ""}` }];

export default function Inzage() {
  const envelop = useCasusEnvelop<InzageView>();
  const { lijst, filter } = envelop.view;
  return (
    <CasusScherm
      envelop={envelop}
      titel="Inzageoverzicht"
      inleiding="Wie dit dossier heeft ingezien of gewijzigd, wanneer en op welke grond, en wie is geweigerd. Het logboek noemt welke gegevens zijn getoond en hoeveel, nooit wat erin staat (P bijlage 3, logging en controle)."
    >
      <Kaart titel="Logboek van dit dossier">
        <p className="max-w-prose">
          Ook dat u dit overzicht opent staat in het logboek. Er wordt nu niets van u gevraagd.
        </p>
        <Logfilterformulier filter={filter} />
        <Logtabel lijst={lijst} />
      </Kaart>
    </CasusScherm>
  );
}
