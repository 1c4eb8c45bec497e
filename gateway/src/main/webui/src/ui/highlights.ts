type Node = { type: string; value?: string; tagName?: string; properties?: object; children?: Node[] };

/** Marks the words in the texts of a syntax tree (hast), but not in code. */
export function rehypeHighlights(words: string[]) {
  const longestFirst = words.filter(Boolean).toSorted((a, b) => b.length - a.length);
  return (tree: Node): void => {
    if (longestFirst.length > 0) mark(tree, longestFirst);
  };
}

function mark(node: Node, words: string[]): void {
  if (node.tagName === 'code') return;
  node.children = node.children?.flatMap((child) => {
    if (child.type === 'text') return split(child.value ?? '', words);
    mark(child, words);
    return child;
  });
}

function split(text: string, words: string[]): Node[] {
  const parts: Node[] = [];
  let rest = text;
  for (let found = first(rest, words); found; found = first(rest, words)) {
    if (found.at > 0) parts.push({ type: 'text', value: rest.slice(0, found.at) });
    const children = [{ type: 'text', value: found.word }];
    parts.push({ type: 'element', tagName: 'mark', properties: {}, children });
    rest = rest.slice(found.at + found.word.length);
  }
  return rest ? [...parts, { type: 'text', value: rest }] : parts;
}

function first(text: string, words: string[]): { at: number; word: string } | undefined {
  let earliest: { at: number; word: string } | undefined;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at >= 0 && (!earliest || at < earliest.at)) earliest = { at, word };
  }
  return earliest;
}
