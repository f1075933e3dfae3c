export { loader } from "~/overleg/scherm/route.server";
export { default, meta, links, handle, ErrorBoundary } from "~/overleg/scherm/screen";
