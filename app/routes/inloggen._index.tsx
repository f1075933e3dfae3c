export { action, loader } from "~/auth/inloggen/route.server";
export { default, meta } from "~/auth/inloggen/screen";
