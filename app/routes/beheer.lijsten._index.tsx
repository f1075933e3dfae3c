export { loader } from "~/lijsten/lijst.server";
export { default, meta } from "~/lijsten/lijst";
