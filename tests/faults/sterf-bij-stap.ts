import pino from "pino";
import { listGegevenssoorten } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { startSysteem } from "~/storage/start.server";
import { casus } from "~/storage/tabellen.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { isStapnaam, stappen, type Stapwerk } from "~/vernietiging/stappen.server";

// Run as a process of its own: destroys the one casus of a data folder and is killed (SIGKILL) in the named step, when its
// work is done but not yet recorded as done; with `halverwege` inside the transaction that replaces the values.
const [dataMap = "", kekBestand = "", stap = "", halverwege] = process.argv.slice(2);
if (!isStapnaam(stap)) throw new Error("usage: sterf-bij-stap <data folder> <KEK file> <step> [halverwege]");
const systeem = startSysteem({
  dataMap,
  kekBestand,
  soort: "echt",
  adres: "http://127.0.0.1",
  soorten: listGegevenssoorten(),
  logger: pino({ level: "silent" }),
});
const sterf = () => process.kill(process.pid, "SIGKILL");
if (halverwege) {
  let aantal = 0;
  const { verzegel } = systeem.kluis;
  systeem.kluis.verzegel = (...wat) => {
    aantal += 1;
    if (aantal === 20) sterf();
    return verzegel(...wat);
  };
} else {
  const werk: { doe: Stapwerk } = stappen[stap];
  const { doe } = werk;
  werk.doe = (...wat) => {
    const uitkomst = doe(...wat);
    sterf();
    return uitkomst;
  };
}
const dossier = systeem.databank.select().from(casus).get();
if (!dossier) throw new Error("no casus");
schrijf(systeem, (tx) =>
  vernietigCasus(tx, systeem, dossier, { soort: "bewaartermijn", regel: "proef", accountId: null }),
).naAfloop();
