import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const forbid = (group, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] });

export default tseslint.config(
  { ignores: ['src/gen', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...hooks.configs.recommended.rules,
      ...a11y.flatConfigs.recommended.rules,
      // A dialog or a field that was just asked for takes the focus: that is what its user expects.
      'jsx-a11y/no-autofocus': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // The shape of the house: app -> features -> ui | lib | gen.
  {
    files: ['src/features/**/*.{ts,tsx}'],
    rules: forbid(
      ['@/features/*', '@/app/*', '../*'],
      'A feature knows ui, lib and gen: no other feature, not the app.',
    ),
  },
  {
    files: ['src/{ui,lib}/**/*.{ts,tsx}'],
    rules: forbid(['@/features/*', '@/app/*'], 'ui and lib know neither features nor the app.'),
  },
  {
    files: ['public/**/*.js', 'scripts/**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
        matchMedia: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
