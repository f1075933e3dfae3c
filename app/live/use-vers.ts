import { useLoaderData, useLocation } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

interface Vers<E> {
  /** Null: wiped, or not for this reader any more (logged out, or no right). */
  envelop: E | null;
  /** Settles when the page shows what was asked, or what was asked after it. */
  ververs: () => Promise<void>;
  wis: () => void;
}

interface Stand<E> {
  /** What the last navigation brought; when that is replaced, what was fetched beside it counts no more. */
  basis: E;
  envelop: E | null;
}

/**
 * The data of this page, kept fresh beside the page: asked from its own guarded loader, without a navigation. So a server
 * that is away for a moment does not take the page, and what was typed in it, off the screen.
 */
export function useVers<E>(routeId: string): Vers<E> {
  const basis = useLoaderData() as E;
  const { pathname, search } = useLocation();
  const [stand, setStand] = useState<Stand<E>>({ basis, envelop: basis });
  const nieuwste = useRef(0);
  const lopend = useRef({ nummer: 0, taak: Promise.resolve() });
  if (stand.basis !== basis) setStand({ basis, envelop: basis });
  useEffect(() => {
    // An answer that was asked for before a navigation is older than what the navigation brought.
    nieuwste.current += 1;
  }, [basis]);

  const haal = useCallback(
    async (nummer: number) => {
      const vraag = new URLSearchParams(search);
      vraag.set("_data", routeId);
      try {
        const antwoord = await fetch(`${pathname}?${vraag.toString()}`, { redirect: "manual" });
        const isPagina = antwoord.ok && !antwoord.headers.has("X-Remix-Redirect");
        const envelop = isPagina ? ((await antwoord.json()) as E) : null;
        if (nummer !== nieuwste.current) {
          if (lopend.current.nummer > nummer) await lopend.current.taak;
          return;
        }
        // 5xx: the server is busy or stopping, and says nothing about this reader.
        if (isPagina || antwoord.status < 500) flushSync(() => setStand((oud) => ({ ...oud, envelop })));
      } catch {
        // No connection: the window says so by itself, and asks again when it is back.
      }
    },
    [pathname, search, routeId],
  );

  const ververs = useCallback(() => {
    nieuwste.current += 1;
    const nummer = nieuwste.current;
    const taak = haal(nummer);
    lopend.current = { nummer, taak };
    return taak;
  }, [haal]);

  const wis = useCallback(() => {
    nieuwste.current += 1;
    setStand((oud) => ({ ...oud, envelop: null }));
  }, []);

  return { envelop: stand.envelop, ververs, wis };
}
