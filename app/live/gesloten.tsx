import { Melding } from "~/components";

/** The page was open and is not for this reader any more. It does not say which of the two it is. */
export function Gesloten() {
  return (
    <Melding soort="waarschuwing" titel="Deze pagina is niet meer open voor u">
      U bent uitgelogd, of dit overleg is niet (meer) voor u bedoeld. <a href="/werkvoorraad">Naar uw werkvoorraad</a>
    </Melding>
  );
}
