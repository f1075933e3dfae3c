import { Kaart, Tabel, Vouw } from "~/components";
import type { Lezersgroep } from "./view";

function Antwoord({ ziet }: Pick<Lezersgroep, "ziet">) {
  return ziet ? (
    <strong className="text-succes">
      <span aria-hidden="true">✓ </span>Ja
    </strong>
  ) : (
    <strong>
      <span aria-hidden="true">× </span>Nee
    </strong>
  );
}

function Regelcel({ regel, artikel, citaat, uitleg, getoetst }: Lezersgroep) {
  return (
    <>
      <p>
        <strong>{regel}</strong>, {artikel}
        {uitleg && `: “${uitleg}”`}
      </p>
      <blockquote className="border-l-2 border-lijn pl-2 text-sm text-inkt-zacht">“{citaat}”</blockquote>
      {getoetst.length > 0 && (
        <div className="text-sm">
          <Vouw titel="Alle regels die zijn gewogen">
            <p>{getoetst.join("; ")}</p>
          </Vouw>
        </div>
      )}
    </>
  );
}

/** Who sees this gegeven now, and by which rule of the protocol. */
export function WieZiet({ lezers, isStaf }: { lezers: readonly Lezersgroep[]; isStaf: boolean }) {
  return (
    <Kaart titel="Wie ziet dit?" id="wie">
      <p className="mb-3 max-w-prose">
        Zo beslissen de regels op dit moment. Bij “nee” staat de regel die weigert, met de uitleg die die lezer krijgt.
        {!isStaf &&
          " Wie met een vastgelegde reden meeleest, zoals een toezichthouder (artikel 24.4), staat in het inzageoverzicht van het Veiligheidshuis."}
      </p>
      <Tabel
        onderschrift="Wie dit gegeven ziet"
        verbergOnderschrift
        rijen={lezers}
        sleutelVan={({ id }) => id}
        kolommen={[
          {
            sleutel: "wie",
            kop: "Wie",
            cel: ({ partij, hoedanigheid, namen }) => (
              <>
                {partij}
                <span className="block text-sm font-normal text-inkt-zacht">
                  {namen.join(", ")} ({hoedanigheid})
                </span>
              </>
            ),
          },
          { sleutel: "ziet", kop: "Ziet dit", cel: (groep) => <Antwoord ziet={groep.ziet} />, kort: true },
          { sleutel: "regel", kop: "Regel, artikel en tekst", cel: (groep) => <Regelcel {...groep} /> },
        ]}
      />
    </Kaart>
  );
}
