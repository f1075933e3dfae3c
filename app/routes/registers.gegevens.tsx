export { action, loader } from "~/registers/gegevens/route.server";
export { default, meta } from "~/registers/gegevens/screen";
