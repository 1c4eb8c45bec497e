import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { AuthPage } from './AuthPage';
import { messages } from './messages';
import { useSignUp } from './mutations';
import { PasswordField } from './PasswordField';
import { type ApiProblem, toProblem } from '@/lib/problem';
import { Button } from '@/ui/Button';
import { Field, FormError } from '@/ui/Field';

const FIELDS = ['name', 'email', 'password'] as const;

type Draft = { name: string; email: string; password: string };

export function SignUpPage() {
  const [draft, setDraft] = useState<Draft>({ name: '', email: '', password: '' });
  const [submitted, setSubmitted] = useState(false);
  const { search } = useLocation();
  const signUp = useSignUp();
  const problem = signUp.error ? toProblem(signUp.error) : undefined;
  const faults = submitted ? check(draft) : {};
  const errors = Object.keys(faults).length > 0 ? faults : fieldErrors(problem);

  function submit(event: FormEvent) {
    event.preventDefault();
    setSubmitted(true);
    if (Object.keys(check(draft)).length > 0) return;
    signUp.mutate({ name: draft.name.trim(), email: draft.email.trim(), password: draft.password });
  }

  const bind = (field: keyof Draft) => ({
    name: field,
    value: draft[field],
    error: errors[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
  });

  return (
    <AuthPage
      title={messages.signUpTitle}
      text={messages.signUpText}
      footer={
        <>
          {messages.haveAccount}{' '}
          <Link to={`/sign-in${search}`} className="font-medium text-accent-ink hover:underline">
            {messages.signIn}
          </Link>
        </>
      }
    >
      <form onSubmit={submit} noValidate className="space-y-4">
        {problem && Object.keys(errors).length === 0 && <FormError>{problem.message}</FormError>}
        <Field label={messages.name} autoComplete="name" autoFocus maxLength={100} {...bind('name')} />
        <Field label={messages.email} type="email" autoComplete="username" maxLength={254} {...bind('email')} />
        <PasswordField
          label={messages.password}
          autoComplete="new-password"
          maxLength={256}
          hint={messages.passwordHint}
          {...bind('password')}
        />
        <Button type="submit" look="primary" size="large" className="w-full" busy={signUp.isPending}>
          {messages.signUp}
        </Button>
      </form>
    </AuthPage>
  );
}

/** What can be told without asking the server. */
function check({ name, email, password }: Draft): Partial<Draft> {
  return {
    ...(!name.trim() && { name: messages.required }),
    ...(!/^\S+@\S+$/.test(email.trim()) && { email: email.trim() ? messages.emailInvalid : messages.required }),
    ...(password.length < 8 && { password: password ? messages.passwordShort : messages.required }),
  };
}

function fieldErrors(problem: ApiProblem | undefined): Partial<Draft> {
  if (problem?.type === 'email-taken') return { email: messages.emailTaken };
  const faults = FIELDS.map((field) => [field, problem?.field(field, messages[field])] as const);
  return Object.fromEntries(faults.filter(([, message]) => message));
}
