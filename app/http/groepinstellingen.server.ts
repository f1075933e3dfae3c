import { isRol, type Rol } from "~/protocol/rollen";

/** Groups of the provider and the roles for which they stand (docs/decisions/0044). */
export interface Groepinstellingen {
  /** Name of the claim, and the scope that must be asked for it. */
  readonly claim: string;
  readonly scope: string | undefined;
  /** Group → role. */
  readonly rollen: ReadonlyMap<string, Rol>;
  /** Roles that a group alone gives to an account that is there. */
  readonly geeft: readonly Rol[];
}

/** JSON, because the name of a group can hold any character: `{"pga-regie":"procesregisseur"}`. */
export function leesGroeprollen(value: string): ReadonlyMap<string, Rol> | undefined {
  let gelezen: unknown;
  try {
    gelezen = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (typeof gelezen !== "object" || gelezen === null || Array.isArray(gelezen)) return undefined;
  const paren = Object.entries(gelezen);
  const rollen = paren.flatMap(([groep, rol]) =>
    groep.trim() !== "" && typeof rol === "string" && isRol(rol) ? [[groep, rol] as const] : [],
  );
  return rollen.length === paren.length && rollen.length > 0 ? new Map(rollen) : undefined;
}

/** Those who confirm what a beheerder asks: a group that gave these roles could confirm its own (decisions 0036, 0044). */
const nooitDoorGroep: readonly Rol[] = ["beheerder", "manager"];

/** Names of roles with commas between them; undefined when one is no role, or may never be given so. */
export function leesGeeft(value: string): readonly Rol[] | undefined {
  const namen = value.split(",").map((naam) => naam.trim());
  const rollen = namen.filter(isRol);
  return rollen.length === namen.length && !rollen.some((rol) => nooitDoorGroep.includes(rol)) ? rollen : undefined;
}
