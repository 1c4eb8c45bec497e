import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { Row } from './arranging';
import { fold } from './folding';
import { messages } from './messages';
import { ProjectMark } from './ProjectMark';
import { ProjectMenu } from './ProjectMenu';
import type { Project } from '@/gen';
import { cx } from '@/lib/cx';
import { IconButton } from '@/ui/Button';
import { NavItem } from '@/ui/NavItem';

/** One more level, in rem. */
export const INDENT = 0.875;

type ProjectRowProps = Pick<Row, 'project'> &
  Partial<Pick<Row, 'depth' | 'foldable' | 'folded'>> & {
    /** What it is dragged by. */
    grip?: ComponentProps<'div'>;
    handle?: ReactNode;
    className?: string | undefined;
  };

/** A project of the sidebar, with its menu, and a fold when there are others below it. */
export const ProjectRow = ({ project, depth = 0, foldable, folded, grip, handle, className }: ProjectRowProps) => (
  <div className={cx('group relative', className)} style={{ marginLeft: `${depth * INDENT}rem` }}>
    <div {...grip}>
      <NavItem
        to={`/projects/${project.id}`}
        icon={<ProjectMark project={project} />}
        draggable={false}
        className={cx(foldable ? 'pr-17' : 'pr-9', project.archived && 'opacity-75')}
      >
        {project.name}
      </NavItem>
    </div>
    {handle}
    <ProjectMenu
      project={project}
      className={cx(
        'absolute top-1/2 size-7 -translate-y-1/2 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100',
        foldable ? 'right-8' : 'right-0.5',
      )}
    />
    {foldable && <Fold project={project} folded={!!folded} />}
  </div>
);

const Fold = ({ project, folded }: { project: Project; folded: boolean }) => (
  <IconButton
    label={messages.below(project.name)}
    aria-expanded={!folded}
    onClick={() => fold(project.id, !folded)}
    className="absolute top-1/2 right-0.5 size-7 -translate-y-1/2 aria-expanded:bg-transparent"
  >
    <ChevronRight className={cx('size-4 transition-transform', !folded && 'rotate-90')} />
  </IconButton>
);
