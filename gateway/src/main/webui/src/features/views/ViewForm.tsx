import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { NewSavedFilter, SavedFilter } from '@/gen';
import { closeViewDialog, useViewDialog } from './dialog';
import { IconPicker } from './IconPicker';
import { messages, VIEW_SORTS } from './messages';
import { useChangeView, useCreateView } from './mutations';
import { randomId } from '@/lib/ids';
import { toProblem } from '@/lib/problem';
import { allProjects } from '@/lib/queries/projects';
import { Button } from '@/ui/Button';
import { ColorPicker } from '@/ui/ColorPicker';
import { Dialog } from '@/ui/Dialog';
import { Field, FormError, inputLook } from '@/ui/Field';

/** The one dialog about views: saves a filter as a new one, or changes one. */
export function ViewDialog() {
  const open = useViewDialog((state) => state.open);
  if (open?.kind === 'create') return <ViewForm draft={open.draft} />;
  return open?.kind === 'edit' ? <ViewForm draft={open.view} view={open.view} /> : null;
}

const NONE: SavedFilter = {
  ...{ id: '', name: '', filter: '', sort: 'due', favorite: false, version: 0, createdAt: '', updatedAt: '' },
};

function ViewForm({ draft, view }: { draft: NewSavedFilter | SavedFilter; view?: SavedFilter }) {
  const [fields, setFields] = useState({
    ...{ name: draft.name, filter: draft.filter, favorite: draft.favorite ?? false, sort: draft.sort ?? 'due' },
    ...{ projectId: draft.projectId ?? null, color: draft.color ?? null, icon: draft.icon ?? null },
  });
  const [attempt] = useState(randomId);
  const [missing, setMissing] = useState(false);
  const { data: projects = [] } = useQuery(allProjects);
  const navigate = useNavigate();
  const create = useCreateView();
  const change = useChangeView(view ?? NONE);
  const error = create.error ?? change.error;
  const problem = error ? toProblem(error) : undefined;
  const edit = (changes: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changes }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const name = fields.name.trim();
    setMissing(!name);
    if (!name) return;
    const { filter, favorite, sort, projectId, color, icon } = fields;
    if (view)
      return change.mutate({ name, filter, favorite, sort, projectId, color, icon }, { onSuccess: closeViewDialog });
    const body = {
      ...{ name, filter, favorite, sort },
      ...(projectId && { projectId }),
      ...(color && { color }),
      ...(icon && { icon }),
    };
    // The key of the attempt goes with its content: another body is another request.
    const key = `${attempt}-${[...JSON.stringify(body)].reduce((hash, c) => (hash * 31 + c.codePointAt(0)!) >>> 0, 7)}`;
    create.mutate(
      { body, key },
      {
        onSuccess: ({ id }) => {
          closeViewDialog();
          void navigate(`/views/${id}`);
        },
      },
    );
  }

  const sorts = Object.entries({ ...VIEW_SORTS, ...(!(fields.sort in VIEW_SORTS) && { [fields.sort]: fields.sort }) });
  return (
    <Dialog
      open
      onClose={closeViewDialog}
      title={view ? messages.editTitle : messages.createTitle}
      {...(!view && { description: messages.createText })}
    >
      <form onSubmit={submit} noValidate className="space-y-4 overflow-y-auto px-5 pt-1 pb-5">
        {problem && problem.fieldErrors.length === 0 && (
          <FormError>{problem.status === 412 ? messages.changed : problem.message}</FormError>
        )}
        <Field
          label={messages.name}
          placeholder={messages.namePlaceholder}
          autoFocus
          maxLength={100}
          value={fields.name}
          error={missing ? messages.required : problem?.field('name', messages.name)}
          onChange={(event) => edit({ name: event.target.value })}
        />
        <Field
          label={messages.filter}
          maxLength={1000}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={fields.filter}
          error={problem?.field('filter', messages.filter)}
          onChange={(event) => edit({ filter: event.target.value })}
        />
        <Choice
          label={messages.scope}
          value={fields.projectId ?? ''}
          error={problem?.field('projectId', messages.scope)}
          onChange={(projectId) =>
            edit({ projectId: projectId || null, ...(!projectId && /rank$/.test(fields.sort) && { sort: 'due' }) })
          }
        >
          <option value="">{messages.allProjects}</option>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          label={messages.sort}
          value={fields.sort}
          error={problem?.field('sort', messages.sort)}
          onChange={(sort) => edit({ sort })}
        >
          {sorts
            .filter(([sort]) => fields.projectId || !/rank$/.test(sort))
            .map(([sort, label]) => (
              <option key={sort} value={sort}>
                {label}
              </option>
            ))}
        </Choice>
        <ColorPicker
          label={messages.color}
          value={fields.color}
          none={{ name: messages.noColor, choose: () => edit({ color: null }) }}
          onChange={(color) => edit({ color })}
        />
        <IconPicker value={fields.icon} color={fields.color} onChange={(icon) => edit({ icon })} />
        <label className="flex items-center gap-2 text-[0.8125rem]">
          <input
            type="checkbox"
            checked={fields.favorite}
            onChange={(event) => edit({ favorite: event.target.checked })}
          />
          {messages.favorite}
        </label>
        <div className="flex justify-end gap-2 pt-2">
          <Button look="quiet" onClick={closeViewDialog}>
            {messages.cancel}
          </Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {view ? messages.save : messages.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  children: ReactNode;
};

function Choice({ label, value, error, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputLook} h-10`}
      >
        {children}
      </select>
      {error && (
        <p id={`${id}-note`} className="mt-1.5 text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
