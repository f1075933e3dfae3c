export { action, loader } from "~/shell/onbekend.server";

// A route with a component answers as a page, so that the frame and the 404 page of the root are used.
export default function Onbekend() {
  return null;
}
