import { isProcesregie, taaksoort } from "./soort";

/** DPIA 3.6: the betrokkene gets a closing letter, unless the betrokkene has died. */
export const sluitbrief = taaksoort({
  soort: "sluitbrief",
  label: "Afsluitbrieven",
  toestanden: ["afgesloten"],
  entiteiten: ["afsluiting", "brief"],
  lees: ({ opener, rijen }) => {
    const laatste = rijen("afsluiting").at(-1);
    return {
      reden: laatste && opener.waarde(laatste, "reden"),
      isVerstuurd: opener
        .lijst(rijen("brief"), (_rij, kop) => kop)
        .some(({ code, status }) => code === "af_brief" && status === "verzonden"),
    };
  },
  maak: ({ reden, isVerstuurd }, stand) =>
    isProcesregie(stand) && !stand.feiten.isGearchiveerd && reden && reden !== "overleden" && !isVerstuurd
      ? [
          {
            wat: "Verstuur de afsluitbrief",
            waarom: "De casus is afgesloten. De betrokkene krijgt een afsluitbrief (DPIA 3.6).",
            urgentie: "nu" as const,
            sinds: stand.sinds,
            scherm: "brieven",
          },
        ]
      : [],
});
