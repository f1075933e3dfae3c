export { loader } from "~/bijlagen/download.server";
