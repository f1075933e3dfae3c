import { dagVanMoment } from "~/lib/datum";
import { getBehandelaar, geschilstatussen } from "~/geschillen/handelingen";
import { listGeschillen } from "~/geschillen/repository.server";
import type { Anderesoort } from "./ander";

export const geschillen: Anderesoort = {
  soort: "geschillen",
  label: "Geschillen",
  rollen: ["procesregisseur", "manager"],
  list: (basis) =>
    listGeschillen(basis)
      .filter((rij) => getBehandelaar(rij) === basis.lezer.rol)
      .map(({ id, nummer, status, ingediendOp }) => ({
        wat:
          status === "ingediend" ? `Behandel geschil ${nummer}` : `Agendeer geschil ${nummer} en leg het besluit vast`,
        waarom: `${geschilstatussen[status].label} (C 11.4, 12.4, 13.4).`,
        casusnummer: null,
        href: `/geschillen/${id}`,
        urgentie: status === "ingediend" ? "nu" : "binnenkort",
        sinds: dagVanMoment(ingediendOp),
        uiterlijk: null,
      })),
};
