export { action, loader } from "~/systeem/route.server";
export { default, meta } from "~/systeem/screen";
