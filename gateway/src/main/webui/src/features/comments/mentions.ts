import type { Member } from '@/gen';

type Named = Pick<Member, 'userId' | 'name'>;

/** A mention being typed: where its @ is, and what follows it up to the caret. */
export type Typed = { at: number; query: string };

const BEING_TYPED = /(?:^|[\s(])@([^\n@]{0,40})$/;
const AT_MOST = 6;

export function typedAt(text: string, caret: number): Typed | null {
  const query = BEING_TYPED.exec(text.slice(0, caret))?.[1];
  return query === undefined ? null : { at: caret - query.length - 1, query };
}

/** The members that a word of whose name, or whose address, begins with what was typed. */
export function suggestions(members: Member[], { query }: Typed): Member[] {
  const start = query.toLowerCase();
  const fits = ({ name, email }: Member) =>
    [name, ...name.split(/\s+/).slice(1), email].some((word) => word.toLowerCase().startsWith(start));
  return members.filter(fits).slice(0, AT_MOST);
}

/** The text with the name in place of what was typed, and where the caret goes. */
export function completed(text: string, { at, query }: Typed, name: string): { text: string; caret: number } {
  const rest = text.slice(at + 1 + query.length);
  const mention = `@${name}${/^\s/.test(rest) ? '' : ' '}`;
  return { text: text.slice(0, at) + mention + rest, caret: at + mention.length };
}

/** The ids of the members that the text calls by `@Name`; two of one name are both called. */
export function mentionedIn(text: string, members: Named[]): string[] {
  const longestFirst = members.toSorted((a, b) => b.name.length - a.name.length);
  const called: string[] = [];
  let rest = text;
  let taken = '';
  for (const { userId, name } of longestFirst) {
    const mention = `@${name}`;
    const pattern = new RegExp(`${escaped(mention)}(?![\\p{L}\\p{N}])`, 'gu');
    if (pattern.test(rest) || name === taken) {
      called.push(userId);
      taken = name;
      rest = rest.replaceAll(pattern, ' ');
    }
  }
  return called;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
