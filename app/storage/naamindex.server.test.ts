import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTeKort, leesZoekvraag, weegNaam, type Zoekbaar } from "~/lib/naamzoek";
import { maakNaamindex, type Naamkaart } from "./naamindex.server";

function maakKaart(nr: number, naam: Zoekbaar, anders: Partial<Naamkaart> = {}): Naamkaart {
  return {
    id: `c${String(nr)}`,
    casusnummer: `2026-${String(10_000 + nr)}`,
    toestand: "triage",
    aanpak: "top_x",
    gemeente: "utrecht",
    afgeslotenOp: null,
    aangemeldOp: "2026-01-01",
    melderAccountId: "a",
    melderPartijId: "p",
    naam,
    ...anders,
  };
}

function maakIndex(...namen: Zoekbaar[]) {
  const index = maakNaamindex();
  namen.forEach((naam, nr) => index.zet(maakKaart(nr + 1, naam)));
  return index;
}

describe("searching", () => {
  const index = maakIndex(
    { voornamen: "Jan", tussenvoegsel: "de", achternaam: "Vries", bijnaam: "Øyvind Łukasz" },
    { voornamen: "Zoë", tussenvoegsel: "van den", achternaam: "Berg-Jansen", geboortedatum: "1998-03-05" },
    { voornamen: "Janneke", achternaam: "Vries" },
  );

  it.each([
    ["ZOË", ["c2"]],
    ["jan", ["c1", "c2", "c3"]],
    ["jan vries", ["c1", "c3"]],
    ["  jan   vri ", ["c1", "c3"]],
    ["berg-jan", ["c2"]],
    ["oyv luk", ["c1"]],
    ["1998", ["c2"]],
    ["zoe 1997", []],
    ["ries", []],
    ["de", []],
    ["", []],
    [" - ", []],
    [".*", []],
  ])("%j finds %j", (tekst, verwacht) => {
    expect(index.zoek(tekst)).toEqual(verwacht);
  });

  it("finds what weighing all of them finds, in the same order", () => {
    const lettergreep = fc.constantFrom(
      "jan",
      "meij",
      "er",
      "van",
      "de",
      "kl",
      "ou",
      "sch",
      "el",
      "ij",
      "th",
      "a",
      "fj",
    );
    const woord = fc.array(lettergreep, { minLength: 1, maxLength: 3 }).map((delen) => delen.join(""));
    const naam = fc.record(
      {
        voornamen: fc.array(woord, { minLength: 1, maxLength: 3 }).map((delen) => delen.join(" ")),
        tussenvoegsel: fc.constantFrom("van", "van de", "el"),
        achternaam: woord,
        bijnaam: woord,
        initialen: fc.constantFrom("J.", "F.J."),
        geboortedatum: fc.constantFrom("1998-03-05", "1998-00-00", "2001-12-31"),
      },
      { requiredKeys: [] },
    );
    const vraag = fc.array(fc.oneof(woord, fc.constantFrom("van", "fj", "1998", "05-03-1998", "j")), { maxLength: 3 });
    let gevonden = 0;
    fc.assert(
      fc.property(fc.array(naam, { minLength: 1, maxLength: 12 }), vraag, (namen, delen) => {
        const tekst = delen.join(" ");
        const gelezen = leesZoekvraag(tekst);
        const verwacht = isTeKort(gelezen)
          ? []
          : namen.flatMap((een, nr) => (weegNaam(gelezen, een) === null ? [] : [`c${String(nr + 1)}`]));
        const uitkomst = maakIndex(...namen).zoek(tekst);
        expect(uitkomst.toSorted()).toEqual(verwacht.toSorted());
        const gewichten = uitkomst.map((id) => weegNaam(gelezen, namen[Number(id.slice(1)) - 1] ?? {}) ?? 99);
        expect(gewichten).toEqual(gewichten.toSorted((a, b) => a - b));
        gevonden += uitkomst.length;
      }),
      { seed: 20261124, numRuns: 400 },
    );
    expect(gevonden).toBeGreaterThan(100);
  });
});

describe("order", () => {
  it("is by geslachtsnaam, without what stands before it, then voornamen; as Dutch people sort", () => {
    const index = maakIndex(
      { voornamen: "Bo", tussenvoegsel: "van der", achternaam: "Aa" },
      { voornamen: "Bo", achternaam: "Zwart" },
      { voornamen: "Bo", achternaam: "Éder" },
      { voornamen: "Bo", tussenvoegsel: "de", achternaam: "Eder" },
      { voornamen: "Al", achternaam: "Eder" },
      { voornamen: "Bo" },
      { voornamen: "Bo", achternaam: "IJzer" },
      { voornamen: "Bo", achternaam: "ijsselt" },
    );
    expect(index.listOpVolgorde("naam")).toEqual(["c1", "c5", "c3", "c4", "c8", "c7", "c2", "c6"]);
  });

  it("follows every change, in each of the orders", () => {
    const index = maakNaamindex();
    const verwacht = new Map<string, Naamkaart>();
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.option(fc.constantFrom("Aap", "Noot", "Mies", "Wim", undefined)),
        fc.constantFrom("2026-01-01", "2025-05-05", "2026-03-03"),
        (nr, achternaam, aangemeldOp) => {
          if (achternaam === null) {
            index.verwijder(`c${String(nr)}`);
            verwacht.delete(`c${String(nr)}`);
          } else {
            const kaart = maakKaart(nr, { achternaam }, { aangemeldOp, toestand: nr % 2 ? "triage" : "uitvoeren" });
            index.zet(kaart);
            verwacht.set(kaart.id, kaart);
          }
          const kaarten = [...verwacht.values()];
          const op = (sleutel: (kaart: Naamkaart) => string) =>
            kaarten.map((kaart) => `${sleutel(kaart)} ${kaart.casusnummer} ${kaart.id}`).sort();
          const ids = (regels: string[]) => regels.map((regel) => regel.split(" ").at(-1));
          expect(index.listOpVolgorde("nummer")).toEqual(ids(op(() => "")));
          expect(index.listOpVolgorde("naam")).toEqual(ids(op(({ naam }) => naam.achternaam ?? "Z")));
          expect([...index.listOpVolgorde("aangemeld")].sort()).toEqual([...verwacht.keys()].sort());
          const inGroepen = [...index.listGroepen()].flatMap(({ feiten, ids: leden }) =>
            [...leden].map((id) => `${id} ${feiten.toestand}`),
          );
          expect(inGroepen.sort()).toEqual(kaarten.map(({ id, toestand }) => `${id} ${toestand}`).sort());
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });
});

it("forgets a name for good", () => {
  const index = maakIndex({ achternaam: "Verzonnen", geboortedatum: "1998-03-05", bijnaam: "Fantasie" });
  index.verwijder("c1");
  index.verwijder("c1");
  for (const tekst of ["verzonnen", "fantasie", "1998"]) expect(index.zoek(tekst)).toEqual([]);
  expect(index.find("c1")).toBeUndefined();
  expect([...index.listGroepen()]).toEqual([]);
  expect(index.listOpVolgorde("naam")).toEqual([]);
});
