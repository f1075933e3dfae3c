import { desc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import { account, uitgaandePost } from "~/storage/tabellen.server";
import { isGeheimBericht, postPlek } from "../uitgaand.server";

export interface Postregel {
  id: string;
  aan: string;
  onderwerp: string;
  status: "klaar" | "verzonden" | "mislukt";
  pogingen: number;
  volgendePogingOp: string | null;
  laatsteFout: string | null;
  aangemaaktOp: string;
  verzondenOp: string | null;
  /** Only on a demo, and only while it has not been sent. */
  tekst: string | null;
  /** Its text is a way in, and stays closed on a demo too. */
  isGeheim: boolean;
  magOpnieuw: boolean;
}

const maximum = 200;

/** The outbox, newest first. `metTekst` only on a demo installation, where all persons are fictitious. */
export function listPost({ databank, kluis }: Systeem, metTekst: boolean): Postregel[] {
  return databank
    .select({ post: uitgaandePost, aan: account })
    .from(uitgaandePost)
    .innerJoin(account, eq(account.id, uitgaandePost.aanAccountId))
    .orderBy(desc(uitgaandePost.aangemaaktOp), desc(uitgaandePost.id))
    .limit(maximum)
    .all()
    .map(({ post, aan }) => {
      const status = post.status === "verzonden" || post.status === "mislukt" ? post.status : "klaar";
      return {
        id: post.id,
        aan: schrijfNaam(aan),
        onderwerp: post.onderwerp,
        status,
        pogingen: post.pogingen,
        volgendePogingOp: status === "klaar" && post.pogingen > 0 ? post.volgendePogingOp : null,
        laatsteFout: post.laatsteFout,
        aangemaaktOp: post.aangemaaktOp,
        verzondenOp: post.verzondenOp,
        isGeheim: isGeheimBericht(post.sjabloon),
        tekst:
          metTekst && post.tekst && !isGeheimBericht(post.sjabloon)
            ? kluis.ontzegel(post.sleutelId, postPlek(post.id), post.tekst)
            : null,
        magOpnieuw: status === "mislukt" && post.tekst !== null,
      };
    });
}
