import { describe, expect, it } from "vitest";
import { beginStand, volgendeStand, type Bewaargebeurtenis, type Bewaarstand } from "./bewaarstand";

const begin = beginStand({ waarde: "oud", versie: 3 });
const na = (...gebeurtenissen: Bewaargebeurtenis[]) => gebeurtenissen.reduce<Bewaarstand>(volgendeStand, begin);
const typt = (tekst: string): Bewaargebeurtenis => ({ soort: "typt", tekst });
const vers = (waarde: string, versie: number): Bewaargebeurtenis => ({ soort: "vers", opgeslagen: { waarde, versie } });
const verstuurd: Bewaargebeurtenis = { soort: "verstuurd" };
const gelukt = (versie: number): Bewaargebeurtenis => ({ soort: "gelukt", versie });

describe("a field that is saved while somebody types", () => {
  it("is changed, on its way and stored, and knows the new version", () => {
    expect(na(typt("nieuw"))).toMatchObject({ stand: "gewijzigd", tekst: "nieuw", server: { versie: 3 } });
    expect(na(typt("nieuw"), verstuurd)).toMatchObject({ stand: "bezig", onderweg: "nieuw" });
    expect(na(typt("nieuw"), verstuurd, gelukt(4))).toMatchObject({
      stand: "rust",
      server: { waarde: "nieuw", versie: 4 },
    });
    expect(na(typt("nieuw"), typt("oud")).stand).toBe("rust");
  });

  it("keeps what is typed while the text before it is on its way, and still has to send it", () => {
    const stand = na(typt("nieuw"), verstuurd, typt("nieuwer"), gelukt(4));
    expect(stand).toMatchObject({ stand: "gewijzigd", tekst: "nieuwer", server: { waarde: "nieuw", versie: 4 } });
  });

  it("takes over what a colleague stored only when nothing of its own waits", () => {
    expect(na(vers("van een ander", 4))).toMatchObject({
      stand: "rust",
      tekst: "van een ander",
      server: { versie: 4 },
    });
    expect(na(typt("mijn"), vers("van een ander", 4))).toMatchObject({
      stand: "conflict",
      tekst: "mijn",
      ander: { waarde: "van een ander", versie: 4 },
    });
    expect(na(typt("mijn"), verstuurd, vers("van een ander", 4)).stand).toBe("bezig");
  });

  it("ignores an answer that is older than what it stored itself", () => {
    const stand = na(typt("nieuw"), verstuurd, gelukt(4), vers("oud", 3));
    expect(stand).toMatchObject({ stand: "rust", tekst: "nieuw", server: { versie: 4 } });
  });

  it("has no conflict when both wrote the same", () => {
    expect(na(typt("zelfde"), vers("zelfde", 4))).toMatchObject({ stand: "rust", server: { versie: 4 } });
    expect(na(typt("zelfde"), verstuurd, { soort: "botst", ander: { waarde: "zelfde", versie: 4 } }).stand).toBe(
      "rust",
    );
  });

  it("keeps both texts in a conflict, whatever is typed or arrives, until a person chooses", () => {
    const botst: Bewaargebeurtenis = { soort: "botst", ander: { waarde: "ander", versie: 4 } };
    const stand = na(typt("mijn"), verstuurd, botst, typt("mijn langer"), gelukt(9), vers("ander later", 5));
    expect(stand).toMatchObject({
      stand: "conflict",
      tekst: "mijn langer",
      ander: { waarde: "ander later", versie: 5 },
    });
    const mijn = volgendeStand(stand, { soort: "kiest", wie: "mijn" });
    expect(mijn).toMatchObject({ stand: "gewijzigd", tekst: "mijn langer", server: { versie: 5 } });
    const ander = volgendeStand(stand, { soort: "kiest", wie: "ander" });
    expect(ander).toMatchObject({ stand: "rust", tekst: "ander later", server: { versie: 5 } });
  });

  it("loses nothing when the server is away or says no", () => {
    for (const soort of ["mislukt", "geweigerd"] as const) {
      const stand = na(typt("mijn"), verstuurd, { soort, melding: "Geen verbinding" });
      expect(stand).toMatchObject({ stand: soort, tekst: "mijn", server: { versie: 3 } });
      expect(volgendeStand(stand, verstuurd)).toMatchObject({ stand: "bezig", onderweg: "mijn" });
      expect(volgendeStand(stand, vers("ander", 4)).stand).toBe("conflict");
    }
  });

  it("learns the version of a value that nobody changed, so that the next save is no conflict", () => {
    expect(na(typt("mijn"), vers("oud", 4))).toMatchObject({
      stand: "gewijzigd",
      tekst: "mijn",
      server: { versie: 4 },
    });
  });
});
