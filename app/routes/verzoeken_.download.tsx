export { loader } from "~/verzoeken/download.server";
