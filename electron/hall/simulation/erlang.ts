/**
 * Probability that somebody who arrives has to wait (Erlang C), for Poisson arrivals and exponential service.
 *
 * @param counters how many serve from one line
 * @param load offered work in counters: arrivals per minute × minutes of service; below `counters`
 */
export function probabilityOfWaiting(counters: number, load: number): number {
  if (load >= counters) return 1;
  let blocking = 1;
  for (let count = 1; count <= counters; count += 1) blocking = (load * blocking) / (count + load * blocking);
  return blocking / (1 - (load / counters) * (1 - blocking));
}

/** Mean minutes of waiting (Erlang C); infinite where the counters cannot keep up. */
export function meanWaiting(counters: number, arrivalsPerMinute: number, meanMinutes: number): number {
  const load = arrivalsPerMinute * meanMinutes;
  if (load >= counters) return Number.POSITIVE_INFINITY;
  return (probabilityOfWaiting(counters, load) * meanMinutes) / (counters - load);
}
