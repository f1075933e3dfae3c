export { loader } from "~/shell/begin.server";
