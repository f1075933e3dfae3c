import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installGlobals, type ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { maakOidcAanbieder } from "~/auth/oidc/aanbieder.server";
import { findActieveSessie } from "~/auth/sessie.server";
import { maakInstelLink } from "~/auth/uitnodiging.server";
import { startVirusscanner } from "~/bestanden/scanner.server";
import { maakMetingen } from "~/http/metingen.server";
import { eisVersleuteldAdres, leesOmgeving, listHerkomsten, OmgevingFout } from "~/http/omgeving.server";
import { startOpmaker } from "~/http/opmaker.server";
import { luister, maakApp, maakMetingenApp, type Luisteraar } from "~/http/server.server";
import { kondigVernietigingenAan } from "~/bewaartermijnen/aankondigen.server";
import { vulNaamindex } from "~/casussen/naamindex.server";
import { herinnerAanOverleggen } from "~/overleg/voorbereiden/herinneren.server";
import { startVerzender } from "~/post/verzender.server";
import { verwijderOudeConcepten } from "~/protocol/concept.server";
import { ruimVerstrekkingenOp } from "~/registers/verstrekkingen/repository.server";
import { pasVernietigingenToe } from "~/vernietiging/herhalen.server";
import { vernietigVerlopenZaken } from "~/vernietiging/zaken.server";
import { leesSpoor } from "~/lib/spoor";
import { logPoortweigering } from "~/protocol/log.server";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { StartFout } from "~/storage/fouten";
import { leesVersie, type Proces } from "~/storage/proces.server";
import { startSysteem } from "~/storage/start.server";
import { listDemoAccounts, vulLegeDemo } from "./lib/demo";

const hulp = `Usage: node build/start/serve.js [--demo]

Serves the existing build, of which this is part. "npm start" and "npm run demo" install and build what is missing and then run this.
Settings: see "npm start -- --help".`;

// Packed (scripts/lib/inpakken.mjs) this stands in build/start/, beside the app.
const projectMap = fileURLToPath(new URL("../../", import.meta.url));
// Lines for the process log go to standard error; standard output is for the person who starts the system.
const logger = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);

async function laadBouw(): Promise<ServerBuild> {
  const bestand = fileURLToPath(new URL("./app.js", import.meta.url));
  if (!existsSync(bestand)) throw new StartFout(`${bestand} is missing; run "npm start" or "npm run demo"`);
  installGlobals({ nativeFetch: true });
  const bouw: ServerBuild = await import(pathToFileURL(bestand).href);
  return bouw;
}

const poortuitleg: Readonly<Record<string, string>> = {
  EADDRINUSE: "the port is in use by another process",
  EACCES: "this user may not use this port; choose one above 1023",
  EADDRNOTAVAIL: "this machine does not have that address",
  ENOTFOUND: "that name has no address",
};

async function bezetPoort(poort: number, host: string, [naamHost, naamPoort] = ["HOST", "PORT"]): Promise<Luisteraar> {
  try {
    return await luister({ poort, host });
  } catch (fout) {
    const code = fout instanceof Error && "code" in fout ? String(fout.code) : "unknown error";
    const uitleg = poortuitleg[code];
    throw new StartFout(
      `Cannot listen on ${naamHost} ${host}, ${naamPoort} ${poort}: ${uitleg ? `${uitleg} (${code})` : code}`,
    );
  }
}

function toonAdres(host: string, poort: number): string {
  if (host === "0.0.0.0" || host === "::") return `http://localhost:${poort}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${poort}`;
}

/** Work beside the answers: a full disk or a busy database must not stop the system, and it is tried again. */
function probeer(proces: Proces, werk: () => boolean): void {
  try {
    if (werk()) proces.dagelijks = { gelukt: new Date().toISOString(), fout: null };
  } catch (fout) {
    const naam = fout instanceof Error ? fout.name : "unknown";
    proces.dagelijks = { ...proces.dagelijks, fout: naam };
    logger.error({ fout: naam }, "daily work failed");
  }
}

