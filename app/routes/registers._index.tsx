export { loader } from "~/registers/overzicht/route.server";
export { default, meta } from "~/registers/overzicht/screen";
