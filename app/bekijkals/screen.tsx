import type { MetaFunction } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import type { ComponentType } from "react";
import Akkoorden from "~/akkoorden/screen";
import Betrokkene from "~/betrokkene/screen";
import Bijlagen from "~/bijlagen/screen";
import Aanmelden from "~/fasen/aanmelden/screen";
import Afsluiten from "~/fasen/afsluiten/screen";
import Analyse from "~/fasen/bespreken/analyse/screen";
import Deelnemers from "~/fasen/bespreken/deelnemers/screen";
import Overleg from "~/fasen/bespreken/overleg/screen";
import Regieplan from "~/fasen/bespreken/regieplan/screen";
import Bespreken from "~/fasen/bespreken/screen";
import Inlichten from "~/fasen/inlichten/screen";
import Triageren from "~/fasen/triageren/screen";
import Uitvoeren from "~/fasen/uitvoeren/screen";
import Vernietigen from "~/fasen/vernietigen/screen";
import Gegevens from "~/gegevens/screen";
import Inbreng from "~/inbreng/screen";
import Logboek from "~/logboek/screen";
import Traject from "~/traject/screen";
import { isAlsscherm, type Alsscherm } from "./schermen";

/** Of each screen the very component that its reader gets; its forms stay away, because nothing can be done here. */
const schermen: Readonly<Record<Alsscherm, ComponentType>> = {
  aanmelden: Aanmelden,
  triageren: Triageren,
  inlichten: Inlichten,
  bespreken: Bespreken,
  "bespreken/analyse": Analyse,
  "bespreken/deelnemers": Deelnemers,
  "bespreken/overleg": Overleg,
  "bespreken/regieplan": Regieplan,
  uitvoeren: Uitvoeren,
  afsluiten: Afsluiten,
  vernietigen: Vernietigen,
  betrokkene: Betrokkene,
  inbreng: Inbreng,
  bijlagen: Bijlagen,
  traject: Traject,
  logboek: Logboek,
  akkoorden: Akkoorden,
  gegevens: Gegevens,
};

export const meta: MetaFunction = ({ params }) => [
  { title: `Bekijken als – ${params.casusnummer ?? ""} – PGA-systeem` },
];

export default function BekijkAls() {
  const scherm = useParams()["*"] ?? "";
  if (!isAlsscherm(scherm)) return null;
  const Scherm = schermen[scherm];
  return <Scherm key={scherm} />;
}
