import { describe, expect, it } from "vitest";
import { weegDatalekhandeling, type DatalekFeiten, type DatalekhandelingNaam } from "./handelingen";
import { weegApklok, weegMeldklok } from "./klok";
import { meldForm } from "./form";
import { weegBetrokkenenbesluit, type Betrokkenenbesluit } from "./rules";
import { leesInzagefilter } from "./inzagefilter";

const BEKEND = "2026-11-24T09:00:00.000Z";

describe("the clocks", () => {
  it.each([
    ["2026-11-24T09:59:59.999Z", "op_tijd"],
    ["2026-11-24T10:00:00.000Z", "dringend"],
    ["2026-11-24T11:00:00.000Z", "dringend"],
    ["2026-11-24T11:00:00.001Z", "te_laat"],
    ["2026-11-26T11:00:00.000Z", "te_laat"],
  ])("two hours for the report, not done yet at %s: %s", (nu, stand) => {
    expect(weegMeldklok(BEKEND, nu, null)).toEqual({ tot: "2026-11-24T11:00:00.000Z", nu, gedaanOp: null, stand });
  });

  it.each([
    ["2026-11-24T09:00:00.000Z", "gehaald"],
    ["2026-11-24T11:00:00.000Z", "gehaald"],
    ["2026-11-24T11:00:00.001Z", "niet_gehaald"],
  ])("two hours for the report, done at %s: %s, whatever the time is now", (gedaan, stand) => {
    for (const nu of [gedaan, "2027-01-01T00:00:00.000Z"]) expect(weegMeldklok(BEKEND, nu, gedaan).stand).toBe(stand);
  });

  it.each([
    ["2026-11-26T08:59:59.999Z", "op_tijd"],
    ["2026-11-26T09:00:00.000Z", "dringend"],
    ["2026-11-27T09:00:00.000Z", "dringend"],
    ["2026-11-27T09:00:00.001Z", "te_laat"],
  ])("72 hours for the AP, at %s: %s", (nu, stand) => {
    expect(weegApklok(BEKEND, nu, null)).toMatchObject({ tot: "2026-11-27T09:00:00.000Z", stand });
  });

  it("counts hours, not days, over the change to winter time", () => {
    // From Saturday noon to Tuesday 11:00 Dutch time: that night has 25 hours.
    expect(weegApklok("2026-10-24T10:00:00.000Z", "2026-10-24T10:00:00.000Z", null).tot).toBe(
      "2026-10-27T10:00:00.000Z",
    );
  });
});

describe("the besluit about betrokkenen (P 14.6, 14.9, 14.10)", () => {
  const basis: Betrokkenenbesluit = {
    uitkomst: "informeren",
    ap: "melden",
    hoogRisico: true,
    alleenOm: false,
    grond: undefined,
    overlegOp: "2026-11-24",
    herbeoordelenOp: undefined,
    vandaag: "2026-11-24",
  };
  const veldVan = (anders: Partial<Betrokkenenbesluit>) => weegBetrokkenenbesluit({ ...basis, ...anders })?.veld;

  it("is to tell them, without a ground, after the Partneroverleg", () => {
    expect(veldVan({})).toBeUndefined();
    expect(veldVan({ grond: "14.9_a" })).toBe("grond");
    expect(veldVan({ overlegOp: undefined })).toBe("overleg_op");
    expect(veldVan({ overlegOp: "2026-11-25" })).toBe("overleg_op");
    // Without a high risk nobody has to decide it, but it may be told.
    expect(veldVan({ hoogRisico: false, overlegOp: undefined })).toBeUndefined();
  });

  it("is not to tell them without a high risk, and then only that", () => {
    const geen = { hoogRisico: false, grond: "geen_hoog_risico", overlegOp: undefined } as const;
    expect(veldVan({ ...geen, uitkomst: "niet_informeren" })).toBeUndefined();
    expect(veldVan({ ...geen, uitkomst: "niet_informeren", hoogRisico: true })).toBe("grond");
    expect(veldVan({ ...geen, uitkomst: "uitstellen" })).toBe("uitkomst");
    expect(veldVan({ ...geen, uitkomst: "beperken" })).toBe("uitkomst");
  });

  it("has no high risk where the AP is not told for want of a risk", () => {
    expect(veldVan({ ap: "niet_melden" })).toBe("hoog_risico");
    expect(veldVan({ ap: null })).toBeUndefined();
    const geen = {
      ap: "niet_melden",
      hoogRisico: false,
      grond: "geen_hoog_risico",
      uitkomst: "niet_informeren",
    } as const;
    expect(veldVan(geen)).toBeUndefined();
  });

  it.each(["14.9_a", "14.9_b", "14.9_c"] as const)("%s allows not telling, but not telling later or less", (grond) => {
    expect(veldVan({ grond, uitkomst: "niet_informeren" })).toBeUndefined();
    expect(veldVan({ grond, uitkomst: "uitstellen", herbeoordelenOp: "2026-12-01" })).toBe("grond");
    expect(veldVan({ grond, uitkomst: "beperken", alleenOm: true })).toBe("grond");
  });

  it.each(["14.10_a", "14.10_b", "14.10_c", "14.10_d", "14.10_e"] as const)(
    "%s allows later, less and not, only for gegevens of the OM alone",
    (grond) => {
      for (const uitkomst of ["niet_informeren", "uitstellen", "beperken"] as const) {
        const herbeoordelenOp = "2026-11-25";
        expect(veldVan({ grond, uitkomst, herbeoordelenOp, alleenOm: true }), uitkomst).toBeUndefined();
        expect(veldVan({ grond, uitkomst, herbeoordelenOp, alleenOm: false }), uitkomst).toBe("grond");
      }
    },
  );

  it("asks for a ground, and on postponing for a later day", () => {
    expect(veldVan({ uitkomst: "niet_informeren" })).toBe("grond");
    const later = { uitkomst: "uitstellen", grond: "14.10_a", alleenOm: true } as const;
    expect(veldVan(later)).toBe("herbeoordelen_op");
    expect(veldVan({ ...later, herbeoordelenOp: "2026-11-24" })).toBe("herbeoordelen_op");
    expect(veldVan({ ...later, herbeoordelenOp: "2026-11-25" })).toBeUndefined();
  });
});

