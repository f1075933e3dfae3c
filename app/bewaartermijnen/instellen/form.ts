import { z } from "zod";
import { keuze, regel, tekst, vinkje } from "~/lib/invoer";
import { aanpakken, type Aanpak } from "~/protocol/lijsten";

export const termijnForm = z.strictObject({
  aanpak: keuze(Object.keys(aanpakken) as Aanpak[], "Kies een aanpak."),
  maanden: regel(4, "Vul een aantal maanden in.")
    .refine((waarde) => /^\d{1,3}$/.test(waarde) && Number(waarde) >= 1 && Number(waarde) <= 240, {
      message: "Vul een heel aantal maanden in, van 1 tot 240.",
    })
    .transform(Number),
  bron: regel(200, "Vul in waar de termijn staat: wet, selectielijst of artikel."),
  reden: tekst(1000, "Vul in waarom de termijn wijzigt."),
  ook_gesloten: vinkje(),
});
