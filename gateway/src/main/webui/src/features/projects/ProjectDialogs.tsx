import { useQuery } from '@tanstack/react-query';
import { closeProjectDialog, useProjectDialog } from './dialogs';
import { ProjectForm } from './ProjectForm';
import { ShareDialog } from './ShareDialog';
import { allProjects } from '@/lib/queries/projects';

/** Shows the dialog that was asked for, always with the project as it is now. */
export function ProjectDialogs() {
  const { open } = useProjectDialog();
  const { data: projects } = useQuery(allProjects);
  if (!open) return null;
  if (open.kind === 'create') return <ProjectForm onClose={closeProjectDialog} />;
  const project = projects?.find(({ id }) => id === open.project.id) ?? open.project;
  return open.kind === 'edit' ? (
    <ProjectForm project={project} onClose={closeProjectDialog} />
  ) : (
    <ShareDialog project={project} onClose={closeProjectDialog} />
  );
}
