export { loader } from "~/geschilkaart/stuk.server";
