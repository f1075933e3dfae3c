import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { maakOidcAanbieder } from "~/auth/oidc/aanbieder.server";
import { maakTotpGeheim, ontzegelGeheim, verzegelGeheim } from "~/auth/totp.server";
import { maakTweedeStap } from "~/auth/tussenstap.server";
import { nodigUit } from "~/auth/uitnodiging.server";
import { hashWachtwoord } from "~/auth/wachtwoord.server";
import { schrijf } from "~/storage/databank.server";
import { account } from "~/storage/tabellen.server";
import type { TestAanbieder } from "../../../tests/factories/aanbieder";
import type { Verhaal } from "./verhalen";
import type { Daad, Vertelling } from "./vertelling";

const wachtwoord = "Vier losse woorden 47 zonder zin";

async function metWachtwoord(v: Vertelling, slug: string): Promise<void> {
  const hash = await hashWachtwoord(wachtwoord);
  v.systeem.databank
    .update(account)
    .set({ wachtwoordHash: hash })
    .where(eq(account.id, `account-${slug}`))
    .run();
}

/** The second step of somebody whose app has this secret, or, sealed in the step, is getting it. */
function stelTweedeStap(v: Vertelling, naam: "code" | "instellen"): Daad {
  const { systeem } = v;
  const accountId = "account-wonen";
  const gebonden = verzegelGeheim(systeem, accountId, maakTotpGeheim());
  const heeftTotp = naam === "code";
  const { cookie, pad } = schrijf(systeem, (tx) => {
    if (heeftTotp) tx.update(account).set({ totpGeheim: gebonden }).where(eq(account.id, accountId)).run();
    return maakTweedeStap(tx, systeem, { accountId, heeftTotp, via: "wachtwoord" });
  });
  const geheim = heeftTotp ? gebonden : v.lees("SELECT totp_geheim FROM tussenstap");
  const epoch = Math.floor(systeem.klok.nu().getTime() / 1000);
  const code = generateSync({ secret: ontzegelGeheim(systeem, accountId, geheim), epoch });
  const daad = v.stelAnoniem(pad, naam, { code }, cookie.split(";")[0]);
  // A code that could not be checked counts as a try: who was refused so often would have to wait here.
  return { ...daad, vooraf: () => v.sql("DELETE FROM inlogpoging") };
}

let aanbieder: Promise<TestAanbieder> | undefined;

/** A real OpenID provider on this machine, until the trial ends. */
async function metAanbieder(v: Vertelling): Promise<void> {
  // Only when it is played: it says on loading that it is not meant for this version of Node.
  aanbieder ??= import("../../../tests/factories/aanbieder").then(({ startTestAanbieder }) => startTestAanbieder());
  const gestart = await aanbieder;
  v.systeem = { ...v.systeem, oidc: maakOidcAanbieder({ ...gestart, acr: undefined, groepen: undefined }) };
}

/** All that comes before a session, and the account of oneself. */
export const verhalenVanInlog: Readonly<Record<string, Verhaal>> = {
  "/account wachtwoord": async (v) => {
    await metWachtwoord(v, "wonen");
    const velden = { huidig: wachtwoord, wachtwoord: `${wachtwoord} meer`, herhaling: `${wachtwoord} meer` };
    return v.stel("wonen", "/account", "wachtwoord", velden, { kaal: true });
  },
  "/account herstelcodes": async (v) => {
    await metWachtwoord(v, "wonen");
    return v.stel("wonen", "/account", "herstelcodes", { huidig: wachtwoord }, { kaal: true });
  },
  "/inloggen inloggen": async (v) => {
    await metWachtwoord(v, "wonen");
    const email = v.lees("SELECT email FROM account WHERE id = 'account-wonen'");
    return v.stelAnoniem("/inloggen", "inloggen", { email, wachtwoord });
  },
  "/inloggen/demo inloggen": (v) => v.stelAnoniem("/inloggen/demo", "inloggen", { account: "wonen" }),
  "/uitnodiging/:token wachtwoord": (v) => {
    const link = schrijf(v.systeem, (tx) => nodigUit(tx, v.systeem, "account-wonen"));
    return v.stelAnoniem(link, "wachtwoord", { wachtwoord, herhaling: wachtwoord });
  },
  "/uitloggen uitloggen": (v) => v.stel("wonen", "/uitloggen", "uitloggen", {}, { kaal: true }),
  "/inloggen/code code": (v) => stelTweedeStap(v, "code"),
  "/inloggen/instellen instellen": (v) => stelTweedeStap(v, "instellen"),
  "/inloggen/oidc inloggen": async (v) => {
    await metAanbieder(v);
    return v.stelAnoniem("/inloggen/oidc", "inloggen", {});
  },
};
