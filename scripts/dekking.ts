import { writeFileSync } from "node:fs";
import { schrijfDekking } from "~/protocol/dekking";

/** Writes docs/protocol-dekking.md again from the table in code. */
const doel = new URL("../docs/protocol-dekking.md", import.meta.url);
writeFileSync(doel, `${schrijfDekking().trimEnd()}\n`);
console.log("docs/protocol-dekking.md is written.");
