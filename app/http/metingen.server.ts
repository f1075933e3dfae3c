import { monitorEventLoopDelay } from "node:perf_hooks";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { leesOmvang, leesPost, leesSysteemstand } from "~/systeem/stand.server";
import { codes, listWaarschuwingen } from "~/systeem/waarschuwingen";
import { leesBackupverslag } from "~/storage/backupstand.server";
import type { Systeem } from "~/storage/systeem.server";
import { isGelijk } from "./verzoek.server";

/** Upper bounds in seconds. */
const emmers = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Verloop {
  readonly emmers: number[];
  aantal: number;
  som: number;
}

/**
 * Figures of the process for who keeps watch (Prometheus text format). They are read outside the protocol, so there is nothing
 * in them about a person or a casus, and no count of casussen, dossiers or accounts: in a small region the step from 4 to 5
 * tells that somebody came in that day. For the same reason an address counts by its first part only: which phase, verzoek or
 * datalek was worked on at what moment stays in the log, which is read by those who may.
 */
export interface Metingen {
  /** Counts every request; first in line. */
  readonly tel: RequestHandler;
  schrijf(): string;
  stop(): void;
}

/** Milliseconds between two looks at the event loop. */
const pauze = 20;

/** The first parts of all addresses that the build knows. */
function listEersteDelen(build: ServerBuild): ReadonlySet<string> {
  const delen = Object.values(build.routes).flatMap((route) => route?.path?.split("/")[0] ?? []);
  return new Set(delen.filter((deel) => /^[a-z-]+$/.test(deel)));
}

/** `/`, `/werkvoorraad`, `/casussen/*`; what the build does not know is one label, so that a scanner cannot make any. */
export function kiesRoute(pad: string, bekend: ReadonlySet<string>): string {
  if (pad === "/" || pad === "/gezondheid") return pad;
  const [, eerste = "", ...rest] = pad.split("/");
  if (eerste === "build") return "/build/*";
  if (!bekend.has(eerste)) return "onbekend";
  return rest.some((deel) => deel !== "") ? `/${eerste}/*` : `/${eerste}`;
}

const label = (waarden: Readonly<Record<string, string>>) =>
  `{${Object.entries(waarden)
    .map(([naam, waarde]) => `${naam}="${waarde}"`)
    .join(",")}}`;

