import { describe, expect, it } from "vitest";
import type { Rol } from "~/protocol/rollen";
import {
  getBehandelaar,
  weegGeschilhandeling,
  type GeschilhandelingNaam,
  type Geschilsoort,
  type Geschilstatus,
} from "./handelingen";

const rollen: Rol[] = [
  "procesregisseur",
  "procesondersteuner",
  "manager",
  "ketenpartner",
  "melder",
  "lokale_procesregisseur",
  "recordmanager",
  "toezichthouder",
  "beheerder",
];
const soorten: Geschilsoort[] = ["casusregisseur", "procesregisseur", "manager"];
const statussen: Geschilstatus[] = ["ingediend", "partneroverleg", "stuurgroep", "opgelost", "besloten", "ingetrokken"];

/** Written from C 5, 7, 11.4, 12.4 and 13.4: who may do what, for which kind, in which state. */
const mag: Record<string, { rol: Rol[]; soort: Geschilsoort[]; status: Geschilstatus[]; eigen?: true }> = {
  geschil_oplossen: { rol: ["procesregisseur"], soort: ["casusregisseur"], status: ["ingediend"] },
  geschil_afhandelen: { rol: ["manager"], soort: ["procesregisseur"], status: ["ingediend"] },
  voorleggen_partneroverleg: { rol: ["procesregisseur"], soort: ["casusregisseur"], status: ["ingediend"] },
  voorleggen_stuurgroep: { rol: ["manager"], soort: ["procesregisseur", "manager"], status: ["ingediend"] },
  doorleggen_stuurgroep: { rol: ["manager"], soort: soorten, status: ["partneroverleg"] },
  besluit_partneroverleg: { rol: ["manager"], soort: soorten, status: ["partneroverleg"] },
  besluit_stuurgroep: { rol: ["manager"], soort: soorten, status: ["stuurgroep"] },
  geschil_intrekken: {
    rol: ["ketenpartner", "procesregisseur", "procesondersteuner", "manager"],
    soort: soorten,
    status: ["ingediend", "partneroverleg", "stuurgroep"],
    eigen: true,
  },
};

describe("what may be done with a geschil", () => {
  it.each(Object.keys(mag))("%s: exactly who, when and for what the convenant says", (naam) => {
    const rij = mag[naam];
    for (const rol of rollen)
      for (const soort of soorten)
        for (const status of statussen)
          for (const isEigen of [true, false]) {
            const verwacht =
              rij?.rol.includes(rol) &&
              rij.soort.includes(soort) &&
              rij.status.includes(status) &&
              (isEigen || !rij.eigen);
            const uitkomst = weegGeschilhandeling(naam as GeschilhandelingNaam, rol, { soort, status, isEigen });
            expect(uitkomst.toegestaan, `${naam} ${rol} ${soort} ${status} ${String(isEigen)}`).toBe(verwacht);
          }
  });

  it("is brought in by partners and staff, and only when there is none yet", () => {
    for (const rol of rollen) {
      const verwacht = ["ketenpartner", "procesregisseur", "procesondersteuner", "manager"].includes(rol);
      expect(weegGeschilhandeling("geschil_indienen", rol, null).toegestaan, rol).toBe(verwacht);
      expect(weegGeschilhandeling("geschil_oplossen", rol, null).toegestaan, rol).toBe(false);
    }
    const feiten = { soort: "manager", status: "ingediend", isEigen: true } as const;
    expect(weegGeschilhandeling("geschil_indienen", "manager", feiten).toegestaan).toBe(false);
  });

  it("lies with the procesregisseur at first when it is about a casusregisseur, else with the manager", () => {
    expect(getBehandelaar({ soort: "casusregisseur", status: "ingediend" })).toBe("procesregisseur");
    expect(getBehandelaar({ soort: "procesregisseur", status: "ingediend" })).toBe("manager");
    expect(getBehandelaar({ soort: "casusregisseur", status: "partneroverleg" })).toBe("manager");
    expect(getBehandelaar({ soort: "manager", status: "stuurgroep" })).toBe("manager");
    for (const status of ["opgelost", "besloten", "ingetrokken"] as const)
      expect(getBehandelaar({ soort: "casusregisseur", status })).toBeNull();
  });
});
