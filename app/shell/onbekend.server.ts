function nietGevonden(): never {
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

/** An address without a page: the same answer as for a page that is not meant for the reader. */
export function loader() {
  return nietGevonden();
}

export function action() {
  return nietGevonden();
}
