import { useQuery } from '@tanstack/react-query';
import { Inbox, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Project, Task } from '@/gen';
import { useBulk } from './bulk';
import { transferMessages as messages } from './messages';
import { closeTransfer, useTransfer } from './transfer';
import { cx } from '@/lib/cx';
import { allProjects, canWrite } from '@/lib/queries/projects';
import { Dialog } from '@/ui/Dialog';
import { useListbox } from '@/ui/useListbox';

/** Asks which project tasks are to go to: typed, chosen by the arrow keys, taken by Enter. */
export function TransferDialog() {
  const { asked } = useTransfer();
  const bulk = useBulk();
  const tasks = asked?.tasks ?? [];

  function choose(project: Project): void {
    closeTransfer();
    const refused = bulk.transfer(tasks, project);
    if (asked?.follow) asked.follow(refused);
    else void refused;
  }

  return (
    <Dialog
      open={!!asked}
      onClose={closeTransfer}
      title={messages.title(tasks.length, tasks[0]?.title ?? '')}
      description={messages.explanation}
    >
      <ProjectPicker tasks={tasks} onChoose={choose} />
    </Dialog>
  );
}

function ProjectPicker({ tasks, onChoose }: { tasks: Task[]; onChoose: (project: Project) => void }) {
  const { data: projects = [] } = useQuery(allProjects);
  const [text, setText] = useState('');
  const here = new Set(tasks.map(({ projectId }) => projectId));
  const typed = text.trim().toLowerCase();
  const fitting = projects
    .filter((project) => canWrite(project) && !(here.size === 1 && here.has(project.id)))
    .filter(({ name, key }) => name.toLowerCase().includes(typed) || key.toLowerCase().startsWith(typed));
  const { active, point, id, idOf, field } = useListbox(fitting.length, (index) => onChoose(fitting[index]!));

  return (
    <>
      <div className="flex items-center gap-2.5 border-y border-line px-5">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <input
          {...field}
          aria-label={messages.search}
          placeholder={messages.search}
          value={text}
          maxLength={100}
          autoFocus
          data-autofocus
          onChange={(event) => {
            setText(event.target.value);
            point(0);
          }}
          className="h-11 min-w-0 flex-1 bg-transparent text-sm outline-none"
        />
      </div>
      <div data-scroll className="min-h-24 overflow-y-auto p-1.5">
        {fitting.length === 0 && (
          <p role="status" className="px-4 py-5 text-center text-[0.8125rem] text-faint">
            {typed ? messages.nothingFound(text.trim()) : messages.nowhere}
          </p>
        )}
        <ul id={id} role="listbox" aria-label={messages.projects}>
          {fitting.map((project, index) => (
            <Choice
              key={project.id}
              id={idOf(index)}
              project={project}
              active={index === active}
              onPoint={() => point(index)}
              onChoose={() => onChoose(project)}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

type ChoiceProps = { id: string; project: Project; active: boolean; onPoint: () => void; onChoose: () => void };

function Choice({ id, project, active, onPoint, onChoose }: ChoiceProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    // The keyboard is that of the field.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      ref={item}
      id={id}
      role="option"
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={cx(
        'flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-3 text-[0.8125rem] pointer-coarse:min-h-11',
        active && 'bg-hover',
      )}
    >
      {project.inbox ? (
        <Inbox aria-hidden className="size-3.5 shrink-0 text-accent-ink" />
      ) : (
        <span aria-hidden className="size-2.5 shrink-0 rounded-full" style={{ backgroundColor: project.color }} />
      )}
      <span className="min-w-0 flex-1 truncate">{project.name}</span>
      <span className="text-2xs text-faint">{project.key}</span>
    </li>
  );
}
