import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { openSqlite } from "~/storage/databank.server";

/**
 * The measure of the benchmark: what this machine can do at all. A bare `node:http` server that reads the same rows as the
 * page from the same database (of one casus, or of each that a list names) and sends the same HTML, without rules, encryption,
 * log or rendering.
 */
const [databank = "", casusnummers = "", htmlBestand = ""] = process.argv.slice(2);
const sqlite = openSqlite(databank);
const html = readFileSync(htmlBestand);
const casus = sqlite.prepare("select * from casus where casusnummer = ?");
const rijen = sqlite.prepare("select * from rij join account on account.id = rij.auteur_account_id where casus_id = ?");
const gegevens = sqlite.prepare(
  "select * from gegeven join rij on rij.id = gegeven.rij_id join account on account.id = gegeven.auteur_account_id where gegeven.casus_id = ?",
);

const server = createServer((_req, res) => {
  for (const casusnummer of casusnummers.split(",").filter(Boolean)) {
    const gevonden = casus.get(casusnummer) as { id: string };
    rijen.all(gevonden.id);
    gegevens.all(gevonden.id);
  }
  res.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": html.length });
  res.end(html);
});
server.listen(0, "127.0.0.1", () => {
  const adres = server.address();
  if (adres && typeof adres === "object") console.log(adres.port);
});
