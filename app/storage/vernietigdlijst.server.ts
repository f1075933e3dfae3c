import { existsSync, readFileSync, renameSync } from "node:fs";
import { z } from "zod";
import { schrijfHeelBestand } from "./bestand.server";
import { metStartFout, StartFout } from "./fouten";
import type { Kluis } from "./kluis.server";

const regelschema = z.strictObject({
  moment: z.string(),
  casusId: z.string(),
  casusnummer: z.string(),
  /**
   * `casus`: all of it. `gegevens`: the values in `plekken`. `verloren`: its key was lost, which the operator accepted. `zaak`: a
   * verzoek of a betrokkene or a datalek; the two fields above are of that then.
   */
  soort: z.enum(["casus", "gegevens", "verloren", "zaak"]),
  /** `<rij id>|<entiteit.sleutel>`, for `gegevens`. */
  plekken: z.array(z.string()).optional(),
});

/** One destruction, without any personal value: numbers and random ids. */
export type Vernietigd = z.output<typeof regelschema>;

/**
 * What was destroyed, kept outside the data folder and outside every back-up: putting back an older back-up, with or without
 * an older key file, cannot bring anything back, because the start reads this list first (DPIA 15). Each line is sealed with
 * a key of the installation and with the line before it, so that a line that was changed, moved or taken out is found.
 */
export interface Vernietigdlijst {
  readonly bestanden: readonly string[];
  list(): readonly Vernietigd[];
  /** Durable on return, in every place that could be written. The first place must be. */
  voegToe(regel: Vernietigd): void;
}

/** First line of the file: which installation it is of. */
const kopschema = z.strictObject({ installatie: z.string() });
const zegelschema = z.strictObject({ regel: z.string(), zegel: z.string() });

function installatieVan(kluis: Kluis): string {
  return kluis.hmac("vernietigd", "installatie");
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/**
 * The lines of one file; undefined when it is of another installation. It is written as a whole, so a line that was cut off
 * is damage and no accident of a stop.
 * @throws StartFout when a line was changed, moved or taken out of the middle
 */
function leesBestand(bestand: string, kluis: Kluis): Vernietigd[] | undefined {
  const [eerste = "", ...rest] = readFileSync(bestand, "utf8").split("\n");
  const kop = kopschema.safeParse(leesJson(eerste));
  const kapot = (nr: number) =>
    new StartFout(`${bestand} is damaged at line ${nr}; put back its copy (see docs/beheer.md)`);
  if (!kop.success || rest.pop() !== "") throw kapot(1);
  if (kop.data.installatie !== installatieVan(kluis)) return undefined;
  let vorige = "";
  return rest.map((tekst, plaats) => {
    const verpakt = zegelschema.safeParse(leesJson(tekst));
    const regel = regelschema.safeParse(leesJson(verpakt.data?.regel ?? ""));
    if (!verpakt.success || !regel.success || verpakt.data.zegel !== maakZegel(kluis, vorige, verpakt.data.regel)) {
      throw kapot(plaats + 2);
    }
    vorige = verpakt.data.zegel;
    return regel.data;
  });
}

function maakZegel(kluis: Kluis, vorige: string, regel: string): string {
  return kluis.hmac("vernietigd", `${vorige}|${regel}`);
}

/** The content of the file, which grows at its end. */
function maakTekst(kluis: Kluis) {
  const delen = [JSON.stringify({ installatie: installatieVan(kluis) })];
  let vorige = "";
  return {
    voegToe(nieuw: Vernietigd) {
      const regel = JSON.stringify(nieuw);
      vorige = maakZegel(kluis, vorige, regel);
      delen.push(JSON.stringify({ regel, zegel: vorige }));
    },
    lees: () => `${delen.join("\n")}\n`,
  };
}

function sleutelVan({ casusId, soort, plekken = [] }: Vernietigd): string {
  return [casusId, soort, ...plekken].join("|");
}

export interface LijstOpties {
  bestand: string;
  /** Other places where it is kept too. */
  kopieen?: readonly string[];
  kluis: Kluis;
  moment: string;
  /** Told of a place that could not be written; the first place must be. */
  opFout?: (bestand: string, fout: unknown) => void;
}

/**
 * Opens the list, or makes it. What stands in any of its places is taken over in all, so that the loss of one loses nothing.
 * A file of another installation is put aside, never used and never overwritten.
 * @throws StartFout when a file is damaged or the first place cannot be written
 */
export function openVernietigdlijst({ bestand, kopieen = [], kluis, moment, opFout }: LijstOpties): Vernietigdlijst {
  const bestanden = [bestand, ...kopieen];
  const bekend = new Map<string, Vernietigd>();
  for (const plek of bestanden) {
    metStartFout(plek, () => {
      if (!existsSync(plek)) return;
      const regels = leesBestand(plek, kluis);
      if (!regels) renameSync(plek, `${plek}.${moment.replace(/[:.]/g, "-")}`);
      for (const regel of regels ?? []) bekend.set(sleutelVan(regel), regel);
    });
  }
  const regels = [...bekend.values()].sort((a, b) => a.moment.localeCompare(b.moment));
  const tekst = maakTekst(kluis);
  for (const regel of regels) tekst.voegToe(regel);

  const leg = () => {
    const inhoud = tekst.lees();
    for (const plek of bestanden) {
      if (existsSync(plek) && readFileSync(plek, "utf8") === inhoud) continue;
      try {
        schrijfHeelBestand(plek, inhoud);
      } catch (fout) {
        if (plek === bestand) throw fout;
        opFout?.(plek, fout);
      }
    }
  };
  metStartFout(bestand, leg);
  return {
    bestanden,
    list: () => regels,
    voegToe(regel) {
      if (!bekend.has(sleutelVan(regel))) {
        bekend.set(sleutelVan(regel), regel);
        regels.push(regel);
        tekst.voegToe(regel);
      }
      // Also when it is known already: an earlier attempt may have failed on the disk.
      leg();
    },
  };
}
