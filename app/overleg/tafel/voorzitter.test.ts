import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Envelop } from "~/protocol/antwoord.server";
import { account, logregel, overleg, overlegaanwezigheid } from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../tests/factories/overleg";
import type { TestSysteem } from "../../../tests/factories/systeem";
import { action as openenActie } from "../openen/route.server";
import { loader as scherm } from "../scherm/route.server";
import type { SchermView } from "../scherm/view";
import { action, loader } from "./route.server";
import type { TafelView } from "./view";

let systeem: TestSysteem;
let punt: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  const casusId = maakTestCasus(systeem, "2026-20001", ["ggz", "wonen"]);
  maakTestOverleg(systeem, "o1", [casusId], { status: "geopend", punten: "aan_de_orde" });
  punt = `punt-o1-${casusId}`;
  maakTestRij(systeem, casusId, "bespreking", {
    code: "beeld",
    overlegId: "o1",
    waarden: { toestandsbeeld: "Het gaat beter" },
  });
});
afterEach(() => {
  systeem.sluit();
});

const plek = { pad: "/overleggen/o1/tafel", params: { id: "o1" } };
const doe = (wie: string, handeling: string, velden: Record<string, string | string[]>) =>
  vraag(() => action(maakArgs(systeem, { wie, ...plek, post: { handeling, velden } })));
const neem = (wie: string, van = "account-procesregisseur") => doe(wie, "voorzitter_overnemen", { van });
const open = async (wie: string) =>
  ((await (await vraag(() => loader(maakArgs(systeem, { wie, ...plek })))).json()) as Envelop<TafelView>).view;
const kijk = async (wie: string) => {
  const antwoord = await vraag(() => scherm(maakArgs(systeem, { wie, ...plek, pad: "/overleggen/o1/scherm" })));
  return ((await antwoord.json()) as Envelop<SchermView>).view;
};
const voorzitter = () => systeem.databank.select().from(overleg).where(eq(overleg.id, "o1")).get()?.voorzitterAccountId;

describe("a chair who leaves during the overleg (C 12.2 e)", () => {
  it("is followed by another procesregisseur, at the table, with a row in the log", async () => {
    expect((await open("procesregisseur")).handelingen.voorzitter_overnemen).toMatchObject({ toegestaan: false });
    expect((await open("procesregisseur-2")).handelingen.voorzitter_overnemen).toMatchObject({ toegestaan: true });
    expect((await neem("procesregisseur-2")).status).toBe(303);
    expect(voorzitter()).toBe("account-procesregisseur-2");
    const rijen = systeem.databank.select().from(logregel).where(eq(logregel.handeling, "voorzitter_overnemen")).all();
    expect(rijen.map(({ gebeurtenis, accountId }) => [gebeurtenis, accountId])).toEqual([
      ["gewijzigd", "account-procesregisseur-2"],
    ]);
    // The page of the first one differs, so that its window is told; it says who chairs now.
    const eerste = await open("procesregisseur");
    expect([eerste.isVoorzitter, eerste.voorzitterId]).toEqual([false, "account-procesregisseur-2"]);
    expect((await open("procesregisseur-2")).isVoorzitter).toBe(true);
    expect((await doe("procesregisseur-2", "agendapunt_afronden", { punt })).status).toBe(303);
  });

  it("stays in the room until somebody records otherwise, so that the screen never shows more by it", async () => {
    await neem("procesregisseur-2");
    const rijen = () =>
      systeem.databank
        .select()
        .from(overlegaanwezigheid)
        .all()
        .map(({ accountId, aanwezig }) => [accountId, aanwezig]);
    expect(rijen()).toEqual([["account-procesregisseur", true]]);
    expect(
      (await doe("procesregisseur-2", "aanwezigheid_vastleggen", { punt, weg: "account-procesregisseur" })).status,
    ).toBe(303);
    expect(rijen()).toEqual([["account-procesregisseur", false]]);
    const { zaal } = await open("procesregisseur-2");
    expect(zaal.find(({ isVoorzitter }) => isVoorzitter)?.accountId).toBe("account-procesregisseur-2");
  });

  it("leaves the screen black when the account is gone, until somebody took over", async () => {
    const wie = ["account-ggz"];
    await doe("procesregisseur", "aanwezigheid_vastleggen", { punt, binnen: wie, bevestigt: wie });
    await doe("procesregisseur", "scherm_zetten", { punt, aan: "ja" });
    systeem.databank.update(account).set({ actief: false }).where(eq(account.id, "account-procesregisseur")).run();
    expect((await kijk("procesregisseur-2")).stand).toBe("zwart");
    expect((await neem("procesregisseur-2")).status).toBe(303);
    expect((await kijk("procesregisseur-2")).stand).toBe("aan");
    expect(JSON.stringify(await kijk("procesregisseur-2"))).toContain("Het gaat beter");
  });

  it("can be taken over from the opening too", async () => {
    const antwoord = await vraag(() =>
      openenActie(
        maakArgs(systeem, {
          wie: "procesregisseur-2",
          pad: "/overleggen/o1/openen",
          params: { id: "o1" },
          post: { handeling: "voorzitter_overnemen", velden: { van: "account-procesregisseur" } },
        }),
      ),
    );
    expect(antwoord.status).toBe(303);
    expect(voorzitter()).toBe("account-procesregisseur-2");
  });

  it("is not followed by who may not chair, nor on a page that is behind, nor when nothing is open", async () => {
    for (const [wie, status] of [
      ["procesondersteuner", 403],
      ["ggz", 404],
      ["manager", 404],
    ] as const)
      expect((await neem(wie)).status, wie).toBe(status);
    expect((await neem("procesregisseur")).status).toBe(422);
    expect((await neem("procesregisseur-2", "account-iemand")).status).toBe(422);
    systeem.databank.update(overleg).set({ status: "gesloten" }).run();
    expect((await neem("procesregisseur-2")).status).toBe(422);
    expect(voorzitter()).toBe("account-procesregisseur");
  });
});
