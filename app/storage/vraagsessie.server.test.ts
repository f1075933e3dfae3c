import { count, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { alias } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as schema from "~db/schema";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { schrijf } from "./databank.server";
import type { Databank } from "./systeem.server";
import { account, partij, verwerktePost } from "./tabellen.server";
import { maakVasteVraag } from "./vraagsessie.server";

let systeem: TestSysteem;
beforeAll(() => {
  systeem = startTestSysteem();
  systeem.databank
    .insert(partij)
    .values([
      { id: "p1", naam: "Voorbeeldpartij", type: "politie", gemeente: "Voorbeeldstad" },
      { id: "p2", naam: "Voorbeeldzorg", type: "ggz" },
    ])
    .run();
  const vast = { rol: "ketenpartner", aangemaaktOp: "2026-01-01T00:00:00.000Z" };
  systeem.databank
    .insert(account)
    .values([
      { ...vast, id: "a1", email: "a1@voorbeeld.example", voornaam: "An", achternaam: "Proef", partijId: "p1" },
      {
        ...vast,
        id: "a2",
        email: "a2@voorbeeld.example",
        voornaam: "Bo",
        achternaam: "Proef",
        partijId: "p1",
        actief: false,
      },
    ])
    .run();
});
afterAll(() => systeem.sluit());

describe("answers", () => {
  const ander = alias(account, "ander");
  const vragen: Record<string, (databank: Databank) => unknown> = {
    "of a table": (d) => d.select().from(partij).all(),
    "of one row": (d) => d.select().from(account).where(eq(account.id, "a2")).get(),
    "of no row": (d) => [
      d.select().from(account).where(eq(account.id, "")).get(),
      d.select().from(account).where(eq(account.id, "")).all(),
    ],
    "of two tables": (d) =>
      d.select({ account, partij }).from(account).innerJoin(partij, eq(partij.id, account.partijId)).all(),
    "of a table that has no row for some": (d) =>
      d
        .select({ partij, account, naam: account.voornaam, bij: { gemeente: partij.gemeente } })
        .from(partij)
        .leftJoin(account, eq(account.partijId, partij.id))
        .orderBy(partij.id, account.id)
        .all(),
    "of one row without a row of the other table": (d) =>
      d
        .select({ partij, account })
        .from(partij)
        .leftJoin(account, eq(account.partijId, partij.id))
        .where(eq(partij.id, "p2"))
        .get(),
    "of a right join": (d) =>
      d.select().from(account).rightJoin(partij, eq(account.partijId, partij.id)).orderBy(partij.id, account.id).all(),
    "of the same table twice": (d) =>
      d
        .select({ een: account, twee: ander.id })
        .from(account)
        .leftJoin(ander, eq(ander.achternaam, account.voornaam))
        .all(),
    "with an expression": (d) =>
      d
        .select({ type: partij.type, aantal: count(), groot: sql<string>`upper(${partij.type})` })
        .from(partij)
        .groupBy(partij.type)
        .all(),
    "of what was written": (d) =>
      d.update(partij).set({ telefoon: "010" }).where(eq(partij.id, "p1")).returning().all(),
    "of columns that were written": (d) =>
      d
        .update(account)
        .set({ functie: "adviseur" })
        .where(eq(account.id, "a1"))
        .returning({ id: account.id, actief: account.actief })
        .get(),
  };
  it.each(Object.keys(vragen))("%s are as drizzle reads them", (naam) => {
    const gewoon = drizzle(systeem.sqlite, { schema });
    const verwacht = vragen[naam]?.(gewoon);
    expect(vragen[naam]?.(systeem.databank)).toEqual(verwacht);
  });
});

describe("a question that stays", () => {
  const bouw = vi.fn((lezen: Parameters<Parameters<typeof maakVasteVraag>[0]>[0]) =>
    lezen
      .select({ naam: partij.naam })
      .from(partij)
      .where(eq(partij.id, sql.placeholder("id")))
      .prepare(),
  );
  const vraag = maakVasteVraag(bouw);

  it("is put together once, and sees in a transaction what was written there", () => {
    expect(vraag(systeem.databank).get({ id: "p1" })).toEqual({ naam: "Voorbeeldpartij" });
    expect(() =>
      schrijf(systeem, (tx) => {
        tx.update(partij).set({ naam: "Anders" }).where(eq(partij.id, "p1")).run();
        expect(vraag(tx).get({ id: "p1" })).toEqual({ naam: "Anders" });
        throw new Error("terug");
      }),
    ).toThrow("terug");
    expect(vraag(systeem.databank).get({ id: "p1" })).toEqual({ naam: "Voorbeeldpartij" });
    expect(vraag(systeem.databank).get({ id: "onbekend" })).toBeUndefined();
    expect(bouw).toHaveBeenCalledTimes(1);
  });

  it("is asked of its own connection only", () => {
    const tweede = startTestSysteem();
    expect(vraag(tweede.databank).get({ id: "p1" })).toBeUndefined();
    schrijf(tweede, (tx) => expect(vraag(tx).get({ id: "p1" })).toBeUndefined());
    expect(vraag(systeem.databank).get({ id: "p1" })).toBeDefined();
    expect(bouw).toHaveBeenCalledTimes(2);
    tweede.sluit();
    expect(() => vraag(tweede.databank).get({ id: "p1" })).toThrow("not open");
  });

  it("refuses a value that was not given", () => {
    expect(() => vraag(systeem.databank).get({})).toThrow();
  });

  it("writes as often as it is asked", () => {
    const noteer = maakVasteVraag((lezen) =>
      lezen
        .insert(verwerktePost)
        .values({ sleutel: sql.placeholder("sleutel"), bestemming: "/", moment: "2026-01-01T00:00:00.000Z" })
        .returning({ sleutel: verwerktePost.sleutel })
        .prepare(),
    );
    schrijf(systeem, (tx) => {
      for (const sleutel of ["een", "twee"]) expect(noteer(tx).get({ sleutel })).toEqual({ sleutel });
    });
    expect(systeem.databank.select({ aantal: count() }).from(verwerktePost).get()).toEqual({ aantal: 2 });
  });
});
