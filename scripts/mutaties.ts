import { fileURLToPath } from "node:url";
import { Kopie } from "./lib/mutaties/kopie";
import { Proef } from "./lib/mutaties/proef";
import { listMutaties, soorten, type Mutatie, type Mutatiesoort } from "./lib/mutaties/vind";

const hulp = `Usage: npm run mutaties [-- --only=KIND[,KIND] --file=TEXT --rounds=N --from=N --count=N --list]

Takes each guard away in turn, in a copy of the project under the temporary folder, and runs the tests that must notice.
  --only    kinds: ${Object.entries(soorten)
    .map(([naam, wat]) => `${naam} (${wat})`)
    .join("; ")}
  --file    only guards in files whose path holds this text
  --rounds  how many rounds of tests at most, cheap ones first (default: all)
  --from, --count  part of the list, to go on where an earlier run stopped
  --list    only shows the guards
Exit code 0: every guard that was taken away was noticed. 1: one was not. 2: could not run.`;

function argument(naam: string): string | undefined {
  return process.argv.find((deel) => deel.startsWith(`--${naam}=`))?.slice(naam.length + 3);
}

function kies(root: string): Mutatie[] {
  const gevraagd = argument("only")?.split(",") ?? Object.keys(soorten);
  const vreemd = gevraagd.find((woord) => !Object.hasOwn(soorten, woord));
  if (vreemd !== undefined) throw new Error(`There is no kind "${vreemd}"; see --help`);
  const van = Number(argument("from") ?? 1) - 1;
  const alle = listMutaties(root).filter(
    ({ soort, bestand }) => gevraagd.includes(soort) && bestand.includes(argument("file") ?? ""),
  );
  return alle.slice(van, van + Number(argument("count") ?? alle.length));
}

const schrijf = ({ soort, bestand, regel, naam }: Mutatie) => `${soort} ${bestand}:${String(regel)} ${naam}`;

async function main(): Promise<number> {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const mutaties = kies(root);
  if (process.argv.includes("--list")) {
    for (const mutatie of mutaties) console.log(schrijf(mutatie));
    console.log(`${String(mutaties.length)} guards`);
    return 0;
  }
  const ronden = Number(argument("rounds") ?? 9);
  const kopie = new Kopie(root);
  // Also when somebody breaks it off: the copy holds a weakened version of everything.
  process.on("exit", () => kopie.verwijder());
  for (const sein of ["SIGINT", "SIGTERM"] as const) process.on(sein, () => process.exit(2));
  const proef = await Proef.begin(kopie);
  const overleefd: Mutatie[] = [];
  const perSoort = new Map<Mutatiesoort, { gevangen: number; van: number }>();
  try {
    await proef.ijk(mutaties, ronden);
    for (const [plaats, mutatie] of mutaties.entries()) {
      const uitkomst = await proef.weeg(mutatie, ronden);
      const tel = perSoort.get(mutatie.soort) ?? { gevangen: 0, van: 0 };
      perSoort.set(mutatie.soort, tel);
      tel.van += 1;
      if (uitkomst.stand === "gevangen") tel.gevangen += 1;
      else overleefd.push(mutatie);
      const slot = uitkomst.stand === "gevangen" ? `caught by ${uitkomst.door}` : "SURVIVED";
      console.log(`${String(plaats + 1)}/${String(mutaties.length)} ${schrijf(mutatie)}: ${slot}`);
    }
  } finally {
    await proef.sluit();
  }
  for (const [soort, { gevangen, van }] of perSoort)
    console.log(`${soort}: ${String(gevangen)} of ${String(van)} caught`);
  for (const mutatie of overleefd) console.log(`survived: ${schrijf(mutatie)}`);
  return overleefd.length > 0 ? 1 : 0;
}

try {
  if (process.argv.includes("--help")) console.log(hulp);
  else process.exitCode = await main();
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout);
  process.exitCode = 2;
}
