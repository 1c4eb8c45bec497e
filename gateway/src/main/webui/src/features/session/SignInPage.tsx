import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { AuthPage } from './AuthPage';
import { messages } from './messages';
import { useSignIn } from './mutations';
import { PasswordField } from './PasswordField';
import { toProblem } from '@/lib/problem';
import { Button } from '@/ui/Button';
import { Field, FormError } from '@/ui/Field';

export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { search } = useLocation();
  const signIn = useSignIn();

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password });
  }

  return (
    <AuthPage
      title={messages.signInTitle}
      text={messages.signInText}
      footer={
        <>
          {messages.noAccount}{' '}
          <Link to={`/sign-up${search}`} className="font-medium text-accent-ink hover:underline">
            {messages.signUp}
          </Link>
        </>
      }
    >
      <form onSubmit={submit} className="space-y-4">
        {signIn.error && <FormError>{explain(signIn.error)}</FormError>}
        <Field
          label={messages.email}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordField
          label={messages.password}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="primary" size="large" className="w-full" busy={signIn.isPending}>
          {messages.signIn}
        </Button>
      </form>
    </AuthPage>
  );
}

function explain(error: Error): string {
  const problem = toProblem(error);
  return [401, 422].includes(problem.status) ? messages.wrongCredentials : problem.message;
}
