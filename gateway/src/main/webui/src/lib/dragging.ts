import { MouseSensor, TouchSensor, useSensor } from '@dnd-kit/core';

/** By mouse from a few pixels on, and by touch after a moment, so that one can still scroll. */
export const usePointers = () => [
  useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
  useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
];
