import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Feeds } from './Feeds';
import { ImportWizard } from './ImportWizard';
import { messages } from './messages';
import { download } from '@/lib/download';
import { showProblem } from '@/lib/toasts';
import { Button } from '@/ui/Button';

const FORMATS = ['json', 'csv', 'ics'] as const;

/** Tasks in, tasks out, and calendars that others read. */
export const TransferPage = () => (
  <div className="mx-auto flex w-full max-w-3xl flex-col gap-4">
    <h1 className="flex min-h-12 items-center text-xl font-semibold tracking-tight">{messages.title}</h1>
    <Section title={messages.importTitle} text={messages.importText}>
      <ImportWizard />
    </Section>
    <Section title={messages.exportTitle} text={messages.exportText}>
      <div className="flex flex-wrap gap-2">
        {FORMATS.map((format) => (
          <Button key={format} onClick={() => void download(`/api/export?format=${format}`).catch(showProblem)}>
            <Download className="size-4 text-soft" /> {messages.formats[format]}
          </Button>
        ))}
      </div>
    </Section>
    <Section title={messages.feedsTitle} text={messages.feedsText}>
      <Feeds />
    </Section>
  </div>
);

const Section = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section aria-label={title} className="rounded-xl border border-line bg-surface p-5 shadow-card">
    <h2 className="text-base font-semibold">{title}</h2>
    <p className="mt-1 mb-4 text-[0.8125rem] text-soft">{text}</p>
    {children}
  </section>
);
