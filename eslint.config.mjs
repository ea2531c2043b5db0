// The table of rooms (README, "The house") as lint: who may import whom, and the house style.
// Every rule that is switched off gives its reason.
import tseslint from 'typescript-eslint';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';

const rooms = ['core', 'electron', 'renderer', 'hub', 'tests'];

/** A room, and the rooms below it that it must not reach into. */
const zone = (target, from, except, message) => ({
  target,
  from,
  ...(except ? { except } : {}),
  message,
});

const stations = ['kiosk', 'counter', 'board', 'resident', 'visits', 'office', 'setup'];

const zones = [
  zone('./core', './', ['./core', './node_modules'], 'core imports only itself'),
  zone('./electron', './renderer', undefined, 'the machine does not know the screens'),
  zone('./electron', './hub', undefined, 'the machine reaches the hub over the wire only'),
  zone('./hub', './electron', undefined, 'the hub runs core only'),
  zone('./hub', './renderer', undefined, 'the hub runs core only'),
  zone('./renderer/data', './renderer/stations', undefined, 'data knows no screen'),
  zone('./renderer/data', './renderer/ui', undefined, 'data knows no screen'),
  zone('./renderer/data', './renderer/sync', undefined, 'sync uses data, not the other way'),
  zone('./renderer/sync', './renderer/stations', undefined, 'sync knows no screen'),
  zone('./renderer/sync', './renderer/ui', undefined, 'sync knows no screen'),
  zone('./renderer/ui', './renderer/data', undefined, 'components get their data as props'),
  zone('./renderer/ui', './renderer/sync', undefined, 'components get their data as props'),
  zone('./renderer/ui', './renderer/stations', undefined, 'components know no station'),
  zone('./renderer/stations', './renderer/sync', undefined, 'stations read through data'),
  zone('./renderer', './electron', ['./contract'], 'only types of electron/contract'),
  zone('./renderer', './hub', undefined, 'the hub is reached over the wire only'),
  ...stations.map((name) =>
    zone(
      `./renderer/stations/${name}`,
      './renderer/stations',
      [`./${name}`],
      'no station imports another',
    ),
  ),
];

const dexieOnlyInData = {
  paths: [
    { name: 'dexie', message: 'renderer/data is the only importer of dexie' },
    { name: 'dexie-react-hooks', message: 'renderer/data is the only importer of dexie' },
    { name: '@electron/remote', message: 'one preload file only: electron/start-snapshot' },
    { name: '@electron/remote/main', message: 'one main file only: electron/remote-door' },
  ],
};

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'resources', 'test-results'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: rooms.map((room) => `./${room}/tsconfig.json`),
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'no-restricted-imports': ['error', dexieOnlyInData],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Shapes are plain types everywhere; an interface would be a second way to say the same.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // Numbers belong in template strings (window 3, A017) and are never ambiguous there.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `[...name]` is how this house counts the characters of a name: by code points, as GB 18030 does.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'String' }, 'string'] },
      ],
      // `() => doIt()` handlers are clearer than a block round a single call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  // Each room is read by its own program alone: `npm run check` lints room by room, and no run holds them all in memory.
  ...rooms.map((room) => ({
    files: [`${room}/**/*.ts`, `${room}/**/*.tsx`],
    languageOptions: {
      parserOptions: {
        project: `./${room}/tsconfig.json`,
        tsconfigRootDir: import.meta.dirname,
      },
    },
  })),
  {
    files: ['*.ts', '*.mts'],
    extends: [tseslint.configs.disableTypeChecked],
  }, // the tools' own files belong to no room
  {
    files: ['core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'crypto',
        'performance',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'time is passed in' },
        { object: 'Math', property: 'random', message: 'dice are passed in' },
      ],
    },
  },
  { files: ['renderer/data/**'], rules: { 'no-restricted-imports': 'off' } }, // the only importer of dexie
  {
    files: ['electron/start-snapshot.ts', 'electron/remote-door.ts'],
    rules: { 'no-restricted-imports': 'off' },
  }, // the two ends of the one door
  {
    files: ['renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // A describe block is a list of sentences, as long as there are sentences.
      'max-lines-per-function': 'off',
      // Tests look into what is stored and sent, whatever its type.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['electron.vite.config.ts', '**/*.config.ts', '**/*.config.mts'],
    rules: { 'import-x/no-default-export': 'off' },
  }, // the tools ask for a default export
);
