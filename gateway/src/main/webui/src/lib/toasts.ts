import { create } from 'zustand';
import { toProblem } from '@/lib/problem';

export type Toast = {
  id: number;
  tone: 'plain' | 'error';
  message: string;
  action?: { label: string; run: () => void };
};

const LIFETIME = 6_000;
const AT_MOST = 2;
let last = 0;

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Says something for six seconds, with one thing to do about it, such as undo. */
export function showToast(message: string, action?: Toast['action'], tone: Toast['tone'] = 'plain'): void {
  const toast: Toast = { id: ++last, tone, message, ...(action && { action }) };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-AT_MOST) }));
  setTimeout(() => dismissToast(toast.id), LIFETIME);
}

export function showProblem(error: unknown, action?: Toast['action']): void {
  showToast(toProblem(error).message, action, 'error');
}
