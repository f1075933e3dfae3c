export { action, loader } from "~/toezicht/download.server";
