import type { z } from "zod";
import {
  Gegevenslijst,
  Handelingsformulier,
  ToonVeld,
  ToonVelden,
  Uitklap,
  VeldTekst,
  Vinkje,
  Vouw,
} from "~/components";
import { Delen, Delenmet } from "~/inbreng/deel-delen";
import { Doorverstrekken } from "~/inbreng/deel-doorverstrekken";
import { Toestemming } from "~/inbreng/deel-toestemming";
import { alsVinkjes } from "~/inbreng/voorwaarden";
import { formatDagKort } from "~/lib/datum";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { bijlagelabels, type rijForm, type voorwaardenForm } from "./form";
import type { BijlagenView, BijlageView } from "./view";

interface Props {
  envelop: CasusEnvelop<BijlagenView>;
  bijlage: BijlageView;
}

/** The way to the file, or why there is none. */
function Bestand({ envelop, bijlage: { id, nr, bestand } }: Props) {
  if (!bestand) return null;
  const { veld, stand } = bestand;
  if (veld.soort === "gemarkeerd") return null;
  if (veld.soort === "beperkt") return <p>{veld.tekst}. Dit bestand is beperkt en kan nu niet worden geopend.</p>;
  if (stand === "besmet")
    return <p className="font-semibold text-fout">In dit bestand zat een virus. Het is verwijderd.</p>;
  if (stand === "wacht") {
    return <p>{veld.tekst}. Dit bestand wordt gecontroleerd op virussen en is daarna te downloaden.</p>;
  }
  return (
    <p>
      <a href={`/casussen/${envelop.kop.casusnummer}/bijlagen/${id}`}>Bijlage {nr} downloaden</a>{" "}
      <span className="text-sm text-inkt-zacht">({veld.tekst})</span>
    </p>
  );
}

function Rijknop({
  envelop,
  bijlage: { id, versies },
  handeling,
  soort,
}: Props & { handeling: string; soort: "tweede" | "gevaar" }) {
  return (
    <Handelingsformulier<z.input<typeof rijForm>>
      envelop={envelop}
      handeling={handeling}
      formulierId={`${handeling}-${id}`}
      stand={envelop.handelingen[handeling]}
      versies={versies}
      knopsoort={soort}
    >
      {() => <input type="hidden" name="rij" value={id} />}
    </Handelingsformulier>
  );
}

function Voorwaarden({ envelop, bijlage }: Props) {
  const { id, voorwaarden, versies } = bijlage;
  const stand = envelop.handelingen.bijlage_voorwaarden;
  const { keuze } = envelop.view;
  if (!voorwaarden || !stand || !keuze) return null;
  const { toestemming, toestemmingen, waarden, zeggenschap, wachtOpPolitie, ...delen } = voorwaarden;
  const { toestemming_op, toestemming_van, toestemming_schriftelijk, toestemming_intrekbaar, afweging } = waarden;
  const vanPartij = {
    ...{ toestemming, toestemming_op, toestemming_van, afweging, zeggenschap },
    ...alsVinkjes({ toestemming_schriftelijk, toestemming_intrekbaar }),
  };
  return (
    <Uitklap
      titel={keuze.isStaf ? "Delen wijzigen" : "Toestemming en delen wijzigen"}
      envelop={envelop}
      formulierId={`bijlage_voorwaarden-${id}`}
      stand={stand}
    >
      <Handelingsformulier<z.input<typeof voorwaardenForm>>
        envelop={envelop}
        handeling="bijlage_voorwaarden"
        formulierId={`bijlage_voorwaarden-${id}`}
        stand={stand}
        waarden={{ ...delen, ...(!keuze.isStaf && vanPartij) }}
        versies={versies}
        labels={bijlagelabels}
      >
        {(velden) => (
          <>
            <input type="hidden" name="rij" value={id} />
            {keuze.isStaf ? (
              <>
                <Delenmet
                  velden={velden}
                  partijen={keuze.partijen}
                  hint="Deel alleen wat de Partijen voor hun rol in deze casus nodig hebben (protocol, artikel 9.6)."
                />
                <Vinkje veld={velden.vooraf} label="Direct delen" />
              </>
            ) : (
              <>
                {wachtOpPolitie && <Doorverstrekken velden={velden} kanVragen={false} />}
                <Toestemming velden={velden} opties={toestemmingen} />
                <Delen velden={velden} partijen={keuze.partijen} />
              </>
            )}
          </>
        )}
      </Handelingsformulier>
    </Uitklap>
  );
}

/** One document: what it is, of whom, and what can be done with it. */
export function Bijlage(props: Props) {
  const { envelop, bijlage } = props;
  const { id, nr, soort, verstrekker, omschrijving, velden, bestand, deling, isEigen } = bijlage;
  const datum = velden.find((veld) => veld.sleutel === "datum");
  const afgeschermd = [omschrijving, bestand?.veld].find((veld) => veld?.soort === "gemarkeerd");
  return (
    <article className="border-t border-lijn py-3 first:border-t-0">
      <h3>
        {nr}. {soort}
      </h3>
      <p className="text-sm text-inkt-zacht">
        {[verstrekker, datum?.soort === "zichtbaar" && formatDagKort(String(datum.waarde))].filter(Boolean).join(" · ")}
      </p>
      <p>
        <VeldTekst veld={omschrijving} />
      </p>
      {afgeschermd && (
        <Gegevenslijst>
          <ToonVeld veld={afgeschermd} />
        </Gegevenslijst>
      )}
      <Bestand {...props} />
      {deling && <p className="text-sm text-inkt-zacht">{deling}.</p>}
      <div className="niet-printen mt-2 flex flex-wrap items-start gap-x-5 gap-y-2">
        {bijlage.magVrijgeven && <Rijknop {...props} handeling="bijlage_vrijgeven" soort="tweede" />}
        <Voorwaarden {...props} />
        {bijlage.magVerwijderen && envelop.handelingen.bijlage_verwijderen && (
          <Uitklap
            titel="Verwijderen"
            envelop={envelop}
            formulierId={`bijlage_verwijderen-${id}`}
            stand={envelop.handelingen.bijlage_verwijderen}
          >
            <p className="max-w-prose">
              {isEigen
                ? "Het document verdwijnt direct, voor iedereen, en kan niet worden teruggehaald."
                : "Verwijder een document van een Partij alleen als het hier niet mag staan (protocol, artikel 9.1)."}{" "}
              Wie het kon inzien, krijgt bericht zonder persoonsgegevens.
            </p>
            <Rijknop {...props} handeling="bijlage_verwijderen" soort="gevaar" />
          </Uitklap>
        )}
        <Vouw titel="Gegevens en herkomst">
          <Gegevenslijst>
            <ToonVelden velden={[omschrijving, bestand?.veld, ...velden].filter((veld) => veld !== undefined)} />
          </Gegevenslijst>
        </Vouw>
      </div>
    </article>
  );
}
