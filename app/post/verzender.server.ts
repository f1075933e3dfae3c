import { and, asc, eq, lte } from "drizzle-orm";
import nodemailer from "nodemailer";
import { findKalender } from "~/overleg/kalender/kalender.server";
import { vernietigSleutels } from "~/vernietiging/afmaken.server";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, uitgaandePost } from "~/storage/tabellen.server";
import { maakMail, type Mail } from "./mail.server";
import { postPlek } from "./uitgaand.server";

/** Minutes to wait after the first, second, … refusal. After the last one the message counts as failed. */
export const wachttijden = [1, 5, 15, 60, 240, 1440] as const;

/** Hands one message to the mail server; throws when it was not accepted. */
export type Bezorger = (mail: Mail) => Promise<void>;

type Post = typeof uitgaandePost.$inferSelect;

interface Geclaimd {
  post: Post;
  tekst: Buffer;
  aan: typeof account.$inferSelect;
}

/**
 * Takes the next message that is due, and counts the attempt before it is made: a message that stops the process is not
 * sent over and over, and a second sender does not take the same one. A message of an account that was withdrawn fails.
 */
function claim(systeem: Systeem): Geclaimd | undefined {
  const nu = systeem.klok.nu();
  return schrijf(systeem, (tx) => {
    for (;;) {
      const gevonden = tx
        .select({ post: uitgaandePost, aan: account })
        .from(uitgaandePost)
        .innerJoin(account, eq(account.id, uitgaandePost.aanAccountId))
        .where(and(eq(uitgaandePost.status, "klaar"), lte(uitgaandePost.volgendePogingOp, nu.toISOString())))
        .orderBy(asc(uitgaandePost.volgendePogingOp), asc(uitgaandePost.id))
        .get();
      if (!gevonden) return undefined;
      const { post, aan } = gevonden;
      if (!aan.actief || !post.tekst) {
        const laatsteFout = aan.actief ? "geen tekst" : "account is niet actief";
        tx.update(uitgaandePost).set({ status: "mislukt", laatsteFout }).where(eq(uitgaandePost.id, post.id)).run();
        continue;
      }
      const pogingen = post.pogingen + 1;
      const wacht = wachttijden[Math.min(pogingen, wachttijden.length) - 1] ?? 1440;
      const volgendePogingOp = new Date(nu.getTime() + wacht * 60_000).toISOString();
      tx.update(uitgaandePost).set({ pogingen, volgendePogingOp }).where(eq(uitgaandePost.id, post.id)).run();
      return { post: { ...post, pogingen }, tekst: post.tekst, aan };
    }
  });
}

/**
 * Sends what is due, one after the other. After success the text is emptied and its key destroyed; after a refusal it waits
 * longer each time, and in the end stays as failed for somebody to look at. Returns how many left.
 */
export async function verzendKlaarstaande(
  systeem: Systeem,
  bezorg: Bezorger,
  van: string,
  moetStoppen: () => boolean = () => false,
): Promise<number> {
  let verzonden = 0;
  for (let geclaimd = claim(systeem); geclaimd; geclaimd = moetStoppen() ? undefined : claim(systeem)) {
    const { post, tekst, aan } = geclaimd;
    try {
      const inhoud = systeem.kluis.ontzegel(post.sleutelId, postPlek(post.id), tekst);
      const kalender = post.overlegId ? findKalender(systeem, post.overlegId) : undefined;
      await bezorg(maakMail({ post, aan, tekst: inhoud, van, adres: systeem.adres, kalender }));
    } catch (fout) {
      const isLaatste = post.pogingen > wachttijden.length;
      const laatsteFout = beschrijfFout(fout);
      schrijf(systeem, (tx) => {
        tx.update(uitgaandePost)
          .set({ laatsteFout, ...(isLaatste && { status: "mislukt" }) })
          .where(eq(uitgaandePost.id, post.id))
          .run();
      });
      systeem.logger.warn({ id: post.id, poging: post.pogingen, laatsteFout }, "mail not sent");
      continue;
    }
    const verzondenOp = systeem.klok.nu().toISOString();
    schrijf(systeem, (tx) => {
      tx.update(uitgaandePost)
        .set({ status: "verzonden", tekst: null, aanAdres: null, verzondenOp, laatsteFout: null })
        .where(eq(uitgaandePost.id, post.id))
        .run();
    });
    vernietigSleutels(systeem, [post.sleutelId]);
    verzonden += 1;
  }
  return verzonden;
}

/** Codes only: the words of a mail server repeat the address and sometimes the message. */
function beschrijfFout(fout: unknown): string {
  if (!(fout instanceof Error)) return "onbekende fout";
  const code = "code" in fout && typeof fout.code === "string" ? fout.code : fout.name;
  const antwoord = "responseCode" in fout && typeof fout.responseCode === "number" ? ` ${fout.responseCode}` : "";
  return `${code}${antwoord}`.replace(/[^\w ]/g, "").slice(0, 60);
}

/** Puts a message that failed back at the beginning. Returns false when it is not there or has no text any more. */
export function zetOpnieuwKlaar(tx: Parameters<Parameters<typeof schrijf>[1]>[0], id: string, nu: string): boolean {
  const post = tx.select().from(uitgaandePost).where(eq(uitgaandePost.id, id)).get();
  if (post?.status !== "mislukt" || !post.tekst) return false;
  tx.update(uitgaandePost)
    .set({ status: "klaar", pogingen: 0, volgendePogingOp: nu })
    .where(eq(uitgaandePost.id, id))
    .run();
  return true;
}

export interface VerzenderOpties {
  /** Without it messages wait in the outbox. */
  smtpUrl: string | undefined;
  van: string;
  /** Milliseconds between looks at the outbox. */
  ritme?: number;
}

export interface Verzender {
  /** Looks at the outbox now. */
  wek(): void;
  /** Waits for the message that is on its way. */
  stop(): Promise<void>;
}

/** Sends the outbox in the background for the life of the process. */
export function startVerzender(systeem: Systeem, { smtpUrl, van, ritme = 3000 }: VerzenderOpties): Verzender {
  if (!smtpUrl) return { wek: () => undefined, stop: () => Promise.resolve() };
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let gestopt = false;
  let lopend: Promise<void> | undefined;
  const kijk = () => {
    if (gestopt || lopend) return;
    lopend = verzendKlaarstaande(
      systeem,
      (mail) => transport.sendMail(mail).then(() => undefined),
      van,
      () => gestopt,
    )
      .then(() => undefined)
      .catch((fout: unknown) => {
        systeem.logger.error({ fout: fout instanceof Error ? fout.name : "unknown" }, "mail sender failed");
      })
      .finally(() => {
        lopend = undefined;
      });
  };
  const klok = setInterval(kijk, ritme);
  kijk();
  return {
    wek: kijk,
    async stop() {
      gestopt = true;
      clearInterval(klok);
      await lopend;
      transport.close();
    },
  };
}
