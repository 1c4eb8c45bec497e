import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { messages } from './messages';
import { IconButton } from '@/ui/Button';
import { Field } from '@/ui/Field';

/** A password that its owner may look at while typing. */
export function PasswordField(props: ComponentProps<typeof Field>) {
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;
  return (
    <Field
      {...props}
      type={visible ? 'text' : 'password'}
      name="password"
      trailing={
        <IconButton
          label={visible ? messages.hidePassword : messages.showPassword}
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
        >
          <Icon className="size-4" />
        </IconButton>
      }
    />
  );
}
