export { action, loader } from "~/toezicht/route.server";
export { default, meta } from "~/toezicht/screen";
