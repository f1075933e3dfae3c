export { loader } from "~/datalekken/inzage.server";
export { default, meta } from "~/datalekken/inzage";
