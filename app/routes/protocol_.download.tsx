export { loader } from "~/protocolscherm/download.server";
