import { createHash, timingSafeEqual } from "node:crypto";
import type { Request } from "express";

/** In a time that tells nothing of how much of it was right. */
export function isGelijk(gegeven: string, verwacht: string): boolean {
  const hash = (tekst: string) => createHash("sha256").update(tekst).digest();
  return timingSafeEqual(hash(gegeven), hash(verwacht));
}

/** Content type without its parameters. */
export function soortVan(req: Request): string | undefined {
  return req.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
}
