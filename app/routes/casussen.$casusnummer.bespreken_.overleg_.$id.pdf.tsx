export { loader } from "~/overleg/verslag/pdf.server";
