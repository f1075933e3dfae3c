export { action, loader } from "~/registers/verstrekkingen/download.server";
