import { describe, expect, it } from "vitest";
import * as bespreken from "~/fasen/bespreken/rules";
import { regelregels } from "~/protocol/regelregister";
import * as dossier from "~/protocol/regels/dossier";
import * as gebruik from "~/protocol/regels/gebruik";
import * as gegeven from "~/protocol/regels/gegeven";
import * as gelding from "~/protocol/regels/gelding";
import * as inbrengen from "~/protocol/regels/inbrengen";
import * as projectie from "~/protocol/regels/projectie";
import * as rechten from "~/protocol/regels/rechten";
import * as zaak from "~/protocol/regels/zaak";
import { listRegeluitleg } from "./regels";

describe("overview of the rules", () => {
  it("names every rule that the modules of rules have", () => {
    const namen = [dossier, gegeven, gelding, gebruik, inbrengen, bespreken, projectie, rechten, zaak].flatMap(
      (module) =>
        Object.entries(module)
          .filter(([, iets]) => typeof iets === "object" && "citaat" in iets)
          .map(([naam]) => naam),
    );
    expect(regelregels.map(({ naam }) => naam as string).sort()).toEqual(namen.sort());
  });

  it("finds by asking whom each rule concerns", () => {
    const uitleg = listRegeluitleg();
    const raakt = (naam: string) => uitleg.find((regel) => regel.naam === naam)?.raakt;
    expect(uitleg.filter((regel) => regel.raakt === "").map(({ naam }) => naam)).toEqual([]);
    expect(raakt("rToezicht")).toBe("Toezichthouder");
    expect(raakt("rBeheer")).toBe("Recordmanager, Beheerder");
    expect(raakt("rArtikel20")).toBe("Politie");
    expect(raakt("rRechtenPolitie")).toBe("Procesregisseur, Procesondersteuner, Manager");
    expect(raakt("rDatalek")).not.toMatch(/Manager|Procesregisseur,|Toezichthouder/);
    expect(raakt("rAanpak")).not.toMatch(/Politie|Gemeente|Raad|Openbaar/);
    expect(raakt("rVraagAanVerstrekker")).toMatch(/^Verstrekker/);
    expect(uitleg.filter(({ geeft }) => geeft === "toegang").map(({ id }) => id)).toEqual([
      "R-melder",
      "R-zeggenschap",
    ]);
  });
});
