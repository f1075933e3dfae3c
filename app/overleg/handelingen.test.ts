import { describe, expect, it } from "vitest";
import type { Rol } from "~/protocol/rollen";
import { weegOverleghandeling, type OverlegFeiten, type OverleghandelingNaam } from "./handelingen";

const basis: OverlegFeiten = {
  status: "gepland",
  datum: "2026-11-24",
  vandaag: "2026-11-24",
  aantalAgendapunten: 1,
  aantalOnbevestigd: 0,
  heeftPuntAanDeOrde: false,
  isVoorzitter: false,
};

function mag(naam: OverleghandelingNaam, rol: Rol, anders: Partial<OverlegFeiten>): boolean {
  return weegOverleghandeling(naam, rol, { ...basis, ...anders }).toegestaan;
}

describe("what may be done with an overleg", () => {
  it("leaves opening, closing and the items to the procesregisseur (C 14: a procesondersteuner takes no besluiten)", () => {
    const geopend = { status: "geopend" } as const;
    const gevallen: [OverleghandelingNaam, Partial<OverlegFeiten>][] = [
      ["overleg_openen", {}],
      ["overleg_sluiten", geopend],
      ["voorzitter_overnemen", geopend],
      ["agendapunt_starten", { ...geopend, punt: { status: "gepland", magBespreken: true } }],
      ["agendapunt_afronden", { ...geopend, punt: { status: "aan_de_orde", magBespreken: true } }],
    ];
    for (const [naam, feiten] of gevallen) {
      expect(mag(naam, "procesregisseur", feiten), naam).toBe(true);
      for (const rol of ["procesondersteuner", "ketenpartner", "manager", "beheerder", "melder"] as const) {
        expect(mag(naam, rol, feiten), `${naam} ${rol}`).toBe(false);
      }
    }
  });

  it("gives the chair to another procesregisseur while the overleg is open, and not to who has it", () => {
    const neem = (anders: Partial<OverlegFeiten>) => mag("voorzitter_overnemen", "procesregisseur", anders);
    expect(neem({ status: "geopend" })).toBe(true);
    expect(neem({ status: "geopend", isVoorzitter: true })).toBe(false);
    for (const status of ["gepland", "gesloten", "afgelast"] as const) expect(neem({ status }), status).toBe(false);
  });

  it("lets both record attendance, and nobody else", () => {
    const feiten = { status: "geopend", punt: { status: "aan_de_orde", magBespreken: true } } as const;
    expect(mag("aanwezigheid_vastleggen", "procesondersteuner", feiten)).toBe(true);
    expect(mag("aanwezigheid_vastleggen", "procesregisseur", feiten)).toBe(true);
    expect(mag("aanwezigheid_vastleggen", "ketenpartner", feiten)).toBe(false);
    expect(mag("aanwezigheid_vastleggen", "procesregisseur", { ...feiten, status: "gesloten" })).toBe(false);
  });

  it("opens on the day itself and later, never before, and not without a casus", () => {
    expect(mag("overleg_openen", "procesregisseur", { datum: "2026-11-25" })).toBe(false);
    expect(mag("overleg_openen", "procesregisseur", { datum: "2026-11-24" })).toBe(true);
    expect(mag("overleg_openen", "procesregisseur", { datum: "2026-11-23" })).toBe(true);
    expect(mag("overleg_openen", "procesregisseur", { aantalAgendapunten: 0 })).toBe(false);
    expect(mag("overleg_openen", "procesregisseur", { status: "geopend" })).toBe(false);
    expect(mag("overleg_openen", "procesregisseur", { status: "gesloten" })).toBe(false);
  });

  it("starts one casus at a time, once, and only when it may be discussed (P 16.1)", () => {
    const start = (anders: Partial<OverlegFeiten>) =>
      mag("agendapunt_starten", "procesregisseur", { status: "geopend", ...anders });
    const gepland = { status: "gepland", magBespreken: true } as const;
    expect(start({ punt: gepland })).toBe(true);
    expect(start({ punt: gepland, heeftPuntAanDeOrde: true })).toBe(false);
    expect(start({ punt: gepland, status: "gepland" })).toBe(false);
    expect(start({ punt: { ...gepland, magBespreken: "De betrokkene is nog niet geïnformeerd." } })).toBe(false);
    for (const status of ["aan_de_orde", "besproken", "vervallen"] as const) {
      expect(start({ punt: { status, magBespreken: true } }), status).toBe(false);
    }
    expect(start({})).toBe(false);
  });

  it("does not close while a casus is on the table", () => {
    expect(mag("overleg_sluiten", "procesregisseur", { status: "geopend", heeftPuntAanDeOrde: true })).toBe(false);
    expect(mag("overleg_sluiten", "procesregisseur", { status: "gepland" })).toBe(false);
  });
});
