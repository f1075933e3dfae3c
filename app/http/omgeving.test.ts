import { describe, expect, it } from "vitest";
import { eisVersleuteldAdres, leesOmgeving, listHerkomsten, OmgevingFout } from "./omgeving.server";

const lees = (bron: Record<string, string>) => leesOmgeving(bron, "/srv/pga");

describe("settings", () => {
  it("has defaults that keep the key outside the data folder and listen on this machine only", () => {
    expect(lees({})).toEqual({
      poort: 3000,
      host: "127.0.0.1",
      dataMap: "/srv/pga/data",
      kekBestand: "/srv/pga/kek/kek.key",
      herkomst: undefined,
      smtpUrl: undefined,
      metingen: { token: undefined, adres: undefined },
      mailVan: "PGA-systeem <noreply@localhost>",
      oidc: undefined,
    });
  });

  it("takes an empty value as not set", () => {
    expect(lees({ PORT: "", ORIGIN: "", OIDC_ISSUER: "" })).toEqual(lees({}));
  });

  it("derives the sender from the public origin", () => {
    expect(lees({ ORIGIN: "https://pga.example.nl" }).mailVan).toBe("PGA-systeem <noreply@pga.example.nl>");
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "30.5"],
    ["HOST", "http://x"],
    ["ORIGIN", "pga.example.nl"],
    ["ORIGIN", "https://pga.example.nl/"],
    ["ORIGIN", "https://pga.example.nl/pad"],
    ["ORIGIN", "https://u:geheim@pga.example.nl"],
    ["ORIGIN", "ftp://pga.example.nl"],
    ["SMTP_URL", "http://mail.example.nl"],
    ["SMTP_URL", "mail.example.nl:25"],
    ["MAIL_FROM", "geen adres"],
    ["MAIL_FROM", "a@b.nl\r\nBcc: c@d.nl"],
    ["KEK_FILE", "./data/kek.key"],
    ["OIDC_ISSUER", "https://login.example.nl"],
    ["OIDC_CLIENT_SECRET", "geheim"],
    ["METRICS_TOKEN", "geheim-maar-te-kort"],
    ["METRICS_TOKEN", "geheim met spaties en meer dan 32 tekens"],
    ["METRICS_LISTEN", "0.0.0.0:9464"],
    ["METRICS_LISTEN", "10.0.0.5:9464"],
    ["METRICS_LISTEN", "127.0.0.1"],
    ["METRICS_LISTEN", "127.0.0.1:0"],
    ["METRICS_LISTEN", "[::]:9464"],
    ["OIDC_ACR", "urn:sterk"],
    ["OIDC_ACR", "urn:sterk urn:anders"],
    ["OIDC_GROUPS_CLAIM", "groups"],
    ["OIDC_GROUP_ROLES", "pga=melder"],
    ["OIDC_GROUP_ROLES", "{}"],
    ["OIDC_GROUP_ROLES", '["melder"]'],
    ["OIDC_GROUP_ROLES", '{"pga":"geheime_rol"}'],
    ["OIDC_GROUP_ROLES", '{" ":"melder"}'],
    ["OIDC_GROUP_GIVES", "melder,beheerder"],
    ["OIDC_GROUP_GIVES", "manager"],
    ["OIDC_GROUP_GIVES", "geheime_rol"],
    ["OIDC_GROUP_GIVES", "melder,"],
    ["OIDC_CLIENTID", "pga"],
    ["OIDC_ISSUER", "http://login.example.nl"],
    ["OIDC_ISSUER", "http://127.0.0.1.example.nl"],
    ["OIDC_ISSUER", "https://u:geheim@login.example.nl"],
    ["OIDC_ISSUER", "https://login.example.nl/?tenant=1"],
    ["OIDC_ISSUER", "login.example.nl"],
  ])("refuses %s=%j with one line that names it and does not repeat the value", (naam, waarde) => {
    let bericht = "";
    try {
      lees({ [naam]: waarde });
    } catch (fout) {
      expect(fout).toBeInstanceOf(OmgevingFout);
      bericht = fout instanceof Error ? fout.message : "";
    }
    expect(bericht).toContain(naam);
    expect(bericht).not.toContain("\n");
    expect(bericht).not.toContain("geheim");
  });

  it("accepts a key file beside a data folder whose name it starts with", () => {
    expect(lees({ DATA_DIR: "/var/pga", KEK_FILE: "/var/pga-kek/kek.key" }).kekBestand).toBe("/var/pga-kek/kek.key");
  });
});

