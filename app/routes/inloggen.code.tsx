export { action, loader } from "~/auth/code/route.server";
export { default, meta } from "~/auth/code/screen";
