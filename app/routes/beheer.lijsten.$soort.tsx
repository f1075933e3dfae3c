export { action, loader } from "~/lijsten/route.server";
export { default, meta } from "~/lijsten/screen";
