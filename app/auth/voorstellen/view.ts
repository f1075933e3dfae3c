import { schrijfNaam } from "~/lib/naam";
import type { Knopstand } from "~/protocol/antwoord.server";
import { isRol, rollen } from "~/protocol/rollen";
import { maakKnopstand, type AccounthandelingNaam } from "../handelingen";
import type { listVoorstellen } from "./repository.server";
import { isVoorstelsoort, voorstelsoorten } from "./rules";

export type Voorstelrij = ReturnType<typeof listVoorstellen>[number];

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

function listRegels({ voorstel, vanPartij, naarPartij }: Voorstelrij): VoorstelView["regels"] {
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

function schrijfBesluit({ voorstel, beslisser }: Voorstelrij, geldt: boolean): VoorstelView["besluit"] {
  if (voorstel.stand === "open" && geldt) return null;
  const woord = voorstel.soort === "intrekking" ? "Meteen uitgevoerd" : (woorden[voorstel.stand] ?? "Vervallen");
  return { woord, door: beslisser && schrijfNaam(beslisser), moment: voorstel.beslistOp };
}

/** `ongeldig`: why it no longer stands. `redenen`: per button of this reader why it is not possible, null where it is. */
export function buildVoorstel(
  rij: Voorstelrij,
  ongeldig: string | null,
  redenen: Partial<Record<AccounthandelingNaam, string | null>>,
): VoorstelView {
  const { voorstel, doel, door } = rij;
  const knoppen: VoorstelView["knoppen"] = {};
  for (const naam of ["voorstel_bevestigen", "voorstel_afwijzen", "voorstel_intrekken"] as const) {
    const reden = redenen[naam];
    if (reden !== undefined) knoppen[naam] = maakKnopstand(naam, reden);
  }
  return {
    id: voorstel.id,
    titel: isVoorstelsoort(voorstel.soort) ? voorstelsoorten[voorstel.soort] : voorstel.soort,
    naam: schrijfNaam(doel),
    regels: listRegels(rij),
    reden: voorstel.reden,
    door: schrijfNaam(door),
    moment: voorstel.moment,
    verlooptOp: voorstel.verlooptOp,
    besluit: schrijfBesluit(rij, ongeldig === null),
    knoppen,
  };
}
