export { action, loader } from "~/registers/partijen/route.server";
export { default, meta } from "~/registers/partijen/screen";
