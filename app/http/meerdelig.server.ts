import Busboy, { type BusboyInstance } from "@fastify/busboy";
import type { Request, RequestHandler, Response } from "express";
import { bestandsnamen, maxBestand } from "~/protocol/bestandstypen";
import type { ActieveSessie } from "./context";
import type { PoortwachterOpties } from "./poortwachter.server";
import { isGelijk, soortVan } from "./verzoek.server";
import { weiger, type WeigeringReden } from "./weigering.server";

export const meerdelig = "multipart/form-data";

/** The only addresses that take a file. */
const uploadpaden = /^\/(casussen\/\d{4}-\d{5}\/(bijlagen|traject)|beheer\/thema)$/;

export function isUploadpad(pad: string): boolean {
  return uploadpaden.test(pad);
}

const limieten = {
  fieldNameSize: 200,
  fieldSize: 100_000,
  fields: 200,
  files: 1,
  parts: 201,
  headerPairs: 20,
  headerSize: 4096,
  // One more than is allowed, so that a file of just that size is not taken for one that was cut off.
  fileSize: maxBestand + 1,
};
/** What a file over its limit is still read for, so that the rest of the form comes back; then the line is cut. */
const maxLichaam = 4 * maxBestand;
const maxTegelijk = 4;

function maakBestand(delen: readonly Buffer[], teGroot: boolean): File {
  const bytes = new Uint8Array(delen.reduce((som, { length }) => som + length, 0));
  let plaats = 0;
  for (const deel of delen) {
    bytes.set(deel, plaats);
    plaats += deel.length;
  }
  return new File([bytes], teGroot ? bestandsnamen.teGroot : bestandsnamen.heel);
}

interface Lezing {
  formulier: FormData;
  reden: WeigeringReden | null;
}

/**
 * Reads the parts as they arrive. A file counts only with a living session, and only behind its token: before that nothing of
 * it is kept. Nothing is written to disk.
 */
function leesDelen(req: Request, lezer: BusboyInstance, sessie: ActieveSessie | null): Promise<Lezing> {
  const formulier = new FormData();
  return new Promise((klaar) => {
    let reden: WeigeringReden | null = null;
    let ontvangen = 0;
    let gesloten = false;
    const sluit = (waarom: WeigeringReden | null) => {
      if (gesloten) return;
      gesloten = true;
      req.unpipe(lezer);
      req.off("data", tel);
      klaar({ formulier, reden: waarom });
    };
    const tel = (deel: Buffer) => {
      ontvangen += deel.length;
      if (ontvangen > maxLichaam) sluit("te_groot");
    };
    const isEchteToken = () => {
      const tokens = formulier.getAll("_token");
      return tokens.length === 1 && sessie !== null && isGelijk(String(tokens[0]), sessie.token);
    };
    lezer.on("field", (naam, waarde, naamAfgekapt, waardeAfgekapt) => {
      if (naamAfgekapt || waardeAfgekapt) reden ??= "te_groot";
      formulier.append(naam, waarde);
    });
    lezer.on("file", (naam, stroom, bestandsnaam) => {
      // Without a listener a body that breaks off would stop the whole process.
      stroom.on("error", () => sluit("verzoek"));
      if (sessie && !isEchteToken()) {
        stroom.resume();
        return sluit("token");
      }
      const delen: Buffer[] = [];
      let teGroot = false;
      let grootte = 0;
      stroom.on("data", (deel: Buffer) => {
        grootte += deel.length;
        if (grootte > maxBestand) {
          teGroot = true;
          delen.length = 0;
        } else if (sessie) delen.push(deel);
      });
      stroom.on("end", () => {
        // A form in which no file was chosen sends an empty one without a name.
        if (!sessie || (grootte === 0 && !bestandsnaam)) return;
        formulier.append(naam, maakBestand(delen, teGroot));
      });
    });
    for (const grens of ["partsLimit", "filesLimit", "fieldsLimit"] as const) {
      lezer.on(grens, () => sluit("te_groot"));
    }
    lezer.on("error", () => sluit("verzoek"));
    lezer.on("finish", () => sluit(reden));
    req.on("data", tel);
    req.on("close", () => sluit("verzoek"));
    req.pipe(lezer);
  });
}

/** Reads a form with a file; leaves it in `res.locals.formulier`. Other bodies are left alone. */
export function leesMeerdelig({ findSessie, opWeigering }: PoortwachterOpties): RequestHandler {
  let bezig = 0;
  return (req, res, next) => {
    if (req.method !== "POST" || soortVan(req) !== meerdelig) return next();
    if (bezig >= maxTegelijk) return weiger(req, res, "druk", opWeigering);
    const lezer = maakLezer(req);
    if (!lezer) return weiger(req, res, "verzoek", opWeigering);
    bezig += 1;
    // While the answer is made the file stands in memory, so this one counts until it left.
    res.on("close", () => (bezig -= 1));
    const sessie = findSessie(req.headers.cookie);
    leesDelen(req, lezer, sessie)
      .then(({ formulier, reden }) => {
        if (reden) return weiger(req, res, reden, opWeigering, reden === "token" ? sessie : null);
        res.locals.formulier = formulier;
        next();
      })
      .catch(next);
  };
}

function maakLezer(req: Request): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: { ...req.headers, "content-type": req.headers["content-type"] ?? "" },
      limits: limieten,
      defCharset: "utf8",
    });
  } catch {
    return undefined;
  }
}

/** The form that `leesMeerdelig` read; undefined for a form without parts. */
export function findMeerdeligFormulier(res: Response): FormData | undefined {
  const { formulier } = res.locals as { formulier?: unknown };
  return formulier instanceof FormData ? formulier : undefined;
}
