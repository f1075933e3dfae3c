import { describe, expect, it } from "vitest";
import { listOngebruikt, listSignalen, standaarddrempels, type Logfeit } from "./signalen";
import { leesPeriode, vanafVan, weegTermijn } from "./termijn";

/** A Tuesday at 10:00 in the Netherlands. */
const basis: Logfeit = {
  moment: "2026-11-24T09:00:00.000Z",
  gebeurtenis: "ingezien",
  accountId: "a",
  rol: "ketenpartner",
  casusnummer: "2026-10001",
  scherm: "bespreken",
  handeling: "bekijken",
  grond: "R-betrokken (P 9.6)",
  adres: "192.0.2.1",
};

const maak = (aantal: number, deel: (plaats: number) => Partial<Logfeit> = () => ({})): Logfeit[] =>
  Array.from({ length: aantal }, (_leeg, plaats) => ({ ...basis, ...deel(plaats) }));
const nummer = (plaats: number) => `2026-${String(10001 + plaats)}`;
const soortenVan = (feiten: Logfeit[]) => listSignalen(feiten).map(({ soort }) => soort);
const geweigerd = { gebeurtenis: "geweigerd" } as const;

describe("signals", () => {
  it("finds nothing in ordinary work", () => {
    expect(listSignalen([])).toEqual([]);
    expect(listSignalen(maak(200))).toEqual([]);
  });

  it.each([
    [4, []],
    [5, ["buiten_eigen_casussen"]],
  ])("refused dossiers in the period: %i", (aantal, verwacht) => {
    // On different days, so that no single day stands out.
    const feiten = maak(aantal, (i) => ({ ...geweigerd, moment: `2026-11-1${String(6 + (i % 4))}T09:00:00.000Z` }));
    expect(soortenVan(feiten)).toEqual(verwacht);
  });

  it("counts guessed numbers, and names each casusnummer once, in order", () => {
    const feiten = [
      ...maak(3, (i) => ({ ...geweigerd, casusnummer: nummer(2 - i) })),
      ...maak(2, () => ({ ...geweigerd, casusnummer: null, grond: "onbekend casusnummer" })),
      ...maak(1, () => ({ ...geweigerd, casusnummer: nummer(0) })),
    ];
    expect(listSignalen(feiten)).toEqual([
      {
        soort: "buiten_eigen_casussen",
        accountId: "a",
        adres: null,
        dag: null,
        aantal: 6,
        casusnummers: [nummer(0), nummer(1), nummer(2)],
      },
    ]);
  });

  it.each<[string, Partial<Logfeit>]>([
    ["a phase that is not there", { grond: "R-fase (P 3.5 a)" }],
    ["a button of the own casus", { handeling: "afsluiten", grond: "handelingentabel (DPIA 3.6)" }],
    ["a screen that is about no casus", { casusnummer: null }],
  ])("does not count as outside the own casussen: %s", (_wat, deel) => {
    expect(soortenVan(maak(9, () => ({ ...geweigerd, ...deel })))).toEqual([]);
  });

  it.each([
    [9, []],
    [10, ["veel_weigeringen"]],
  ])("refusals of one person in a day: %i", (aantal, verwacht) => {
    expect(soortenVan(maak(aantal, () => ({ ...geweigerd, handeling: "afsluiten" })))).toEqual(verwacht);
  });

  it("counts refusals by Dutch day and by person", () => {
    // 23:30 and 00:30 in the Netherlands: two days, in working hours of neither.
    const overDag = maak(10, (i) => ({
      ...geweigerd,
      handeling: "x",
      moment: i < 5 ? "2026-11-23T22:30:00.000Z" : "2026-11-23T23:30:00.000Z",
    }));
    expect(soortenVan(overDag)).toEqual(["vreemde_uren", "vreemde_uren"]);
    expect(soortenVan(maak(10, (i) => ({ ...geweigerd, handeling: "x", accountId: i < 5 ? "a" : "b" })))).toEqual([]);
  });

  it("counts refusals of nobody known by address", () => {
    const poort = { ...geweigerd, accountId: null, rol: null, casusnummer: null, scherm: "http", handeling: "token" };
    expect(listSignalen(maak(10, () => poort))).toMatchObject([
      { soort: "veel_weigeringen", accountId: null, adres: "192.0.2.1", aantal: 10 },
    ]);
  });

  const inlog = { ...geweigerd, casusnummer: null, scherm: "inloggen", handeling: "inloggen", grond: "code onjuist" };
  it.each([
    [4, []],
    [5, ["inlog_geweigerd"]],
  ])("refused log-ins of one account in a day: %i", (aantal, verwacht) => {
    expect(soortenVan(maak(aantal, () => inlog))).toEqual(verwacht);
  });

  it("sees one address that tries several accounts, or one that is not known", () => {
    const gespreid = maak(5, (i) => ({ ...inlog, accountId: `a${String(i)}` }));
    expect(listSignalen(gespreid)).toMatchObject([{ accountId: null, adres: "192.0.2.1", aantal: 5 }]);
    const onbekend = maak(5, () => ({ ...inlog, accountId: null }));
    expect(listSignalen(onbekend)).toMatchObject([{ accountId: null, adres: "192.0.2.1", aantal: 5 }]);
  });

  it.each([
    ["ketenpartner", 14, []],
    ["ketenpartner", 15, ["veel_dossiers"]],
    ["procesregisseur", 39, []],
    ["procesregisseur", 40, ["veel_dossiers"]],
    ["procesondersteuner", 39, []],
  ])("dossiers that a %s opened in a day: %i", (rol, aantal, verwacht) => {
    const feiten = maak(aantal, (i) => ({ rol, casusnummer: nummer(i) }));
    expect(soortenVan([...feiten, ...feiten])).toEqual(verwacht);
  });

  it.each(["casussen", "overleggen", "werkvoorraad"])("does not count the lists as opening: %s", (scherm) => {
    expect(soortenVan(maak(60, (i) => ({ scherm, casusnummer: nummer(i) })))).toEqual([]);
  });

  it.each([
    ["05:59 in winter", "2026-11-24T04:59:59.000Z", true],
    ["06:00 in winter", "2026-11-24T05:00:00.000Z", false],
    ["21:59 in winter", "2026-11-24T20:59:59.000Z", false],
    ["22:00 in winter", "2026-11-24T21:00:00.000Z", true],
    ["05:59 in summer", "2026-07-01T03:59:59.000Z", true],
    ["06:00 in summer", "2026-07-01T04:00:00.000Z", false],
    ["22:00 in summer", "2026-07-01T20:00:00.000Z", true],
    ["Friday 21:59", "2026-11-27T20:59:59.000Z", false],
    ["Saturday 10:00", "2026-11-28T09:00:00.000Z", true],
    ["Sunday 10:00", "2026-11-29T09:00:00.000Z", true],
    ["Monday 06:00", "2026-11-30T05:00:00.000Z", false],
  ])("odd hours: %s", (_wanneer, moment, verwacht) => {
    expect(soortenVan(maak(1, () => ({ moment })))).toEqual(verwacht ? ["vreemde_uren"] : []);
  });

  it("has no odd hours for nobody", () => {
    expect(soortenVan(maak(3, () => ({ accountId: null, moment: "2026-11-28T09:00:00.000Z" })))).toEqual([]);
  });

  it.each([
    [89, 0],
    [90, 1],
  ])("accounts not used for %i days", (dagen, aantal) => {
    const moment = new Date(Date.UTC(2026, 10, 24, 9) - dagen * 86_400_000).toISOString();
    const gebruikt = { accountId: "a", aangemaaktOp: "2020-01-01T09:00:00.000Z", laatsteActiviteit: moment };
    const nieuw = { accountId: "b", aangemaaktOp: moment, laatsteActiviteit: null };
    expect(listOngebruikt([gebruikt], "2026-11-24")).toHaveLength(aantal);
    expect(listOngebruikt([nieuw], "2026-11-24")).toHaveLength(aantal);
  });

  it("says of an account that it was never used", () => {
    const [signaal] = listOngebruikt(
      [{ accountId: "a", aangemaaktOp: "2026-01-01T09:00:00.000Z", laatsteActiviteit: null }],
      "2026-11-24",
    );
    expect(signaal).toMatchObject({ soort: "ongebruikt_account", dag: null, aantal: 327 });
    expect(standaarddrempels.dagenOngebruikt).toBe(90);
  });
});

describe("the term of the review", () => {
  it.each([
    ["2026-10-25", "2026-11-24", false, 0],
    ["2026-10-25", "2026-11-25", true, 1],
    ["2026-11-24", "2026-11-24", false, 0],
    ["2026-01-01", "2026-03-05", true, 33],
  ])("last on %s, today %s", (laatste, vandaag, isTeLaat, dagenTeLaat) => {
    expect(weegTermijn(laatste, "2020-01-01", vandaag)).toMatchObject({ isTeLaat, dagenTeLaat });
    // Without any review the term runs from the start of the installation.
    expect(weegTermijn(null, laatste, vandaag)).toMatchObject({ laatste: null, isTeLaat, dagenTeLaat });
  });

  it.each([
    ["", 30],
    ["periode=7", 7],
    ["periode=90", 90],
    ["periode=91", 30],
    ["periode=-7", 30],
  ])("reads the period of %j", (zoek, dagen) => {
    expect(leesPeriode(new URLSearchParams(zoek))).toBe(dagen);
  });

  it("counts today as a day of the period", () => {
    expect(vanafVan(7, "2026-11-24")).toBe("2026-11-18");
  });
});
