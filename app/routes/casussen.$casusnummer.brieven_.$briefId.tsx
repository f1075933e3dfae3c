export { loader, action } from "~/brieven/brief.server";
export { default, meta } from "~/brieven/brief";