describe("what may be done", () => {
  const klaar: DatalekFeiten = {
    isAfgerond: false,
    isInBehandeling: true,
    ap: "melden",
    betrokkenen: "informeren",
    gedaan: ["ap", "afschrift", "partijen", "fg", "betrokkenen"],
    isBeoordeeld: true,
  };
  const mag = (naam: DatalekhandelingNaam, wie: "manager" | "procesregisseur" | "indiener", anders = {}) =>
    weegDatalekhandeling(naam, [wie], { ...klaar, ...anders }).toegestaan;

  it("leaves besluiten and the word to others to the manager", () => {
    const vanManager = [
      "ap_besluiten",
      "betrokkenen_besluiten",
      "afschrift_sturen",
      "fg_informeren",
      "afronden",
    ] as const;
    for (const naam of vanManager) {
      expect(mag(naam, "manager"), naam).toBe(true);
      expect(mag(naam, "procesregisseur"), naam).toBe(false);
      expect(mag(naam, "indiener"), naam).toBe(false);
    }
    for (const naam of ["beoordelen", "ap_melden", "betrokkenen_informeren"] as const) {
      expect(mag(naam, "procesregisseur"), naam).toBe(true);
      expect(mag(naam, "indiener"), naam).toBe(false);
    }
  });

  it("lets who reported add to it until somebody handles it", () => {
    expect(mag("aanvullen", "indiener", { isInBehandeling: false })).toBe(true);
    expect(mag("aanvullen", "indiener")).toBe(false);
    expect(mag("aanvullen", "manager")).toBe(true);
  });

  it.each<[string, Partial<DatalekFeiten>, boolean]>([
    ["everything done", {}, true],
    ["not judged", { isBeoordeeld: false }, false],
    ["no besluit about the AP", { ap: null }, false],
    ["not told to the AP", { gedaan: ["afschrift", "partijen", "fg", "betrokkenen"] }, false],
    ["no copy", { gedaan: ["ap", "partijen", "fg", "betrokkenen"] }, false],
    ["no risk, so nobody to tell", { ap: "niet_melden", betrokkenen: "niet_informeren", gedaan: [] }, true],
    ["no risk, not judged", { ap: "niet_melden", betrokkenen: "niet_informeren", isBeoordeeld: false }, true],
    ["no risk, no besluit about betrokkenen", { ap: "niet_melden", betrokkenen: null, gedaan: [] }, false],
    ["Partijen not told", { gedaan: ["ap", "afschrift", "fg", "betrokkenen"] }, false],
    ["FG not told", { gedaan: ["ap", "afschrift", "partijen", "betrokkenen"] }, false],
    ["no besluit about betrokkenen", { betrokkenen: null }, false],
    ["betrokkenen not told", { gedaan: ["ap", "afschrift", "partijen", "fg"] }, false],
    [
      "betrokkenen told less, not done",
      { betrokkenen: "beperken", gedaan: ["ap", "afschrift", "partijen", "fg"] },
      false,
    ],
    ["betrokkenen later", { betrokkenen: "uitstellen" }, false],
    ["betrokkenen not", { betrokkenen: "niet_informeren", gedaan: ["ap", "afschrift", "partijen", "fg"] }, true],
    ["finished already", { isAfgerond: true }, false],
  ])("finishes only with %s", (_wat, anders, verwacht) => {
    expect(mag("afronden", "manager", anders)).toBe(verwacht);
  });

  it("tells the AP after the besluit and the judgement, and betrokkenen after theirs", () => {
    expect(mag("ap_melden", "manager", { ap: null })).toBe(false);
    expect(mag("ap_melden", "manager", { ap: "niet_melden" })).toBe(false);
    expect(mag("ap_melden", "manager", { isBeoordeeld: false })).toBe(false);
    expect(mag("afschrift_sturen", "manager", { gedaan: [] })).toBe(false);
    expect(mag("betrokkenen_informeren", "manager", { betrokkenen: "niet_informeren" })).toBe(false);
    expect(mag("betrokkenen_informeren", "manager", { betrokkenen: "beperken" })).toBe(true);
  });
});

