export { action, loader } from "~/auth/accounts/route.server";
export { default, meta } from "~/auth/accounts/screen";
