export { loader } from "~/overleg/stroom.server";
