export { action, loader } from "~/registers/gegevens/download.server";
