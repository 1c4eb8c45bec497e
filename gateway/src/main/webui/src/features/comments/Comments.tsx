import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Project } from '@/gen';
import { CommentItem } from './CommentItem';
import { messages } from './messages';
import { NewCommentForm } from './NewCommentForm';
import { taskComments } from '@/lib/queries/comments';
import { projectMembers } from '@/lib/queries/projects';
import { useUser, useZone } from '@/lib/queries/session';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';

/** What people say about a task, and the place to answer. Viewers read. */
export function Comments({ taskId, project }: { taskId: string; project: Project }) {
  const query = useInfiniteQuery(taskComments(taskId));
  const { data: members = [] } = useQuery(projectMembers(project.id));
  const { id: userId, locale } = useUser();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: useZone() });
  const writable = project.role !== 'viewer' && !project.archived;
  const comments = query.data?.pages.flatMap(({ items }) => items);
  return (
    <section aria-label={messages.title} className="flex flex-col gap-4 border-t border-line pt-4">
      <h2 className="text-xs font-medium text-faint">{messages.title}</h2>
      {query.isPending && <CommentsSkeleton />}
      {query.isError && !comments && (
        <div role="alert" className="flex items-center gap-3 text-[0.8125rem] text-soft">
          {messages.failed}
          <Button size="small" onClick={() => void query.refetch()}>
            {messages.retry}
          </Button>
        </div>
      )}
      {comments?.length === 0 && (
        <p className="text-[0.8125rem] text-soft">{writable ? messages.empty : messages.emptyReadOnly}</p>
      )}
      {comments && comments.length > 0 && (
        <ol className="space-y-4">
          {comments.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              members={members}
              userId={userId}
              writable={writable}
              moderates={project.role === 'owner'}
              when={(time) => format.format(Date.parse(time))}
            />
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {messages.more}
        </Button>
      )}
      {writable && comments && (
        <NewCommentForm task={{ id: taskId, projectId: project.id }} members={members} userId={userId} />
      )}
    </section>
  );
}

const CommentsSkeleton = () => (
  <div role="status" className="space-y-4">
    <span className="sr-only">Loading</span>
    {[0, 1].map((row) => (
      <div key={row} className="flex gap-2.5">
        <Skeleton className="size-6 rounded-full" />
        <div className="flex-1 space-y-2">
          <Skeleton className="h-3 w-1/3" />
          <Skeleton className="h-3.5 w-4/5" />
        </div>
      </div>
    ))}
  </div>
);
