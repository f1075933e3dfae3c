import { describe, expect, it } from "vitest";
import { getInbrengsoort, inbrengsoorten, isInbrengcode, listInbrengsoorten, type Inbrengcode } from "./inbrengsoorten";

const codes = (type: Parameters<typeof listInbrengsoorten>[0], fase: Parameters<typeof listInbrengsoorten>[1]) =>
  listInbrengsoorten(type, fase).map(({ code }) => code);

describe("inbrengsoorten", () => {
  it("offers in triage only what DPIA 2 names there, to whom it belongs", () => {
    expect(codes("politie", "triageren")).toEqual(["politieregistraties", "overig"]);
    expect(codes("openbaar_ministerie", "triageren")).toEqual(["justitiele_documentatie", "overig"]);
    expect(codes("ggz", "triageren")).toEqual(["zorggeschiedenis", "overig"]);
    expect(codes("wonen", "triageren")).toEqual(["overig"]);
    expect(codes("reclassering", "triageren")).toEqual(["overig"]);
  });

  it("adds from bespreken what belongs there", () => {
    expect(codes("reclassering", "bespreken")).toContain("reclasseringscontact");
    expect(codes("dji", "uitvoeren")).toContain("detentie");
    expect(codes("wonen", "bespreken")).toContain("woonsituatie");
    expect(codes("wonen", "bespreken")).not.toContain("politieregistraties");
  });

  it("offers nothing to a Partij that only receives, and nothing before triage", () => {
    expect(codes("veilig_thuis", "bespreken")).toEqual([]);
    expect(codes("veiligheidshuis", "bespreken")).toEqual([]);
    expect(codes("politie", "aanmelden")).toEqual([]);
  });

  it("gives the types of DPIA 2", () => {
    const streng = (Object.keys(inbrengsoorten) as Inbrengcode[]).filter((code) => getInbrengsoort(code).typen.length);
    expect(streng.map((code) => `${code} ${getInbrengsoort(code).typen.join()}`)).toEqual([
      "politieregistraties strafrechtelijk",
      "justitiele_documentatie strafrechtelijk",
      "zorggeschiedenis bijzonder",
      "reclasseringscontact strafrechtelijk",
      "detentie strafrechtelijk",
    ]);
  });

  it("knows no other words", () => {
    expect(["toString", "__proto__", ""].filter(isInbrengcode)).toEqual([]);
  });
});
