import { describe, expect, it } from "vitest";
import type { Rol } from "~/protocol/rollen";
import { weegGroepen, type Groepoordeel, type Groepvraag } from "./groepen";

const rollen = new Map<string, Rol>([
  ["regie", "procesregisseur"],
  ["steun", "procesondersteuner"],
  ["keten", "ketenpartner"],
  ["meld", "melder"],
  ["beheer", "beheerder"],
]);
const streng = { rollen, geeft: [] };
const ruim = { rollen, geeft: ["procesondersteuner", "ketenpartner", "melder"] as const };
const huis = (rol: string, groepen: string[] | undefined): Groepvraag => ({
  rol,
  groepen,
  partijtype: "veiligheidshuis",
});
const ggz = (rol: string, groepen: string[] | undefined): Groepvraag => ({ rol, groepen, partijtype: "ggz" });
const wordt = (rol: Rol): Groepoordeel => ({ soort: "wordt", rol });

describe("what groups say about a role", () => {
  it.each<[string, Groepvraag, Groepoordeel["soort"], Groepoordeel]>([
    ["in its group", huis("procesregisseur", ["regie"]), "blijft", { soort: "blijft" }],
    ["in its group and others", huis("procesregisseur", ["x", "meld", "regie"]), "blijft", { soort: "blijft" }],
    ["in no group", huis("procesregisseur", []), "vervalt", { soort: "vervalt" }],
    ["in groups of no meaning", huis("procesregisseur", ["Regie", "regie "]), "vervalt", { soort: "vervalt" }],
    ["of which nothing was said", huis("procesregisseur", undefined), "onbekend", { soort: "onbekend" }],
    ["for which no group stands", huis("recordmanager", []), "blijft", { soort: "blijft" }],
    ["for which no group stands, in a group", huis("recordmanager", ["regie"]), "blijft", { soort: "blijft" }],
    ["for which no group stands, nothing said", huis("recordmanager", undefined), "blijft", { soort: "blijft" }],
    ["in the group of another role", huis("procesregisseur", ["steun"]), "vervalt", wordt("procesondersteuner")],
    [
      "in two of others: the first of the setting",
      huis("procesregisseur", ["meld", "keten"]),
      "vervalt",
      wordt("ketenpartner"),
    ],
    ["in a group that gives nothing", huis("melder", ["regie"]), "vervalt", { soort: "vervalt" }],
    ["in the group of the beheerder", huis("melder", ["beheer"]), "vervalt", { soort: "vervalt" }],
    ["of the house, for somebody of elsewhere", ggz("ketenpartner", ["steun"]), "vervalt", { soort: "vervalt" }],
    ["of elsewhere, for somebody of elsewhere", ggz("ketenpartner", ["meld"]), "vervalt", wordt("melder")],
  ])("%s", (_naam, vraag, zonderGeven, metGeven) => {
    expect(weegGroepen(streng, vraag).soort).toBe(zonderGeven);
    expect(weegGroepen(ruim, vraag)).toEqual(metGeven);
  });
});
