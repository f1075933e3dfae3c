export { action, loader } from "~/registers/verwerkers/route.server";
export { default, meta } from "~/registers/verwerkers/screen";
