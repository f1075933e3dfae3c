import { getVerzoekdossier, getVerzoekFeiten } from "~/verzoeken/dossier.server";
import { volgendeStap } from "~/verzoeken/handelingen";
import { isStaf } from "~/verzoeken/lees.server";
import { listVerzoekcontexten } from "~/verzoeken/lijst.server";
import { verzoeksoorten } from "~/verzoeken/lijsten";
import { weegTermijn } from "~/verzoeken/termijn";
import type { Taak } from "../taak";
import type { Anderesoort } from "./ander";

/** A running verzoek of a betrokkene, for who coordinates it; and for a Partij what it is asked about it (P 17.2). */
export const verzoekBetrokkene: Anderesoort = {
  soort: "verzoek-betrokkene",
  label: "Verzoeken van betrokkenen",
  rollen: ["manager", "procesregisseur", "procesondersteuner", "ketenpartner", "melder", "lokale_procesregisseur"],
  list: (basis) =>
    listVerzoekcontexten(basis).flatMap(({ context, verzoek }): Omit<Taak, "soort">[] => {
      const { zaak, zaakFeiten, lezer, vandaag } = context;
      if (zaak.afgerondOp !== null) return [];
      const soort = verzoeksoorten[verzoek.soort].label.toLowerCase();
      const vast = { href: `/verzoeken/${zaak.nummer}`, sinds: verzoek.ontvangenOp };
      const dossier = getVerzoekdossier(context);
      if (isStaf(context)) {
        const { stand, uiterlijk } = weegTermijn(verzoek.ontvangenOp, vandaag, null);
        const feiten = getVerzoekFeiten(context, dossier);
        const wacht = feiten.aantalWachtend > 0 && stand === "op_tijd";
        return [
          {
            ...vast,
            wat: `Beantwoord verzoek ${zaak.nummer} om ${soort}`,
            waarom: volgendeStap(feiten),
            casusnummer: null,
            urgentie: stand === "te_laat" ? "te_laat" : stand === "op_tijd" ? (wacht ? "wacht" : "nu") : "vandaag",
            uiterlijk,
          },
        ];
      }
      if (!zaakFeiten.isGeraadpleegd) return [];
      return dossier.raadplegingen
        .filter(({ partijId, advies }) => partijId === lezer.partij.id && advies === null)
        .map(({ casusnummer, uiterlijkOp }) => ({
          ...vast,
          wat: `Geef uw advies over een verzoek om ${soort}`,
          waarom: "De betrokkene krijgt antwoord nadat de betrokken Partijen zijn gehoord (P 17.2).",
          casusnummer,
          urgentie: uiterlijkOp < vandaag ? "te_laat" : uiterlijkOp === vandaag ? "vandaag" : "nu",
          uiterlijk: uiterlijkOp,
        }));
    }),
};
