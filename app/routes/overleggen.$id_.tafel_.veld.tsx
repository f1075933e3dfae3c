export { action } from "~/overleg/tafel/veld.server";
