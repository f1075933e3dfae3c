export { loader } from "~/inzage/route.server";
export { default, meta } from "~/inzage/screen";
