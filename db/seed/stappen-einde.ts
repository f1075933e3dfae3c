import { ne } from "drizzle-orm";
import { vernietiging } from "~/storage/tabellen.server";
import type { Dossier } from "./stappen-begin";
import type { Verteller } from "./verteller";

/** The steps of a destruction follow each other in the background; the story waits for them. */
async function wachtOpVernietigingen({ systeem: { databank } }: Verteller): Promise<void> {
  const isBezig = () =>
    databank
      .select()
      .from(vernietiging)
      .where(ne(vernietiging.stap, "klaar"))
      .all()
      .some(({ bevestigdOp }) => bevestigdOp !== null);
  while (isBezig()) await new Promise(setImmediate);
}

/** What happened when the term of a dossier came to its end. */
export function vertelEinde(v: Verteller, dossier: Dossier): void {
  const { voorstel, klaargezet, vernietigd } = dossier.verhaal.einde ?? {};
  const pad = () => `${dossier.pad}/vernietigen`;
  const zetKlaar = (dag: number) =>
    v.stap(dag, async () => {
      await v.als("recordmanager").doe(pad(), "vernietigen_klaarzetten", {});
    });
  if (voorstel) {
    const { dag, door, reden, tot } = voorstel;
    v.stap(dag, async () => {
      await v.als(door).doe(pad(), "langer_bewaren", { reden, nieuwe_datum: v.dag(tot) });
    });
  }
  if (klaargezet !== undefined) zetKlaar(klaargezet);
  if (vernietigd) {
    zetKlaar(vernietigd.klaargezet);
    v.stap(vernietigd.bevestigd, async () => {
      await v.als("manager").doe(pad(), "vernietigen", { casusnummer: dossier.pad.split("/")[2] });
      await wachtOpVernietigingen(v);
    });
  }
}
