export { pdfLoader as loader } from "~/brieven/brief.server";
