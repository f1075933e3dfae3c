export { action, loader } from "~/auth/voorstellen/route.server";
export { default, meta } from "~/auth/voorstellen/screen";
