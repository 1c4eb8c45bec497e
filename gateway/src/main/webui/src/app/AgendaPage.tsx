import { useMatch, useNavigate } from 'react-router';
import { agendaIcons } from './AgendaNav';
import { discussion } from './discussion';
import { AGENDA_NAMES } from './messages';
import { useTitle } from './useTitle';
import { AgendaBoard } from '@/features/tasks/AgendaBoard';
import { TaskDrawer } from '@/features/tasks/TaskDrawer';
import type { Agenda } from '@/lib/queries/agenda';

/** A view over all projects, and the open task over it. */
export function AgendaPage({ agenda }: { agenda: Agenda }) {
  const taskId = useMatch(`/${agenda}/tasks/:taskId`)?.params.taskId;
  const navigate = useNavigate();
  const Icon = agendaIcons[agenda];
  useTitle(AGENDA_NAMES[agenda]);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-3">
      <header className="flex min-h-12 items-center gap-3">
        <Icon aria-hidden className="size-5 text-accent-ink" />
        <h1 className="text-xl font-semibold tracking-tight">{AGENDA_NAMES[agenda]}</h1>
      </header>
      <AgendaBoard key={agenda} agenda={agenda} />
      {taskId && <TaskDrawer taskId={taskId} discussion={discussion} onClose={() => void navigate(`/${agenda}`)} />}
    </div>
  );
}
