import type { Register } from "../register";
import type { Papierregel } from "./repository.server";
import { papierstanden } from "./stand";

export const geheimhoudingregister: Register<Papierregel> = {
  naam: "geheimhouding-en-vog",
  titel: "Geheimhouding en VOG",
  pad: "/registers/geheimhouding",
  idVan: ({ id }) => id,
  letOp: ({ stand }) => (stand === "in_orde" ? [] : ["stand"]),
  leeg: "Er zijn geen accounts.",
  kolommen: [
    { sleutel: "naam", kop: "Naam", waarde: ({ naam }) => naam },
    { sleutel: "functie", kop: "Functie", waarde: ({ functie }) => functie },
    { sleutel: "rol", kop: "Rol", waarde: ({ rol }) => rol },
    { sleutel: "partij", kop: "Partij", waarde: ({ partij }) => partij },
    {
      sleutel: "geheimhouding",
      kop: "Geheimhouding op",
      kort: true,
      waarde: ({ geheimhoudingOp }) => geheimhoudingOp && { dag: geheimhoudingOp },
    },
    {
      sleutel: "vog",
      kop: "VOG tot en met",
      kort: true,
      waarde: ({ vogGeldigTot }) => vogGeldigTot && { dag: vogGeldigTot },
    },
    { sleutel: "stand", kop: "Stand", waarde: ({ stand }) => papierstanden[stand] },
  ],
};
