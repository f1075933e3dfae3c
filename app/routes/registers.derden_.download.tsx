export { action, loader } from "~/registers/derden/download.server";
