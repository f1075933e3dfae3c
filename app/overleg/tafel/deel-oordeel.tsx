import { Kaart, VeldTekst, Vouw } from "~/components";
import { ScoreVeld } from "~/fasen/bespreken/overleg/deel-scores";
import { Scoreverloop } from "../deel-scoreverloop";
import { Kop } from "./deel-beeld";
import { OpScherm } from "./deel-opscherm";
import { Collega, TafelMarkering, TafelScore, TafelTekst } from "./veld";
import { metGeweigerd, Vakformulier } from "./vakformulier";
import type { Scorevak, TafelPunt } from "./view";

function Vorige({ vorige }: Pick<Scorevak, "vorige">) {
  if (!vorige) return null;
  return (
    <p className="text-sm">
      <span className="text-inkt-zacht">Vorige keer: </span>
      <ScoreVeld veld={vorige.score} />{" "}
      <span className="whitespace-pre-line">
        <VeldTekst veld={vorige.probleem} />
      </span>
    </p>
  );
}

function Rij({ vak, geweigerd, toets }: { vak: Scorevak; geweigerd: unknown; toets?: string }) {
  const { leefgebied, label } = vak;
  const naam = `scores.${leefgebied}`;
  const namen = { score: `${naam}.score`, probleem: `${naam}.probleem` };
  const nu = metGeweigerd(vak, geweigerd, namen, `${naam}.bevat`);
  return (
    <section aria-label={label} data-plek={leefgebied} className="scorerij">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="font-semibold" tabIndex={toets ? -1 : undefined} data-toets={toets}>
          {label}
        </h4>
        <Vorige vorige={vak.vorige} />
      </div>
      <TafelScore plek={leefgebied} sleutel="score" naam={namen.score} vak={nu} label={label} />
      <div className="matrixtekst space-y-1 text-sm">
        <TafelTekst
          plek={leefgebied}
          sleutel="probleem"
          naam={namen.probleem}
          vak={nu}
          label={`${label}: aard van het probleem`}
          verbergLabel
          max={2000}
          rijen={1}
        />
        <TafelMarkering plek={leefgebied} naam={`${naam}.bevat`} vak={nu} label={label} />
        <Collega plek={leefgebied} />
        {vak.scherm && !vak.scherm.getoond && <OpScherm stand={vak.scherm} />}
      </div>
    </section>
  );
}

function Gelezen({ vak }: { vak: Scorevak }) {
  const { score, probleem } = vak.waarden;
  return (
    <section aria-label={vak.label} className="scorerij">
      <div>
        <h4 className="font-semibold">{vak.label}</h4>
        <p>{score ?? "Niet gescoord"}</p>
        <Vorige vorige={vak.vorige} />
      </div>
      <p className="whitespace-pre-line">{probleem}</p>
    </section>
  );
}

/** Oordeelsvorming: a score per leefgebied with the earlier one beside it, and the nature of the problem. */
export function Oordeel({ punt }: { punt: TafelPunt }) {
  const magSchrijven = punt.handelingen.bespreking_opslaan?.toegestaan === true;
  return (
    <section aria-labelledby="deel-oordeelsvorming">
      <Kop id="deel-oordeelsvorming" toets="2">
        Oordeelsvorming
      </Kop>
      <Kaart titel="Score per leefgebied" niveau={3}>
        {magSchrijven ? (
          <Vakformulier naam="scores" vakken={punt.scores} knop="Scores opslaan">
            {(geweigerd) =>
              punt.scores.map((vak, plaats) => (
                <Rij key={vak.leefgebied} vak={vak} geweigerd={geweigerd} {...(plaats === 0 && { toets: "s" })} />
              ))
            }
          </Vakformulier>
        ) : (
          punt.scores.map((vak) => <Gelezen key={vak.leefgebied} vak={vak} />)
        )}
        {punt.verloop.overleggen.length > 1 && (
          <Vouw titel="Verloop over alle overleggen">
            <Scoreverloop verloop={punt.verloop} />
          </Vouw>
        )}
      </Kaart>
    </section>
  );
}
