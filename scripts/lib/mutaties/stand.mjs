// Loaded into every process of the copy (NODE_OPTIONS --import). Each guard there asks `__wacht(number, what it says, what it says
// without the guard)`; which guard is away, and where is written down which guards made a difference, stands in a file.
import { appendFileSync, readFileSync } from "node:fs";

let stand;
const gezien = new Set();

/** Writes down, once for a file with tests, that the tests in it come to a place where this guard decides. */
function noteer(nummer) {
  const naam = `${process.env.PROEF_BESTAND ?? ""}\t${nummer}`;
  if (gezien.has(naam)) return;
  gezien.add(naam);
  appendFileSync(stand.opname, `${naam}\n`);
}

/** A function that answers as it did, and tells when it would not without the guard. */
function luister(nummer, was, wordt) {
  return (...vraag) => {
    const antwoord = was(...vraag);
    if (antwoord !== wordt(...vraag)) noteer(nummer);
    return antwoord;
  };
}

function luisterLijst(nummer, was, wordt) {
  const lijst = [...was];
  for (const vraag of ["includes", "some"]) {
    const value = luister(nummer, was[vraag].bind(was), wordt[vraag].bind(wordt));
    Object.defineProperty(lijst, vraag, { value, enumerable: false });
  }
  return lijst;
}

globalThis.__wacht = (nummer, was, wordt) => {
  stand ??= JSON.parse(readFileSync(process.env.PROEF_STAND, "utf8"));
  if (stand.weg === nummer) return wordt;
  if (!stand.opname) return was;
  if (typeof wordt === "function") return luister(nummer, was, wordt);
  if (Array.isArray(wordt)) return luisterLijst(nummer, was, wordt);
  if (Boolean(was) !== wordt) noteer(nummer);
  return was;
};
