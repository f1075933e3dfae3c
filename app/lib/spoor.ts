/**
 * Where an error came from, for the process log: places in files. Never its message, which can quote the value that broke it, also
 * when a line of that message looks like a place.
 */
export function leesSpoor(fout: unknown): string[] | undefined {
  if (!(fout instanceof Error) || fout.stack === undefined) return undefined;
  const { stack, message } = fout;
  // A message that was changed afterwards is not in it any more; then no line can be trusted.
  if (!stack.includes(message)) return [];
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split("\n")
    .filter((regel) => /^\s+at /.test(regel));
}
