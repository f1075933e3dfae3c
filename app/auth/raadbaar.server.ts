import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

// What people here choose, besides the 40,000 best known passwords of the library.
const eigenWoorden = [
  "wachtwoord welkom geheim veiligheidshuis utrecht gemeente politie procesregisseur beheerder casusoverleg topx nederland",
  "amsterdam feyenoord ajax zomer winter lente herfst januari februari maart april mei juni juli augustus september oktober",
  "november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
].flatMap((regel) => regel.split(" "));

/** The estimate takes longer the longer the text is; what is strong enough in so many characters, is strong. */
const SCHAT_LENGTE = 64;

/** Written for CommonJS: in the packed server its names stand below `default` only. */
function namenVan<M extends object>(module: M): M {
  return "default" in module ? (module.default as M) : module;
}

// The lists take a moment to load, and most runs of the process never need them.
async function maakSchatter(): Promise<ZxcvbnFactory> {
  const [kern, taal] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]);
  const { ZxcvbnFactory } = namenVan(kern);
  const { adjacencyGraphs, dictionary } = namenVan(taal);
  return new ZxcvbnFactory({ dictionary: { ...dictionary, eigen: eigenWoorden }, graphs: adjacencyGraphs });
}

let schatter: Promise<ZxcvbnFactory> | undefined;

/** True when somebody who knows what people choose needs fewer than ten thousand million guesses. */
export async function isTeRaden(wachtwoord: string, vanPersoon: string[]): Promise<boolean> {
  schatter ??= maakSchatter();
  return (await schatter).check(wachtwoord.slice(0, SCHAT_LENGTE), vanPersoon).score < 4;
}
