export { action, loader } from "~/geschillen/route.server";
export { default, meta } from "~/geschillen/screen";
