import { asvsEisen } from "./eisen";
import { gegevens } from "./gegevens";
import { invoer } from "./invoer";
import type { Eis } from "./soorten";
import { toegang } from "./toegang";

export const eisen: readonly Eis[] = [...invoer, ...toegang, ...gegevens];

const cel = (tekst: string) => tekst.replaceAll("|", "\\|");

function schrijfDrager({ stand, tests, waarom }: Eis): string {
  if (stand !== "getest") return cel(waarom);
  return tests
    .map((test) => {
      const [bestand = "", titel = ""] = test.split(" | ");
      return `\`${bestand}\`${titel ? `: ${cel(titel)}` : ""}`;
    })
    .join("<br>");
}

/** The table as docs/asvs.md. */
export function schrijfAsvs(): string {
  const niveau = new Map(asvsEisen.map((eis) => [eis.nr, eis.niveau]));
  const tel = (stand: Eis["stand"]) => String(eisen.filter((eis) => eis.stand === stand).length);
  return `# Security requirements (OWASP ASVS 5.0, level 1 and 2)

Made by \`npm run dekking\` from tests/asvs; do not edit. The first column is the number in OWASP ASVS 5.0.0, the third what it asks
in short; the standard itself has the full words. A test fails when a requirement of level 1 or 2 has no row here, or a row names a
test that does not exist.

- ${tel("getest")} _getest_: asked by the tests that are named.
- ${tel("geregeld")} _geregeld_: arranged as said, and not asked by a test of its own.
- ${tel("niet van toepassing")} _niet van toepassing_.
- ${tel("open")} _open_: not met, or in part.

| nr | level | what | stand | by |
| -- | ----- | ---- | ----- | -- |
${eisen.map((eis) => `| ${eis.nr} | ${niveau.get(eis.nr) ?? "?"} | ${cel(eis.wat)} | ${eis.stand} | ${schrijfDrager(eis)} |`).join("\n")}
`;
}
