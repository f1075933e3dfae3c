import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  maakDocx,
  maakJpeg,
  maakOdt,
  maakPng,
  maakRuwePdf,
  maakRuweZip,
  maakStroom,
  maakTestPdf,
  pdfObjecten,
  spoor,
} from "../../tests/factories/bestanden";
import { leesPdf, schrijfBoom } from "../../tests/factories/pdf";
import { Keurfout } from "./keurfout";
import { keurBestand } from "./keuring.server";
import { leesZip } from "./zip.server";

async function weiger(bytes: Uint8Array): Promise<string> {
  try {
    const { type } = await keurBestand(bytes);
    return `taken as ${type}`;
  } catch (fout) {
    if (fout instanceof Keurfout) return fout.message;
    throw fout;
  }
}

async function leesDelen(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Map((await leesZip(bytes)).map(({ naam, inhoud }) => [naam, inhoud.toString("latin1")]));
}

const alsTekst = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("kinds", () => {
  it.each([
    ["pdf", maakTestPdf()],
    ["jpg", maakJpeg()],
    ["png", maakPng()],
    ["docx", maakDocx()],
    ["odt", maakOdt()],
  ])("knows %s by its content, and leaves no name of its maker in it", async (type, bytes) => {
    expect(alsTekst(bytes).includes(spoor) || type === "docx" || type === "odt").toBe(true);
    const gekeurd = await keurBestand(bytes);
    expect(gekeurd.type).toBe(type);
    expect(alsTekst(gekeurd.bytes)).not.toContain(spoor);
    // What was cleaned is clean: once more changes nothing.
    expect(Buffer.from((await keurBestand(gekeurd.bytes)).bytes).equals(Buffer.from(gekeurd.bytes))).toBe(true);
  });

  it.each([
    ["nothing", "", /leeg/],
    ["a text", "Geachte lezer", /kan niet worden toegevoegd/],
    ["a page", "<!DOCTYPE html><script>alert(1)</script>", /kan niet worden toegevoegd/],
    ["a picture that is a page", '<svg xmlns="http://www.w3.org/2000/svg"/>', /kan niet worden toegevoegd/],
    ["a program", "MZ\x90\0", /kan niet worden toegevoegd/],
    ["an old Word file, or one with a password", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", /wachtwoord/],
    ["a PDF behind something else", `\n<html>%PDF-1.7`, /kan niet worden toegevoegd/],
    ["a GIF", "GIF89a", /kan niet worden toegevoegd/],
  ])("refuses %s", async (_, inhoud, melding) => {
    expect(await weiger(Buffer.from(inhoud, "latin1"))).toMatch(melding);
  });

  it("takes 20 MB and not a byte more", async () => {
    const groot = Buffer.alloc(20 * 1024 * 1024 + 1);
    maakJpeg().copy(groot);
    expect(await weiger(groot)).toMatch(/groter dan 20 MB/);
    expect(await weiger(groot.subarray(0, -1))).toBe("taken as jpg");
  });
});

describe("pictures", () => {
  it("keep how they must be turned, and nothing else of their EXIF", async () => {
    for (const orientatie of [1, 6]) {
      const tekst = alsTekst((await keurBestand(maakJpeg({ orientatie }))).bytes);
      expect(tekst.split("Exif").length - 1).toBe(orientatie === 1 ? 0 : 1);
      expect(tekst).not.toMatch(/xmpmeta|achter het einde/);
      expect(tekst.endsWith("\xff\xd9")).toBe(true);
    }
    const png = alsTekst((await keurBestand(maakPng())).bytes);
    expect(png).not.toMatch(/tEXt|eXIf|achter het einde/);
    expect(png).toMatch(/IHDR.*IDAT.*IEND/s);
  });

  it.each([
    ["a JPEG with more points than fit on a wall", maakJpeg({ breed: 60_000, hoog: 60_000 }), /te veel beeldpunten/],
    ["a PNG with as many", maakPng({ breed: 60_000, hoog: 60_000 }), /te veel beeldpunten/],
    [
      "a PNG that unpacks to more than it says",
      maakPng({ beeld: deflateSync(Buffer.alloc(50_000_000)) }),
      /beschadigd/,
    ],
    ["a PNG with a wrong sum", Buffer.from(alsTekst(maakPng()).replace("IDAT", "IDAt"), "latin1"), /beschadigd/],
    ["half a PNG", maakPng().subarray(0, 60), /beschadigd/],
    ["half a JPEG", maakJpeg().subarray(0, 100), /beschadigd/],
    ["a JPEG without a picture", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), /beschadigd/],
  ])("refuses %s", async (_, bytes, melding) => {
    expect(await weiger(bytes)).toMatch(melding);
  });
});

