import type { QueryClient } from '@tanstack/react-query';
import { messages } from './messages';
import type { StreamEvent } from '@/gen';
import { agendaKey } from '@/lib/queries/agenda';
import { allProjects, projectKeys } from '@/lib/queries/projects';
import { viewTasksKey } from '@/lib/queries/views';
import { showToast } from '@/lib/toasts';

/** Follows what others do to projects: the list, the members, and projects one is no longer part of. */
export function projectUpdates(queryClient: QueryClient) {
  return async (event: StreamEvent): Promise<void> => {
    if (!event.type.startsWith('project.')) return;
    const before = queryClient.getQueryData(allProjects.queryKey);
    if (event.projectId) {
      void queryClient.invalidateQueries({ queryKey: projectKeys.members(event.projectId) });
      void queryClient.invalidateQueries({ queryKey: projectKeys.invitations(event.projectId) });
    }
    // Archived, deleted or left, its tasks are no longer on the agenda.
    void queryClient.invalidateQueries({ queryKey: agendaKey });
    void queryClient.invalidateQueries({ queryKey: viewTasksKey });
    await queryClient.invalidateQueries({ queryKey: projectKeys.all });
    const after = queryClient.getQueryData(allProjects.queryKey);
    const gone = before?.filter(({ id }) => !after?.some((project) => project.id === id)) ?? [];
    for (const project of gone) {
      queryClient.removeQueries({ queryKey: ['tasks', project.id] });
      queryClient.removeQueries({ queryKey: projectKeys.members(project.id) });
      queryClient.removeQueries({ queryKey: projectKeys.invitations(project.id) });
      if (event.type === 'project.member-removed.v1') showToast(messages.gone(project.name));
    }
  };
}
