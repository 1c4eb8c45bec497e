import { messages } from './messages';
import type { TaskView } from '@/lib/queries/tasks';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { AllDonePicture, EmptyListPicture, NothingFoundPicture } from '@/ui/Pictures';
import { Skeleton } from '@/ui/Skeleton';

const WIDTHS = ['w-2/5', 'w-3/5', 'w-1/3', 'w-1/2', 'w-2/5', 'w-1/4', 'w-1/2'];

export const ListSkeleton = () => (
  <div role="status" className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
    <span className="sr-only">Loading</span>
    {WIDTHS.map((width, row) => (
      <div key={row} className="flex h-10.5 items-center gap-3 border-b border-line px-3 last:border-0">
        <Skeleton className="size-4.5 rounded-full" />
        <Skeleton className={`h-3.5 ${width}`} />
        <Skeleton className="ml-auto h-3.5 w-14" />
      </div>
    ))}
  </div>
);

export const FailedTasks = ({ onRetry }: { onRetry: () => void }) => (
  <EmptyState
    picture={<NothingFoundPicture />}
    title={messages.failed}
    text=""
    action={<Button onClick={onRetry}>{messages.retry}</Button>}
  />
);

type EmptyTasksProps = { view: TaskView; writable: boolean; onShowAll: () => void };

/** Why there is nothing to see, and what to do about it. */
export function EmptyTasks({ view, writable, onShowAll }: EmptyTasksProps) {
  if (view.q || view.where) {
    const showAll = <Button onClick={onShowAll}>{messages.clearFilters}</Button>;
    return (
      <EmptyState
        picture={<NothingFoundPicture />}
        title={messages.nothingFoundTitle}
        text={view.q ? messages.nothingFoundText(view.q) : messages.nothingFitsText}
        action={showAll}
      />
    );
  }
  if (view.filter === 'trash') {
    return <EmptyState picture={<AllDonePicture />} title={messages.trashEmptyTitle} text={messages.trashEmptyText} />;
  }
  if (view.filter === 'done') {
    return (
      <EmptyState picture={<AllDonePicture />} title={messages.nothingDoneTitle} text={messages.nothingDoneText} />
    );
  }
  if (view.filter === 'in-progress') {
    return (
      <EmptyState
        picture={<EmptyListPicture />}
        title={messages.nothingStartedTitle}
        text={messages.nothingStartedText}
      />
    );
  }
  return (
    <EmptyState
      picture={<EmptyListPicture />}
      title={messages.emptyTitle}
      text={writable ? messages.emptyText : messages.emptyReadOnly}
    />
  );
}
