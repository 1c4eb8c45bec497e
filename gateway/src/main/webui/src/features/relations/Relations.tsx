import { useInfiniteQuery } from '@tanstack/react-query';
import { Ban, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Project, Relation, RelationKind } from '@/gen';
import { useRelationActions } from './actions';
import { AddRelation } from './AddRelation';
import { KINDS, messages } from './messages';
import { cx } from '@/lib/cx';
import { taskRelations } from '@/lib/queries/relations';
import { Button, IconButton } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';

/** What the task has to do with others, by kind, and the way to relate it to one more. */
export function Relations({ taskId, project }: { taskId: string; project: Project }) {
  const query = useInfiniteQuery(taskRelations(taskId));
  const { add, remove } = useRelationActions(taskId);
  const [adding, setAdding] = useState(false);
  const writable = project.role !== 'viewer' && !project.archived;
  const relations = query.data?.pages.flatMap(({ items }) => items);
  if (!writable && relations?.length === 0) return null;
  return (
    <section aria-label={messages.title} className="border-t border-line pt-4">
      <h2 className="flex h-7 items-center gap-2 text-xs font-medium text-faint">
        <span className="flex-1">{messages.title}</span>
        {writable && relations && !adding && (
          <IconButton label={messages.add} onClick={() => setAdding(true)} className="size-7!">
            <Plus className="size-4" />
          </IconButton>
        )}
      </h2>
      {query.isPending && (
        <div role="status">
          <span className="sr-only">Loading</span>
          <Skeleton className="h-4 w-1/2" />
        </div>
      )}
      {query.isError && !relations && (
        <div role="alert" className="flex items-center gap-3 text-[0.8125rem] text-soft">
          {messages.failed}
          <Button size="small" onClick={() => void query.refetch()}>
            {messages.retry}
          </Button>
        </div>
      )}
      {(Object.keys(KINDS) as RelationKind[]).map((kind) => (
        <Group
          key={kind}
          kind={kind}
          relations={relations?.filter((relation) => relation.kind === kind) ?? []}
          {...(writable && { onRemove: (relation: Relation) => remove.mutate(relation) })}
        />
      ))}
      {query.hasNextPage && (
        <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {messages.more}
        </Button>
      )}
      {adding && (
        <AddRelation
          taskId={taskId}
          busy={add.isPending}
          onAdd={(relation) => add.mutate(relation, { onSuccess: () => setAdding(false) })}
          onCancel={() => setAdding(false)}
        />
      )}
    </section>
  );
}

type GroupProps = { kind: RelationKind; relations: Relation[]; onRemove?: (relation: Relation) => void };

const Group = ({ kind, relations, onRemove }: GroupProps) =>
  relations.length > 0 && (
    <div className="mt-1">
      <h3 className="text-2xs text-faint">{KINDS[kind]}</h3>
      <ul aria-label={KINDS[kind]}>
        {relations.map((relation) => (
          <li
            key={relation.id}
            className="group -mx-2 flex min-h-8 items-center gap-2 rounded-lg px-2 text-[0.8125rem] hover:bg-hover pointer-coarse:min-h-10"
          >
            {kind === 'blocked-by' && relation.task?.done === false && (
              <Ban aria-hidden className="size-3.5 shrink-0 text-danger" />
            )}
            {relation.task ? (
              <Link
                to={`/projects/${relation.task.projectId}/tasks/${relation.task.id}`}
                className="flex min-w-0 flex-1 items-center gap-2"
              >
                <span className="shrink-0 text-2xs text-faint tabular-nums">{relation.task.key}</span>
                <span
                  className={cx('truncate', relation.task.done && 'text-faint line-through decoration-line-strong')}
                >
                  {relation.task.title}
                </span>
                {relation.task.done && <span className="sr-only">{messages.done}</span>}
              </Link>
            ) : (
              <span className="flex-1 text-soft italic">{messages.hidden}</span>
            )}
            {onRemove && (
              <IconButton
                label={messages.remove(relation.task?.title ?? messages.hidden)}
                onClick={() => onRemove(relation)}
                className="size-7! opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
              >
                <X className="size-3.5" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
