export { action, loader } from "~/registers/geheimhouding/download.server";
