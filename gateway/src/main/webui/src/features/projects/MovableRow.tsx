import { useDraggable, useDroppable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Row } from './arranging';
import { messages } from './messages';
import type { Moving } from './moving';
import { ProjectRow } from './ProjectRow';
import { cx } from '@/lib/cx';

type MovableRowProps = {
  row: Row;
  moving: Moving;
  lifted: boolean;
  /** It is below the lifted one. */
  goesAlong: boolean;
  /** The id of what the keys are explained by. */
  instructions: string;
  children: ReactNode;
};

/** A row that is dragged as a whole, and by keyboard with its handle: lifted and dropped by a click, moved by arrows. */
export function MovableRow({ row, moving, lifted, goesAlong, instructions, children }: MovableRowProps) {
  const { id, name } = row.project;
  const { listeners, setNodeRef: setDragged } = useDraggable({ id });
  const { setNodeRef: setOver } = useDroppable({ id, disabled: goesAlong });
  const byKeys = lifted && moving.by === 'keys';
  return (
    <li ref={setOver} aria-level={row.depth + 1} className="relative">
      <ProjectRow
        {...row}
        className={cx((lifted || goesAlong) && 'opacity-45')}
        grip={{
          ref: setDragged,
          ...listeners,
          className: 'touch-manipulation select-none [-webkit-touch-callout:none]',
        }}
        handle={
          <button
            type="button"
            data-project-handle={id}
            aria-label={messages.moveProject(name)}
            aria-describedby={instructions}
            aria-pressed={byKeys}
            {...(byKeys && { 'data-keeps-escape': true })}
            // By keyboard or screen reader: a pointer goes through it, to the row.
            onClick={({ detail }) => detail === 0 && (byKeys ? moving.drop() : moving.lift(id, 'keys'))}
            onKeyDown={(event) => byKeys && moving.press(event)}
            onBlur={() => byKeys && moving.cancel()}
            className="pointer-events-none absolute top-1/2 -left-2 flex size-6 -translate-y-1/2 items-center rounded-md text-faint opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
          >
            <GripVertical aria-hidden className="size-3.5" />
          </button>
        }
      />
      {children}
    </li>
  );
}
