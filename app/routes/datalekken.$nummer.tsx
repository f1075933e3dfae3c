export { action, loader } from "~/datalekken/route.server";
export { default, meta } from "~/datalekken/screen";
