import { openSqlite } from "~/storage/databank.server";
import type { Installatie } from "./installatie";

/** One thing that people do, as the request that their browser sends. */
export interface Proef {
  naam: string;
  vraag(keer: number): { pad: string; init: RequestInit };
  /** Status of a good answer. */
  goed: number;
  /** Must stand in it. */
  bevat?: string;
  /** Numbers of the casussen that the bare server reads for it; null: it has no page of its own. */
  casussen: string[] | null;
}

function lees({ cookie }: Installatie, pad: string) {
  return () => ({ pad, init: { headers: { cookie } } });
}

const maanden = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** One person by name and birth date: with many casussen as many hits as with few, where a name alone has more. */
function leesPersoon(bladzijde: string): string {
  const achternaam = /(Proef|Verzin|Speel|Schijn|Model|Oefen|Denk|Schets|Staal|Toets)[a-z]+/.exec(bladzijde)?.[0];
  const [, dag, maand = "", jaar] = />(\d{1,2}) ([a-z]+) ((?:19|20)\d{2})</.exec(bladzijde) ?? [];
  const nummer = maanden.indexOf(maand) + 1;
  if (!achternaam || !dag || !jaar || nummer === 0)
    throw new Error("No name with a birth date was found to search for");
  return `${achternaam} ${dag.padStart(2, "0")}-${String(nummer).padStart(2, "0")}-${jaar}`;
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
  const bladzijde = await (await fetch(`${adres}/casussen/${dossier}/aanmelden`, { headers: { cookie } })).text();
  const persoon = leesPersoon(bladzijde);
  const logboek = `/casussen/${dossier}/logboek`;
  return [
    { naam: "dossier", vraag: lees(installatie, `/casussen/${dossier}/uitvoeren`), goed: 200, casussen: [dossier] },
    { naam: "werkvoorraad", vraag: lees(installatie, "/werkvoorraad"), goed: 200, casussen: nummers.slice(0, 20) },
    { naam: "casussen", vraag: lees(installatie, "/casussen"), goed: 200, casussen: nummers },
    { naam: "inloggen", vraag: () => ({ pad: "/inloggen", init: {} }), goed: 200, casussen: [] },
    {
      naam: "zoeken",
      vraag: post("/casussen/zoeken", "zoeken", { zoek: persoon }),
      goed: 200,
      bevat: "1 casus gevonden",
      casussen: null,
    },
    {
      naam: "opslaan",
      vraag: post(logboek, "notitie_opslaan", { tekst: "Fictieve notitie van een meting." }),
      goed: 303,
      casussen: null,
    },
  ];
}
