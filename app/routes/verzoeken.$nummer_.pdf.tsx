export { loader } from "~/verzoeken/pdf.server";
