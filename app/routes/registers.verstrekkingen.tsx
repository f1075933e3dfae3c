export { action, loader } from "~/registers/verstrekkingen/route.server";
export { default, meta } from "~/registers/verstrekkingen/screen";
