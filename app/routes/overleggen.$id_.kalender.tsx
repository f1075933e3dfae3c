export { loader } from "~/overleg/kalender/route.server";
