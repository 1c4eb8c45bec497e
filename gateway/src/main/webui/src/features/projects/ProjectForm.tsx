import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Project } from '@/gen';
import { messages } from './messages';
import { useChangeProject, useCreateProject } from './mutations';
import { randomId } from '@/lib/ids';
import { toProblem } from '@/lib/problem';
import { Button } from '@/ui/Button';
import { ColorPicker, DEFAULT_COLOR } from '@/ui/ColorPicker';
import { Dialog } from '@/ui/Dialog';
import { Field, FormError } from '@/ui/Field';

const NEW: Project = {
  ...{ id: '', key: '', name: '', color: DEFAULT_COLOR, archived: false, inbox: false, role: 'owner', version: 0 },
  ...{ createdAt: '', updatedAt: '', description: '', favourite: false, position: null, parentId: null },
};

/** Creates a project, or changes the name, key and colour of one. */
export function ProjectForm({ project, onClose }: { project?: Project; onClose: () => void }) {
  const [{ name, key, color }, setDraft] = useState(project ?? NEW);
  const [attempt] = useState(randomId);
  const [missing, setMissing] = useState(false);
  const navigate = useNavigate();
  const create = useCreateProject();
  const change = useChangeProject(project ?? NEW);
  const error = create.error ?? change.error;
  const problem = error ? toProblem(error) : undefined;
  const edit = (fields: Partial<Project>) => setDraft((draft) => ({ ...draft, ...fields }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(!name.trim());
    if (!name.trim()) return;
    const body = { name: name.trim(), color, ...(key && key !== project?.key && { key }) };
    if (project) change.mutate(body, { onSuccess: onClose });
    // The key of the attempt goes with its content: another body is another request.
    else
      create.mutate(
        { body, key: `${attempt}-${body.name}-${body.key ?? ''}-${color}`.slice(0, 100) },
        { onSuccess: open },
      );
  }

  function open({ id }: Project) {
    onClose();
    void navigate(`/projects/${id}`);
  }

  return (
    <Dialog open onClose={onClose} title={project ? messages.editTitle : messages.createTitle}>
      <form onSubmit={submit} noValidate className="space-y-4 overflow-y-auto px-5 pt-1 pb-5">
        {problem && problem.fieldErrors.length === 0 && <FormError>{problem.message}</FormError>}
        <Field
          label={messages.name}
          placeholder={messages.namePlaceholder}
          autoFocus
          maxLength={100}
          value={name}
          error={missing ? messages.required : problem?.field('name', messages.name)}
          onChange={(event) => edit({ name: event.target.value })}
        />
        <ColorPicker label={messages.color} value={color} onChange={(chosen) => edit({ color: chosen })} />
        <Field
          label={messages.key}
          hint={messages.keyHint}
          placeholder={suggestKey(name)}
          maxLength={10}
          spellCheck={false}
          autoCapitalize="characters"
          value={key}
          error={problem?.field('key', messages.key) ?? (problem?.type.includes('key') ? problem.message : undefined)}
          onChange={(event) => edit({ key: event.target.value.toUpperCase().replace(/[^A-Z0-9]/g, '') })}
        />
        <div className="flex justify-end gap-2 pt-2">
          <Button look="quiet" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" look="primary" busy={create.isPending || change.isPending}>
            {project ? messages.save : messages.create}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const suggestKey = (name: string): string =>
  name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 4) || 'WEB';
