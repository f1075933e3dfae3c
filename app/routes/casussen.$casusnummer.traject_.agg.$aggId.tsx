export { loader } from "~/traject/download.server";
