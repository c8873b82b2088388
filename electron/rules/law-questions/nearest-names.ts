/** Steps of inserting, dropping or changing one letter that turn one text into another. */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** 0 where one name holds the other; otherwise the edits to the whole name or to its last part, whichever is less. */
function distance(asked: string, name: string): number {
  if (asked.length >= 3 && (name.includes(asked) || asked.includes(name))) return 0;
  return Math.min(editDistance(asked, name), editDistance(lastPart(asked), lastPart(name)) + 1);
}

const most = 5;

/** Names that somebody may have meant, the likeliest first, at most five; none where nothing is near. */
export function nearestNames(asked: string, names: Iterable<string>): string[] {
  const wanted = asked.toLowerCase();
  const far = Math.max(3, Math.floor(wanted.length / 4));
  return [...names]
    .map((name) => ({ name, apart: distance(wanted, name.toLowerCase()) }))
    .filter(({ apart }) => apart <= far)
    .sort((one, other) => one.apart - other.apart || one.name.localeCompare(other.name, 'en'))
    .slice(0, most)
    .map(({ name }) => name);
}
