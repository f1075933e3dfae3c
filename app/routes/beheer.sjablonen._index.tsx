export { loader } from "~/brieven/beheer/lijst.server";
export { default, meta } from "~/brieven/beheer/lijst";
