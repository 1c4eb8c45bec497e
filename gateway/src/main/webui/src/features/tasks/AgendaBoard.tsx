import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { NewTask } from '@/gen';
import { useTaskActions } from './actions';
import { type AgendaGroup, grouped } from './agenda';
import { useNames } from './Assignees';
import { BulkBar } from './BulkBar';
import { BulkFailures } from './BulkFailures';
import { rowKey } from './cache';
import { ConflictDialog } from './ConflictDialog';
import { SubtasksQuestion } from './SubtasksQuestion';
import { FailedTasks, ListSkeleton } from './ListStates';
import { useLingering } from './lingering';
import { AGENDA_EMPTY, messages } from './messages';
import { NextPage } from './NextPage';
import { QuickAdd } from './QuickAdd';
import { useSelection } from './selection';
import { useTaskShortcuts } from './shortcuts';
import { TaskRow } from './TaskRow';
import { cx } from '@/lib/cx';
import { type Agenda, agendaList, type AgendaView, inAgenda } from '@/lib/queries/agenda';
import { allProjects, canWrite } from '@/lib/queries/projects';
import { useUser, useZone } from '@/lib/queries/session';
import { useMinute } from '@/lib/time/clock';
import { plusDays, today } from '@/lib/time/due';
import { EmptyState } from '@/ui/EmptyState';
import { AllDonePicture } from '@/ui/Pictures';

/** What is to be done in all projects, under the headings of its days. A new task goes to the Inbox. */
export function AgendaBoard({ agenda }: { agenda: Agenda }) {
  const user = useUser();
  const zone = useZone();
  const view: AgendaView = { agenda, user: user.id, day: today(zone, useMinute()), zone };
  const query = useInfiniteQuery(agendaList(view));
  const { data: projects = [] } = useQuery(allProjects);
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { shown, leaving } = useLingering(tasks, (task) => query.isPlaceholderData || inAgenda(task, view));
  const groups = grouped(shown, view, user.locale);
  const actions = useTaskActions();
  const nameOf = useNames([...new Set(shown.map(({ projectId }) => projectId))]);
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLInputElement>(null);
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  const writable = (projectId: string) => canWrite(projectOf.get(projectId));
  const inbox = projects.find((project) => project.inbox);
  const inOrder = groups.flatMap((group) => group.tasks);
  const selection = useSelection(inOrder.filter(({ id, projectId }) => !leaving.has(id) && writable(projectId)));
  useTaskShortcuts({
    list,
    ...(inbox && { add }),
    tasks: inOrder,
    writable: (task) => writable(task.projectId),
    actions,
    selection,
  });

  const row = (task: AgendaGroup['tasks'][number]) => (
    <TaskRow
      key={rowKey(task)}
      task={task}
      base={`/${agenda}`}
      project={projectOf.get(task.projectId)}
      names={task.assignees.map(nameOf).filter(Boolean)}
      writable={writable(task.projectId)}
      leaving={leaving.has(task.id)}
      actions={actions}
      onSelect={selection.toggle}
      selected={selection.has(task.id)}
      selecting={selection.chosen.length > 0}
    />
  );

  return (
    <section aria-label={messages.tasks} className={cx('flex flex-col gap-4', inbox && 'max-sm:pb-16')}>
      {inbox && (
        <QuickAdd key={agenda} projectId={inbox.id} input={add} preset={presetOf(view)} hint={messages.addToInbox} />
      )}
      {query.isPending && <ListSkeleton />}
      {query.isError && !query.data && <FailedTasks onRetry={() => void query.refetch()} />}
      {query.data && shown.length === 0 && !query.hasNextPage && (
        <EmptyState picture={<AllDonePicture />} {...AGENDA_EMPTY[agenda]} />
      )}
      <div ref={list} aria-busy={query.isPlaceholderData} className="flex flex-col gap-5 empty:hidden">
        {groups.map((group) => (
          <Group key={group.id} group={group}>
            {group.tasks.map(row)}
          </Group>
        ))}
      </div>
      {selection.chosen.length > 0 && <BulkBar selection={selection} total={selection.eligible} />}
      <BulkFailures />
      {query.hasNextPage && <NextPage busy={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />}
      <ConflictDialog nameOf={nameOf} />
      <SubtasksQuestion />
    </section>
  );
}

function Group({ group, children }: { group: AgendaGroup; children: React.ReactNode }) {
  const id = useId();
  return (
    <div>
      <h2 id={id} className="mb-1.5 flex items-baseline gap-2 px-1 text-[0.8125rem] font-semibold">
        <span className={cx(group.id === 'overdue' && 'text-danger')}>{group.title}</span>
        {group.hint && <span className="text-xs font-normal text-faint">{group.hint}</span>}
        <span className="ml-auto text-xs font-normal text-faint tabular-nums">{group.tasks.length}</span>
      </h2>
      <ul aria-labelledby={id} className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
        {children}
      </ul>
    </div>
  );
}

/** What a new task needs to show up where it was added. */
function presetOf({ agenda, user, day }: AgendaView): Partial<NewTask> {
  if (agenda === 'assigned') return { assignees: [user] };
  return { due: { date: agenda === 'today' ? day : plusDays(day, 1) } };
}
