import { meetLive, type Meting, type Opstelling } from "./meet-live";

async function logIn(adres: string, account: string): Promise<string> {
  const antwoord = await fetch(`${adres}/inloggen/demo`, {
    method: "POST",
    body: new URLSearchParams({ account }),
    headers: { Origin: adres },
    redirect: "manual",
  });
  return antwoord.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** A post as the page sends it, with the token of the session. */
function maakPost(adres: string, cookie: string, token: string) {
  let teller = 0;
  return async (pad: string, handeling: string, velden: Record<string, string | string[]>): Promise<void> => {
    const body = new URLSearchParams({
      _token: token,
      _handeling: handeling,
      _eenmalig: `benchmark-${String(teller++)}`,
    });
    for (const [naam, waarde] of Object.entries(velden)) for (const deel of [waarde].flat()) body.append(naam, deel);
    const antwoord = await fetch(adres + pad, {
      method: "POST",
      body,
      headers: { cookie, Origin: adres },
      redirect: "manual",
    });
    if (antwoord.status >= 400) throw new Error(`${handeling}: ${String(antwoord.status)}`);
  };
}

const partners = ["politie", "om", "gemeente", "reclassering", "ggz", "wijkteam", "wonen", "casusregisseur"];

/** The overleg of today in a demo: opened, a casus on the table, people in the room, the screen on. */
async function houdOverleg(adres: string): Promise<Opstelling & { bytes: number }> {
  const cookie = await logIn(adres, "procesregisseur");
  const lees = async (pad: string) => (await fetch(adres + pad, { headers: { cookie } })).text();
  const lijst = await lees("/overleggen");
  const token = /name="_token" value="([^"]+)"/.exec(lijst)?.[1] ?? "";
  const post = maakPost(adres, cookie, token);
  for (const [, overleg] of lijst.matchAll(/href="(\/overleggen\/[\w-]+)"/g)) {
    if (!overleg) continue;
    const tafel = await lees(`${overleg}/tafel`);
    if (!tafel.includes('value="overleg_openen"')) continue;
    await post(`${overleg}/tafel`, "overleg_openen", {});
    const [, punt = ""] = /value="agendapunt_starten-([\w-]+)"/.exec(await lees(`${overleg}/tafel`)) ?? [];
    await post(`${overleg}/tafel`, "agendapunt_starten", { punt });
    const binnen = [...(await lees(`${overleg}/tafel`)).matchAll(/name="binnen" value="([\w-]+)"/g)].map(
      ([, id]) => id ?? "",
    );
    await post(`${overleg}/tafel`, "aanwezigheid_vastleggen", { punt, binnen, bevestigt: binnen });
    await post(`${overleg}/tafel`, "scherm_zetten", { punt, aan: "ja", deel: "oordeelsvorming" });
    const stromen = [
      { url: `${adres}${overleg}/stroom?bij=scherm`, cookie },
      { url: `${adres}${overleg}/stroom?bij=tafel`, cookie: await logIn(adres, "procesondersteuner") },
    ];
    for (let plaats = 0; stromen.length < 20; plaats++) {
      const eigen = await logIn(adres, partners[plaats % partners.length] ?? "");
      const url = `${adres}${overleg}/stroom?bij=volgen`;
      const mag = (await fetch(`${adres}${overleg}`, { headers: { cookie: eigen } })).ok;
      if (mag) stromen.push({ url, cookie: eigen });
      if (plaats > 100) throw new Error("Not enough people can follow this overleg");
    }
    const pagina = { url: `${adres}${overleg}/scherm?_data=routes%2Foverleggen.%24id_.scherm`, cookie };
    const leefgebieden = ["financien", "huisvesting", "tijdsbesteding", "sociaal_netwerk"];
    let keer = 0;
    const bytes = (await (await fetch(pagina.url, { headers: { cookie } })).text()).length;
    return {
      bytes,
      pagina,
      stromen,
      // Each time another score that nobody gave yet, so that every page differs and no version is needed.
      post: () =>
        post(`${overleg}/tafel/veld?punt=${punt}`, "bespreking_opslaan", {
          [`scores.${leefgebieden[keer++ % leefgebieden.length] ?? ""}.score`]: "oranje",
        }),
    };
  }
  throw new Error("The demo has no overleg that can be opened today");
}

/** Prints how long a change takes to reach the projector, and twenty windows, against a bare echo. */
export async function benchmarkLive(adres: string, startKaal: (bytes: number) => Promise<string>): Promise<void> {
  const overleg = await houdOverleg(adres);
  const kaal = `http://127.0.0.1:${await startKaal(overleg.bytes)}`;
  const echo: Opstelling = {
    post: async () => void (await fetch(kaal, { method: "POST", body: "" })),
    stromen: overleg.stromen.map(() => ({ url: `${kaal}/stroom`, cookie: "" })),
    pagina: { url: kaal, cookie: "" },
  };
  const keren = 4;
  const wij = await meetLive(overleg, keren);
  const maat = await meetLive(echo, keren);
  const toon = (wat: string, deel: keyof Meting) =>
    console.log(
      `${wat.padEnd(30)} ratio ${(wij[deel] / maat[deel]).toFixed(2)}  (${wij[deel].toFixed(0)} ms, echo ${maat[deel].toFixed(0)} ms)`,
    );
  console.log("\nLive: 20 windows on one overleg (projector, chair's colleague, 18 partners)");
  toon("change to page on the projector", "pagina");
  toon("change told to all windows", "allen");
}
