export { action, loader } from "~/auth/account/route.server";
export { default, meta } from "~/auth/account/screen";
