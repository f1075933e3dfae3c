import { parseWithZod } from "@conform-to/zod/v4";
import type { SubmissionResult } from "@conform-to/react";
import { and, eq } from "drizzle-orm";
import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { schrijf } from "~/storage/databank.server";
import { account } from "~/storage/tabellen.server";
import { demoForm, inlogForm } from "./inloggen/form";
import { noteer, type Herkomst } from "./logboek.server";
import { isGroeprol } from "./oidc/groepen";
import { isGekoppeld } from "./oidc/koppeling.server";
import { beginPoging, schrijfWachtmelding, slaagPoging } from "./rem.server";
import { isWachtwoord, standaardKosten, type Kosten } from "./wachtwoord.server";

/** Why somebody was not let in, ready for the form. The words are the same for a known and an unknown account. */
export class Inlogfout extends Error {
  constructor(
    readonly status: 422 | 429,
    readonly inzending: SubmissionResult,
  ) {
    super("Log-in refused");
    this.name = "Inlogfout";
  }
}

export interface Ingelogd {
  readonly accountId: string;
  readonly heeftTotp: boolean;
  readonly naar: string | undefined;
}

/** The fields of the screen only; a token of a session that lives beside it is not its business. */
function zonderPoortvelden(form: FormData): FormData {
  const velden = new FormData();
  for (const [naam, waarde] of form) if (!naam.startsWith("_")) velden.append(naam, waarde);
  return velden;
}

/**
 * The ways in. `wachtwoord`: throttled, same work and same answer whether the account exists or not; log row in the
 * transaction of the decision. `demo`: only in a demo installation; elsewhere the strategy does not exist.
 * @throws Inlogfout with status and messages
 */
export function maakAuthenticator(herkomst: Herkomst, kosten: Kosten = standaardKosten): Authenticator<Ingelogd> {
  const { systeem } = herkomst;
  const authenticator = new Authenticator<Ingelogd>();
  authenticator.use(new FormStrategy(({ form }) => keurWachtwoordFormulier(herkomst, form, kosten)), "wachtwoord");
  if (systeem.isDemo) authenticator.use(new FormStrategy(({ form }) => keurDemoFormulier(herkomst, form)), "demo");
  return authenticator;
}

async function keurWachtwoordFormulier(herkomst: Herkomst, form: FormData, kosten: Kosten): Promise<Ingelogd> {
  const { systeem, clientAdres } = herkomst;
  const parsed = parseWithZod(zonderPoortvelden(form), { schema: inlogForm });
  const weiger = (status: 422 | 429, melding?: string) =>
    new Inlogfout(status, parsed.reply({ hideFields: ["wachtwoord"], ...(melding && { formErrors: [melding] }) }));
  if (parsed.status !== "success") throw weiger(422);
  const { email, wachtwoord, naar } = parsed.value;

  const wie = { naam: email, adres: clientAdres };
  const poging = beginPoging(systeem, wie);
  const gevonden = systeem.databank
    .select()
    .from(account)
    .where(and(eq(account.email, email), eq(account.actief, true)))
    .get();
  if (poging.wachtSeconden > 0) {
    logWeigering(herkomst, gevonden?.id, "te veel pogingen");
    throw weiger(429, schrijfWachtmelding(poging.wachtSeconden));
  }
  if (!(await isWachtwoord(wachtwoord, gevonden?.wachtwoordHash, kosten)) || !gevonden) {
    logWeigering(herkomst, gevonden?.id, "e-mailadres of wachtwoord onjuist");
    throw weiger(422, "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide.");
  }
  schrijf(systeem, (tx) => slaagPoging(tx, systeem, wie, poging));
  if (await moetNaarOrganisatie(systeem, gevonden)) {
    logWeigering(herkomst, gevonden.id, "organisatieaccount bereikbaar");
    throw weiger(422, "Log in met uw organisatieaccount. Met uw wachtwoord kan dat alleen als het niet bereikbaar is.");
  }
  return { accountId: gevonden.id, heeftTotp: gevonden.totpGeheim !== null, naar };
}

/**
 * Where groups of the organisation decide about a role, the password is a fallback for when it cannot be asked: else it would be
 * the way around a group that ended (decision 0044). Asked only after the password was right.
 */
async function moetNaarOrganisatie(systeem: Herkomst["systeem"], rij: typeof account.$inferSelect): Promise<boolean> {
  const { oidc, databank } = systeem;
  if (!oidc?.groepen || !isGroeprol(oidc.groepen, rij.rol) || !isGekoppeld(databank, rij.id)) return false;
  return oidc.isBereikbaar();
}

function logWeigering(herkomst: Herkomst, accountId: string | undefined, grond: string): void {
  schrijf(herkomst.systeem, (tx) => {
    noteer(tx, herkomst, {
      gebeurtenis: "geweigerd",
      accountId: accountId ?? null,
      scherm: "inloggen",
      handeling: "inloggen",
      grond,
    });
  });
}

async function keurDemoFormulier({ systeem }: Herkomst, form: FormData): Promise<Ingelogd> {
  const parsed = parseWithZod(zonderPoortvelden(form), { schema: demoForm });
  const gevonden =
    parsed.status === "success"
      ? systeem.databank
          .select({ id: account.id })
          .from(account)
          .where(and(eq(account.demoSlug, parsed.value.account), eq(account.actief, true)))
          .get()
      : undefined;
  if (!gevonden) throw new Inlogfout(422, parsed.reply({ formErrors: ["Dit demo-account bestaat niet."] }));
  return { accountId: gevonden.id, heeftTotp: true, naar: undefined };
}
