import { Comments } from '@/features/comments/Comments';
import type { Project } from '@/gen';

/** What an open task shows below its fields: features do not know each other, so the pages hand it in. */
export const discussion = (taskId: string, project: Project) => (
  <Comments key={taskId} taskId={taskId} project={project} />
);
