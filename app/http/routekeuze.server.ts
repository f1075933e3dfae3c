import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

interface Knoop {
  vast: Map<string, Knoop>;
  vrij?: Knoop;
  /** Route that ends here. */
  routeId?: string;
}

const nieuweKnoop = (): Knoop => ({ vast: new Map() });

/** From the top down; a route without a path of its own adds nothing to it. */
function listKeten(routes: Routes, routeId: string): NonNullable<Routes[string]>[] {
  const route = routes[routeId];
  if (!route) throw new Error("Unknown route in the build");
  return route.parentId === undefined ? [route] : [...listKeten(routes, route.parentId), route];
}

function bouwBoom(routes: Routes): Knoop {
  const boom = nieuweKnoop();
  for (const { id, index, path } of Object.values(routes)) {
    if (!path && !index) continue;
    const delen = listKeten(routes, id).flatMap((route) => route.path?.split("/") ?? []);
    // Of what matches by other rules than "this word" or "any one word" the router decides itself.
    if (delen.some((deel) => deel === "*" || deel.endsWith("?"))) continue;
    let knoop = boom;
    for (const deel of delen.filter(Boolean)) {
      if (deel.startsWith(":")) {
        knoop = knoop.vrij ??= nieuweKnoop();
        continue;
      }
      const volgende = knoop.vast.get(deel.toLowerCase()) ?? nieuweKnoop();
      knoop.vast.set(deel.toLowerCase(), volgende);
      knoop = volgende;
    }
    // A route and its index share an address; the index is what is shown there.
    if (index || knoop.routeId === undefined) knoop.routeId = id;
  }
  return boom;
}

/** All routes that the address could be for. */
function listKandidaten(knoop: Knoop, delen: readonly string[], plaats: number): string[] {
  const deel = delen[plaats];
  if (deel === undefined) return knoop.routeId === undefined ? [] : [knoop.routeId];
  // As the router: a word is the same word in capitals.
  const verder = [knoop.vast.get(deel.toLowerCase()), knoop.vrij].filter((volgende) => volgende !== undefined);
  return verder.flatMap((volgende) => listKandidaten(volgende, delen, plaats + 1));
}

/**
 * Says which route of the build an address is for. Guarantee: the same one as the router of Remix would choose, or undefined
 * when only that one can tell (an address in another spelling, one that could be for more routes or for none).
 */
export function maakRoutekiezer(routes: Routes): (pad: string) => string | undefined {
  const boom = bouwBoom(routes);
  return (pad) => {
    if (!/^(?:\/[a-z0-9_-]+)+$/i.test(pad)) return undefined;
    const [eerste, tweede] = listKandidaten(boom, pad.split("/"), 1);
    return tweede === undefined ? eerste : undefined;
  };
}

export function beperk<T>(alle: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(alle).filter(([id]) => ids.includes(id)));
}

/**
 * The request handler of the build. Remix works out the addresses of all its routes anew, four times for each page; here each
 * route has a handler that knows only that route and those above it, made when it is asked first. The one of the whole
 * build answers everything else.
 */
export function maakHandler(build: ServerBuild): RequestHandler {
  const alle = createRequestHandler(build, "production");
  const kies = maakRoutekiezer(build.routes);
  const perRoute = new Map<string, RequestHandler>();
  return (request, context) => {
    const routeId = kies(new URL(request.url).pathname);
    if (routeId === undefined) return alle(request, context);
    let handler = perRoute.get(routeId);
    if (!handler) {
      const ids = listKeten(build.routes, routeId).map(({ id }) => id);
      const assets = { ...build.assets, routes: beperk(build.assets.routes, ids) };
      handler = createRequestHandler({ ...build, assets, routes: beperk(build.routes, ids) }, "production");
      perRoute.set(routeId, handler);
    }
    return handler(request, context);
  };
}
