import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { maakTweedeStap } from "~/auth/tussenstap.server";
import { ontzegelGeheim } from "~/auth/totp.server";
import { nodigUit } from "~/auth/uitnodiging.server";
import { schrijf } from "~/storage/databank.server";
import { account, logregel, sessie, tussenstap } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestOpties, type TestSysteem } from "../factories/systeem";
import { maakTestAccount } from "../factories/toegang";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

function start(opties: TestOpties = {}): { systeem: TestSysteem; id: string; zonder: Klant; sluit: () => void } {
  const systeem = startTestSysteem(opties);
  const id = maakTestAccount(systeem);
  return { systeem, id, zonder: new Klant(systeem, build, null), sluit: () => systeem.sluit() };
}

const naar = (antwoord: Response) => `${String(antwoord.status)} ${antwoord.headers.get("Location") ?? ""}`;

function stuur(klant: Klant, pad: string, velden: readonly [string, string][], cookie = ""): Promise<Response> {
  return klant.vraag(pad, { method: "POST", body: new URLSearchParams([...velden]), headers: { Cookie: cookie } });
}

describe("screens of the second step", () => {
  it.each(["/inloggen/code", "/inloggen/instellen"])("%s is for who gave the first factor", async (pad) => {
    const { systeem, id, zonder, sluit } = start();
    expect(naar(await zonder.get(pad))).toBe("303 /inloggen?klaar=verlopen");
    expect(naar(await new Klant(systeem, build, id).get(`${pad}?naar=/account`))).toBe("303 /account");
    sluit();
  });

  it("binds one app to an account that is set up in two windows at once", async () => {
    const { systeem, id, zonder, sluit } = start();
    const wie = { accountId: id, heeftTotp: false, via: "wachtwoord" } as const;
    const [een, twee] = [0, 1].map(() =>
      schrijf(systeem, (tx) => maakTweedeStap(tx, systeem, wie).cookie.split(";")[0]),
    );
    const geheimen = systeem.databank.select().from(tussenstap).all();
    const codes = geheimen.map(({ totpGeheim }) => {
      const epoch = Math.floor(systeem.klok.nu().getTime() / 1000);
      return generateSync({ secret: ontzegelGeheim(systeem, id, totpGeheim ?? ""), epoch });
    });
    const [eersteCode = "", tweedeCode = ""] = codes;
    // Which of the two rows belongs to which cookie is not told: the right one is taken, the other is a wrong code.
    const bind = async (cookie = "") => {
      const eerst = await stuur(zonder, "/inloggen/instellen", [["code", eersteCode]], cookie);
      return eerst.status === 422 ? stuur(zonder, "/inloggen/instellen", [["code", tweedeCode]], cookie) : eerst;
    };
    expect((await bind(een)).status).toBe(200);
    const gebonden = systeem.databank.select().from(account).where(eq(account.id, id)).get()?.totpGeheim;
    expect(naar(await bind(twee))).toBe("303 /inloggen?klaar=verlopen");
    expect(systeem.databank.select().from(account).where(eq(account.id, id)).get()?.totpGeheim).toBe(gebonden);
    expect(systeem.databank.select().from(sessie).all()).toHaveLength(1);
    sluit();
  });
});

describe("what is not there", () => {
  it("does not know the log-in by one click outside a demo installation", async () => {
    const { systeem, zonder, sluit } = start({ soort: "echt" });
    expect((await stuur(zonder, "/inloggen/demo", [["account", "procesregisseur"]])).status).toBe(404);
    expect(systeem.databank.select().from(sessie).all()).toEqual([]);
    sluit();
  });

  it("does not know the log-in of the organisation without a provider", async () => {
    const { zonder, sluit } = start();
    expect((await zonder.get("/inloggen/oidc")).status).toBe(404);
    expect((await stuur(zonder, "/inloggen/oidc", [])).status).toBe(404);
    sluit();
  });
});

describe("forms of log-in", () => {
  it("refuses a field that stands twice", async () => {
    const { systeem, zonder, sluit } = start();
    const velden: [string, string][] = [
      ["email", "iemand@voorbeeld.nl"],
      ["wachtwoord", "Een lang wachtwoord 1"],
      ["email", "ander@voorbeeld.nl"],
    ];
    expect((await stuur(zonder, "/uitnodiging/onbekend", velden)).status).toBe(404);
    const token = schrijf(systeem, (tx) => nodigUit(tx, systeem, maakTestAccount(systeem)));
    const dubbel: [string, string][] = [
      ["wachtwoord", "Een lang wachtwoord 1"],
      ["herhaling", "Een lang wachtwoord 1"],
      ["herhaling", "Een lang wachtwoord 1"],
    ];
    expect((await stuur(zonder, token, dubbel)).status).toBe(400);
    sluit();
  });

  it("sets one password with a link that is used in two windows at the same moment", async () => {
    const { systeem, id, zonder, sluit } = start();
    const pad = schrijf(systeem, (tx) => nodigUit(tx, systeem, id));
    const antwoorden = await Promise.all(
      ["Een lang wachtwoord 1", "Een ander wachtwoord 2"].map((wachtwoord) =>
        stuur(zonder, pad, [
          ["wachtwoord", wachtwoord],
          ["herhaling", wachtwoord],
        ]),
      ),
    );
    expect(antwoorden.map(naar).sort()).toEqual(["303 /inloggen?klaar=wachtwoord", "404 "]);
    const gezet = systeem.databank.select().from(logregel).where(eq(logregel.gebeurtenis, "account_gewijzigd")).all();
    expect(gezet).toHaveLength(1);
    sluit();
  });
});
