export { action, loader } from "~/registers/toegang/download.server";
