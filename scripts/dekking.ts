import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { schrijfDekking } from "~/protocol/dekking";
import { schrijfAsvs } from "../tests/asvs/tabel";

/** Writes docs/protocol-dekking.md and docs/asvs.md again from the tables in code. */
const doel = new URL("../docs/protocol-dekking.md", import.meta.url);
writeFileSync(doel, `${schrijfDekking().trimEnd()}\n`);
console.log("docs/protocol-dekking.md is written.");

const asvs = new URL("../docs/asvs.md", import.meta.url);
const opmaak = await resolveConfig(asvs);
writeFileSync(asvs, await format(schrijfAsvs(), { ...opmaak, parser: "markdown" }));
console.log("docs/asvs.md is written.");
