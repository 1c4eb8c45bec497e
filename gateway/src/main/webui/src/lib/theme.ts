import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';

const STORED = 'task-manager.theme';
const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function stored(): Theme {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null');
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

function apply(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', dark ? '#121216' : '#f6f6f8');
}

/** The theme the user chose. public/theme.js applies it before the first paint, this module afterwards. */
export const useTheme = create<{ theme: Theme; choose: (theme: Theme) => void }>((set) => ({
  theme: stored(),
  choose: (theme) => {
    try {
      localStorage.setItem(STORED, JSON.stringify(theme));
    } catch {
      // Storage is off: the choice lasts until the page is closed.
    }
    apply(theme);
    set({ theme });
  },
}));

/** Follows the system while the user has not chosen. */
export function followSystemTheme(): void {
  apply(useTheme.getState().theme);
  systemIsDark().addEventListener('change', () => apply(useTheme.getState().theme));
}
