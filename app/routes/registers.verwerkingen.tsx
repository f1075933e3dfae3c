export { action, loader } from "~/registers/verwerkingen/route.server";
export { default, meta } from "~/registers/verwerkingen/screen";
