export { action, loader } from "~/auth/accountkaart/route.server";
export { default, meta } from "~/auth/accountkaart/screen";
