export { loader } from "~/protocolscherm/route.server";
export { default, meta } from "~/protocolscherm/screen";
