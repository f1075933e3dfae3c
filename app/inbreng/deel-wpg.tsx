import { Melding } from "~/components";

/** P 7.1: the secrecy of article 7 Wpg stays on politiegegevens, wherever they are shown. */
export function Wpgmelding() {
  return (
    <Melding soort="waarschuwing" titel="Politiegegevens: geheimhouding (artikel 7 Wpg)">
      Op deze gegevens blijft de geheimhoudingsplicht van artikel 7 Wpg rusten, ook voor u als ontvanger. Gebruik ze
      alleen voor het doel waarvoor de politie ze verstrekte (protocol, artikel 7.1 en 13.5).
    </Melding>
  );
}
