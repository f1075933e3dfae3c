import { dagVanMoment, formatDagKort } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Lezer } from "~/protocol/regels";
import { isRol, rollen } from "~/protocol/rollen";
import type { Registerstanden } from "../handelingen";
import type { MetRegister, Register } from "../register";
import type { Nazichttermijn } from "../verwerkers/termijn";
import { valtOnder, type Controle, type Geschiedenis, type Toegang } from "./repository.server";
import { isOordeel, oordelen, weegBeoordelaar } from "./rules";

export interface TeBeoordelen {
  id: string;
  versie: number;
  naam: string;
  regels: string[];
  casussen: string;
  /** As it was judged in this review. */
  oordeel: string | null;
  /** Why this reader does not judge it; null when it does. */
  bezwaar: string | null;
}

export interface Partijgroep {
  id: string;
  naam: string;
  accounts: TeBeoordelen[];
  open: number;
}

export interface ToegangView extends MetRegister {
  termijn: Nazichttermijn;
  lopend: { begonnenOp: string; door: string; open: number; groepen: Partijgroep[] } | null;
  geschiedenis: Geschiedenisregel[];
  handelingen: Registerstanden;
}

export interface Geschiedenisregel extends Omit<Geschiedenis, "controle"> {
  id: string;
  begonnenOp: string;
  afgerondOp: string;
  bevinding: string;
}

export function schrijfRolnaam(rol: string): string {
  return isRol(rol) ? rollen[rol].label : rol;
}

/** What a role reaches without anything recorded for the person. */
const vanRol: Readonly<Record<string, string>> = {
  procesregisseur: "Alle lopende casussen",
  procesondersteuner: "Alle lopende casussen",
  lokale_procesregisseur: "Casussen die aan de gemeente zijn overgedragen",
};

const als = { casusregisseur: " (casusregisseur)", inzage: " (inzage met reden)" } as const;

export function schrijfCasussen({ account, casussen }: Pick<Toegang, "account" | "casussen">): string {
  const genoemd = casussen.map(({ casusnummer, als: hoe }) => `${casusnummer}${hoe ? als[hoe] : ""}`).join(", ");
  return [vanRol[account.rol], genoemd].filter(Boolean).join("; ") || "Geen";
}

function schrijfOordeel({ oordeel }: Toegang): string {
  if (!oordeel) return "";
  const woord = isOordeel(oordeel.oordeel) ? oordelen[oordeel.oordeel] : oordeel.oordeel;
  return `${woord} ${formatDagKort(oordeel.dag)}`;
}

export const toegangsregister: Register<Toegang> = {
  naam: "toegang",
  titel: "Wie toegang heeft",
  pad: "/registers/toegang",
  idVan: ({ account: { id } }) => id,
  leeg: "Er zijn geen accounts.",
  kolommen: [
    { sleutel: "naam", kop: "Naam", waarde: ({ account }) => schrijfNaam(account) },
    { sleutel: "functie", kop: "Functie", alleenBestand: true, waarde: ({ account: { functie } }) => functie },
    { sleutel: "rol", kop: "Rol", waarde: ({ account: { rol } }) => schrijfRolnaam(rol) },
    { sleutel: "partij", kop: "Partij", waarde: ({ partij }) => partij },
    { sleutel: "casussen", kop: "Casussen", waarde: schrijfCasussen },
    {
      sleutel: "inlog",
      kop: "Laatst ingelogd",
      kort: true,
      waarde: ({ laatsteInlog }) => (laatsteInlog ? { dag: laatsteInlog } : "nooit"),
    },
    {
      sleutel: "geheimhouding",
      kop: "Geheimhouding",
      kort: true,
      waarde: ({ account: { geheimhoudingOp } }) => (geheimhoudingOp ? { dag: geheimhoudingOp } : "ontbreekt"),
    },
    {
      sleutel: "vog",
      kop: "VOG tot",
      kort: true,
      waarde: ({ account: { vogGeldigTot } }) => (vogGeldigTot ? { dag: vogGeldigTot } : "ontbreekt"),
    },
    { sleutel: "oordeel", kop: "Oordeel", waarde: schrijfOordeel },
    { sleutel: "door", kop: "Oordeel van", alleenBestand: true, waarde: ({ oordeel }) => oordeel?.door },
  ],
};

function schrijfInlog({ laatsteInlog }: Toegang): string {
  return laatsteInlog ? `Laatst ingelogd op ${formatDagKort(laatsteInlog)}` : "Nog nooit ingelogd";
}

function schrijfPapieren({ account: { geheimhoudingOp, vogGeldigTot } }: Toegang): string {
  const geheim = geheimhoudingOp ? `geheimhouding getekend op ${formatDagKort(geheimhoudingOp)}` : "geen geheimhouding";
  return `${geheim}, ${vogGeldigTot ? `VOG tot en met ${formatDagKort(vogGeldigTot)}` : "geen VOG"}`;
}

function buildRegel(toegang: Toegang, controle: Controle, lezer: Lezer): TeBeoordelen {
  const { account, oordeel } = toegang;
  const inlog = schrijfInlog(toegang);
  return {
    id: account.id,
    versie: account.versie,
    naam: schrijfNaam(account),
    regels: [
      [schrijfRolnaam(account.rol), account.functie].filter(Boolean).join(", "),
      `${inlog}; ${schrijfPapieren(toegang)}.`,
    ],
    casussen: schrijfCasussen(toegang),
    oordeel: oordeel?.controleId === controle.id ? oordeel.oordeel : null,
    bezwaar: weegBeoordelaar(lezer, { accountId: account.id, rol: account.rol }),
  };
}

/** The accounts of this review by Partij. */
export function buildGroepen(toegang: readonly Toegang[], controle: Controle, lezer: Lezer): Partijgroep[] {
  const groepen = new Map<string, Partijgroep>();
  for (const een of toegang) {
    const { account, partij } = een;
    if (!valtOnder(controle, account)) continue;
    const groep = groepen.get(account.partijId) ?? { id: account.partijId, naam: partij, accounts: [], open: 0 };
    const regel = buildRegel(een, controle, lezer);
    groep.accounts.push(regel);
    if (regel.oordeel === null) groep.open += 1;
    groepen.set(account.partijId, groep);
  }
  return [...groepen.values()];
}

export function buildGeschiedenis(rondes: readonly Geschiedenis[]): Geschiedenisregel[] {
  return rondes.map(({ controle, ingetrokken, ...ronde }) => ({
    ...ronde,
    ingetrokken: ingetrokken.map((regel) => ({ ...regel, rol: schrijfRolnaam(regel.rol) })),
    id: controle.id,
    begonnenOp: dagVanMoment(controle.begonnenOp),
    afgerondOp: dagVanMoment(controle.afgerondOp ?? controle.begonnenOp),
    bevinding: controle.bevinding ?? "",
  }));
}
