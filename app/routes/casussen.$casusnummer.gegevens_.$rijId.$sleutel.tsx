export { action, loader } from "~/gegeven/route.server";
export { default, meta } from "~/gegeven/screen";
