import { describe, expect, it } from "vitest";
import { afdruksleutel, grenzen, Live, tempo, type Aanmelding, type Wekker } from "./live.server";

/** Time that a test lets go on. */
function maakWekker(): Wekker & { loop: (soort: "na" | "elke") => void; aantal: () => number } {
  const taken = new Set<{ soort: "na" | "elke"; ms: number; taak: () => void }>();
  const plan = (soort: "na" | "elke") => (ms: number, taak: () => void) => {
    const afspraak = { soort, ms, taak };
    taken.add(afspraak);
    return () => taken.delete(afspraak);
  };
  return {
    na: plan("na"),
    elke: plan("elke"),
    aantal: () => taken.size,
    loop(soort) {
      const nu = [...taken].filter((kandidaat) => kandidaat.soort === soort);
      for (const afspraak of nu) {
        if (soort === "na") taken.delete(afspraak);
        afspraak.taak();
      }
      // A round goes on by itself, one reader after the other.
      if ([...taken].some((kandidaat) => kandidaat.soort === "na")) this.loop("na");
    },
  };
}

function maakOpstelling() {
  const wekker = maakWekker();
  const fouten: unknown[] = [];
  const live = new Live({ wekker, opFout: (fout) => fouten.push(fout) });
  const open = (anders: Partial<Aanmelding> = {}) => {
    const stop = new AbortController();
    const aanmelding: Aanmelding = {
      overlegId: "o1",
      venster: "volgen",
      accountId: "a",
      sessie: "s",
      raakt: () => true,
      leeft: () => true,
      meet: () => "1",
      ...anders,
    };
    const stroom = live.sluitAan(aanmelding, stop.signal);
    if (!stroom) return undefined;
    const lezer = stroom.getReader();
    let tekst = "";
    let isDicht = false;
    void (async () => {
      for (let deel = await lezer.read(); ; deel = await lezer.read()) {
        if (deel.done) break;
        tekst += new TextDecoder().decode(deel.value);
      }
      isDicht = true;
    })();
    const rust = () => new Promise((klaar) => setTimeout(klaar, 0));
    return {
      stop: () => stop.abort(),
      hoort: async () => {
        await rust();
        const gehoord = tekst.split("\n\n").filter(Boolean);
        tekst = "";
        return gehoord.map((bericht) => /^event: (\w+)\ndata: 1$/.exec(bericht)?.[1] ?? bericht);
      },
      isDicht: async () => {
        await rust();
        return isDicht;
      },
    };
  };
  const moet = <T>(iets: T | undefined): T => {
    if (iets === undefined) throw new Error("The window was refused");
    return iets;
  };
  return { wekker, live, fouten, open: (anders?: Partial<Aanmelding>) => moet(open(anders)), probeer: open };
}

