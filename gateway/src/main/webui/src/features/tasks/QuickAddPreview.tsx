import { useQuery } from '@tanstack/react-query';
import { Folder, Repeat, Tag, UserRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { QuickAdd, QuickAddToken } from '@/gen';
import { useNames } from './Assignees';
import { DueLabel } from './DueLabel';
import { quickAddMessages as messages } from './messages';
import { PriorityFlag, priorityName } from './Priority';
import { describeRecurrence } from './recurrenceText';
import { allProjects } from '@/lib/queries/projects';
import { useUser } from '@/lib/queries/session';

/** What of the line was recognised, each with a way to say that it was not meant. */
export function QuickAddPreview({ read, onIgnore }: { read: QuickAdd; onIgnore: (part: string) => void }) {
  const { locale } = useUser();
  const { data: projects = [] } = useQuery(allProjects);
  const nameOf = useNames(read.projectId ? [read.projectId] : []);
  // A time alone has a day too, and so has a recurrence: whoever comes first shows when it is due.
  const when = read.tokens.find(({ kind }) => kind === 'date') ?? read.tokens.find(({ kind }) => kind === 'time');
  const people = read.tokens.filter(({ kind }) => kind === 'assignee');

  function look(token: QuickAddToken): ReactNode {
    switch (token.kind) {
      case 'priority':
        return (
          <>
            <PriorityFlag priority={read.priority ?? 0} className="size-3" /> {priorityName(read.priority ?? 0)}
          </>
        );
      case 'label':
        return (
          <>
            <Tag aria-hidden className="size-3" /> {token.text.replace(/^#"?|"$/g, '')}
          </>
        );
      case 'assignee':
        return (
          <>
            <UserRound aria-hidden className="size-3" />{' '}
            {nameOf(read.assignees[people.indexOf(token)] ?? '') || token.text}
          </>
        );
      case 'project':
        return (
          <>
            <Folder aria-hidden className="size-3" />{' '}
            {projects.find(({ id }) => id === read.projectId)?.name ?? token.text}
          </>
        );
      case 'recurrence':
        return (
          <>
            <Repeat aria-hidden className="size-3" />{' '}
            {read.recurrence ? describeRecurrence(read.recurrence, locale) : token.text}
          </>
        );
      default:
        return token === when && read.due ? <DueLabel due={read.due} done={false} /> : token.text;
    }
  }

  return (
    <ul aria-label={messages.recognised} className="flex w-full flex-wrap gap-1.5 pb-2.5 empty:hidden">
      {read.tokens.map((token) => (
        <li
          key={`${token.start} ${token.text}`}
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-md bg-sunken pr-0.5 pl-2 text-xs text-soft"
        >
          <span className="inline-flex min-w-0 items-center gap-1 truncate">{look(token)}</span>
          <button
            type="button"
            aria-label={messages.ignore(token.text)}
            title={messages.ignore(token.text)}
            onClick={() => onIgnore(token.text)}
            className="rounded p-0.5 hover:bg-hover hover:text-ink pointer-coarse:p-1.5"
          >
            <X className="size-3" />
          </button>
        </li>
      ))}
    </ul>
  );
}