export function maakMetingen(systeem: Systeem, build: ServerBuild): Metingen {
  const bekend = listEersteDelen(build);
  const verzoeken = new Map<string, { route: string; klasse: string; aantal: number }>();
  const duren = new Map<string, Verloop>();
  const vertraging = monitorEventLoopDelay({ resolution: pauze });
  vertraging.enable();

  const noteer = (route: string, status: number, seconden: number | undefined) => {
    const klasse = `${String(Math.floor(status / 100))}xx`;
    const sleutel = `${route} ${klasse}`;
    const teller = verzoeken.get(sleutel) ?? { route, klasse, aantal: 0 };
    teller.aantal += 1;
    verzoeken.set(sleutel, teller);
    if (seconden === undefined) return;
    const verloop = duren.get(route) ?? { emmers: emmers.map(() => 0), aantal: 0, som: 0 };
    verloop.aantal += 1;
    verloop.som += seconden;
    const plaats = emmers.findIndex((grens) => seconden <= grens);
    if (plaats >= 0) verloop.emmers[plaats] = (verloop.emmers[plaats] ?? 0) + 1;
    duren.set(route, verloop);
  };

  return {
    tel(req, res, next) {
      const begin = performance.now();
      const route = kiesRoute(req.path, bekend);
      res.once("close", () => {
        // A window that stays open is no slow answer.
        const isStroom = String(res.getHeader("content-type") ?? "").startsWith("text/event-stream");
        noteer(route, res.statusCode, isStroom ? undefined : (performance.now() - begin) / 1000);
      });
      next();
    },
    schrijf() {
      const regels: string[] = [];
      const meld = (naam: string, soort: "counter" | "gauge" | "histogram" | "summary", uitleg: string) =>
        regels.push(`# HELP ${naam} ${uitleg}`, `# TYPE ${naam} ${soort}`);
      const zet = (naam: string, waarde: number, waarden: Readonly<Record<string, string>> = {}) =>
        regels.push(`${naam}${Object.keys(waarden).length > 0 ? label(waarden) : ""} ${String(waarde)}`);

      meld("pga_http_requests_total", "counter", "Requests by first part of the address and class of the status.");
      for (const { route, klasse, aantal } of verzoeken.values())
        zet("pga_http_requests_total", aantal, { route, status: klasse });

      const duur = "pga_http_request_duration_seconds";
      meld(duur, "histogram", "Time until the answer had left.");
      for (const [route, verloop] of duren) {
        let som = 0;
        for (const [plaats, grens] of emmers.entries()) {
          som += verloop.emmers[plaats] ?? 0;
          zet(`${duur}_bucket`, som, { route, le: String(grens) });
        }
        zet(`${duur}_bucket`, verloop.aantal, { route, le: "+Inf" });
        zet(`${duur}_sum`, verloop.som, { route });
        zet(`${duur}_count`, verloop.aantal, { route });
      }

      meld("pga_event_loop_delay_seconds", "gauge", "Delay of the event loop since the last reading.");
      // The histogram counts the pause between two looks as well.
      const vanaf = (nanoseconden: number) => Math.max(0, nanoseconden / 1e9 - pauze / 1000);
      for (const deel of [50, 99] as const)
        zet("pga_event_loop_delay_seconds", vanaf(vertraging.percentile(deel)), { quantile: String(deel / 100) });
      zet("pga_event_loop_delay_seconds", vanaf(vertraging.max), { quantile: "1" });
      vertraging.reset();

      meld("pga_process_resident_memory_bytes", "gauge", "Memory of the process.");
      zet("pga_process_resident_memory_bytes", process.memoryUsage.rss());
      meld("pga_process_start_time_seconds", "gauge", "Start of the process.");
      zet("pga_process_start_time_seconds", Math.round(Date.now() / 1000 - process.uptime()));

      zetSysteem(systeem, { meld, zet });
      return `${regels.join("\n")}\n`;
    },
    stop() {
      vertraging.disable();
    },
  };
}

interface Schrijver {
  meld(naam: string, soort: "counter" | "gauge", uitleg: string): void;
  zet(naam: string, waarde: number, waarden?: Readonly<Record<string, string>>): void;
}

function zetSysteem(systeem: Systeem, { meld, zet }: Schrijver): void {
  const nu = systeem.klok.nu();
  const post = leesPost(systeem, nu.toISOString());
  meld("pga_outbox_messages", "gauge", "Messages that wait, and that the mail server refused for good.");
  zet("pga_outbox_messages", post.wacht, { status: "waiting" });
  zet("pga_outbox_messages", post.mislukt.aantal, { status: "failed" });

  if (systeem.dataMap !== undefined) {
    meld("pga_database_bytes", "gauge", "Databases with their side files.");
    zet("pga_database_bytes", leesOmvang(systeem.dataMap));
    const gelukt = leesBackupverslag(systeem.dataMap)?.gelukt;
    if (gelukt) {
      meld("pga_backup_age_seconds", "gauge", "Since the last back-up that was read back and checked.");
      zet("pga_backup_age_seconds", Math.round((nu.getTime() - Date.parse(gelukt.moment)) / 1000));
    }
  }
  const nuAan = new Map(listWaarschuwingen(leesSysteemstand(systeem)).map(({ code, ernst }) => [code, ernst]));
  meld("pga_warning", "gauge", "Warnings on the screen of the beheerder: 0 none, 1 take notice, 2 serious.");
  for (const code of codes) zet("pga_warning", { ernstig: 2, let_op: 1, geen: 0 }[nuAan.get(code) ?? "geen"], { code });
}

/** Answers who has the token; for everybody else the address does not exist. Without a token it is asked of nobody. */
export function toonMetingen(metingen: Metingen, token?: string): RequestHandler {
  return (req, res, next) => {
    if (token !== undefined) {
      const gegeven = /^Bearer (\S+)$/.exec(req.headers.authorization ?? "")?.[1];
      if (gegeven === undefined || !isGelijk(gegeven, token)) return next();
    }
    res.type("text/plain; version=0.0.4; charset=utf-8").send(metingen.schrijf());
  };
}