describe("windows that stay open", () => {
  it("hear that their own page has changed, once for a burst of changes, and nothing else", async () => {
    const { wekker, live, open } = maakOpstelling();
    let afdruk = "1";
    const venster = open({ meet: () => afdruk });
    expect(await venster.hoort()).toEqual(["hart"]);
    live.meld();
    wekker.loop("na");
    expect(await venster.hoort()).toEqual([]);
    afdruk = "2";
    for (let i = 0; i < 5; i++) live.meld();
    expect(wekker.aantal(), "the heartbeat and one round").toBe(2);
    wekker.loop("na");
    expect(await venster.hoort()).toEqual(["gewijzigd"]);
  });

  it("hear at once what changed between the page and the connection, and nothing when it is the same", async () => {
    const { live, open } = maakOpstelling();
    live.onthoud(afdruksleutel({ overlegId: "o1", venster: "volgen", sessie: "s" }), "oud");
    expect(await open({ meet: () => "nieuw" }).hoort()).toEqual(["hart", "gewijzigd"]);
    expect(await open({ meet: () => "oud" }).hoort()).toEqual(["hart"]);
  });

  it("notice by themselves what changes with time alone", async () => {
    const { wekker, open } = maakOpstelling();
    let afdruk = "1";
    const venster = open({ meet: () => afdruk });
    await venster.hoort();
    afdruk = "2";
    for (let slag = 1; slag <= tempo.metingPerHart; slag++) wekker.loop("elke");
    expect(await venster.hoort()).toEqual([...Array<string>(tempo.metingPerHart).fill("hart"), "gewijzigd"]);
  });

  it.each([
    ["the session has ended", { leeft: () => false }],
    ["the reader may not have the page any more", { meet: () => null }],
  ])("are cut off at the next sign when %s", async (_wat, anders) => {
    for (const teken of ["meld", "hart"] as const) {
      const { wekker, live, open } = maakOpstelling();
      let mag = true;
      const aan: Partial<Aanmelding> = {
        leeft: () => mag || !("leeft" in anders),
        meet: () => (mag || !("meet" in anders) ? "1" : null),
      };
      const venster = open(aan);
      const ander = open({ accountId: "b", sessie: "t" });
      mag = false;
      if (teken === "meld") {
        live.meld();
        wekker.loop("na");
      } else {
        for (let slag = 0; slag < tempo.metingPerHart; slag++) wekker.loop("elke");
      }
      expect(await venster.isDicht(), teken).toBe(true);
      expect(await ander.isDicht(), teken).toBe(false);
    }
  });

  it("are cut off when their page cannot be made, and the others go on", async () => {
    const { wekker, live, open, fouten } = maakOpstelling();
    let kapot = false;
    const venster = open({
      meet() {
        if (kapot) throw new Error("broken");
        return "1";
      },
    });
    const ander = open({ accountId: "b" });
    kapot = true;
    live.meld();
    wekker.loop("na");
    expect([await venster.isDicht(), await ander.isDicht()]).toEqual([true, false]);
    expect(fouten).toHaveLength(1);
  });

  it("make the same page of the same reader once per round", async () => {
    const { wekker, live, open } = maakOpstelling();
    let gemaakt = 0;
    const meet = () => {
      gemaakt += 1;
      return "1";
    };
    for (let i = 0; i < 4; i++) open({ meet });
    open({ meet, accountId: "b" });
    gemaakt = 0;
    live.meld();
    wekker.loop("na");
    expect(gemaakt).toBe(2);
  });

  it("are not measured for what is written in a casus that is not on their agenda, and the projector comes first", () => {
    const { wekker, live, open } = maakOpstelling();
    const gemeten: string[] = [];
    const maak = (venster: Aanmelding["venster"], accountId: string, casusnummer: string) =>
      open({
        venster,
        accountId,
        overlegId: `overleg van ${casusnummer}`,
        sessie: accountId,
        raakt: (nummer) => nummer === casusnummer,
        meet: () => String(gemeten.push(accountId)),
      });
    maak("volgen", "partner", "1");
    maak("tafel", "voorzitter", "1");
    maak("scherm", "scherm", "1");
    maak("scherm", "elders", "2");
    wekker.loop("na");
    gemeten.length = 0;
    live.meld("1");
    wekker.loop("na");
    expect(gemeten).toEqual(["scherm", "voorzitter", "partner"]);
    gemeten.length = 0;
    live.meld("3");
    wekker.loop("na");
    expect(gemeten).toEqual([]);
    live.meld("2");
    live.meld(null);
    wekker.loop("na");
    expect(gemeten.sort()).toEqual(["elders", "partner", "scherm", "voorzitter"]);
  });

  it("are limited per session and in all, and give their place free", async () => {
    const { live, open, probeer } = maakOpstelling();
    const vensters = Array.from({ length: grenzen.perSessie }, () => open());
    expect(probeer()).toBeUndefined();
    expect(probeer({ sessie: "t" })).toBeDefined();
    vensters[0]?.stop();
    expect(await vensters[0]?.isDicht()).toBe(true);
    expect(probeer()).toBeDefined();
    for (let i = live.aantal(); i < grenzen.totaal; i++) open({ sessie: `s${String(i)}` });
    expect(probeer({ sessie: "laatste" })).toBeUndefined();
  });

  it("all end when the process stops, no timer remains, and later ones are refused", async () => {
    const { wekker, live, open, probeer } = maakOpstelling();
    const vensters = [open(), open({ venster: "tafel" }), open({ sessie: "t" })];
    live.meld();
    live.sluit();
    for (const venster of vensters) expect(await venster.isDicht()).toBe(true);
    wekker.loop("na");
    expect([live.aantal(), wekker.aantal(), probeer()]).toEqual([0, 0, undefined]);
  });

  it("do not pile up for somebody who has stopped reading", () => {
    const { wekker, live } = maakOpstelling();
    const stroom = live.sluitAan(
      {
        overlegId: "o1",
        venster: "scherm",
        accountId: "a",
        sessie: "s",
        raakt: () => true,
        leeft: () => true,
        meet: () => "1",
      },
      new AbortController().signal,
    );
    expect(stroom).toBeDefined();
    for (let slag = 0; slag < 500 && live.aantal() > 0; slag++) wekker.loop("elke");
    expect(live.aantal()).toBe(0);
  });
});

describe("who is at the chair's screen", () => {
  it("is each account once, with the place last told, of this overleg only", () => {
    const { live, open } = maakOpstelling();
    open({ venster: "tafel", accountId: "a", sessie: "s1" });
    open({ venster: "tafel", accountId: "a", sessie: "s2" });
    open({ venster: "tafel", accountId: "b", sessie: "s3", overlegId: "o2" });
    open({ venster: "scherm", accountId: "c", sessie: "s4" });
    live.zetPlek("s2", "o1", "verslag");
    live.zetPlek("s3", "o1", "beeld");
    expect(live.listAanwezig("o1")).toEqual([{ accountId: "a", plek: "verslag" }]);
    expect(live.listAanwezig("o2")).toEqual([{ accountId: "b", plek: null }]);
  });
});
