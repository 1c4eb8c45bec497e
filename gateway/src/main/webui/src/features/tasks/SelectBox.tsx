import type { Task } from '@/gen';
import { bulkMessages as messages } from './messages';
import { cx } from '@/lib/cx';

type SelectBoxProps = {
  task: Task;
  selected: boolean;
  /** Something is selected, so that all boxes show; otherwise that of the row under the pointer does. */
  selecting: boolean;
  onSelect: (task: Task, range: boolean) => void;
};

/** Selects a row; with the shift key all rows from the one that was selected last. */
export const SelectBox = ({ task, selected, selecting, onSelect }: SelectBoxProps) => (
  <input
    type="checkbox"
    aria-label={messages.select(task.title)}
    checked={selected}
    onChange={(event) => onSelect(task, (event.nativeEvent as MouseEvent).shiftKey)}
    className={cx(
      'relative z-10 -mr-1 -ml-1 size-4 shrink-0 accent-accent max-sm:mt-0.5',
      !selecting && 'opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden',
    )}
  />
);
