import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { HistoryList } from './HistoryList';
import { messages } from './messages';
import { cx } from '@/lib/cx';
import { taskHistory } from '@/lib/queries/history';
import { taskDetail } from '@/lib/queries/tasks';

/** What became of a task; asked for when it is opened. */
export function TaskHistory({ taskId }: { taskId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="border-t border-line pt-3">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="-mx-2 flex h-9 items-center gap-1 rounded-lg px-2 text-xs font-medium text-faint hover:bg-hover"
        >
          <ChevronRight aria-hidden className={cx('size-4 transition-transform', open && 'rotate-90')} />
          {messages.history}
        </button>
      </h2>
      {open && <Changes taskId={taskId} />}
    </section>
  );
}

function Changes({ taskId }: { taskId: string }) {
  // Who shows the task keeps it up to date; here its version only says when there is more to tell.
  const { data: task } = useQuery({ ...taskDetail(taskId), enabled: false });
  const query = useInfiniteQuery(taskHistory(taskId, task?.version ?? 0));
  return <HistoryList label={messages.history} query={query} />;
}
