export { action, loader } from "~/registers/verwerkingen/download.server";
