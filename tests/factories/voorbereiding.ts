import type { NieuweRij } from "~/storage/dossier.server";
import { loader as kalenderLoader } from "~/overleg/kalender/route.server";
import { action, loader as overlegLoader } from "~/overleg/route.server";
import { action as tafelAction, loader as tafelLoader } from "~/overleg/tafel/route.server";
import type { TafelView } from "~/overleg/tafel/view";
import { loader as bespreekLoader } from "~/overleg/voorbespreken/route.server";
import type { VoorbesprekenView } from "~/overleg/voorbespreken/view";
import { action as voorbereidAction, loader as voorbereidLoader } from "~/overleg/voorbereiden/route.server";
import type { VoorbereidenView } from "~/overleg/voorbereiden/view";
import { postPlek } from "~/post/uitgaand.server";
import type { Entiteit } from "~/protocol/gegevensregister";
import { uitgaandePost } from "~/storage/tabellen.server";
import { maakArgs, maakTestCasus, maakTestOverleg, maakTestRij, startOverlegwereld, vraag } from "./overleg";
import type { TestSysteem } from "./systeem";

type Velden = Readonly<Record<string, string | readonly string[]>>;
type Versies = Record<string, Record<string, number>>;

/** Overleg o1 of today with two casussen of ggz and wonen; overleg o2 with another casus. */
export interface Voorbereiding {
  readonly systeem: TestSysteem;
  readonly casusId: string;
  readonly tweede: string;
  readonly vreemd: string;
  /** The item of the first casus. */
  readonly punt: string;
  open(wie: string): Promise<Response>;
  getView(wie: string): Promise<VoorbereidenView>;
  doe(wie: string, handeling: string, velden?: Velden, versies?: Versies): Promise<Response>;
  /** Invites the deelnemers of both casussen. */
  nodigUit(): Promise<void>;
  /** The page of the overleg, as a partner follows it. */
  volg(wie: string): Promise<Response>;
  leesVolgen(wie: string): Promise<unknown>;
  kalender(wie: string): Promise<Response>;
  bespreekVoor(): Promise<VoorbesprekenView>;
  /** Opens the overleg, lets these people in and starts the first casus; the pages that the projector then has. */
  houd(wie: readonly string[]): Promise<unknown>;
  leesPost(): string[];
  maakRij<E extends Entiteit>(
    entiteit: E,
    nieuw: Omit<NieuweRij<E>, "casusId" | "entiteit" | "schrijver"> & { partij?: string },
  ): string;
}

/** One good post of each handeling of the preparation. */
export function listInzendingen(punt: string): [handeling: string, velden: Velden][] {
  return [
    ["overleg_afgelasten", { reden: "ruimte" }],
    ["agendapunt_verplaatsen", { punt, richting: "omlaag" }],
    ["deelnemers_uitnodigen", { punt }],
    ["expert_uitnodigen", { punt, wie: "account-dji" }],
    ["uitnodiging_intrekken", { punt, wie: "account-dji" }],
  ];
}

export function startVoorbereiding(): Voorbereiding {
  const systeem = startOverlegwereld();
  const casusId = maakTestCasus(systeem, "2026-20001", ["ggz", "wonen"]);
  const tweede = maakTestCasus(systeem, "2026-20002", ["ggz"]);
  const vreemd = maakTestCasus(systeem, "2026-20003", ["om"]);
  maakTestOverleg(systeem, "o1", [casusId, tweede]);
  maakTestOverleg(systeem, "o2", [vreemd]);
  const punt = `punt-o1-${casusId}`;
  const params = { id: "o1" };
  const args = (wie: string, pad = "") => maakArgs(systeem, { wie, pad: `/overleggen/o1${pad}`, params });
  const post = (wie: string, pad: string, handeling: string, velden: Velden = {}, versies?: Versies) =>
    maakArgs(systeem, {
      wie,
      pad: `/overleggen/o1${pad}`,
      params,
      post: { handeling, velden, ...(versies && { versies }) },
    });
  const lees = async <V>(antwoord: Promise<Response>) => ((await (await antwoord).json()) as { view: V }).view;
  const doe: Voorbereiding["doe"] = (wie, handeling, velden, versies) =>
    vraag(() => voorbereidAction(post(wie, "/voorbereiden", handeling, velden, versies)));
  return {
    systeem,
    casusId,
    tweede,
    vreemd,
    punt,
    doe,
    open: (wie) => vraag(() => voorbereidLoader(args(wie, "/voorbereiden"))),
    getView: (wie) => lees(vraag(() => voorbereidLoader(args(wie, "/voorbereiden")))),
    async nodigUit() {
      for (const casus of [casusId, tweede])
        await doe("procesregisseur", "deelnemers_uitnodigen", { punt: `punt-o1-${casus}` });
    },
    volg: (wie) => vraag(() => overlegLoader(args(wie))),
    leesVolgen: (wie) => lees(vraag(() => overlegLoader(args(wie)))),
    kalender: (wie) => vraag(() => kalenderLoader(args(wie, "/kalender"))),
    bespreekVoor: () => lees(vraag(() => bespreekLoader(args("procesregisseur", "/voorbespreken")))),
    async houd(wie) {
      const ids = wie.map((slug) => `account-${slug}`);
      await vraag(() => action(post("procesregisseur", "", "overleg_openen")));
      const zet = { binnen: ids, bevestigt: ids };
      await vraag(() => tafelAction(post("procesregisseur", "/tafel", "aanwezigheid_vastleggen", zet)));
      await vraag(() => tafelAction(post("procesregisseur", "/tafel", "agendapunt_starten", { punt })));
      const view = await lees<TafelView>(vraag(() => tafelLoader(args("procesregisseur", "/tafel"))));
      return view.punt?.projectie.bladen;
    },
    leesPost: () =>
      systeem.databank
        .select()
        .from(uitgaandePost)
        .all()
        .flatMap(({ id, sleutelId, tekst, onderwerp }) =>
          tekst ? [onderwerp, systeem.kluis.ontzegel(sleutelId, postPlek(id), tekst).toString()] : [],
        ),
    maakRij: (entiteit, nieuw) => maakTestRij(systeem, casusId, entiteit, nieuw),
  };
}
