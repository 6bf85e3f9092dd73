export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Milliseconds of processor time: the clock would count what the neighbours of a machine do, too. */
export function cpuTimeOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A time lies beyond a limit only if it lies there in nearly every round: neighbours and the collector come and go. */
export const isConfirmed = (rounds) => rounds.filter(Boolean).length >= Math.max(1, rounds.length - 1);
