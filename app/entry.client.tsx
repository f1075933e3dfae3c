import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { onthoudVooraf } from "~/lib/vooraf";

// On leaving a page the router puts the places scrolled to in browser storage. Nothing may stay behind in the browser of a
// shared workplace, whoever asks: within a visit the router remembers them itself, after it the browser does.
Storage.prototype.setItem = () => undefined;

onthoudVooraf();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
