import type { ServerBuild } from "@remix-run/node";

export interface Adres {
  routeId: string;
  /** Full pattern, as `/casussen/:casusnummer/aanmelden`. */
  patroon: string;
  /** Without a component: answers with a file or data only. */
  isResource: boolean;
}

/** Every address of the build, so that a route that is added later is swept without anybody thinking of it. */
export function listAdressen(build: ServerBuild): Adres[] {
  return Object.values(build.routes).flatMap((route) => {
    if (!route || route.id === "root") return [];
    const delen: string[] = [];
    for (let huidig: typeof route | undefined = route; huidig; huidig = build.routes[huidig.parentId ?? ""]) {
      if (huidig.path) delen.unshift(huidig.path);
    }
    return [{ routeId: route.id, patroon: `/${delen.join("/")}`, isResource: route.module.default === undefined }];
  });
}

/** Fills in the parameters of a pattern; throws for one that is not given, so that no route is skipped in silence. */
export function vulIn(patroon: string, waarden: Readonly<Record<string, string>>): string {
  return patroon.replace(/:(\w+)\??|\*/g, (_geheel, naam: string | undefined) => {
    const waarde = waarden[naam ?? "*"];
    if (waarde === undefined) throw new Error(`No value for the parameter ${naam ?? "*"} of ${patroon}`);
    return encodeURIComponent(waarde);
  });
}
