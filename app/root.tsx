import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useEffect, type ReactNode } from "react";
import { onthoudInzending, vergeetInzending } from "~/lib/ingezonden";
import { useNonce } from "~/lib/nonce";
import { zetVoorafTerug } from "~/lib/vooraf";
import { Foutpagina } from "~/shell/foutpagina";
import { Raam } from "~/shell/raam";
import type { loader } from "~/shell/shell.server";
import thema from "~/styles/thema.css";

export { loader } from "~/shell/shell.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: thema },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "PGA-systeem" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  useEffect(() => {
    // The last effect of the page: from here on its keys and buttons do what they do with script.
    zetVoorafTerug();
    document.documentElement.dataset.klaar = "";
  }, []);
  const shell = useRouteLoaderData<typeof loader>("root");
  const kaal = useMatches()
    .map(({ handle }) => leesKaal(handle))
    .find((gevonden) => gevonden !== undefined);
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        {kaal && (
          <noscript>
            <meta httpEquiv="refresh" content={String(kaal.ververs)} />
          </noscript>
        )}
        <Meta />
        <Links />
        {/* After the theme, of which it replaces tokens. The screen in the room keeps colours that are measured for it. */}
        {shell?.stijl && !kaal && <link rel="stylesheet" href={shell.stijl} />}
      </head>
      <body>
        {kaal ? children : <Raam shell={shell}>{children}</Raam>}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** A screen without the frame (the projector), that asks for itself again when there is no script to keep it fresh. */
function leesKaal(handle: unknown): { ververs: number } | undefined {
  if (typeof handle !== "object" || handle === null || !("kaal" in handle) || !("ververs" in handle)) return undefined;
  return handle.kaal === true && typeof handle.ververs === "number" ? { ververs: handle.ververs } : undefined;
}

export default function App() {
  const { state, formData, formAction } = useNavigation();
  useEffect(() => {
    // When the answer is an error page the form is gone from the page, and this component with it.
    if (formData && formAction) onthoudInzending(formAction, formData);
    else if (state === "idle") vergeetInzending();
  }, [state, formData, formAction]);
  return <Outlet />;
}

export function ErrorBoundary() {
  return <Foutpagina fout={useRouteError()} />;
}
