import { defineConfig } from '@hey-api/openapi-ts';

/** The API client in src/gen, written from the gateway's OpenAPI by `npm run gen` and committed. */
export default defineConfig({
  input: '../../../contract/openapi.yaml',
  output: { path: 'src/gen' },
  plugins: [
    { name: '@hey-api/client-axios', throwOnError: true },
    { name: '@hey-api/typescript', enums: false },
    { name: '@hey-api/sdk', auth: false },
  ],
});
