import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { beforeAll, describe, expect, it } from "vitest";
import { laadBouw } from "../../tests/factories/bouw";
import { maakRoutekiezer } from "./routekeuze.server";

type Routes = ServerBuild["routes"];
type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** The routes as the router of Remix knows them, which decides what each address is for. */
function bouwRouterboom(routes: Routes, parentId?: string): RouteObject[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, path, index: true } : { id, path, children: bouwRouterboom(routes, id) },
    );
}

let routes: Routes;
let kies: ReturnType<typeof maakRoutekiezer>;
let paden: string[];
let routerId: (pad: string) => string | undefined;

beforeAll(async () => {
  ({ routes } = await laadBouw());
  kies = maakRoutekiezer(routes);
  const boom = bouwRouterboom(routes);
  routerId = (pad) => matchRoutes(boom, pad)?.at(-1)?.route.id;
  paden = Object.values(routes).flatMap(({ path }) => (path && path !== "*" ? [`/${path}`] : []));
});

/** A value could stand in the place of their last word; which of the two is meant the router says. */
const dubbel = /^\/(?:datalekken|geschillen|registers\/partijen|verzoeken)\/download$/;

/** The pattern with each place for a value filled with that word. */
const vul = (patroon: string, woord: string) => patroon.replace(/:\w+/g, woord).replace("*", woord);

describe("the route of an address", () => {
  it("is known for every page of the product, and is the one that the router chooses", () => {
    expect(paden.length).toBeGreaterThan(100);
    for (const patroon of paden) {
      const pad = vul(patroon, "2026-00001");
      if (patroon.endsWith("/*")) expect(kies(pad), pad).toBeUndefined();
      else if (!dubbel.test(patroon)) expect([pad, kies(pad)]).toEqual([pad, routerId(pad)]);
    }
  });

  it("is never another one than the router chooses, whatever stands in the place of a value and however it is spelt", () => {
    // Words of one address that stand where another address has a value: there a wrong choice can be made.
    const woorden = new Set(
      paden.flatMap((patroon) => {
        const delen = patroon.split("/");
        const isKeuze = (deel: string, plaats: number) =>
          /^[a-z-]+$/.test(deel) &&
          paden.some((ander) => ander.startsWith(`${[...delen.slice(0, plaats), ""].join("/")}:`));
        return delen.filter(isKeuze);
      }),
    );
    expect(woorden).toContain("download");
    let gekozen = 0;
    for (const patroon of paden) {
      for (const woord of [...woorden, "2026-00001", "a.b", "%61", "a%2Fb", "..", "x y"]) {
        const pad = vul(patroon, woord);
        for (const vorm of [
          pad,
          pad.toUpperCase(),
          `${pad}/`,
          `/${pad}`,
          `${pad}/${woord}`,
          pad.replace(/\/[^/]+$/, ""),
        ]) {
          const keuze = kies(vorm);
          if (keuze === undefined) continue;
          gekozen += 1;
          if (keuze !== routerId(vorm)) expect([vorm, keuze]).toEqual([vorm, routerId(vorm)]);
        }
      }
    }
    expect(gekozen).toBeGreaterThan(1000);
  });

  it("is left to the router when nothing stands there", () => {
    for (const pad of [
      "/",
      "",
      "/bestaat-niet",
      "/casussen/2026-00001",
      "/casussen/2026-00001/bestaat-niet",
      "//casussen",
    ]) {
      expect(kies(pad), pad).toBeUndefined();
    }
  });

  it("takes the page above the part of it with the same address, and leaves a choice that depends on more to the router", () => {
    const deel = (id: string, parentId: string | undefined, path: string | undefined, index = false) => ({
      [id]: { id, ...(parentId !== undefined && { parentId }), path, index, module: { default: undefined } },
    });
    const klein = {
      ...deel("root", undefined, ""),
      ...deel("lijst", "root", "lijst"),
      ...deel("lijst/begin", "lijst", undefined, true),
      ...deel("lijst/een", "lijst", ":id"),
      ...deel("taal", "root", ":taal?/over"),
    } satisfies Routes;
    const kiesKlein = maakRoutekiezer(klein);
    expect(kiesKlein("/lijst")).toBe("lijst/begin");
    expect(kiesKlein("/lijst/7")).toBe("lijst/een");
    expect(kiesKlein("/over")).toBeUndefined();
  });
});