describe("OpenID provider", () => {
  const geheim = { OIDC_CLIENT_ID: "pga", OIDC_CLIENT_SECRET: "geheim" };

  it.each([
    "https://login.example.nl",
    "https://login.example.nl/realms/vhh",
    "https://login.example.nl/",
    "http://127.0.0.1:4000",
    "http://localhost:4000",
    "http://[::1]:4000",
  ])("may be %s", (issuer) => {
    const verwacht = { issuer, clientId: "pga", clientSecret: "geheim", acr: undefined };
    expect(lees({ OIDC_ISSUER: issuer, ...geheim }).oidc).toEqual(verwacht);
  });

  it("takes the acr of a second factor too", () => {
    expect(lees({ OIDC_ISSUER: "https://login.example.nl", ...geheim, OIDC_ACR: "urn:sterk" }).oidc?.acr).toBe(
      "urn:sterk",
    );
  });

  it("takes groups and their roles, and gives none of them by itself", () => {
    const basis = { OIDC_ISSUER: "https://login.example.nl", ...geheim };
    const groepen = {
      OIDC_GROUPS_CLAIM: "groups",
      OIDC_GROUP_ROLES: '{"CN=PGA, regie":"procesregisseur","meld":"melder"}',
    };
    const rollen = new Map([
      ["CN=PGA, regie", "procesregisseur"],
      ["meld", "melder"],
    ]);
    expect(lees({ ...basis, ...groepen }).oidc?.groepen).toEqual({
      claim: "groups",
      scope: undefined,
      rollen,
      geeft: [],
    });
    const meer = { OIDC_GROUPS_SCOPE: "groepen", OIDC_GROUP_GIVES: "melder, procesregisseur" };
    expect(lees({ ...basis, ...groepen, ...meer }).oidc?.groepen).toEqual({
      claim: "groups",
      scope: "groepen",
      rollen,
      geeft: ["melder", "procesregisseur"],
    });
    expect(lees(basis).oidc?.groepen).toBeUndefined();
    const fout = (extra: Record<string, string>) => () => lees({ ...basis, ...extra });
    expect(fout({ OIDC_GROUPS_CLAIM: "groups" })).toThrow(
      "OIDC_GROUP_ROLES is not right: expected a value, because OIDC_GROUPS_CLAIM is set.",
    );
    expect(fout({ OIDC_GROUP_GIVES: "melder" })).toThrow(
      "OIDC_GROUPS_CLAIM is not right: expected a value, because OIDC_GROUP_GIVES is set.",
    );
    expect(fout({ ...groepen, OIDC_GROUP_GIVES: "ketenpartner" })).toThrow(
      "OIDC_GROUP_GIVES is not right: expected roles that OIDC_GROUP_ROLES names too.",
    );
  });

  it("must be complete", () => {
    expect(() => lees(geheim)).toThrow(/^OIDC_ISSUER is not right: expected a value, because OIDC_CLIENT_ID is set\.$/);
  });
});

describe("origins", () => {
  it("is only the public one when that is set", () => {
    expect(listHerkomsten({ herkomst: "https://pga.example.nl", host: "0.0.0.0" }, 3000)).toEqual([
      "https://pga.example.nl",
    ]);
  });

  it("is the machine itself otherwise", () => {
    expect(listHerkomsten({ herkomst: undefined, host: "10.0.0.5" }, 3000)).toEqual([
      "http://127.0.0.1:3000",
      "http://localhost:3000",
      "http://[::1]:3000",
      "http://10.0.0.5:3000",
    ]);
  });
});

describe("real use over the network", () => {
  const eis = (bron: Record<string, string>) => () => {
    eisVersleuteldAdres(lees(bron));
  };

  it.each<Record<string, string>>([
    {},
    { HOST: "::1" },
    { HOST: "localhost", ORIGIN: "http://localhost:3000" },
    { HOST: "0.0.0.0", ORIGIN: "https://pga.example.nl" },
  ])("is served with %j", (bron) => {
    expect(eis(bron)).not.toThrow();
  });

  it.each<[string, Record<string, string>]>([
    ["HOST", { HOST: "0.0.0.0" }],
    ["HOST", { HOST: "::" }],
    ["HOST", { HOST: "10.0.0.5" }],
    ["ORIGIN", { ORIGIN: "http://pga.example.nl" }],
    ["ORIGIN", { ORIGIN: "http://127.0.0.1.example.nl", HOST: "127.0.0.1" }],
  ])("is refused over plain http, naming %s: %j", (naam, bron) => {
    expect(eis(bron)).toThrow(OmgevingFout);
    expect(eis(bron)).toThrow(naam);
  });
});
