import { Kaart, MetNummers, Tabel, type Kolom } from "~/components";
import { formatDag } from "~/lib/datum";
import type { Signaalgroep, Signaalregel } from "./view";

function Nummers({ regel: { casusnummers, overige } }: { regel: Signaalregel }) {
  if (casusnummers.length === 0) return null;
  return (
    <>
      <MetNummers tekst={casusnummers.join(", ")} />
      {overige > 0 && ` en nog ${String(overige)}`}
    </>
  );
}

function listKolommen(groep: Signaalgroep): Kolom<Signaalregel>[] {
  const isOngebruikt = groep.soort === "ongebruikt_account";
  return [
    {
      sleutel: "wie",
      kop: "Wie",
      cel: ({ wie, partij }) => (
        <>
          {wie}
          {partij && <span className="block text-sm font-normal text-inkt-zacht">{partij}</span>}
        </>
      ),
    },
    {
      sleutel: "dag",
      kop: isOngebruikt ? "Laatst gebruikt" : "Dag",
      cel: ({ dag }) => (dag ? formatDag(dag) : isOngebruikt ? "Nooit" : "Hele periode"),
    },
    { sleutel: "aantal", kop: groep.kopAantal, cel: ({ aantal }) => aantal.toLocaleString("nl-NL"), getal: true },
    ...(isOngebruikt
      ? []
      : [
          { sleutel: "casussen", kop: "Casusnummers", cel: (regel: Signaalregel) => <Nummers regel={regel} /> },
          {
            sleutel: "regels",
            kop: "Logboek",
            cel: ({ href, wie, dag }: Signaalregel) =>
              href && (
                <a href={href}>
                  Toon regels
                  <span className="sr-only">
                    {" "}
                    van {wie}
                    {dag && ` op ${formatDag(dag)}`}
                  </span>
                </a>
              ),
          },
        ]),
  ];
}

/** Each kind with its threshold in words; a kind without signals says so, because that is a finding too. */
export function Signalen({ groepen }: { groepen: readonly Signaalgroep[] }) {
  return (
    <Kaart titel="Signalen">
      <p className="max-w-prose">
        Een signaal is een aanleiding om te kijken, geen oordeel. Vraag eerst aan de medewerker of diens organisatie wat
        de reden was.
      </p>
      {groepen.map((groep) => (
        <section key={groep.soort} className="mt-5">
          <h3>
            {groep.label}: {groep.aantal === 0 ? "geen" : groep.aantal.toLocaleString("nl-NL")}
          </h3>
          <p className="max-w-prose text-sm text-inkt-zacht">{groep.uitleg}</p>
          {groep.regels.length > 0 && (
            <Tabel
              onderschrift={groep.label}
              verbergOnderschrift
              kolommen={listKolommen(groep)}
              rijen={groep.regels}
              sleutelVan={({ wie, partij, dag }) => `${wie}|${partij}|${dag ?? ""}`}
            />
          )}
          {groep.aantal > groep.regels.length && (
            <p>Hier staan de eerste {String(groep.regels.length)}. Kies een kortere periode om de rest te zien.</p>
          )}
        </section>
      ))}
    </Kaart>
  );
}
