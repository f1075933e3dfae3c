import { eq } from "drizzle-orm";
import { geschil } from "~/storage/tabellen.server";
import type { Velden } from "./klant";
import { rang, type Verteller } from "./verteller";

interface Verhaal {
  dag: number;
  door: string;
  velden: Velden;
  stappen: readonly { dag: number; door: string; handeling: string; velden: Velden }[];
}

const zonderNamen = "on";

/** Geschillen without personal data: one decided by the Partneroverleg, one that lies there, one that was just brought in. */
const verhalen: readonly Verhaal[] = [
  {
    dag: -130,
    door: "wonen",
    velden: {
      soort: "casusregisseur",
      omschrijving:
        "Wie onderhoudt het contact met de verhuurder als meerdere organisaties afspraken hebben over wonen?",
      partijen: ["partij-wijkteam"],
      zonderNamen,
    },
    stappen: [
      {
        dag: -120,
        door: "procesregisseur",
        handeling: "voorleggen_partneroverleg",
        velden: {
          tekst: "Graag een algemene afspraak: wie is aanspreekpunt voor de verhuurder zolang een aanpak loopt?",
          zonderNamen,
        },
      },
      {
        dag: -90,
        door: "manager",
        handeling: "besluit_partneroverleg",
        velden: {
          overlegOp: "",
          tekst:
            "De casusregisseur is aanspreekpunt, tenzij het casusoverleg iemand anders aanwijst. Dit komt in het werkproces.",
          zonderNamen,
        },
      },
    ],
  },
  {
    dag: -45,
    door: "reclassering",
    velden: {
      soort: "casusregisseur",
      omschrijving: "Er is verschil van inzicht over de termijn waarbinnen voortgang van acties wordt gemeld.",
      partijen: ["partij-ggz"],
      zonderNamen,
    },
    stappen: [
      {
        dag: -30,
        door: "procesregisseur",
        handeling: "voorleggen_partneroverleg",
        velden: { tekst: "Welke termijn geldt voor het melden van voortgang tussen twee overleggen?", zonderNamen },
      },
    ],
  },
  {
    dag: -6,
    door: "dji",
    velden: {
      soort: "procesregisseur",
      omschrijving: "De agenda van het overleg komt te laat om inbreng op tijd voor te bereiden.",
      zonderNamen,
    },
    stappen: [],
  },
];

export function vertelGeschillen(v: Verteller): void {
  for (const { dag, door, velden, stappen } of verhalen) {
    let id = "";
    v.stap(
      dag,
      async () => {
        const naar = await v.als(door).doe("/geschillen", "geschil_indienen", velden);
        id = naar.split(/[/?]/)[2] ?? "";
      },
      rang.middag,
    );
    for (const stap of stappen) {
      v.stap(
        stap.dag,
        async () => {
          const versie = v.systeem.databank.select().from(geschil).where(eq(geschil.id, id)).get()?.versie ?? 0;
          const metDag = "overlegOp" in stap.velden ? { ...stap.velden, overlegOp: v.dag(stap.dag) } : stap.velden;
          const versies = { [id]: { $rij: versie } };
          await v.als(stap.door).doe(`/geschillen/${id}`, stap.handeling, metDag, { versies });
        },
        rang.middag,
      );
    }
  }
}
