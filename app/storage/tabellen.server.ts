/** The tables, for repositories: only this folder imports from `db/`. */
export * from "~db/schema";
