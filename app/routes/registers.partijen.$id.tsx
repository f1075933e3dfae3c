export { action, loader } from "~/registers/partijkaart/route.server";
export { default, meta } from "~/registers/partijkaart/screen";
