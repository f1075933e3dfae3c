import { rmSync } from "node:fs";
import { maakMap, sjabloonVariabele, startDemoserver } from "./server";

/** The demo data are made once per run, by the product itself; every worker starts its server on a copy. */
export default async function vulSjabloon(): Promise<() => void> {
  const map = maakMap();
  const ruimOp = () => rmSync(map, { recursive: true, force: true });
  try {
    await (await startDemoserver(map)).stop();
  } catch (fout) {
    ruimOp();
    throw fout;
  }
  process.env[sjabloonVariabele] = map;
  return ruimOp;
}
