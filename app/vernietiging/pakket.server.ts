import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { formatDag, formatMoment } from "~/lib/datum";
import type { Pdfblok } from "~/pdf/blokken";
import { maakPdf } from "~/pdf/pdf.server";
import { schrijfHerkomst, type Afgeschermd, type Opener, type ZichtbaarVeld } from "~/protocol/afscherming";
import { bestandstypen, isBestandwaarde, type Bestandwaarde } from "~/protocol/bestandstypen";
import { gegevensregister, listCasusentiteiten, type Casusentiteit, type Entiteit } from "~/protocol/gegevensregister";
import { aanpakken, type Aanpak } from "~/protocol/lijsten";
import { veiligheidshuisNaam } from "~/storage/dossier.server";

export interface Pakketbron {
  casusnummer: string;
  aanpak: Aanpak;
  afgeslotenOp: string | null;
  opener: Opener;
  rijen: { [E in Casusentiteit]: Afgeschermd<E>[] };
  /** The bytes of a file of the dossier; undefined when they may not be handed over (not scanned yet, infected). */
  leesBestand: (veld: ZichtbaarVeld<Bestandwaarde>) => Uint8Array | undefined;
  /** ISO instant of the besluit to hand over: the same dossier gives the same package. */
  moment: string;
}

interface Rij {
  id: string;
  velden: ZichtbaarVeld<unknown>[];
}

interface Deel {
  entiteit: Entiteit;
  label: string;
  rijen: Rij[];
}

/** What the reader may see of the dossier, kind by kind. What is withheld is not handed over. */
function leesDelen({ opener, rijen }: Pakketbron): Deel[] {
  return listCasusentiteiten()
    .map((entiteit) => ({
      entiteit,
      label: gegevensregister[entiteit].label,
      rijen: opener.lijst<Entiteit, Rij>(rijen[entiteit], (rij, kop) => ({
        id: kop.id,
        velden: opener.velden(rij).filter((veld): veld is ZichtbaarVeld<unknown> => veld.soort === "zichtbaar"),
      })),
    }))
    .map((deel) => ({ ...deel, rijen: deel.rijen.filter(({ velden }) => velden.length > 0) }))
    .filter((deel) => deel.rijen.length > 0);
}

const isBestandveld = (veld: ZichtbaarVeld<unknown>): veld is ZichtbaarVeld<Bestandwaarde> =>
  isBestandwaarde(veld.waarde);

/** The files of the dossier, by their place in the package. */
function leesBestanden({ leesBestand }: Pakketbron, delen: readonly Deel[]): Record<string, Uint8Array> {
  const velden = delen.flatMap(({ rijen }) => rijen.flatMap((rij) => rij.velden.filter(isBestandveld)));
  return Object.fromEntries(
    velden.flatMap((veld): [string, Uint8Array][] => {
      const inhoud = leesBestand(veld);
      return inhoud ? [[`data/bestanden/${veld.waarde.id}.${bestandstypen[veld.waarde.type].extensie}`, inhoud]] : [];
    }),
  );
}

function maakLeesbaar({ casusnummer, aanpak, afgeslotenOp, moment }: Pakketbron, delen: readonly Deel[]): Uint8Array {
  const inhoud = delen.flatMap(({ label, rijen }): Pdfblok[] => [
    { soort: "kop", niveau: 2, tekst: label },
    ...rijen.flatMap(({ velden }): Pdfblok[] => [
      { soort: "gegevens", gegevens: velden },
      { soort: "alinea", tekst: [...new Set(velden.map(({ herkomst }) => schrijfHerkomst(herkomst)))].join("\n") },
    ]),
  ]);
  return maakPdf({
    titel: `Dossier ${casusnummer}`,
    auteur: veiligheidshuisNaam,
    moment,
    voettekst: `Dossier ${casusnummer}`,
    blokken: [
      { soort: "kop", niveau: 1, tekst: `Dossier ${casusnummer}` },
      {
        soort: "gegevens",
        gegevens: [
          { label: "Aanpak", tekst: aanpakken[aanpak] },
          { label: "Afgesloten op", tekst: afgeslotenOp ? formatDag(afgeslotenOp) : undefined },
          { label: "Overgedragen na besluit van", tekst: formatMoment(moment) },
        ],
      },
      ...inhoud,
    ],
  });
}

