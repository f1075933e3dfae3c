export { action, loader } from "~/registers/verwerkers/download.server";
