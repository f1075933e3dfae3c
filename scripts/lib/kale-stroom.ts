import { createServer, type ServerResponse } from "node:http";
import { setTimeout as wacht } from "node:timers/promises";

/**
 * The measure of the live part of the benchmark: a bare server-sent-events echo. A post is told to every open window after the
 * same 40 ms in which we take changes together; the page is a string of the same length, without rules, log or rendering.
 */
const pagina = "x".repeat(Number(process.argv[2] ?? "1000"));
const vensters = new Set<ServerResponse>();

const server = createServer((req, res) => {
  if (req.url === "/stroom") {
    res.writeHead(200, { "Content-Type": "text/event-stream" });
    res.write("event: hart\ndata: 1\n\n");
    vensters.add(res);
    res.on("close", () => vensters.delete(res));
  } else if (req.method === "POST") {
    req.resume().on("end", () => {
      res.end("{}");
      void wacht(40).then(() => {
        for (const venster of vensters) venster.write("event: gewijzigd\ndata: 1\n\n");
      });
    });
  } else res.end(pagina);
});
server.listen(0, "127.0.0.1", () => {
  const adres = server.address();
  if (adres && typeof adres === "object") console.log(adres.port);
});
