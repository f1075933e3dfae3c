export { loader } from "~/datalekken/download.server";
