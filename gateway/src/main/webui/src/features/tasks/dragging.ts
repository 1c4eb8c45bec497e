import {
  type Announcements,
  KeyboardSensor,
  type ScreenReaderInstructions,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useRef } from 'react';
import { dragMessages as messages } from './messages';
import { usePointers } from '@/lib/dragging';

/** By mouse, by touch and by keyboard. */
export const useDragSensors = () =>
  useSensors(...usePointers(), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));

type Naming = (id: UniqueIdentifier) => string;

/** What a screen reader says; `placeOf` names the place that something is over. */
export function useSpoken(titleOf: Naming, placeOf: Naming) {
  const moved = useRef(false);
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      moved.current = false;
      return messages.lifted(titleOf(active.id));
    },
    onDragOver: ({ active, over }) => {
      // Just lifted, it is over its own place: no news, and it would drown the news before.
      moved.current ||= over?.id !== active.id;
      return over && moved.current ? messages.over(titleOf(active.id), placeOf(over.id)) : undefined;
    },
    onDragEnd: ({ active, over }) =>
      over ? messages.dropped(titleOf(active.id), placeOf(over.id)) : messages.cancelled(titleOf(active.id)),
    onDragCancel: ({ active }) => messages.cancelled(titleOf(active.id)),
  };
  const screenReaderInstructions: ScreenReaderInstructions = { draggable: messages.instructions };
  return { announcements, screenReaderInstructions };
}