describe("the form of a report", () => {
  const goed = {
    inbreuk: "verkeerde_ontvanger",
    dag: "24-11-2026",
    tijd: "9.05",
    aard: "Een brief is aan de verkeerde organisatie gegeven.",
    gevolgen: "Nog niet bekend.",
    maatregelen_mogelijk: "Terughalen.",
    maatregelen_genomen: "Gebeld.",
    contact_naam: "Piet Voorbeeld",
    contact_telefoon: "030 1234567",
  };
  const fouten = (anders: Record<string, string | undefined>) =>
    Object.keys(meldForm.safeParse({ ...goed, ...anders }).error?.flatten().fieldErrors ?? {});

  it("reads day, time and casusnummers as people type them", () => {
    expect(meldForm.parse({ ...goed, casusnummers: "2026-10001 2026-10002,2026-10001" })).toMatchObject({
      dag: "2026-11-24",
      tijd: "09:05",
      casusnummers: "2026-10001,2026-10002",
    });
    expect(fouten({ casusnummers: "2026-1" })).toEqual(["casusnummers"]);
    expect(fouten({ tijd: "24:00" })).toEqual(["tijd"]);
    expect(fouten({ contact_telefoon: undefined })).toEqual(["contact_telefoon"]);
    expect(fouten({ contact_telefoon: undefined, contact_email: "piet@voorbeeld.example" })).toEqual([]);
  });

  it.each(["De brief van 999990019", "nummer 9999.90.019", "nummer 999 990 019"])("refuses a BSN: %s", (aard) => {
    expect(meldForm.safeParse({ ...goed, aard }).success).toBe(false);
  });

  it.each(["Casus 2026-12345 op 24-11-2026 om 9:00", "bel 0301234567", "kenmerk 123456780"])(
    "takes other numbers: %s",
    (aard) => {
      expect(meldForm.safeParse({ ...goed, aard }).success).toBe(true);
    },
  );
});

describe("the question to the log", () => {
  const datalek = { kennisgenomenOp: BEKEND, casusnummers: "2026-10001,2026-10002" };
  const lees = (zoek: string) => leesInzagefilter(new URLSearchParams(zoek), datalek, "2026-11-30");

  it("begins with the casussen of the datalek since it is known", () => {
    expect(lees("")).toEqual({
      vanaf: "2026-11-24",
      tot: "2026-11-30",
      casusnummers: ["2026-10001", "2026-10002"],
      persoon: null,
    });
  });

  it("takes what is asked, and nothing else", () => {
    expect(lees("van=01-11-2026&tot=2-11-2026&casussen=2026-10003+onzin&persoon=account-x")).toEqual({
      vanaf: "2026-11-01",
      tot: "2026-11-02",
      casusnummers: ["2026-10003"],
      persoon: "account-x",
    });
    expect(lees("casussen=&persoon=%3Cscript%3E")).toMatchObject({ casusnummers: [], persoon: null });
    expect(lees("van=05-12-2026&tot=01-12-2026")).toMatchObject({ vanaf: "2026-12-01", tot: "2026-12-01" });
  });
});
