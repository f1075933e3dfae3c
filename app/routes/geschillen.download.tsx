export { action, loader } from "~/geschillen/download.server";
