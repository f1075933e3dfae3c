import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A wire between a window and the server that can be cut: a browser that is set offline keeps what it has open. */
export interface Lijn {
  readonly adres: string;
  verbreek(): void;
  herstel(): void;
  sluit(): Promise<void>;
}

export async function trekLijn(adres: string): Promise<Lijn> {
  const { hostname, host, port } = new URL(adres);
  const open = new Set<Socket>();
  let isHeel = true;
  const server = createServer((hier) => {
    if (!isHeel) return hier.destroy();
    const daar = connect(Number(port), hostname);
    daar.pipe(hier);
    // The server answers under its own name only; what comes by here has no body.
    hier.on("data", (deel) => daar.write(deel.toString("latin1").replace(/^Host: .*$/m, `Host: ${host}`), "latin1"));
    for (const [van, naar] of [
      [hier, daar],
      [daar, hier],
    ] as const) {
      open.add(van);
      van.on("error", () => naar.destroy());
      van.on("close", () => {
        open.delete(van);
        naar.destroy();
      });
    }
  });
  const verbreek = () => {
    isHeel = false;
    for (const kant of open) kant.destroy();
  };
  await new Promise<void>((klaar) => server.listen(0, hostname, klaar));
  return {
    adres: `http://${hostname}:${String((server.address() as AddressInfo).port)}`,
    verbreek,
    herstel: () => (isHeel = true),
    sluit: () => {
      verbreek();
      return new Promise((klaar) => server.close(() => klaar()));
    },
  };
}
