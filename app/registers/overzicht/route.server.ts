import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { listRegisters, type Registerlink } from "../registers";

export interface OverzichtView {
  registers: Registerlink[];
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "registers");
  const view: OverzichtView = { registers: listRegisters(basis.lezer.rol) };
  return toonScherm(basis, view);
}
