export { action, loader } from "~/registers/geheimhouding/route.server";
export { default, meta } from "~/registers/geheimhouding/screen";
