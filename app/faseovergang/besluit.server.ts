import { neemInBehandeling } from "~/fasen/aanmelden/besluit.server";
import { sluitAf } from "~/fasen/afsluiten/besluit.server";
import { legUitkomstVast } from "~/fasen/triageren/uitkomst.server";
import type { FaseContext } from "~/protocol/poort.server";
import type { Pen } from "~/protocol/pen.server";
import type { Overgang } from "~/storage/gebruik.server";
import type { Besluitnaam, overgangForms } from "./form";
import type { z } from "zod";

type Waarden<N extends Besluitnaam> = z.output<(typeof overgangForms)[N]>;

/** The besluit of each transition, with the words that belong to it. Returns the screen on which the work goes on. */
export const besluitwerk: {
  [N in Besluitnaam]: (pen: Pen<FaseContext>, waarden: Waarden<N>, overgang: Overgang) => string;
} = {
  in_behandeling_nemen: (pen, { toelichting }, overgang) => {
    neemInBehandeling(pen, { toelichting }, overgang);
    return "triageren";
  },
  aanpak_starten: (pen, { besluit_toelichting, terugkoppeling, bevat }, overgang) => {
    legUitkomstVast(pen, { besluit_toelichting, terugkoppeling, uitkomst: "veiligheidshuis" }, bevat, { overgang });
    return "inlichten";
  },
  naar_lokaal: (pen, { besluit_toelichting, terugkoppeling, bevat }, overgang) => {
    legUitkomstVast(pen, { besluit_toelichting, terugkoppeling, uitkomst: "lokaal" }, bevat, { overgang });
    return "triageren";
  },
  naar_bespreken: (pen, _waarden, overgang) => {
    pen.besluit({ overgang });
    return "bespreken";
  },
  naar_uitvoeren: (pen, _waarden, overgang) => {
    pen.besluit({ overgang });
    return "uitvoeren";
  },
  afsluiten: (pen, waarden, overgang) => {
    sluitAf(pen, waarden, overgang);
    return "afsluiten";
  },
};
