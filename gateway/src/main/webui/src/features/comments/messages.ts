import type { Emoji } from '@/gen';

export const messages = {
  title: 'Comments',
  hint: 'Write a comment. @ calls a member.',
  label: 'Comment',
  send: 'Comment',
  sendHint: 'Ctrl+Enter',
  members: 'Members to mention',
  emptyReadOnly: 'Nobody has commented yet.',
  empty: 'Nobody has commented yet. Ask a question, or say how it goes.',
  failed: 'The comments could not be loaded',
  retry: 'Try again',
  more: 'Show more comments',
  former: 'Former member',
  by: (name: string, when: string) => `${name}, ${when}`,
  edited: 'edited',
  showEarlier: 'Edited: show what it said before',
  earlier: 'What it said before',
  actions: (name: string) => `More about the comment by ${name}`,
  edit: 'Edit',
  editLabel: 'Edit comment',
  save: 'Save',
  cancel: 'Cancel',
  changedElsewhere:
    'This comment was changed in another window. Your text is still here: save it again to replace that.',
  remove: 'Delete',
  removeQuestion: 'Delete this comment for good?',
  removed: 'Comment deleted',
  keep: 'Keep',
  react: 'React',
  reaction: (emoji: string, names: string[]) => `${emoji}: ${names.join(', ')}`,
};

export const EMOJI: Record<Emoji, { sign: string; name: string }> = {
  'thumbs-up': { sign: '👍', name: 'Thumbs up' },
  'thumbs-down': { sign: '👎', name: 'Thumbs down' },
  laugh: { sign: '😄', name: 'Laugh' },
  hooray: { sign: '🎉', name: 'Hooray' },
  confused: { sign: '😕', name: 'Confused' },
  heart: { sign: '❤️', name: 'Heart' },
  rocket: { sign: '🚀', name: 'Rocket' },
  eyes: { sign: '👀', name: 'Eyes' },
};
