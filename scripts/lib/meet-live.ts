import { get } from "node:http";

/** What is measured: an address to post a change to, a stream that tells of it, and the page that is then asked. */
export interface Opstelling {
  post: () => Promise<void>;
  /** Streams, each with its cookie. */
  stromen: { url: string; cookie: string }[];
  pagina: { url: string; cookie: string };
}

interface Venster {
  /** Resolves at the next "changed". */
  gewijzigd: () => Promise<void>;
  sluit: () => void;
}

function open({ url, cookie }: { url: string; cookie: string }): Promise<Venster> {
  return new Promise((klaar, mislukt) => {
    const verzoek = get(url, { headers: { accept: "text/event-stream", cookie } }, (antwoord) => {
      if (antwoord.statusCode !== 200) return mislukt(new Error(`${url} answered ${String(antwoord.statusCode)}`));
      let wachtenden: (() => void)[] = [];
      antwoord.setEncoding("utf8").on("data", (deel: string) => {
        if (!deel.includes("event: gewijzigd")) return;
        for (const wakker of wachtenden) wakker();
        wachtenden = [];
      });
      klaar({
        gewijzigd: () => new Promise((wakker) => wachtenden.push(() => wakker())),
        sluit: () => verzoek.destroy(),
      });
    });
    verzoek.on("error", (fout) => mislukt(fout));
  });
}

export interface Meting {
  /** Milliseconds from the post until the first window has its fresh page. */
  pagina: number;
  /** Milliseconds from the post until every window has heard. */
  allen: number;
}

const midden = (getallen: number[]) => getallen.sort((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? 0;

/** Median of so many changes, one after the other. */
export async function meetLive({ post, stromen, pagina }: Opstelling, keren: number): Promise<Meting> {
  const vensters = await Promise.all(stromen.map(open));
  const [eerste] = vensters;
  if (!eerste) throw new Error("No window to measure");
  const metingen: Meting[] = [];
  for (let keer = 0; keer < keren; keer++) {
    const begin = performance.now();
    const allen = Promise.all(vensters.map((venster) => venster.gewijzigd())).then(() => performance.now() - begin);
    const vers = eerste
      .gewijzigd()
      .then(() => fetch(pagina.url, { headers: { cookie: pagina.cookie } }))
      .then((antwoord) => antwoord.text())
      .then(() => performance.now() - begin);
    await post();
    metingen.push({ pagina: await vers, allen: await allen });
  }
  for (const venster of vensters) venster.sluit();
  return { pagina: midden(metingen.map((m) => m.pagina)), allen: midden(metingen.map((m) => m.allen)) };
}
