export { loader, action } from "~/overleg/lijst.server";
export { default, meta } from "~/overleg/lijst";
