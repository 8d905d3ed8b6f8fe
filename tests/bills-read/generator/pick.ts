/** One of a list. */
export function pick<const List extends readonly [unknown, ...unknown[]]>(
  list: List,
  random: () => number,
): List[number] {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
