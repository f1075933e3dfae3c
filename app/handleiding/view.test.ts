import { describe, expect, it } from "vitest";
import { fasen } from "~/protocol/fasen";
import { rollen, type Rol } from "~/protocol/rollen";
import { buildHandleidingView } from "./view";

const werk = (rol: Rol, fase: string) =>
  buildHandleidingView(rol).fasen.find((deel) => deel.fase === fase)?.handelingen;

describe("the guide", () => {
  it.each(Object.keys(rollen) as Rol[])("tells a %s what to do, phase by phase", (rol) => {
    const view = buildHandleidingView(rol);
    expect(view.stappen.length).toBeGreaterThan(1);
    expect(view.fasen.map(({ fase }) => fase)).toEqual([...fasen]);
  });

  // By hand: what the screens offer these people, and nothing of others.
  it("names only acts that this role can have", () => {
    expect(werk("procesregisseur", "aanmelden")).toContain("In behandeling nemen");
    expect(werk("procesondersteuner", "aanmelden")).not.toContain("In behandeling nemen");
    expect(werk("ketenpartner", "bespreken")).toEqual(expect.arrayContaining(["Inbreng opslaan", "Inbreng intrekken"]));
    expect(werk("ketenpartner", "bespreken")).not.toContain("Vrijgeven voor inzage vooraf");
    for (const rol of ["beheerder", "toezichthouder"] as const) {
      expect(buildHandleidingView(rol).fasen.flatMap(({ handelingen }) => handelingen)).toEqual([]);
    }
  });

  it("shows the keys of the table to who may chair", () => {
    expect(buildHandleidingView("procesregisseur").toetsen.length).toBeGreaterThan(5);
    expect(buildHandleidingView("ketenpartner").toetsen).toEqual([]);
  });
});
