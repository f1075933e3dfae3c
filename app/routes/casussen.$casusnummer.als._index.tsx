export { loader } from "~/bekijkals/lijst.server";
export { default, meta } from "~/bekijkals/lijst";
