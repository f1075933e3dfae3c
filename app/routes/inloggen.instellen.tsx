export { action, loader } from "~/auth/instellen/route.server";
export { default, meta } from "~/auth/instellen/screen";