describe("Word", () => {
  it("keeps text, photo and links; names, moments, properties, template and thumbnail are gone", async () => {
    const delen = await leesDelen((await keurBestand(maakDocx())).bytes);
    expect([...delen.keys()].sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "word/_rels/document.xml.rels",
      "word/comments.xml",
      "word/document.xml",
      "word/media/image1.jpeg",
      "word/settings.xml",
    ]);
    expect(delen.get("word/document.xml")).toContain(
      '<w:ins w:id="1" w:author=""><w:r><w:t>Geachte lezer &amp; anderen',
    );
    expect(delen.get("word/comments.xml")).toContain("Een opmerking");
    expect(delen.get("word/settings.xml")).toMatch(/zoom/);
    expect(delen.get("word/_rels/document.xml.rels")).toMatch(/image1\.jpeg.*example\.invalid/s);
    const alles = [...delen.values()].join("");
    expect(alles).not.toMatch(new RegExp(`${spoor}|rsid|attachedTemplate|docProps|2026-01-01`));
  });

  const relatie = (soort: string, buiten = false) => ({
    relaties: `<Relationship Id="x" Type="http://x/relationships/${soort}" Target="y"${buiten ? ' TargetMode="External"' : ""}/>`,
  });
  it.each([
    ["a macro", { extra: [["word/vbaProject.bin", "x"]] as const }, /macro/],
    ["the relation of one", relatie("vbaProject"), /macro/],
    [
      "its content type",
      {
        inhoudstypen:
          '<Override PartName="/word/d.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      },
      /macro/,
    ],
    ["an embedded file", { extra: [["word/embeddings/oleObject1.bin", "x"]] as const }, /ander bestand/],
    ["the relation of one", relatie("oleObject"), /ander bestand/],
    ["a picture that is fetched from elsewhere", relatie("image", true), /ander bestand/],
    ["a frame that is fetched from elsewhere", relatie("frame", true), /ander bestand/],
    [
      "a field that starts a program",
      { alinea: "<w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r>" },
      /ander bestand/,
    ],
    [
      "the same in pieces",
      { alinea: "<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO x</w:instrText></w:r>" },
      /ander bestand/,
    ],
    ["the same in one element", { alinea: '<w:fldSimple w:instr=" &#68;DE x"/>' }, /ander bestand/],
    [
      "an entity that unfolds",
      { extra: [["word/x.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']] as const },
      /beschadigd/,
    ],
    ["a tag with a hidden attribute", { alinea: "<w:p a=\">\" b='<'/>" }, /beschadigd/],
    ["a picture that is something else", { extra: [["word/media/image2.png", "MZ"]] as const }, /geen tekst of gewone/],
    ["a page as a picture", { extra: [["word/media/image2.svg", "<svg/>"]] as const }, /geen tekst of gewone/],
  ])("refuses %s", async (_, opties, melding) => {
    expect(await weiger(maakDocx(opties))).toMatch(melding);
  });
});

describe("OpenDocument", () => {
  it("keeps text, date in the text, photo and links; names, meta data, settings and thumbnail are gone", async () => {
    const schoon = (await keurBestand(maakOdt())).bytes;
    const delen = await leesDelen(schoon);
    expect([...delen.keys()]).toEqual([
      "mimetype",
      "content.xml",
      "styles.xml",
      "Pictures/foto.jpg",
      "META-INF/manifest.xml",
    ]);
    expect(delen.get("content.xml")).toContain("24 november 2026");
    expect(delen.get("content.xml")).toContain("Een opmerking");
    expect(delen.get("content.xml")).toContain("<dc:creator></dc:creator><dc:date></dc:date>");
    expect([...delen.values()].join("")).not.toContain(spoor);
    // ODF wants its kind readable at a fixed place.
    expect(alsTekst(schoon).slice(30, 77)).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
  });

  it.each([
    ["a password", { manifest: "<manifest:encryption-data/>" }, /wachtwoord/],
    ["a macro", { extra: [["Basic/Standard/Module1.xml", "<x/>"]] as const }, /macro/],
    ["a listener", { alinea: '<script:event-listener script:language="ooo:script"/>' }, /macro/],
    ["a link that starts a macro", { alinea: '<text:a xlink:href="vnd.sun.star.script:x?language=Basic"/>' }, /macro/],
    ["the same written otherwise", { alinea: "<text:a xlink:href='&#109;acro:///x'/>" }, /macro/],
    ["an object", { extra: [["Object 1/content.xml", "<x/>"]] as const }, /ander bestand/],
    [
      "a picture that is fetched",
      { alinea: '<draw:image xlink:href="https://example.invalid/x.png"/>' },
      /ander bestand/,
    ],
    [
      "the same behind a larger-than sign",
      { alinea: '<draw:image a=">" xlink:href="https://example.invalid/x.png"/>' },
      /ander bestand/,
    ],
    ["a section that is fetched", { alinea: '<text:section-source xlink:href="../ander.odt"/>' }, /ander bestand/],
  ])("refuses %s", async (_, opties, melding) => {
    expect(await weiger(maakOdt(opties))).toMatch(melding);
  });
});

describe("archives", () => {
  const docx: [string, string][] = [
    ["[Content_Types].xml", "<Types/>"],
    ["word/document.xml", "<d/>"],
  ];
  it.each([
    ["an archive of something else", maakRuweZip([["lees.txt", "x"]]), /kan niet worden toegevoegd/],
    ["an encrypted entry", maakRuweZip([...docx, ["x.xml", "<x/>", { vlaggen: 1 }]]), /wachtwoord/],
    ["a bomb", maakRuweZip([...docx, ["x.xml", Buffer.alloc(70_000_000)]]), /te groot/],
    [
      "many smaller ones",
      maakRuweZip([...docx, ...[1, 2, 3].map((n) => [`${n}.xml`, Buffer.alloc(50_000_000)] as const)]),
      /te groot/,
    ],
    [
      "a bomb that says it is small",
      maakRuweZip([...docx, ["x.xml", Buffer.alloc(70_000_000), { uitgepakt: 10 }]]),
      /beschadigd/,
    ],
    ["two heads that differ", maakRuweZip([...docx, ["x.xml", "<x/>", { anders: "y.xml" }]]), /beschadigd/],
    ["a step up", maakRuweZip([...docx, ["../x.xml", "<x/>"]]), /beschadigd/],
    ["an absolute name", maakRuweZip([...docx, ["/x.xml", "<x/>"]]), /beschadigd/],
    ["the same name twice", maakRuweZip([...docx, ["word/Document.xml", "<x/>"]]), /beschadigd/],
    ["something behind its end", Buffer.concat([maakDocx(), Buffer.from("x")]), /beschadigd/],
    ["a piece of one", maakDocx().subarray(0, 500), /beschadigd/],
  ])("refuses %s", async (_, bytes, melding) => {
    expect(await weiger(bytes)).toMatch(melding);
  });
});

describe("PDF", () => {
  it("keeps what is read, with its tags; properties, XMP and older versions are gone", async () => {
    const bron = maakTestPdf("Geachte lezer");
    const { bytes } = await keurBestand(bron);
    const schoon = alsTekst(bytes);
    expect(schoon).not.toMatch(/\/Metadata|\/Info|\/ID|xpacket|PDFKit/);
    expect(alsTekst(bron)).toMatch(/\/Metadata/);
    const gelezen = leesPdf(Buffer.from(schoon.replace("/Root", "/Info <</Title (x)>> /Root"), "latin1"));
    expect(schrijfBoom(gelezen.boom)).toEqual(["Document", "  H1 Geachte lezer"]);
  });

  it("leaves out what no page needs any more, such as an earlier version of the text", async () => {
    const bron = maakRuwePdf([...pdfObjecten(), "(een eerder ontwerp)"]);
    expect(alsTekst(bron)).toContain("eerder ontwerp");
    const schoon = alsTekst((await keurBestand(bron)).bytes);
    expect(schoon).toContain("(Geachte lezer)");
    expect(schoon).not.toContain("eerder ontwerp");
  });

  it("cleans the photos in it, and takes the author from remarks and signatures", async () => {
    const foto = maakStroom("/Type /XObject /Subtype /Image /Filter /DCTDecode /Width 8 /Height 8", maakJpeg());
    const gepakt = maakStroom(
      "/Type /XObject /Subtype /Image /Filter [/FlateDecode /DCTDecode]",
      deflateSync(maakJpeg()),
    );
    const annots = `/Annots [<</Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (Let op) /T (${spoor}) /M (D:2026)>>]`;
    const bron = maakRuwePdf([
      ...pdfObjecten({
        pagina: `${annots} /PieceInfo <</A (${spoor})>> /X [6 0 R 7 0 R]`,
        catalogus: `/AcroForm <</SigFlags 3 /Fields [<</FT /Sig /T (veld) /V <</Type /Sig /Name (${spoor})>>>>]>>`,
      }),
      foto,
      gepakt,
    ]);
    const schoon = alsTekst((await keurBestand(bron)).bytes);
    expect(schoon).toContain("(Let op)");
    expect(schoon.split("JFIF").length - 1).toBe(2);
    expect(schoon).not.toMatch(new RegExp(`${spoor}|PieceInfo|SigFlags|D:2026|xmpmeta`));
  });

  it("reads packed tables and objects, as most programs write them", async () => {
    const los = "<</Type /Pages /Kids [3 0 R] /Count 1>>";
    const kop = "2 0 ";
    const [catalogus = "", , pagina = "", inhoud = "", letter = ""] = pdfObjecten();
    const objecten: (string | Buffer)[] = [
      catalogus,
      maakStroom(
        `/Type /ObjStm /N 1 /First ${String(kop.length)} /Filter /FlateDecode`,
        deflateSync(Buffer.from(kop + los)),
      ),
      pagina,
      inhoud,
      letter,
    ];
    // Written with a classic table first to know the places; the packed table then points at them.
    const klassiek = alsTekst(maakRuwePdf(objecten)).replace("2 0 obj", "6 0 obj");
    const plek = (nr: number) => klassiek.indexOf(`\n${String(nr)} 0 obj`) + 1;
    const romp = klassiek.slice(0, klassiek.indexOf("xref\n0"));
    const regels = [
      [0, 0, 0],
      [1, plek(1), 0],
      [2, 6, 0],
      [1, plek(3), 0],
      [1, plek(4), 0],
      [1, plek(5), 0],
      [1, plek(6), 0],
      [1, romp.length, 0],
    ].map(([soort = 0, een = 0, twee = 0]) => Buffer.from([soort, een >> 8, een & 255, twee]));
    // Predicted from the row above, as PNG does.
    const voorspeld = Buffer.concat(
      regels.map((regel, nr) =>
        Buffer.concat([Buffer.from([2]), regel.map((byte, plaats) => byte - (regels[nr - 1]?.[plaats] ?? 0))]),
      ),
    );
    const tabel = maakStroom(
      "/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>>",
      deflateSync(voorspeld),
    );
    const bron = Buffer.concat([
      Buffer.from(`${romp}7 0 obj\n`, "latin1"),
      tabel,
      Buffer.from(`\nendobj\nstartxref\n${String(romp.length)}\n%%EOF\n`, "latin1"),
    ]);
    const schoon = alsTekst((await keurBestand(bron)).bytes);
    expect(schoon).toContain("(Geachte lezer)");
    expect(schoon).toMatch(/\/Kids \[\d+ 0 R\]/);
  });

  const met = (opties: Parameters<typeof pdfObjecten>[0], ...meer: (string | Buffer)[]) =>
    maakRuwePdf([...pdfObjecten(opties), ...meer]);
  it.each([
    ["a password", maakRuwePdf(pdfObjecten(), "/Encrypt <</Filter /Standard>>"), /wachtwoord/],
    ["a script at opening", met({ catalogus: "/OpenAction <</S /JavaScript /JS (app.alert)>>" }), /programma/],
    ["the same in other letters", met({ catalogus: "/OpenAction <</S /J#61vaScript /#4AS (x)>>" }), /programma/],
    ["the same behind a reference", met({ catalogus: "/AA <</WC 6 0 R>>" }, "<</S /JavaScript /JS (x)>>"), /programma/],
    ["scripts by name", met({ catalogus: "/Names <</JavaScript <</Names []>>>>" }), /programma/],
    ["a command", met({ pagina: "/AA <</O <</S /Launch /F (cmd.exe)>>>>" }), /programma/],
    [
      "a form that sends itself",
      met({ pagina: "/Annots [<</Subtype /Widget /A <</S /SubmitForm /F (https://x)>>>>]" }),
      /programma/,
    ],
    [
      "an XFA form",
      met({ catalogus: "/AcroForm <</XFA [(x) 6 0 R]>>" }, maakStroom("", Buffer.from("x"))),
      /programma/,
    ],
    ["a file inside", met({ catalogus: "/Names <</EmbeddedFiles <</Names []>>>>" }), /ander bestand/],
    [
      "a file in the margin",
      met({ pagina: "/Annots [<</Subtype /FileAttachment /FS 6 0 R>>]" }, "<<>>"),
      /ander bestand/,
    ],
    [
      "a stream that stands elsewhere",
      met({ pagina: "/X 6 0 R" }, maakStroom("/F (\\\\\\\\server\\\\x)", Buffer.from("x"))),
      /ander bestand/,
    ],
    [
      "a bomb",
      met({ pagina: "/X 6 0 R" }, maakStroom("/Filter /FlateDecode", deflateSync(Buffer.alloc(210_000_000)))),
      /te groot/,
    ],
    ["values without end", met({ pagina: `/X ${"[".repeat(5000)}` }), /beschadigd/],
    ["a table that leads nowhere", Buffer.from("%PDF-1.7\nstartxref\n99999\n%%EOF", "latin1"), /beschadigd/],
    ["no table at all", Buffer.from("%PDF-1.7\nhallo", "latin1"), /beschadigd/],
    ["a piece of one", maakTestPdf().subarray(0, 3000), /beschadigd/],
  ])("refuses %s", async (_, bytes, melding) => {
    expect(await weiger(bytes)).toMatch(melding);
  });
});
