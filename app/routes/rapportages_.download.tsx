export { loader } from "~/rapportages/download.server";
