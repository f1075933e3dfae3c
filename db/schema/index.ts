/**
 * The tables. Structure only: ids, relations, state and moments.
 *
 * Every value that says something about a person of a casus is a `gegeven`: one encrypted value with its own
 * provenance, whose `soort` must exist in the gegevensregister (foreign key to `gegevenssoort`, which is filled from
 * the register at start). There is no other column for personal data, so a field that is not in the register cannot be
 * stored. See docs/decisions/0002.
 */
export * from "./organisatie";
export * from "./toegang";
export * from "./casus";
export * from "./zaken";
export * from "./bestand";
export * from "./rechten";
export * from "./overleg";
export * from "./systeem";
export * from "./registers";
export * from "./vernietiging";
export * from "./rapportage";
export * from "./sjablonen";
export * from "./lijsten";
export * from "./thema";
