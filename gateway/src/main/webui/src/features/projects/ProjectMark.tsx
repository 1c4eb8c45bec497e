import { Inbox } from 'lucide-react';
import type { Project } from '@/gen';
import { cx } from '@/lib/cx';

/** A project at a glance: a dot in its colour, or the Inbox. */
export const ProjectMark = ({ project, large }: { project: Project; large?: boolean }) =>
  project.inbox ? (
    <Inbox aria-hidden className={cx('shrink-0 text-accent-ink', large ? 'size-5' : 'size-4')} />
  ) : (
    <span aria-hidden className={cx('flex shrink-0 items-center justify-center', large ? 'size-5' : 'size-4')}>
      <span className={cx('rounded-full', large ? 'size-3' : 'size-2.5')} style={{ backgroundColor: project.color }} />
    </span>
  );
