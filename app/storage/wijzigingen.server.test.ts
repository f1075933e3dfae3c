import { eq } from "drizzle-orm";
import { describe, expect, it, beforeEach } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { account, agendapunt, autorisatie, casus, instelling, logregel, overleg } from "./tabellen.server";
import { schrijf } from "./databank.server";
import { maakRij, schrijfGegevens } from "./dossier.server";
import type { Wijzigingen } from "./wijzigingen.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";

let systeem: TestSysteem;
let wijzigingen: Wijzigingen;
let stand = 0;

function maakCasus(nummer: string): string {
  const id = `casus-${nummer}`;
  systeem.databank
    .insert(casus)
    .values({
      id,
      casusnummer: nummer,
      aanpak: "top_x",
      gemeente: "utrecht",
      toestand: "triage",
      persoonNummer: id,
      sleutelId: systeem.kluis.nieuweSleutel(),
      melderAccountId: "account-melder",
      melderPartijId: "partij-politie",
      aangemeldOp: "2026-01-05",
    })
    .run();
  return id;
}

/** What changed since the last look. */
function kijk() {
  const gewijzigd = wijzigingen.sinds(stand);
  stand = gewijzigd.stand;
  return gewijzigd.alles ? "alles" : gewijzigd.casusIds.toSorted().join(" ");
}

const schrijver = { accountId: "account-procesregisseur", partijId: null, fase: "triageren" } as const;

beforeEach(() => {
  systeem = startTestSysteem({ soort: "demo" });
  wijzigingen = systeem.wijzigingen;
  vulOrganisatie(systeem);
  maakCasus("2026-10001");
  maakCasus("2026-10002");
  stand = wijzigingen.sinds(0).stand;
  return () => systeem.sluit();
});

describe("changes", () => {
  it("are noted for the casus, whoever writes", () => {
    expect(kijk()).toBe("");
    const rijId = schrijf(systeem, (tx) =>
      maakRij(tx, systeem, {
        casusId: "casus-2026-10001",
        entiteit: "persoon",
        schrijver,
        waarden: { voornamen: "A" },
      }),
    );
    expect(kijk()).toBe("casus-2026-10001");
    schrijf(systeem, (tx) =>
      schrijfGegevens(tx, systeem, {
        casusId: "casus-2026-10001",
        entiteit: "persoon",
        rijId,
        schrijver,
        waarden: { voornamen: "B" },
        versies: { voornamen: 1 },
      }),
    );
    expect(kijk()).toBe("casus-2026-10001");
    systeem.databank.update(casus).set({ toestand: "lokaal" }).run();
    expect(kijk()).toBe("casus-2026-10001 casus-2026-10002");
    systeem.sqlite.exec("UPDATE casus SET gemeente = 'overig' WHERE casusnummer = '2026-10002'");
    expect(kijk()).toBe("casus-2026-10002");
    expect(kijk()).toBe("");
  });

  it("of an overleg are noted for the casussen on its agenda", () => {
    const plek = { begintijd: "09:00", plaats: "Zaal", voorzitterAccountId: "account-procesregisseur" };
    systeem.databank
      .insert(overleg)
      .values({ id: "o1", datum: "2026-12-01", status: "gepland", ...plek })
      .run();
    expect(kijk()).toBe("");
    systeem.databank
      .insert(agendapunt)
      .values({
        id: "p1",
        overlegId: "o1",
        casusId: "casus-2026-10002",
        rijId: "r",
        volgorde: 1,
        minuten: 30,
        status: "gepland",
      })
      .run();
    expect(kijk()).toBe("casus-2026-10002");
    systeem.databank.update(overleg).set({ datum: "2026-12-02" }).run();
    expect(kijk()).toBe("casus-2026-10002");
  });

  it("of rights count for the casus they are about, of accounts and settings for all", () => {
    const recht = { id: "a1", casusId: "casus-2026-10001", accountId: "account-ggz", partijId: "partij-ggz" };
    const door = "account-procesregisseur";
    systeem.databank
      .insert(autorisatie)
      .values({ ...recht, rol: "deelnemer", vanaf: "2026-01-01", doorAccountId: door })
      .run();
    expect(kijk()).toBe("casus-2026-10001");
    systeem.databank.delete(autorisatie).where(eq(autorisatie.id, "a1")).run();
    expect(kijk()).toBe("casus-2026-10001");
    systeem.databank.update(account).set({ totpLaatsteStap: 5, wachtwoordHash: "x" }).run();
    expect(kijk()).toBe("");
    systeem.databank.update(account).set({ vogGeldigTot: "2026-01-01" }).run();
    expect(kijk()).toBe("alles");
    systeem.databank.insert(instelling).values({ sleutel: "x", waarde: "1", reden: "", moment: "" }).run();
    expect(kijk()).toBe("alles");
  });

  it("that are taken back are not told, nor what is not committed yet", () => {
    expect(() =>
      schrijf(systeem, (tx) => {
        tx.update(casus).set({ toestand: "lokaal" }).run();
        expect(kijk()).toBe("");
        throw new Error("taken back");
      }),
    ).toThrow("taken back");
    expect(kijk()).toBe("");
    systeem.databank.update(casus).set({ toestand: "lokaal" }).where(eq(casus.id, "casus-2026-10001")).run();
    expect(kijk()).toBe("casus-2026-10001");
  });

  it("of the log and of sessions say nothing", () => {
    const leeg = { moment: "", gebeurtenis: "", scherm: "", handeling: "", soorten: "", grond: "", adres: "" };
    systeem.databank
      .insert(logregel)
      .values({ ...leeg, verzoekId: "", vorigeHash: "", hash: "x" })
      .run();
    expect(kijk()).toBe("");
  });

  it("leave nothing in the database file", () => {
    const namen = systeem.sqlite.prepare("SELECT name FROM main.sqlite_master").all();
    expect(JSON.stringify(namen)).not.toContain("wijziging");
  });

  it("stay known to who looks for the first time, each casus once", () => {
    for (let nr = 0; nr < 5; nr++)
      systeem.databank
        .update(casus)
        .set({ versie: nr + 10 })
        .run();
    const alles = wijzigingen.sinds(0);
    expect(alles.casusIds.toSorted()).toEqual(["casus-2026-10001", "casus-2026-10002"]);
  });
});
