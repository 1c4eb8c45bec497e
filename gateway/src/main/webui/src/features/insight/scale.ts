/** Round numbers for the lines of an axis that starts at nought, four or five of them and always whole. */
export function ticks(most: number): number[] {
  const rough = Math.max(most, 1) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((each) => each >= rough)!,
  );
  const count = Math.ceil(Math.max(most, 1) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** At most so many of the items, the last one among them, at even distances. */
export function thinned<T>(items: T[], most: number): Set<T> {
  const step = Math.ceil(items.length / most);
  return new Set(items.filter((_, index) => (items.length - 1 - index) % step === 0));
}
