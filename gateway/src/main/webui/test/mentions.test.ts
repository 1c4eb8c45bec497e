import { describe, expect, it } from 'vitest';
import { completed, mentionedIn, suggestions, typedAt } from '../src/features/comments/mentions';

const member = (userId: string, name: string) => ({
  ...{ userId, name, email: `${userId}@example.org`, role: 'editor' as const },
});
const ann = member('ann', 'Ann');
const annLee = member('lee', 'Ann Lee');
const cpp = member('cpp', 'C++ (Bot)');

describe('a mention being typed', () => {
  it.each([
    ['@', 1, ''],
    ['Hi @an', 6, 'an'],
    ['(@Ann L', 7, 'Ann L'],
    ['@an later', 3, 'an'],
  ])('is found in %j at %d', (text, caret, query) => expect(typedAt(text, caret)?.query).toBe(query));

  it.each(['ann@example', 'Hi', '@\n'])('is none in %j', (text) => expect(typedAt(text, text.length)).toBeNull());

  it('offers members by any word of the name, and by address', () => {
    const offer = (query: string) => suggestions([ann, annLee, cpp], { at: 0, query }).map(({ userId }) => userId);
    expect(offer('ann')).toEqual(['ann', 'lee']);
    expect(offer('lee')).toEqual(['lee']);
    expect(offer('cpp@')).toEqual(['cpp']);
    expect(offer('nobody')).toEqual([]);
  });

  it('is completed where it stands', () => {
    expect(completed('Ask @an, now', { at: 4, query: 'an' }, 'Ann')).toEqual({ text: 'Ask @Ann , now', caret: 9 });
  });
});

describe('the mentioned', () => {
  it('are those whose whole name follows an @', () => {
    expect(mentionedIn('@Ann Lee and @C++ (Bot)!', [ann, annLee, cpp]).toSorted()).toEqual(['cpp', 'lee']);
    expect(mentionedIn('@Ann, not @Annette', [ann, annLee])).toEqual(['ann']);
    expect(mentionedIn('@Annette', [ann])).toEqual([]);
  });

  it('are all of one name', () => {
    expect(mentionedIn('@Ann', [ann, member('other', 'Ann')])).toEqual(['ann', 'other']);
  });
});
