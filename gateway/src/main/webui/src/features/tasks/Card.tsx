import { GripVertical } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Link, useLocation } from 'react-router';
import { isDraft } from './newTask';
import { dragMessages as messages } from './messages';
import { StatusToggle } from './StatusControl';
import { type TaskRowProps, TaskSigns } from './TaskRow';
import { cx } from '@/lib/cx';

export type CardProps = Omit<TaskRowProps, 'leaving' | 'drag'> & {
  handle?: ComponentProps<'button'>;
  /** Held by the pointer, above the others. */
  lifted?: boolean;
};

/** A task on the board: completed by its circle, moved by its handle, opened by a click anywhere else. */
export function Card({ task, base, names, writable, actions, handle, lifted }: CardProps) {
  const { search } = useLocation();
  const draft = isDraft(task);
  return (
    <div
      className={cx(
        'group relative flex items-start gap-2.5 rounded-lg border border-line bg-surface py-2.5 pr-1 pl-3 shadow-card hover:bg-hover has-[a:focus-visible]:bg-accent-wash',
        draft && 'opacity-60',
        lifted && 'rotate-1 cursor-grabbing shadow-raised',
      )}
    >
      <StatusToggle
        title={task.title}
        status={task.status}
        disabled={!writable || draft}
        onToggle={() => actions.toggle(task)}
        className="mt-[calc(--spacing(-2)+1px)]"
      />
      <div className="min-w-0 flex-1">
        <Link
          to={draft ? '.' : { pathname: `${base}/tasks/${task.id}`, search }}
          data-open
          className={cx(
            'line-clamp-3 leading-5 [overflow-wrap:anywhere] outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink',
            task.done ? 'text-faint line-through decoration-line-strong' : 'text-ink',
          )}
        >
          {task.title}
        </Link>
        <TaskSigns task={task} names={names} />
      </div>
      {writable && !draft && (
        <button
          type="button"
          {...handle}
          data-handle
          aria-label={messages.handle(task.title)}
          className="relative z-10 shrink-0 cursor-grab! touch-none rounded-md p-1 text-faint opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        >
          <GripVertical className="size-4" />
        </button>
      )}
    </div>
  );
}
