import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChevronRight, CornerLeftUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Task } from '@/gen';
import { useTaskActions } from './actions';
import { rowKey } from './cache';
import { useOnLeave } from './drafts';
import { DueLabel } from './DueLabel';
import { subtaskMessages as messages } from './messages';
import { isDraft } from './newTask';
import { StatusToggle } from './StatusControl';
import { cx } from '@/lib/cx';
import { useUser } from '@/lib/queries/session';
import { subtasksOf } from '@/lib/queries/subtasks';
import { taskDetail } from '@/lib/queries/tasks';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';

/** The page below the drawer stays; only the task changes. */
const useAddress = () => {
  const { pathname, search } = useLocation();
  return (taskId: string) => ({ pathname: pathname.replace(/\/tasks\/[^/]+$/, `/tasks/${taskId}`), search });
};

/** The way up from a subtask. */
export function ParentLink({ parent }: { parent: string }) {
  const { data } = useQuery(taskDetail(parent));
  const address = useAddress();
  if (!data) return null;
  return (
    <nav aria-label={messages.partOf} className="min-w-0">
      <Link
        to={address(parent)}
        className="-mx-2 inline-flex max-w-full items-center gap-1.5 rounded-md px-2 py-1 text-xs text-soft hover:bg-hover hover:text-ink"
      >
        <CornerLeftUp aria-hidden className="size-3.5 shrink-0" />
        <span className="shrink-0 tabular-nums">{data.key}</span>
        <span className="truncate">{data.title}</span>
      </Link>
    </nav>
  );
}

/** The parts of a task, each with its own below it, and a line to add one after the other. */
export function Subtasks({ task, readOnly }: { task: Task; readOnly: boolean }) {
  const user = useUser();
  const actions = useTaskActions();
  const [title, setTitle] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { total, done } = task.subtasks;

  function add(): void {
    const text = title.trim();
    setTitle('');
    if (text) actions.create(task.projectId, user.id, { title: text, parent: task.id });
  }

  useOnLeave(add);
  if (isDraft(task) || (readOnly && total === 0)) return null;
  return (
    <section aria-label={messages.title} className="border-t border-line pt-4">
      <h2 className="flex items-center gap-3 text-xs font-medium text-faint">
        {messages.title}
        {total > 0 && (
          <>
            <span className="tabular-nums">{messages.progress(done, total)}</span>
            <progress
              value={done}
              max={total}
              aria-hidden
              className="h-1.5 w-24 appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
            />
          </>
        )}
      </h2>
      <Branch task={task} readOnly={readOnly} />
      {!readOnly && (
        <input
          ref={input}
          aria-label={messages.add}
          placeholder={messages.add}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
          className="-mx-2 h-8 w-full rounded-lg bg-transparent px-2 text-[0.8125rem] outline-none hover:bg-hover focus:bg-hover pointer-coarse:h-10"
        />
      )}
    </section>
  );
}

function Branch({ task, readOnly }: { task: Task; readOnly: boolean }) {
  const query = useInfiniteQuery(subtasksOf(task.id));
  const subtasks = query.data?.pages.flatMap(({ items }) => items);
  if (query.isPending) return task.subtasks.total > 0 && <Skeleton className="my-2 h-4 w-2/3" />;
  if (!subtasks) {
    return (
      <p role="alert" className="flex items-center gap-3 py-1 text-[0.8125rem] text-soft">
        {messages.failed}
        <Button size="small" onClick={() => void query.refetch()}>
          {messages.retry}
        </Button>
      </p>
    );
  }
  return (
    <>
      {subtasks.length > 0 && (
        <ul aria-label={messages.of(task.title)} className="mt-1">
          {subtasks.map((subtask) => (
            <Subtask key={rowKey(subtask)} task={subtask} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {messages.more}
        </Button>
      )}
    </>
  );
}

function Subtask({ task, readOnly }: { task: Task; readOnly: boolean }) {
  const actions = useTaskActions();
  const address = useAddress();
  const [open, setOpen] = useState(false);
  const draft = isDraft(task);
  const { total, done } = task.subtasks;
  return (
    <li>
      <div className="group -mx-2 flex min-h-8 items-center gap-2 rounded-lg px-2 hover:bg-hover pointer-coarse:min-h-10">
        {total > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-label={messages.expand(task.title)}
            onClick={() => setOpen(!open)}
            className="-ml-1 rounded p-0.5 text-faint hover:text-ink"
          >
            <ChevronRight aria-hidden className={cx('size-3.5 transition-transform', open && 'rotate-90')} />
          </button>
        ) : (
          <span aria-hidden className="-ml-1 w-4.5" />
        )}
        <StatusToggle
          title={task.title}
          status={task.status}
          disabled={readOnly || draft}
          onToggle={() => actions.toggle(task)}
        />
        <Link
          to={draft ? '.' : address(task.id)}
          className={cx(
            'min-w-0 flex-1 truncate text-[0.8125rem]',
            task.done ? 'text-faint line-through decoration-line-strong' : 'text-ink',
            draft && 'opacity-60',
          )}
        >
          {task.title}
        </Link>
        {total > 0 && (
          <span className="text-2xs text-faint tabular-nums" title={messages.progress(done, total)}>
            {`${done}/${total}`}
          </span>
        )}
        {task.due && <DueLabel due={task.due} done={task.done} />}
      </div>
      {open && total > 0 && (
        <div className="ml-6">
          <Branch task={task} readOnly={readOnly} />
        </div>
      )}
    </li>
  );
}
