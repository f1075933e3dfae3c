export { loader } from "~/akkoorden/lijst.server";
export { default, meta } from "~/akkoorden/lijst";