async function start(soort: "demo" | "echt"): Promise<void> {
  const omgeving = leesOmgeving(process.env, projectMap);
  if (soort === "echt") eisVersleuteldAdres(omgeving);
  const build = await laadBouw();
  const luisteraar = await bezetPoort(omgeving.poort, omgeving.host);
  const meetadres = omgeving.metingen.adres;
  const meetluisteraar = meetadres && (await bezetPoort(meetadres.poort, meetadres.host, ["METRICS_LISTEN", "port"]));
  const adres = omgeving.herkomst ?? toonAdres(omgeving.host, luisteraar.poort);
  const { dataMap, kekBestand, lijstkopie } = omgeving;
  const lijstkopieen = lijstkopie ? [lijstkopie] : [];
  const soorten = listGegevenssoorten();
  const migratieMap = path.join(projectMap, "db", "migrations");
  const gestart = startSysteem({ dataMap, kekBestand, lijstkopieen, soort, adres, soorten, logger, migratieMap });
  const virusscanner = omgeving.clamd && startVirusscanner(gestart, omgeving.clamd);
  const proces: Proces = {
    gestartOp: new Date().toISOString(),
    versie: leesVersie(projectMap),
    heeftMailserver: omgeving.smtpUrl !== undefined,
    dagelijks: { gelukt: null, fout: null },
  };
  // It says itself when it is ready; until then pages are made in this thread.
  const opmaker = startOpmaker(new URL("./opmaakdraad.js", import.meta.url), logger);
  const systeem = {
    ...gestart,
    proces,
    opmaker,
    ...(omgeving.oidc && { oidc: maakOidcAanbieder(omgeving.oidc) }),
    ...(virusscanner && { virusscanner }),
  };
  const heeftMetingen = omgeving.metingen.token !== undefined || meetluisteraar !== undefined;
  const metingen = heeftMetingen ? maakMetingen(systeem, build) : undefined;
  // Not waited for: the start does not depend on the provider, and the first log-in asks again.
  void systeem.oidc?.verken();

  for (const nummer of pasVernietigingenToe(systeem))
    console.log(`Destroyed again after restoring a back-up: ${nummer}`);
  const doeDagelijks = () => {
    // A wrong clock would announce and destroy too early; see storage/klokwacht.server.ts.
    if (systeem.klokwacht?.isVerdacht()) {
      logger.error("clock in doubt: daily work waits until it is right, or the beheerder says that it is");
      return false;
    }
    verwijderOudeConcepten(systeem);
    kondigVernietigingenAan(systeem);
    herinnerAanOverleggen(systeem);
    ruimVerstrekkingenOp(systeem);
    vernietigVerlopenZaken(systeem);
    return true;
  };
  // Each hour, so that a day on which the system was off at one moment is not missed.
  const dagelijks = setInterval(() => probeer(proces, doeDagelijks), 3_600_000);
  const klokslag = setInterval(() => systeem.klokwacht?.kijk(), 60_000);

  // What runs besides answering; stopped before the databases close.
  const achtergrond: { stop(): Promise<void> }[] = [opmaker, ...(virusscanner ? [virusscanner] : [])];
  let stopt = false;
  const stop = async () => {
    // The terminal and the parent process may both send the signal.
    if (stopt) return;
    stopt = true;
    clearInterval(dagelijks);
    clearInterval(klokslag);
    // First: a window that stays open would hold up the stop.
    systeem.live.sluit();
    await Promise.all([luisteraar.stop(), meetluisteraar?.stop()]);
    metingen?.stop();
    for (const taak of achtergrond) await taak.stop();
    systeem.sluit();
    process.exit(0);
  };
  for (const signaal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signaal, () => void stop());
  // The process that started this one is gone, without a word: nobody could stop this one any more.
  process.on("disconnect", () => void stop());
  if (process.connected === false) return stop();

  if (soort === "demo") await vulLegeDemo(systeem, build);
  probeer(proces, doeDagelijks);
  // After filling: the invented mail of a demo is not sent out.
  achtergrond.push(startVerzender(systeem, { smtpUrl: omgeving.smtpUrl, van: omgeving.mailVan }));
  luisteraar.bedien(
    maakApp({
      systeem,
      build,
      publicMap: path.join(projectMap, "public"),
      verwachteHerkomst: listHerkomsten(omgeving, luisteraar.poort),
      achterProxy: omgeving.herkomst !== undefined,
      ...(metingen && { metingen: { teller: metingen, token: omgeving.metingen.token } }),
      findSessie: (cookieHeader) => findActieveSessie(systeem, cookieHeader),
      opWeigering: ({ reden, sessie, adres, verzoekId }) =>
        logPoortweigering(systeem, { reden, accountId: sessie?.accountId ?? null, adres, verzoekId }),
    }),
  );

  if (metingen) meetluisteraar?.bedien(maakMetingenApp(metingen));

  vulNaamindex(systeem).catch((fout: unknown) => {
    // The first list fills it then, and says what is wrong to who asked.
    logger.error({ fout: fout instanceof Error ? fout.name : "unknown" }, "index of names not filled");
  });

  console.log(`PGA-systeem serves at ${adres}`);
  if (soort === "demo") {
    console.log(`Demo accounts (log in at ${adres}/inloggen):\n${listDemoAccounts(systeem).join("\n")}`);
  } else {
    const link = maakInstelLink(systeem);
    if (link) console.log(`No account exists yet. Set up the first one with this one-time link:\n  ${link}`);
  }
}

function schrijfStartfout(fout: unknown): string {
  if (fout instanceof StartFout || fout instanceof OmgevingFout) return fout.message;
  return fout instanceof Error ? (fout.stack ?? fout.message) : String(fout);
}

/** What a library says on the console can quote an address or a value: that it spoke goes to the log, its words do not. */
function zwijgOverWoorden(): void {
  const meld = () => logger.warn({ stack: leesSpoor(new Error()) }, "a library wrote to the console");
  for (const soort of ["warn", "error", "info", "debug", "trace"] as const) console[soort] = meld;
  process.removeAllListeners("warning");
  process.on("warning", (fout) => logger.warn({ fout: fout.name, stack: leesSpoor(fout) }, "warning of Node"));
}

// State after an unexpected error is unknown: stop, and let the supervisor start a clean process.
process.on("uncaughtException", (fout) => {
  logger.fatal({ fout: fout.name, stack: leesSpoor(fout) }, "stopped");
  process.exit(1);
});

if (process.argv.includes("--help")) {
  console.log(hulp);
} else {
  try {
    zwijgOverWoorden();
    await start(process.argv.includes("--demo") ? "demo" : "echt");
  } catch (fout) {
    // Nobody was served yet, so an unexpected error can be shown as it is.
    process.stderr.write(`${schrijfStartfout(fout)}\n`);
    process.exit(1);
  }
}
