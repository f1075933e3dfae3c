import { describe, expect, it } from "vitest";
import { maakLezer, VANDAAG } from "../../../tests/factories/vragen";
import type { Rol } from "../rollen";
import { weegZaak, weegZaakgegeven, type ZaakFeiten, type ZaakgegevenVraag } from ".";

const rollen: readonly Rol[] = [
  "procesregisseur",
  "procesondersteuner",
  "manager",
  "recordmanager",
  "ketenpartner",
  "lokale_procesregisseur",
  "melder",
  "toezichthouder",
  "beheerder",
];

const vreemd = { isIndiener: false, isGeraadpleegd: false } as const;

function maakVraag(
  soort: ZaakFeiten["soort"],
  rol: Rol,
  banden: Partial<ZaakFeiten> = {},
  anders: Partial<ZaakgegevenVraag> = {},
): ZaakgegevenVraag {
  return {
    lezer: maakLezer({ rol }),
    vandaag: VANDAAG,
    zaak: { soort, ...vreemd, ...banden },
    gegeven: { entiteit: soort, sleutel: "x" },
    rij: { auteurAccountId: "account-ander", voorPartijId: null },
    ...anders,
  };
}

const mag = (...delen: Parameters<typeof maakVraag>) => weegZaak(maakVraag(...delen)).toegestaan;
const ziet = (...delen: Parameters<typeof maakVraag>) => weegZaakgegeven(maakVraag(...delen)).toegestaan;

describe("who opens a file that is no casus", () => {
  it("a verzoek van betrokkene: manager, procesregisseur and who supports them (P 17.2)", () => {
    const open = rollen.filter((rol) => mag("rechtenverzoek", rol));
    expect(open).toEqual(["procesregisseur", "procesondersteuner", "manager"]);
  });

  it("a datalek: manager and procesregisseur (P 14.3), and the toezichthouder (P 14.11)", () => {
    expect(rollen.filter((rol) => mag("datalek", rol))).toEqual(["procesregisseur", "manager", "toezichthouder"]);
  });

  it("whoever reported it, in any role", () => {
    for (const rol of rollen) {
      expect(mag("datalek", rol, { isIndiener: true }), rol).toBe(true);
      expect(mag("rechtenverzoek", rol, { isIndiener: true }), rol).toBe(true);
    }
  });

  it("who is asked about a verzoek, which says nothing about a datalek", () => {
    expect(mag("rechtenverzoek", "ketenpartner", { isGeraadpleegd: true })).toBe(true);
    expect(mag("datalek", "ketenpartner", { isGeraadpleegd: true })).toBe(false);
  });

  it("nobody without papers, except for the own report of a datalek", () => {
    const zonderVog = { lezer: maakLezer({ rol: "manager", vogGeldigTot: "2026-11-23" }) };
    const opgezegd = { lezer: maakLezer({ rol: "manager", partij: { opgezegdPer: VANDAAG } }) };
    for (const anders of [zonderVog, opgezegd]) {
      expect(mag("datalek", "manager", {}, anders)).toBe(false);
      expect(mag("rechtenverzoek", "manager", { isIndiener: true }, anders)).toBe(false);
      expect(mag("datalek", "manager", { isIndiener: true }, anders)).toBe(true);
    }
  });
});

describe("who sees a value of it", () => {
  const eigen = { rij: { auteurAccountId: "account-lezer", voorPartijId: null } };

  it("who handles it sees all", () => {
    for (const rol of ["manager", "procesregisseur", "toezichthouder"] as const) {
      expect(ziet("datalek", rol, {}, { gegeven: { entiteit: "datalekbesluit", sleutel: "motivering" } }), rol).toBe(
        true,
      );
    }
    const besluit = { gegeven: { entiteit: "rechtenbesluit", sleutel: "motivering" } };
    for (const rol of ["manager", "procesregisseur", "procesondersteuner"] as const) {
      expect(ziet("rechtenverzoek", rol, {}, besluit), rol).toBe(true);
    }
  });

  it("who reported sees the own words, not those of others and nothing of the handling", () => {
    for (const soort of ["datalek", "rechtenverzoek"] as const) {
      const banden = { isIndiener: true };
      expect(ziet(soort, "ketenpartner", banden, eigen)).toBe(true);
      expect(ziet(soort, "ketenpartner", banden)).toBe(false);
      const entiteit = soort === "datalek" ? "datalekbeoordeling" : "rechtenbesluit";
      expect(ziet(soort, "ketenpartner", banden, { ...eigen, gegeven: { entiteit, sleutel: "x" } })).toBe(false);
    }
  });

  it("who is asked sees the question to the own Partij and nothing else", () => {
    const banden = { isGeraadpleegd: true };
    const vraag = (voorPartijId: string | null) => ({
      gegeven: { entiteit: "raadpleging", sleutel: "vraag" },
      rij: { auteurAccountId: "account-ander", voorPartijId },
    });
    expect(ziet("rechtenverzoek", "ketenpartner", banden, vraag("partij-eigen"))).toBe(true);
    expect(ziet("rechtenverzoek", "ketenpartner", banden, vraag("partij-ander"))).toBe(false);
    expect(ziet("rechtenverzoek", "ketenpartner", banden, vraag(null))).toBe(false);
    expect(ziet("rechtenverzoek", "ketenpartner", banden, eigen)).toBe(false);
  });
});
