export { action, loader } from "~/registers/partijen/download.server";
