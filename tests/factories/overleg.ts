import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { vulOrganisatie } from "~db/seed/organisatie";
import { bestandsnamen } from "~/protocol/bestandstypen";
import type { Entiteit } from "~/protocol/gegevensregister";
import type { Toestand } from "~/protocol/fasen";
import { schrijf } from "~/storage/databank.server";
import { maakRij, type NieuweRij } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { agendapunt, autorisatie, casus, overleg, regie } from "~/storage/tabellen.server";
import { startTestSysteem, type TestSysteem } from "./systeem";

/** A demo organisation without casussen. Today is 24 november 2026. */
export function startOverlegwereld(): TestSysteem {
  const systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  return systeem;
}

/** A casus with these employees as deelnemer, the betrokkene informed unless said otherwise. Returns its id. */
export function maakTestCasus(
  systeem: Systeem,
  nummer: string,
  deelnemers: readonly string[],
  { toestand = "bespreken", geinformeerd = true }: { toestand?: Toestand; geinformeerd?: boolean } = {},
): string {
  const id = `casus-${nummer}`;
  schrijf(systeem, (tx) => {
    tx.insert(casus)
      .values({
        id,
        casusnummer: nummer,
        aanpak: "top_x",
        gemeente: "utrecht",
        toestand,
        persoonNummer: `persoon-${nummer}`,
        sleutelId: systeem.kluis.nieuweSleutel(),
        melderAccountId: "account-melder",
        melderPartijId: "partij-politie",
        aangemeldOp: "2026-01-05",
      })
      .run();
    tx.insert(regie)
      .values({
        id: `regie-${nummer}`,
        casusId: id,
        soort: "verantwoordelijke_partij",
        partijId: "partij-politie",
        vanaf: "2026-01-05",
      })
      .run();
    for (const slug of deelnemers) {
      tx.insert(autorisatie)
        .values({
          id: `autorisatie-${nummer}-${slug}`,
          casusId: id,
          accountId: `account-${slug}`,
          partijId: slug === "casusregisseur" ? "partij-reclassering" : `partij-${slug}`,
          rol: "deelnemer",
          vanaf: "2026-01-06",
          doorAccountId: "account-procesregisseur",
        })
        .run();
    }
  });
  const persoon = { voornamen: "Fenna", achternaam: `Verzonnen${nummer.slice(-3)}` };
  maakTestRij(systeem, id, "persoon", { waarden: persoon, partij: "politie" });
  if (geinformeerd) {
    maakTestRij(systeem, id, "inlichting", { waarden: { wijze: "brief", datum: "2026-02-01" } });
  }
  return id;
}

/** A row as the given Partij, or without one the Veiligheidshuis, wrote it. Returns its id. */
export function maakTestRij<E extends Entiteit>(
  systeem: Systeem,
  casusId: string,
  entiteit: E,
  { partij, ...nieuw }: Omit<NieuweRij<E>, "casusId" | "entiteit" | "schrijver"> & { partij?: string },
): string {
  const schrijver = {
    accountId: partij ? `account-${partij}` : "account-procesregisseur",
    partijId: partij ? `partij-${partij}` : null,
    fase: "bespreken" as const,
  };
  return schrijf(systeem, (tx) => maakRij(tx, systeem, { casusId, entiteit, schrijver, ...nieuw }));
}

/** An overleg with these casussen on its agenda, in order. Agenda items get the id `punt-<overleg>-<casus>`. */
export function maakTestOverleg(
  systeem: Systeem,
  id: string,
  casusIds: readonly string[],
  {
    datum = "2026-11-24",
    status = "gepland",
    punten = "gepland",
  }: { datum?: string; status?: "gepland" | "geopend" | "gesloten"; punten?: string } = {},
): void {
  schrijf(systeem, (tx) => {
    tx.insert(overleg)
      .values({
        id,
        datum,
        begintijd: "09:00",
        plaats: "Zaal 1",
        voorzitterAccountId: "account-procesregisseur",
        status,
      })
      .run();
  });
  for (const [plaats, casusId] of casusIds.entries()) {
    const rijId = maakTestRij(systeem, casusId, "agendapunt", {
      overlegId: id,
      waarden: { doel: `Doel van ${casusId}` },
    });
    schrijf(systeem, (tx) => {
      tx.insert(agendapunt)
        .values({
          id: `punt-${id}-${casusId}`,
          overlegId: id,
          casusId,
          rijId,
          volgorde: plaats + 1,
          minuten: 30,
          status: punten,
          begonnenOp: punten === "gepland" ? null : systeem.klok.nu().toISOString(),
        })
        .run();
    });
  }
}

type Velden = Readonly<Record<string, string | readonly string[]>>;

interface Vraag {
  wie: string;
  pad: string;
  params: Record<string, string>;
  /** A post: what it carries besides the fields of the gate. */
  post?: {
    handeling: string;
    velden?: Velden;
    versies?: Record<string, Record<string, number>>;
    /** Field name to bytes: then the form comes in parts, as behind the gate. */
    bestanden?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
    eenmalig?: string;
  };
}

/** Arguments for a loader or action, as the server hands them over after log-in. */
export function maakArgs(systeem: Systeem, { wie, pad, params, post }: Vraag): ActionFunctionArgs {
  const accountId = `account-${wie}`;
  const context: AppLoadContext = {
    systeem,
    nonce: "",
    sessie: { idHash: "test", token: "test", accountId },
    clientAdres: "127.0.0.1",
    verzoekId: "test",
  };
  const url = `http://127.0.0.1:3000${pad}`;
  if (!post) return { request: new Request(url), params, context };
  const lichaam = post.bestanden ? new FormData() : new URLSearchParams();
  const vast = {
    _token: "test",
    _handeling: post.handeling,
    _eenmalig: post.eenmalig ?? systeem.willekeurig(),
    _versies: JSON.stringify(post.versies ?? {}),
  };
  for (const [naam, waarde] of Object.entries(vast)) lichaam.append(naam, waarde);
  for (const [naam, waarde] of Object.entries(post.velden ?? {})) {
    for (const deel of typeof waarde === "string" ? [waarde] : waarde) lichaam.append(naam, deel);
  }
  if (lichaam instanceof FormData) {
    for (const [naam, bytes] of Object.entries(post.bestanden ?? {})) {
      lichaam.append(naam, new File([bytes], bestandsnamen.heel));
    }
  }
  return { request: new Request(url, { method: "POST", body: lichaam }), params, context };
}

/** The answer, also when it was thrown. */
export async function vraag(werk: () => Promise<unknown>): Promise<Response> {
  try {
    const antwoord = await werk();
    if (antwoord instanceof Response) return antwoord;
  } catch (fout) {
    if (fout instanceof Response) return fout;
    throw fout;
  }
  throw new Error("The route gave no Response");
}
