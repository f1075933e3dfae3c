import type { MetaFunction } from "@remix-run/node";
import { Melding } from "~/components";
import { Registerpagina, useRegister } from "../deel-register";
import type { MetRegister } from "../register";

export const meta: MetaFunction = () => [{ title: "Geheimhouding en VOG – PGA-systeem" }];

interface View extends MetRegister {
  geenToegang: number;
  binnenkort: number;
}

const accounts = (aantal: number) => (aantal === 1 ? "1 account" : `${aantal.toLocaleString("nl-NL")} accounts`);

export default function Geheimhouding() {
  const envelop = useRegister<View>();
  const { geenToegang, binnenkort } = envelop.view;
  return (
    <Registerpagina
      envelop={envelop}
      titel="Geheimhouding en VOG"
      inleiding="Zonder getekende geheimhoudingsverklaring en geldige VOG of screening ziet iemand geen inhoud van casussen (P 13.1, 13.3). De beheerder legt de datums vast bij het account. Twee maanden voor het einde van een VOG krijgen de medewerker, de manager en de beheerder een taak."
      boven={
        geenToegang + binnenkort > 0 && (
          <Melding
            soort={geenToegang > 0 ? "waarschuwing" : "info"}
            titel={
              geenToegang > 0
                ? `${accounts(geenToegang)} zonder geldige papieren`
                : `Van ${accounts(binnenkort)} verloopt de VOG binnen twee maanden`
            }
          >
            {geenToegang > 0 && binnenkort > 0 && `Van ${accounts(binnenkort)} verloopt de VOG binnen twee maanden.`}
          </Melding>
        )
      }
    />
  );
}
