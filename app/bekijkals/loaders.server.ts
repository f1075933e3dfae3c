import type { LoaderFunctionArgs } from "@remix-run/node";
import { loader as akkoorden } from "~/akkoorden/route.server";
import { loader as betrokkene } from "~/betrokkene/route.server";
import { loader as bijlagen } from "~/bijlagen/route.server";
import { loader as aanmelden } from "~/fasen/aanmelden/route.server";
import { loader as afsluiten } from "~/fasen/afsluiten/route.server";
import { loader as analyse } from "~/fasen/bespreken/analyse/route.server";
import { loader as deelnemers } from "~/fasen/bespreken/deelnemers/route.server";
import { loader as overleg } from "~/fasen/bespreken/overleg/route.server";
import { loader as regieplan } from "~/fasen/bespreken/regieplan/route.server";
import { loader as bespreken } from "~/fasen/bespreken/route.server";
import { loader as inlichten } from "~/fasen/inlichten/route.server";
import { loader as triageren } from "~/fasen/triageren/route.server";
import { loader as uitvoeren } from "~/fasen/uitvoeren/route.server";
import { loader as vernietigen } from "~/fasen/vernietigen/route.server";
import { loader as gegevens } from "~/gegevens/route.server";
import { loader as inbreng } from "~/inbreng/route.server";
import { loader as logboek } from "~/logboek/route.server";
import { loader as traject } from "~/traject/route.server";
import type { Alsscherm } from "./schermen";

/** Of each screen the very loader that its reader gets: there is no second one. */
export const loaders: Readonly<Record<Alsscherm, (args: LoaderFunctionArgs) => unknown>> = {
  aanmelden,
  triageren,
  inlichten,
  bespreken,
  "bespreken/analyse": analyse,
  "bespreken/deelnemers": deelnemers,
  "bespreken/overleg": overleg,
  "bespreken/regieplan": regieplan,
  uitvoeren,
  afsluiten,
  vernietigen,
  betrokkene,
  inbreng,
  bijlagen,
  traject,
  logboek,
  akkoorden,
  gegevens,
};
