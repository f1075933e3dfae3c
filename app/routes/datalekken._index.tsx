export { loader, action } from "~/datalekken/lijst.server";
export { default, meta } from "~/datalekken/lijst";
