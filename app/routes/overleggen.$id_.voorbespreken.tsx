export { loader } from "~/overleg/voorbespreken/route.server";
export { default, meta } from "~/overleg/voorbespreken/screen";
