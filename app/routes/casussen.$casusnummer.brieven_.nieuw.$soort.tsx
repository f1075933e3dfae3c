export { loader, action } from "~/brieven/nieuw.server";
export { default, meta } from "~/brieven/nieuw";
