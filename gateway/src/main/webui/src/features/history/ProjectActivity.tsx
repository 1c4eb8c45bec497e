import { useInfiniteQuery } from '@tanstack/react-query';
import { HistoryList } from './HistoryList';
import { messages } from './messages';
import type { Project } from '@/gen';
import { projectActivity } from '@/lib/queries/history';
import { Dialog } from '@/ui/Dialog';

type ProjectActivityProps = { project: Project; onClose: () => void };

/** What happened in a project, over its list. */
export function ProjectActivity({ project, onClose }: ProjectActivityProps) {
  const query = useInfiniteQuery(projectActivity(project.id));
  return (
    <Dialog
      open
      onClose={onClose}
      title={messages.activity}
      description={project.name}
      place="right"
      width="sm:w-[28rem]"
    >
      <div data-scroll className="flex-1 overflow-y-auto px-5 pb-5">
        <HistoryList
          label={messages.activity}
          query={query}
          pathOf={(taskId) => `/projects/${project.id}/tasks/${taskId}`}
        />
      </div>
    </Dialog>
  );
}
