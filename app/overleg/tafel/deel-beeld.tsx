import { Gegevenslijst, Kaart, ToonVeld, ToonVelden, Vouw, VeldTekst } from "~/components";
import type { Inbrengblok } from "../inhoud";
import { OpScherm } from "./deel-opscherm";
import { useTafel } from "./tafelcontext";
import { Collega, TafelMarkering, TafelTekst, Toets } from "./veld";
import { metGeweigerd, Vakformulier } from "./vakformulier";
import type { Schermstand, TafelPunt } from "./view";

type Blok = Inbrengblok & { scherm: Schermstand };

function Inbreng({ blok, soort }: { blok: Blok; soort: string }) {
  if (!blok.tekst) return null;
  return (
    <li>
      <Vouw
        rij
        titel={
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
            <span>
              <strong>{soort}</strong>, {blok.verstrekker}
            </span>
            {blok.scherm && !blok.scherm.getoond && <span className="text-sm text-inkt-zacht">niet op het scherm</span>}
          </span>
        }
      >
        <Gegevenslijst>
          <ToonVeld veld={blok.tekst} />
          <ToonVeld veld={blok.doel} />
        </Gegevenslijst>
        <OpScherm stand={blok.scherm} />
      </Vouw>
    </li>
  );
}

/** Beeldvorming: what each brought, and the picture that is made of it together. */
export function Beeld({ punt }: { punt: TafelPunt }) {
  const { handelingen, vakken, inbreng, ketenanalyses, analyse } = punt;
  const magSchrijven = handelingen.bespreking_opslaan?.toegestaan === true;
  return (
    <section aria-labelledby="deel-beeldvorming" data-plek="beeld">
      <Kop id="deel-beeldvorming" toets="1">
        Beeldvorming
      </Kop>
      {punt.voorbereiding.length > 0 && (
        <Kaart titel="Waarvoor is deze bespreking" niveau={3}>
          <Gegevenslijst>
            <ToonVelden velden={punt.voorbereiding} />
          </Gegevenslijst>
        </Kaart>
      )}
      <Kaart titel="Gezamenlijk toestandsbeeld" niveau={3}>
        <Collega plek="beeld" />
        {magSchrijven ? (
          <Vakformulier naam="beeld" vakken={[vakken.beeld]} knop="Toestandsbeeld opslaan">
            {(geweigerd) => {
              const namen = { toestandsbeeld: "toestandsbeeld" };
              const vak = metGeweigerd(vakken.beeld, geweigerd, namen, "bevat.beeld");
              return (
                <>
                  <TafelTekst
                    plek="beeld"
                    sleutel="toestandsbeeld"
                    naam="toestandsbeeld"
                    vak={vak}
                    label="Gezamenlijk toestandsbeeld"
                    verbergLabel
                    max={8000}
                    rijen={4}
                    toets="b"
                  />
                  <TafelMarkering plek="beeld" naam="bevat.beeld" vak={vak} label="Toestandsbeeld" />
                </>
              );
            }}
          </Vakformulier>
        ) : (
          <p className="whitespace-pre-line">{vakken.beeld.waarden.toestandsbeeld ?? "Nog niet beschreven."}</p>
        )}
        <OpScherm stand={vakken.beeld.scherm} />
      </Kaart>
      <Kaart titel="Inbreng en analyse" niveau={3}>
        {analyse.veld && (
          <div className="mb-3">
            <h4 className="font-semibold">Algemene analyse</h4>
            <p className="whitespace-pre-line">
              <VeldTekst veld={analyse.veld} />
            </p>
            <OpScherm stand={analyse.scherm} />
          </div>
        )}
        {inbreng.length + ketenanalyses.length === 0 ? (
          <p className="text-inkt-zacht">Er is voor deze casus niets ingediend.</p>
        ) : (
          <ul className="space-y-1.5">
            {inbreng.map((blok) => (
              <Inbreng key={blok.id} blok={blok} soort={blok.soort} />
            ))}
            {ketenanalyses.map((blok) => (
              <Inbreng key={blok.id} blok={blok} soort="Ketenanalyse" />
            ))}
          </ul>
        )}
      </Kaart>
    </section>
  );
}

/** Head of a part; its number shows the part on the projector, and puts the focus here. */
export function Kop({ id, toets, children }: { id: string; toets: string; children: string }) {
  const { heeftScript } = useTafel();
  return (
    <h2 id={id} tabIndex={-1} className="tafeldeel">
      {children} {heeftScript && <Toets toets={toets} />}
    </h2>
  );
}
