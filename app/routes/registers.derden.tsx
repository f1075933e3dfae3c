export { action, loader } from "~/registers/derden/route.server";
export { default, meta } from "~/registers/derden/screen";
