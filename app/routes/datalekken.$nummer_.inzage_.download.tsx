export { downloadLoader as loader } from "~/datalekken/inzage.server";
