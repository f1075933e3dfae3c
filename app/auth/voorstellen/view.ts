import { schrijfNaam } from "~/lib/naam";
import type { Knopstand } from "~/protocol/antwoord.server";
import { isRol, rollen } from "~/protocol/rollen";
import { maakKnopstand, type AccounthandelingNaam } from "../handelingen";
import type { listVoorstellen } from "./repository.server";
import { isPartijtype, partijtypen } from "~/protocol/partijtypen";
import type { listPartijvoorstellen } from "../partijen/voorstel.server";
import { isVoorstelsoort, voorstelsoorten } from "./rules";

export type Voorstelrij = ReturnType<typeof listVoorstellen>[number];
export type Partijvoorstelrij = ReturnType<typeof listPartijvoorstellen>[number];

export interface VoorstelView {
  id: string;
  titel: string;
  naam: string;
  /** What would change, or what it is about. */
  regels: { label: string; tekst: string }[];
  reden: string;
  door: string;
  moment: string;
  verlooptOp: string;
  /** How it ended; null while it can be decided. */
  besluit: { woord: string; door: string | null; moment: string | null } | null;
  knoppen: Partial<Record<AccounthandelingNaam, Knopstand>>;
}

export interface VoorstellenView {
  open: VoorstelView[];
  geschiedenis: VoorstelView[];
  isBeheerder: boolean;
}

export function schrijfRolnaam(rol: string): string {
  return isRol(rol) ? rollen[rol].label : rol;
}

function overgang(label: string, van: string, naar: string): { label: string; tekst: string }[] {
  return van === naar ? [] : [{ label, tekst: `${van} wordt ${naar}` }];
}

/** With its kind: that decides what somebody there may see, whatever the name says. */
function schrijfPartij(naam: string, type: string): string {
  const soort = schrijfPartijsoort(type);
  return naam === soort ? naam : `${naam} (${soort})`;
}

function listRegels({ voorstel, ...rest }: Voorstelrij): VoorstelView["regels"] {
  const vanPartij = schrijfPartij(rest.vanPartij, rest.vanType);
  const naarPartij = schrijfPartij(rest.naarPartij, rest.naarType);
  const rol = { label: "Rol", tekst: schrijfRolnaam(voorstel.vanRol) };
  const partij = { label: "Partij", tekst: vanPartij };
  switch (voorstel.soort) {
    case "toegang":
    case "wachtwoord":
    case "herstel":
      return [rol, partij, { label: "De link gaat naar", tekst: voorstel.vanEmail }];
    case "adres":
      return [rol, partij, ...overgang("E-mailadres", voorstel.vanEmail, voorstel.naarEmail)];
    case "rol":
      return [
        ...overgang("Rol", schrijfRolnaam(voorstel.vanRol), schrijfRolnaam(voorstel.naarRol)),
        ...overgang("Partij", vanPartij, naarPartij),
      ];
    default:
      return [rol, partij];
  }
}

const woorden: Readonly<Record<string, string>> = {
  bevestigd: "Bevestigd",
  afgewezen: "Afgewezen",
  ingetrokken: "Ingetrokken",
  vervallen: "Vervallen",
};

type Gedeeld = Pick<Voorstelrij, "door" | "beslisser"> & {
  voorstel: Pick<Voorstelrij["voorstel"], "id" | "reden" | "moment" | "verlooptOp" | "stand" | "beslistOp">;
};
type Redenen = Partial<Record<AccounthandelingNaam, string | null>>;

function schrijfBesluit({ voorstel, beslisser }: Gedeeld, geldt: boolean, meteen: boolean): VoorstelView["besluit"] {
  if (voorstel.stand === "open" && geldt) return null;
  const woord = meteen ? "Meteen uitgevoerd" : (woorden[voorstel.stand] ?? "Vervallen");
  return { woord, door: beslisser && schrijfNaam(beslisser), moment: voorstel.beslistOp };
}

/** What every proposal shows, whatever it is about. */
function buildGedeeld(rij: Gedeeld, geldt: boolean, redenen: Redenen, meteen = false) {
  const { voorstel, door } = rij;
  const knoppen: VoorstelView["knoppen"] = {};
  for (const naam of ["voorstel_bevestigen", "voorstel_afwijzen", "voorstel_intrekken"] as const) {
    const reden = redenen[naam];
    if (reden !== undefined) knoppen[naam] = maakKnopstand(naam, reden);
  }
  const { id, reden, moment, verlooptOp } = voorstel;
  return {
    id,
    reden,
    moment,
    verlooptOp,
    door: schrijfNaam(door),
    besluit: schrijfBesluit(rij, geldt, meteen),
    knoppen,
  };
}

export function schrijfPartijsoort(type: string): string {
  return isPartijtype(type) ? partijtypen[type].label : type;
}

/** `ongeldig`: why it no longer stands. `redenen`: per button of this reader why it is not possible, null where it is. */
export function buildVoorstel(rij: Voorstelrij, ongeldig: string | null, redenen: Redenen): VoorstelView {
  const { voorstel, doel } = rij;
  return {
    ...buildGedeeld(rij, ongeldig === null, redenen, voorstel.soort === "intrekking"),
    titel: isVoorstelsoort(voorstel.soort) ? voorstelsoorten[voorstel.soort] : voorstel.soort,
    naam: schrijfNaam(doel),
    regels: listRegels(rij),
  };
}

/** As `buildVoorstel`, about a Partij. */
export function buildPartijvoorstel(rij: Partijvoorstelrij, ongeldig: string | null, redenen: Redenen): VoorstelView {
  const { voorstel, partij } = rij;
  return {
    ...buildGedeeld(rij, ongeldig === null, redenen),
    titel: "Andere soort of gemeente",
    naam: partij,
    regels: [
      ...overgang("Soort", schrijfPartijsoort(voorstel.vanType), schrijfPartijsoort(voorstel.naarType)),
      ...overgang("Gemeente", voorstel.vanGemeente ?? "geen", voorstel.naarGemeente ?? "geen"),
    ],
  };
}
