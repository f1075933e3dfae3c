export { loader } from "~/handleiding/route.server";
export { default, meta } from "~/handleiding/screen";
