import { Attachments } from '@/features/attachments/Attachments';
import { Comments } from '@/features/comments/Comments';
import { TaskHistory } from '@/features/history/TaskHistory';
import { Relations } from '@/features/relations/Relations';
import type { Project } from '@/gen';

/** What an open task shows below its fields: features do not know each other, so the pages hand it in. */
export const discussion = (taskId: string, project: Project) => (
  <div key={taskId} className="contents">
    <Relations taskId={taskId} project={project} />
    <Attachments taskId={taskId} project={project} />
    <Comments taskId={taskId} project={project} />
    <TaskHistory taskId={taskId} />
  </div>
);
