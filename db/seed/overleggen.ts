import { and, eq } from "drizzle-orm";
import { agendapunt, aanwezigheid, overlegaanwezigheid } from "~/storage/tabellen.server";
import type { Overlegsleutel } from "./casussen/soort";
import { rang, type Verteller } from "./verteller";

interface DemoOverleg {
  dag: number;
  begintijd: string;
  /** Days on which it was planned and on which its casussen came on the agenda. */
  gepland: number;
  geagendeerd: number;
}

const plaats = "Vergaderzaal Voorbeeld, Veiligheidshuis";
const jaar = 365;

/** The overleggen of the demo. The next one can be opened on the day of filling, so that everything can be tried at once. */
export const overleggen: Readonly<Record<Overlegsleutel, DemoOverleg>> = {
  najaar_oud: { dag: -5 * jaar - 240, begintijd: "09:30", gepland: -5 * jaar - 270, geagendeerd: -5 * jaar - 254 },
  winter_oud: { dag: -5 * jaar - 40, begintijd: "09:30", gepland: -5 * jaar - 70, geagendeerd: -5 * jaar - 54 },
  voorjaar: { dag: -238, begintijd: "09:30", gepland: -270, geagendeerd: -250 },
  zomer: { dag: -168, begintijd: "09:30", gepland: -196, geagendeerd: -180 },
  nazomer: { dag: -112, begintijd: "09:30", gepland: -140, geagendeerd: -124 },
  herfst: { dag: -70, begintijd: "09:30", gepland: -98, geagendeerd: -82 },
  vorig: { dag: -28, begintijd: "09:30", gepland: -56, geagendeerd: -40 },
  vandaag: { dag: 0, begintijd: "13:30", gepland: -28, geagendeerd: -12 },
  volgend: { dag: 9, begintijd: "09:30", gepland: -21, geagendeerd: -5 },
};

/** Ids of the overleggen, known from the day on which each was planned. */
export class Overlegboek {
  readonly #ids = new Map<Overlegsleutel, string>();

  getId(sleutel: Overlegsleutel): string {
    const id = this.#ids.get(sleutel);
    if (!id) throw new Error(`The overleg ${sleutel} is not planned yet`);
    return id;
  }

  plan(v: Verteller, sleutel: Overlegsleutel): void {
    const { dag, begintijd, gepland } = overleggen[sleutel];
    v.stap(gepland, async () => {
      const velden = { datum: v.dag(dag), begintijd, plaats, voorzitter: "account-procesregisseur" };
      const naar = await v.als("procesondersteuner").doe("/overleggen", "overleg_plannen", velden);
      this.#ids.set(sleutel, naar.split(/[/?]/)[2] ?? "");
    });
    if (dag >= 0) return;
    const doe = (handeling: string) => async () => {
      await v.als("procesregisseur").doe(`/overleggen/${this.getId(sleutel)}`, handeling, {});
    };
    v.stap(dag, doe("overleg_openen"), rang.openen);
    v.stap(dag, doe("overleg_sluiten"), rang.sluiten);
  }

  #findPunt(v: Verteller, sleutel: Overlegsleutel, casusId: string): string {
    const waar = and(eq(agendapunt.overlegId, this.getId(sleutel)), eq(agendapunt.casusId, casusId));
    const punt = v.systeem.databank.select({ id: agendapunt.id }).from(agendapunt).where(waar).get()?.id;
    if (!punt) throw new Error(`The casus is not on the agenda of ${sleutel}`);
    return punt;
  }

  async nodigExpertUit(v: Verteller, sleutel: Overlegsleutel, casusId: string, slug: string): Promise<void> {
    const velden = { punt: this.#findPunt(v, sleutel, casusId), wie: `account-${slug}` };
    const pad = `/overleggen/${this.getId(sleutel)}/voorbereiden`;
    await v.als("procesondersteuner").doe(pad, "expert_uitnodigen", velden);
  }

  /** Puts the casus on the table; one of the invited could not come. */
  async startPunt(v: Verteller, sleutel: Overlegsleutel, casusId: string): Promise<void> {
    const punt = this.#findPunt(v, sleutel, casusId);
    const pad = `/overleggen/${this.getId(sleutel)}`;
    await v.als("procesregisseur").doe(pad, "agendapunt_starten", { punt });
    const genodigd = v.systeem.databank.select().from(aanwezigheid).where(eq(aanwezigheid.agendapuntId, punt)).all();
    const binnen = genodigd.map(({ accountId }) => accountId).filter((id) => id !== "account-wonen");
    // Who is still there of the casus before, and has nothing to do with this one.
    const weg = genodigd.length > 0 ? this.#listAnderen(v, sleutel, new Set(binnen)) : [];
    await v
      .als("procesondersteuner")
      .doe(`${pad}/tafel`, "aanwezigheid_vastleggen", { punt, binnen, bevestigt: binnen, weg });
  }

  #listAnderen(v: Verteller, sleutel: Overlegsleutel, binnen: ReadonlySet<string>): string[] {
    return v.systeem.databank
      .select({ accountId: overlegaanwezigheid.accountId })
      .from(overlegaanwezigheid)
      .where(and(eq(overlegaanwezigheid.overlegId, this.getId(sleutel)), eq(overlegaanwezigheid.aanwezig, true)))
      .all()
      .map(({ accountId }) => accountId)
      .filter((id) => !binnen.has(id));
  }

  /** Address of the chair's screen for this casus. */
  getTafel(v: Verteller, sleutel: Overlegsleutel, casusId: string): string {
    return `/overleggen/${this.getId(sleutel)}/tafel?punt=${this.#findPunt(v, sleutel, casusId)}`;
  }

  async rondPuntAf(v: Verteller, sleutel: Overlegsleutel, casusId: string): Promise<void> {
    const punt = this.#findPunt(v, sleutel, casusId);
    await v.als("procesregisseur").doe(`/overleggen/${this.getId(sleutel)}`, "agendapunt_afronden", { punt });
  }
}
