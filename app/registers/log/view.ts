import { schrijfFilter } from "~/inzage/filter";
import type { Filterview, Loglijst } from "~/inzage/view";
import type { Registerlink } from "../registers";
import { isUitkomst, uitkomsten } from "./form";
import type { Controle, Keten } from "./repository.server";
import { standaarddrempels, type Signaal, type Signaalsoort } from "./signalen";
import { perioden, type Controletermijn, type Periode } from "./termijn";

export interface Signaalregel {
  /** Employee, or the address when nobody is known. */
  wie: string;
  partij: string;
  dag: string | null;
  aantal: number;
  casusnummers: string[];
  /** Casusnummers that are not named. */
  overige: number;
  /** The rows behind it. */
  href: string | null;
}

export interface Signaalgroep {
  soort: Signaalsoort;
  label: string;
  uitleg: string;
  kopAantal: string;
  aantal: number;
  regels: Signaalregel[];
}

export interface LogcontroleView {
  links: Registerlink[];
  periode: { dagen: Periode; vanaf: string; tot: string; keuzes: { waarde: string; label: string }[] };
  termijn: Controletermijn;
  groepen: Signaalgroep[];
  aantalSignalen: number;
  keten: (Keten & { isHeel: boolean }) | null;
  controles: (Controle & { uitkomstLabel: string; isActie: boolean })[];
  lijst: Loglijst;
  filter: Filterview;
}

const d = standaarddrempels;
const maxRegels = 50;
const maxNummers = 10;

export const signaalteksten: Readonly<Record<Signaalsoort, { label: string; uitleg: string; kopAantal: string }>> = {
  buiten_eigen_casussen: {
    label: "Inzage buiten de eigen casussen",
    uitleg: `Vanaf ${String(d.buitenEigenCasussen)} geweigerde pogingen in deze periode om een dossier te openen waarvoor iemand niet is geautoriseerd, of dat niet bestaat.`,
    kopAantal: "Pogingen",
  },
  veel_weigeringen: {
    label: "Veel weigeringen op één dag",
    uitleg: `Vanaf ${String(d.weigeringenPerDag)} weigeringen op een dag, van welke soort ook behalve bij het inloggen.`,
    kopAantal: "Weigeringen",
  },
  inlog_geweigerd: {
    label: "Geweigerd bij het inloggen",
    uitleg: `Vanaf ${String(d.inlogweigeringenPerDag)} keer op een dag, per account of per netwerkadres.`,
    kopAantal: "Keer",
  },
  veel_dossiers: {
    label: "Ongewoon veel dossiers op één dag",
    uitleg: `Vanaf ${String(d.dossiersPerDag)} verschillende dossiers op een dag; voor procesregie vanaf ${String(d.dossiersPerDagStaf)}.`,
    kopAantal: "Dossiers",
  },
  vreemde_uren: {
    label: "Gebruik buiten werktijd",
    uitleg: `Voor ${String(d.vanUur)}:00 uur, vanaf ${String(d.totUur)}:00 uur of in het weekend, Nederlandse tijd.`,
    kopAantal: "Regels",
  },
  ongebruikt_account: {
    label: "Accounts zonder gebruik",
    uitleg: `Actieve accounts die ${String(d.dagenOngebruikt)} dagen of langer niet zijn gebruikt, ongeacht de gekozen periode. Vraag de beheerder of de toegang nog nodig is.`,
    kopAantal: "Dagen",
  },
};

function buildRegel(
  signaal: Signaal,
  namen: ReadonlyMap<string, { naam: string; partij: string }>,
  periode: Periode,
): Signaalregel {
  const { accountId, adres, dag, aantal, casusnummers, soort } = signaal;
  const persoon = accountId === null ? undefined : namen.get(accountId);
  const isGeweigerd = ["buiten_eigen_casussen", "veel_weigeringen", "inlog_geweigerd"].includes(soort);
  const query = schrijfFilter(
    { persoon: accountId, dag, soort: isGeweigerd ? "geweigerd" : null },
    { periode: String(periode) },
  );
  return {
    wie: persoon?.naam ?? (adres ? `Netwerkadres ${adres}` : "Niet bekend"),
    partij: persoon?.partij ?? "",
    dag,
    aantal,
    casusnummers: casusnummers.slice(0, maxNummers),
    overige: Math.max(0, casusnummers.length - maxNummers),
    href: soort === "ongebruikt_account" ? null : `${query}#regels`,
  };
}

export function buildGroepen(
  signalen: readonly Signaal[],
  namen: ReadonlyMap<string, { naam: string; partij: string }>,
  periode: Periode,
): Signaalgroep[] {
  return (Object.keys(signaalteksten) as Signaalsoort[]).map((soort) => {
    const eigen = signalen.filter((signaal) => signaal.soort === soort);
    return {
      soort,
      ...signaalteksten[soort],
      aantal: eigen.length,
      regels: eigen.slice(0, maxRegels).map((signaal) => buildRegel(signaal, namen, periode)),
    };
  });
}

export function buildPeriode(dagen: Periode, vanaf: string, tot: string): LogcontroleView["periode"] {
  return {
    dagen,
    vanaf,
    tot,
    keuzes: perioden.map((aantal) => ({ waarde: String(aantal), label: `De laatste ${String(aantal)} dagen` })),
  };
}

export function buildControles(controles: readonly Controle[]): LogcontroleView["controles"] {
  return controles.map((controle) => ({
    ...controle,
    uitkomstLabel: isUitkomst(controle.uitkomst) ? uitkomsten[controle.uitkomst] : controle.uitkomst,
    isActie: controle.uitkomst === "actie",
  }));
}
