import { type FormEvent, useState } from 'react';
import type { Project, ProjectFields } from '@/gen';
import { messages } from './messages';
import { useChangeProject } from './mutations';
import { toProblem } from '@/lib/problem';
import { showToast } from '@/lib/toasts';
import { Button } from '@/ui/Button';
import { ColorPicker } from '@/ui/ColorPicker';
import { Field, FormError, TextArea } from '@/ui/Field';

type Draft = Partial<Pick<Project, 'name' | 'key' | 'color' | 'description'>>;

/** Name, colour, key and description. Only what was touched is sent, so that others' edits of the rest stay. */
export function GeneralForm({ project }: { project: Project }) {
  const [draft, setDraft] = useState<Draft>({});
  const [missing, setMissing] = useState(false);
  const change = useChangeProject(project);
  const problem = change.error ? toProblem(change.error) : undefined;
  const shown = { ...project, ...draft };
  const fixed = project.role !== 'owner';
  const touched = (Object.keys(draft) as (keyof Draft)[]).filter((name) => draft[name] !== project[name]);
  const edit = (fields: Draft) => setDraft((before) => ({ ...before, ...fields }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const name = shown.name.trim();
    setMissing(!name);
    if (!name || touched.length === 0) return;
    const body: ProjectFields = Object.fromEntries(touched.map((field) => [field, shown[field].trim()]));
    change.mutate(body, {
      onSuccess: () => {
        setDraft({});
        showToast(messages.saved);
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {fixed && <p className="text-xs text-faint">{messages.readOnlySettings}</p>}
      {problem && problem.fieldErrors.length === 0 && !problem.type.includes('key') && (
        <FormError>{problem.message}</FormError>
      )}
      <Field
        label={messages.name}
        maxLength={100}
        disabled={fixed}
        value={shown.name}
        error={missing ? messages.required : problem?.field('name', messages.name)}
        onChange={(event) => edit({ name: event.target.value })}
      />
      {!fixed && <ColorPicker label={messages.color} value={shown.color} onChange={(color) => edit({ color })} />}
      <Field
        label={messages.key}
        maxLength={10}
        spellCheck={false}
        autoCapitalize="characters"
        disabled={fixed || project.inbox}
        value={shown.key}
        error={problem?.field('key', messages.key) ?? (problem?.type.includes('key') ? problem.message : undefined)}
        onChange={(event) => edit({ key: event.target.value.toUpperCase().replace(/[^A-Z0-9]/g, '') })}
      />
      <TextArea
        label={messages.description}
        hint={messages.descriptionHint}
        rows={4}
        maxLength={5000}
        disabled={fixed}
        value={shown.description}
        error={problem?.field('description', messages.description)}
        onChange={(event) => edit({ description: event.target.value })}
      />
      {!fixed && (
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={change.isPending} disabled={touched.length === 0}>
            {messages.save}
          </Button>
        </div>
      )}
    </form>
  );
}
