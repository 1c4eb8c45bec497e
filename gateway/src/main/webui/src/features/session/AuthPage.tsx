import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from './messages';
import { Logo } from '@/ui/Logo';

type AuthPageProps = { title: string; text: string; footer: ReactNode; children: ReactNode };

/** The frame of sign in and sign up: the form, and on a wide screen what it is for. */
export const AuthPage = ({ title, text, footer, children }: AuthPageProps) => (
  <main className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
    <div className="flex flex-col bg-surface px-6 py-8 sm:px-10">
      <div className="flex items-center gap-2.5 text-[0.9375rem] font-semibold">
        <Logo />
        Task Manager
      </div>
      <div className="m-auto w-full max-w-88 py-10">
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-1.5 mb-7 text-soft">{text}</p>
        {children}
        <p className="mt-6 text-[0.8125rem] text-soft">{footer}</p>
      </div>
    </div>
    <Pitch />
  </main>
);

const Pitch = () => (
  <aside className="relative hidden overflow-hidden border-l border-line bg-canvas lg:flex lg:flex-col lg:items-center lg:justify-center lg:px-12">
    <div className="w-full max-w-md">
      <Preview />
      <h2 className="mt-12 text-xl font-semibold tracking-tight text-balance">{messages.pitch}</h2>
      <ul className="mt-4 space-y-2.5 text-soft">
        {messages.points.map((point) => (
          <li key={point} className="flex items-center gap-2.5">
            <Check aria-hidden className="size-4 text-accent-ink" />
            {point}
          </li>
        ))}
      </ul>
    </div>
  </aside>
);

const ROWS = [
  { title: 'Book the venue', tag: 'Today', done: true },
  { title: 'Invite the speakers', tag: 'Tomorrow' },
  { title: 'Print the badges', tag: 'Friday' },
];

/** A picture of a list, drawn with the real thing's shapes. */
const Preview = () => (
  <div aria-hidden className="-rotate-1 rounded-2xl border border-line bg-surface p-2 shadow-raised">
    {ROWS.map(({ title, tag, done }) => (
      <div key={title} className="flex items-center gap-3 border-b border-line px-3 py-3 last:border-0">
        <span
          className={
            done
              ? 'flex size-4.5 items-center justify-center rounded-full bg-accent'
              : 'size-4.5 rounded-full border-2 border-line-strong'
          }
        >
          {done && <Check className="size-3 text-white" strokeWidth={3.5} />}
        </span>
        <span className={done ? 'flex-1 text-faint line-through' : 'flex-1'}>{title}</span>
        <span className="rounded-md bg-sunken px-1.5 py-0.5 text-2xs text-soft">{tag}</span>
      </div>
    ))}
  </div>
);
