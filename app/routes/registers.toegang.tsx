export { action, loader } from "~/registers/toegang/route.server";
export { default, meta } from "~/registers/toegang/screen";
