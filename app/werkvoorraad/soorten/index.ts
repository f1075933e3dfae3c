import { actie } from "./actie";
import { afsluiten } from "./afsluiten";
import { akkoord } from "./akkoord";
import { bespreken } from "./bespreken";
import { bewaren } from "./bewaren";
import { fasevraag } from "./fasevraag";
import { inbreng } from "./inbreng";
import { informeren } from "./informeren";
import { interventie } from "./interventie";
import { melding } from "./melding";
import { overdracht } from "./overdracht";
import { sluitbrief } from "./sluitbrief";
import type { Casustaaksoort } from "./soort";
import { triage } from "./triage";
import { verzoek } from "./verzoek";
import { vraag } from "./vraag";
import { vrijgeven } from "./vrijgeven";

/** Every kind of task that a casus can give. A new kind is one module beside these, with its test, and one line here. */
export const casussoorten: readonly Casustaaksoort[] = [
  verzoek,
  triage,
  vraag,
  akkoord,
  informeren,
  bespreken,
  inbreng,
  vrijgeven,
  fasevraag,
  melding,
  actie,
  overdracht,
  interventie,
  afsluiten,
  sluitbrief,
  bewaren,
];
