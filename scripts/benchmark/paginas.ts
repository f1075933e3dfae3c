import { openSqlite } from "~/storage/databank.server";
import type { Installatie } from "./installatie";

/** One thing that people do, as the request that their browser sends. */
export interface Proef {
  naam: string;
  vraag(keer: number): { pad: string; init: RequestInit };
  /** Status of a good answer. */
  goed: number;
  /** Numbers of the casussen that the bare server reads for it; null: it has no page of its own. */
  casussen: string[] | null;
}

function lees({ cookie }: Installatie, pad: string) {
  return () => ({ pad, init: { headers: { cookie } } });
}

/** The same places in each installation: a casus in uitvoering, the lists, a name, a note. */
export async function listProeven(installatie: Installatie): Promise<Proef[]> {
  const { adres, cookie, token, databank } = installatie;
  const sqlite = openSqlite(databank);
  const nummers = sqlite
    .prepare<[], { nr: string }>(
      `SELECT casusnummer AS nr FROM casus WHERE toestand = 'uitvoeren'
       ORDER BY abs((SELECT count(*) FROM gegeven WHERE casus_id = casus.id) - 40), casusnummer LIMIT 50`,
    )
    .all()
    .map(({ nr }) => nr);
  sqlite.close();
  const [dossier = ""] = nummers;
  const post = (pad: string, handeling: string, velden: Record<string, string>) => (keer: number) => ({
    pad,
    init: {
      method: "POST",
      headers: { cookie, Origin: adres },
      redirect: "manual" as const,
      body: new URLSearchParams({
        _token: token,
        _handeling: handeling,
        _eenmalig: `benchmark-${String(process.pid)}-${String(keer)}`,
        _versies: "{}",
        ...velden,
      }),
    },
  });
  // One person by name and birth date: as many hits with many casussen as with few.
  const bladzijde = await (await fetch(`${adres}/casussen/${dossier}/aanmelden`, { headers: { cookie } })).text();
  const [achternaam = ""] =
    /(Proef|Verzin|Speel|Schijn|Model|Oefen|Denk|Schets|Staal|Toets)[a-z]+/.exec(bladzijde) ?? [];
  const [geboren = ""] = /\d{2}-\d{2}-(19|20)\d{2}/.exec(bladzijde) ?? [];
  const persoon = `${achternaam} ${geboren}`;
  const logboek = `/casussen/${dossier}/logboek`;
  return [
    { naam: "dossier", vraag: lees(installatie, `/casussen/${dossier}/uitvoeren`), goed: 200, casussen: [dossier] },
    { naam: "werkvoorraad", vraag: lees(installatie, "/werkvoorraad"), goed: 200, casussen: nummers.slice(0, 20) },
    { naam: "casussen", vraag: lees(installatie, "/casussen"), goed: 200, casussen: nummers },
    { naam: "inloggen", vraag: () => ({ pad: "/inloggen", init: {} }), goed: 200, casussen: [] },
    { naam: "zoeken", vraag: post("/casussen/zoeken", "zoeken", { zoek: persoon }), goed: 200, casussen: null },
    {
      naam: "opslaan",
      vraag: post(logboek, "notitie_opslaan", { tekst: "Fictieve notitie van een meting." }),
      goed: 303,
      casussen: null,
    },
  ];
}
