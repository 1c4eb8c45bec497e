import { closestCenter, DndContext, DragOverlay, useSensors } from '@dnd-kit/core';
import { useId, useState } from 'react';
import type { Row } from './arranging';
import { messages } from './messages';
import { useMoving } from './moving';
import { ProjectMark } from './ProjectMark';
import { INDENT } from './ProjectRow';
import { MovableRow } from './MovableRow';
import type { Project } from '@/gen';
import { cx } from '@/lib/cx';
import { usePointers } from '@/lib/dragging';

/** The projects in one's own order and nesting, which are changed by dragging, or by the keys on the handles. */
export function ProjectTree({ projects }: { projects: Project[] }) {
  const moving = useMoving(projects);
  const { rows, others, moved, place } = moving;
  const sensors = useSensors(...usePointers());
  const instructions = useId();
  const [remPixels] = useState(() => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  const still = place && moved && rows.indexOf(moved) === place.gap && moved.depth === place.depth;
  const next = place && !still ? others[place.gap] : undefined;
  const last = place && !still && !next ? rows.at(-1) : undefined;
  const lineAt = (row: Row) => (row === next ? 'above' : row === last ? 'below' : undefined);

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      // What is said is said below, by pointer and keyboard alike.
      accessibility={SILENT}
      onDragStart={({ active }) => moving.lift(String(active.id), 'pointer')}
      onDragMove={({ active, over, delta }) => {
        const rect = active.rect.current.translated;
        if (!rect || !over) return;
        const lower = rect.top + rect.height / 2 > over.rect.top + over.rect.height / 2;
        moving.over(String(over.id), lower, Math.round(delta.x / (INDENT * remPixels)));
      }}
      onDragEnd={moving.drop}
      onDragCancel={moving.cancel}
    >
      <ul ref={moving.list} className="flex flex-col gap-px" {...(moved && { 'data-dragging': true })}>
        {rows.map((row) => {
          const line = lineAt(row);
          return (
            <MovableRow
              key={row.project.id}
              row={row}
              moving={moving}
              lifted={row === moved}
              goesAlong={!!moved && row !== moved && !others.includes(row)}
              instructions={instructions}
            >
              {line && place && <DropLine depth={place.depth} below={line === 'below'} />}
            </MovableRow>
          );
        })}
      </ul>
      <p id={instructions} hidden>
        {messages.moveKeys}
      </p>
      <p aria-live="assertive" className="sr-only">
        {moving.said}
      </p>
      <DragOverlay dropAnimation={null}>{moved && <Lifted project={moved.project} />}</DragOverlay>
    </DndContext>
  );
}

const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
};

/** Where it would be dropped. */
const DropLine = ({ depth, below }: { depth: number; below: boolean }) => (
  <div
    aria-hidden
    data-drop-line
    className={cx(
      'pointer-events-none absolute right-0 z-10 h-0.5 rounded-full bg-accent',
      below ? '-bottom-px' : '-top-px',
    )}
    style={{ left: `${depth * INDENT + 0.625}rem` }}
  />
);

const Lifted = ({ project }: { project: Project }) => (
  <div className="flex h-8 max-w-52 cursor-grabbing items-center gap-2.5 rounded-lg border border-line bg-raised px-2.5 text-[0.8125rem] shadow-raised pointer-coarse:h-11">
    <ProjectMark project={project} />
    <span className="truncate">{project.name}</span>
  </div>
);
