import { startServer } from "./lib/starten.mjs";

const hulp = `Usage: npm run demo

Installs and builds what is missing, fills an empty database with fictitious casussen in every phase and serves it.
Prints the address and the demo accounts. Not for real data: everybody who reaches the address can log in.

Takes the same settings as "npm start" (see: npm start -- --help).
A data folder of real use is refused.

Exit code 0 after a normal stop (SIGTERM, SIGINT), 1 when it could not start.`;

if (process.argv.includes("--help")) console.log(hulp);
else await startServer(["--demo"]);