function maakGegevens({ casusnummer, aanpak, moment }: Pakketbron, delen: readonly Deel[]): string {
  const gegevens = delen.map(({ entiteit, label, rijen }) => ({
    soort: entiteit,
    label,
    rijen: rijen.map(({ id, velden }) => ({
      id,
      velden: velden.map(({ sleutel, label: veldlabel, waarde, tekst, herkomst }) => ({
        sleutel,
        label: veldlabel,
        waarde,
        tekst,
        herkomst,
      })),
    })),
  }));
  return `${JSON.stringify({ casusnummer, aanpak, moment, gegevens }, null, 2)}\n`;
}

const leesmij = (casusnummer: string) => `Dossier ${casusnummer} van het Veiligheidshuis, voor het regionaal archief.

data/dossier.pdf    het dossier om te lezen (PDF, toegankelijk, met herkomst van elk gegeven)
data/gegevens.json  dezelfde gegevens voor verwerking (JSON, UTF-8), met verstrekker, auteur, fase en moment
data/bestanden/     de bijlagen; hun naam is het id dat bij het gegeven in gegevens.json staat
manifest-sha256.txt controlegetallen van deze bestanden (SHA-256)

De indeling is BagIt 1.0 (RFC 8493). Controleer de controlegetallen na ontvangst en bevestig de ontvangst aan het
Veiligheidshuis. Het dossier wordt daar daarna vernietigd.
Dit pakket bevat bijzondere en strafrechtelijke persoonsgegevens: alleen overdragen langs de afgesproken beveiligde weg.
`;

const hash = (inhoud: Uint8Array) => createHash("sha256").update(inhoud).digest("hex");
const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const manifest = (bestanden: Readonly<Record<string, Uint8Array>>) =>
  bytes(
    Object.entries(bestanden)
      .map(([naam, inhoud]) => `${hash(inhoud)}  ${naam}\n`)
      .join(""),
  );

/**
 * The dossier as a package for the archive (DPIA 10): a BagIt folder in a zip, with a readable PDF, the same data for machines,
 * its files, and checksums. Holds what the reader who makes it may see. The same dossier gives the same bytes.
 */
export function maakPakket(bron: Pakketbron): Uint8Array {
  const delen = leesDelen(bron);
  const data = {
    "data/dossier.pdf": maakLeesbaar(bron, delen),
    "data/gegevens.json": bytes(maakGegevens(bron, delen)),
    "data/leesmij.txt": bytes(leesmij(bron.casusnummer)),
    ...leesBestanden(bron, delen),
  };
  const omvang = Object.values(data).reduce((som, inhoud) => som + inhoud.length, 0);
  const labels = {
    "bagit.txt": bytes("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    "bag-info.txt": bytes(
      [
        "Source-Organization: Veiligheidshuis",
        `External-Identifier: ${bron.casusnummer}`,
        `Bagging-Date: ${bron.moment.slice(0, 10)}`,
        `Payload-Oxum: ${String(omvang)}.${String(Object.keys(data).length)}`,
        "",
      ].join("\n"),
    ),
    "manifest-sha256.txt": manifest(data),
  };
  const map = `dossier-${bron.casusnummer}`;
  const alles = { ...labels, "tagmanifest-sha256.txt": manifest(labels), ...data };
  const inMap = Object.fromEntries(Object.entries(alles).map(([naam, inhoud]) => [`${map}/${naam}`, inhoud]));
  return zipSync(inMap, { mtime: new Date(bron.moment), level: 6 });
}
